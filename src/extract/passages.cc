#include "extract/passages.h"

#include "extract/quantity_lexicon.h"

namespace vnsift {
namespace {

bool is_number(AtomKind kind) { return kind == AtomKind::number || kind == AtomKind::date || kind == AtomKind::time; }

}  // namespace

PassageCursor::PassageCursor(const PreparedText& text, const LineFilter* filter, const std::vector<DocRef>& docnums,
                             bool wide, bool unaccented)
    : text_(text), filter_(filter), docnums_(docnums), doc_(docnums.begin()), wide_(wide), unaccented_(unaccented) {
  if (text.lines().size() == 1) {
    paragraphs_ = {&one_, text.lines()[0].blank() ? size_t{0} : size_t{1}};
  } else {
    many_ = text.paragraphs();
    paragraphs_ = many_;
  }
  if (!paragraphs_.empty()) line_ = paragraphs_[0].first;
}

const PassageRange* PassageCursor::next() {
  const std::vector<Line>& lines = text_.lines();
  for (; paragraph_ < paragraphs_.size(); ++paragraph_) {
    const uint32_t last_line = paragraphs_[paragraph_].last;
    line_ = std::max(line_, paragraphs_[paragraph_].first);
    while (line_ < last_line) {
      if (!kept(line_)) {
        ++line_;
        continue;
      }
      uint32_t end = line_ + 1;
      while (end < last_line && kept(end)) ++end;
      range_.first = lines[line_].first_token;
      range_.last = lines[end - 1].last_token;
      line_ = end;
      if (range_.first >= range_.last) continue;
      fill();
      return &range_;
    }
  }
  return nullptr;
}

PassageRange PassageCursor::whole(const PreparedText& text) {
  PassageRange range;
  range.last = static_cast<uint32_t>(text.tokens().size());
  range.last_hit = static_cast<uint32_t>(text.phrases().size());
  range.last_atom = static_cast<uint32_t>(text.atoms().size());
  range.dates = range.quantities = true;
  range.unaccented = is_unaccented(text, range, false);
  return range;
}

// Letters, but none with a mark; if wanted, few with one.
bool PassageCursor::is_unaccented(const PreparedText& text, const PassageRange& range, bool wanted) {
  uint32_t marked = 0, plain = 0;
  for (uint32_t i = range.first; i < range.last; ++i) {
    const Token& token = text.tokens()[i];
    if ((token.shape & token_shape::kMarked) != 0) {
      ++marked;
      if (!wanted) return false;
    } else if ((token.shape & token_shape::kHasLower) != 0 && token.length > 1) {
      ++plain;
    }
  }
  return plain > 2 * marked;
}

// Phrases and atoms follow the tokens in order: the ends of the last range are where this one is looked for.
void PassageCursor::fill() {
  const std::vector<PhraseHit>& hits = text_.phrases();
  const std::vector<Atom>& atoms = text_.atoms();
  const uint32_t begin = text_.tokens()[range_.first].begin, end = text_.tokens()[range_.last - 1].span().end;
  uint32_t atom = range_.last_atom;
  while (atom > 0 && atoms[atom - 1].span.end > begin) --atom;
  while (atom < atoms.size() && atoms[atom].span.end <= begin) ++atom;
  range_.first_atom = atom;
  range_.dates = range_.quantities = range_.unaccented = false;
  for (; atom < atoms.size() && atoms[atom].span.begin < end; ++atom) {
    if (is_number(atoms[atom].kind) && !(range_.dates && range_.quantities)) look_at_number(atoms[atom].span);
  }
  range_.last_atom = atom;
  uint32_t hit = range_.last_hit;
  while (hit < hits.size() && hits[hit].first_token < range_.first) ++hit;
  range_.first_hit = hit;
  if (range_.dates && range_.quantities) {
    while (hit < hits.size() && hits[hit].first_token < range_.last) ++hit;
    range_.last_hit = hit;
    range_.unaccented = is_unaccented(text_, range_, unaccented_);
    return;
  }
  constexpr uint16_t kAny =
      head::kPassageDate | head::kPassageQuantity | head::kPassageNumber | head::kPassageMoney | head::kPassageOrdinal;
  uint16_t heads = 0;
  for (; hit < hits.size() && hits[hit].first_token < range_.last; ++hit) {
    const WordClass* const rows = word_classes(hits[hit].table);
    if (rows != nullptr) heads |= rows[hits[hit].row].heads;
  }
  range_.last_hit = hit;
  range_.quantities |= wide_;
  if ((heads & kAny) != 0 || range_.quantities || range_.dates)
    range_.unaccented = is_unaccented(text_, range_, unaccented_);
  if ((heads & kAny) != 0) look_at_words();
}

// A number is one for dates unless it stands in the mention of a document, for quantities unless in what belongs to
// one.
void PassageCursor::look_at_number(ViewSpan number) {
  while (doc_ != docnums_.end() && place_of(*doc_).end <= number.begin) ++doc_;
  if (doc_ == docnums_.end() || place_of(*doc_).begin >= number.end) {
    range_.dates = range_.quantities = true;
  } else {
    range_.quantities |= !place_of(*doc_).contains(number);
    range_.dates |= !doc_->span.contains(number);
  }
}

// xếp đầu tiên, về nhì
bool PassageCursor::follows_rank_verb(uint32_t ordinal) const {
  const std::vector<PhraseHit>& hits = text_.phrases();
  const uint32_t begin = hits[ordinal].first_token;
  // Phrases are short: those that end here begin among the last few hits.
  constexpr uint32_t kLongestVerb = 4;
  for (uint32_t h = ordinal; h > range_.first_hit && hits[h - 1].first_token + kLongestVerb >= begin; --h) {
    const PhraseHit& verb = hits[h - 1];
    const WordClass* const rows = word_classes(verb.table);
    if (rows != nullptr && verb.first_token + verb.tokens == begin && (rows[verb.row].heads & head::kPassageVerb) != 0)
      return true;
  }
  return false;
}

void PassageCursor::look_at_words() {
  const std::vector<PhraseHit>& hits = text_.phrases();
  for (uint32_t h = range_.first_hit; h < range_.last_hit; ++h) {
    const PhraseHit& hit = hits[h];
    const WordClass* const rows = word_classes(hit.table);
    const uint16_t heads = rows == nullptr ? uint16_t{0} : rows[hit.row].heads;
    if ((heads & head::kPassageMoney) != 0) {
      // INR33, VND1000: digits that touch a capital are no atom.
      const uint32_t behind = hit.first_token + hit.tokens;
      range_.quantities |= behind < range_.last && text_.tokens()[behind].gap == Gap::none &&
                           (text_.tokens()[behind].shape & token_shape::kDigits) != 0;
      continue;
    }
    constexpr uint16_t kWords =
        head::kPassageDate | head::kPassageQuantity | head::kPassageNumber | head::kPassageOrdinal;
    if ((heads & kWords) == 0) continue;
    if (hit.unaccented && !range_.unaccented) continue;
    if ((heads & head::kPassageOrdinal) != 0) range_.quantities |= follows_rank_verb(h);
    if ((heads & head::kPassageDate) != 0) {
      range_.dates = true;
    } else if ((heads & head::kPassageQuantity) != 0) {
      range_.quantities = true;
    } else if ((heads & head::kPassageNumber) != 0) {
      const uint32_t behind = hit.first_token + hit.tokens;
      for (uint32_t n = h + 1; n < range_.last_hit && hits[n].first_token <= behind; ++n) {
        if (hits[n].first_token < behind) continue;
        range_.quantities |= hits[n].table == PhraseTable::units || hits[n].table == PhraseTable::number_words;
        range_.dates |= hits[n].table == PhraseTable::date_words;
      }
    }
    if (range_.dates && range_.quantities) return;
  }
}

}  // namespace vnsift
