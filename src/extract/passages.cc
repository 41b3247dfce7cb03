#include "extract/passages.h"

#include "extract/quantity_lexicon.h"

namespace vnsift {
namespace {

bool is_number(AtomKind kind) { return kind == AtomKind::number || kind == AtomKind::date || kind == AtomKind::time; }

// xếp đầu tiên, về nhì
bool follows_rank_verb(const std::vector<PhraseHit>& hits, uint32_t first_hit, uint32_t ordinal) {
  const uint32_t begin = hits[ordinal].first_token;
  // Phrases are short: those that end here begin among the last few hits.
  constexpr uint32_t kLongestVerb = 4;
  for (uint32_t h = ordinal; h > first_hit && hits[h - 1].first_token + kLongestVerb >= begin; --h) {
    const PhraseHit& verb = hits[h - 1];
    const uint16_t heads = word_class(verb.table, verb.row).heads;
    if (verb.first_token + verb.tokens == begin && (heads & head::kPassageVerb) != 0) return true;
  }
  return false;
}

// sáu %, hai °C
bool is_sign_unit(std::string_view view, uint32_t at) {
  if (at < view.size() && view[at] == ' ') ++at;
  return sign_unit_at(view, at) != kNoUnit;
}

// What its words alone say of a passage.
void look_at_words(const PreparedText& text, PassageRange& range) {
  const std::vector<PhraseHit>& hits = text.phrases();
  for (uint32_t h = range.first_hit; h < range.last_hit; ++h) {
    const PhraseHit& hit = hits[h];
    const uint16_t heads = word_class(hit.table, hit.row).heads;
    if ((heads & head::kPassageMoney) != 0) {
      // INR33, VND1000: digits that touch a capital are no atom.
      const uint32_t behind = hit.first_token + hit.tokens;
      range.quantities |= behind < range.last && text.tokens()[behind].gap == Gap::none &&
                          (text.tokens()[behind].shape & token_shape::kDigits) != 0;
      continue;
    }
    constexpr uint16_t kWords =
        head::kPassageDate | head::kPassageQuantity | head::kPassageNumber | head::kPassageOrdinal;
    if ((heads & kWords) == 0) continue;
    if (hit.unaccented && !range.unaccented) continue;
    if ((heads & head::kPassageOrdinal) != 0) range.quantities |= follows_rank_verb(hits, range.first_hit, h);
    if ((heads & head::kPassageDate) != 0) {
      range.dates = true;
    } else if ((heads & head::kPassageQuantity) != 0) {
      range.quantities = true;
    } else if ((heads & head::kPassageNumber) != 0) {
      const uint32_t behind = hit.first_token + hit.tokens;
      range.quantities |= is_sign_unit(text.view(), text.span_of(hit).end);
      for (uint32_t n = h + 1; n < range.last_hit && hits[n].first_token <= behind; ++n) {
        if (hits[n].first_token < behind) continue;
        range.quantities |= hits[n].table == PhraseTable::units || hits[n].table == PhraseTable::number_words;
        range.dates |= hits[n].table == PhraseTable::date_words;
      }
    }
    if (range.dates && range.quantities) return;
  }
}

}  // namespace

PassageCursor::PassageCursor(const PreparedText& text, const LineFilter* filter, bool wide, bool unaccented)
    : text_(text), filter_(filter), wide_(wide), unaccented_(unaccented) {
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
  range_.dates = range_.quantities = range_.unaccented = range_.numbers = false;
  for (; atom < atoms.size() && atoms[atom].span.begin < end; ++atom) range_.numbers |= is_number(atoms[atom].kind);
  range_.last_atom = atom;
  uint32_t hit = range_.last_hit;
  while (hit < hits.size() && hits[hit].first_token < range_.first) ++hit;
  range_.first_hit = hit;
  if (range_.numbers) {
    while (hit < hits.size() && hits[hit].first_token < range_.last) ++hit;
    range_.last_hit = hit;
    range_.dates = range_.quantities = true;
    range_.unaccented = is_unaccented(text_, range_, unaccented_);
    return;
  }
  constexpr uint16_t kAny =
      head::kPassageDate | head::kPassageQuantity | head::kPassageNumber | head::kPassageMoney | head::kPassageOrdinal;
  uint16_t heads = 0;
  for (; hit < hits.size() && hits[hit].first_token < range_.last; ++hit)
    heads |= word_class(hits[hit].table, hits[hit].row).heads;
  range_.last_hit = hit;
  range_.quantities = wide_;
  if ((heads & kAny) == 0 && !wide_) return;
  range_.unaccented = is_unaccented(text_, range_, unaccented_);
  if ((heads & kAny) != 0) look_at_words(text_, range_);
}

void PassageMask::apply(PassageRange& range) {
  if (!range.numbers) return;
  range.dates = range.quantities = false;
  for (uint32_t a = range.first_atom; a < range.last_atom; ++a) {
    const Atom& atom = text_.atoms()[a];
    if (is_number(atom.kind)) look_at_number(atom.span, range);
    if (range.dates && range.quantities) return;
  }
  range.quantities |= wide_;
  look_at_words(text_, range);
}

// A number is one for dates unless it stands in the mention of a document, for quantities unless in what belongs to
// one.
void PassageMask::look_at_number(ViewSpan number, PassageRange& range) {
  while (document_ != documents_.end() && document_->full.end <= number.begin) ++document_;
  if (document_ == documents_.end() || document_->full.begin >= number.end) {
    range.dates = range.quantities = true;
  } else {
    range.quantities |= !document_->full.contains(number);
    range.dates |= !document_->span.contains(number);
  }
}

}  // namespace vnsift
