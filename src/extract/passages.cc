#include "extract/passages.h"

#include "extract/quantity_lexicon.h"

namespace vnsift {
namespace {

bool is_number(AtomKind kind) { return kind == AtomKind::number || kind == AtomKind::date || kind == AtomKind::time; }

}  // namespace

PassageCursor::PassageCursor(const PreparedText& text, const LineFilter* filter, const std::vector<DocRef>& docnums)
    : text_(text), filter_(filter), docnums_(docnums), doc_(docnums.begin()), paragraphs_(text.paragraphs()) {
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
  return range;
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
  range_.dates = range_.quantities = false;
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
    return;
  }
  constexpr uint8_t kAny = head::kPassageDate | head::kPassageQuantity | head::kPassageNumber | head::kPassageMoney;
  uint8_t heads = 0;
  for (; hit < hits.size() && hits[hit].first_token < range_.last; ++hit) {
    const WordClass* const rows = word_classes(hits[hit].table);
    if (rows != nullptr) heads |= rows[hits[hit].row].heads;
  }
  range_.last_hit = hit;
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

void PassageCursor::look_at_words() {
  const std::vector<PhraseHit>& hits = text_.phrases();
  bool unaccented_known = false, unaccented = true;
  for (uint32_t h = range_.first_hit; h < range_.last_hit; ++h) {
    const PhraseHit& hit = hits[h];
    const WordClass* const rows = word_classes(hit.table);
    const uint8_t heads = rows == nullptr ? uint8_t{0} : rows[hit.row].heads;
    if ((heads & head::kPassageMoney) != 0) {
      // INR33, VND1000: digits that touch a capital are no atom.
      const uint32_t behind = hit.first_token + hit.tokens;
      range_.quantities |= behind < range_.last && text_.tokens()[behind].gap == Gap::none &&
                           (text_.tokens()[behind].shape & token_shape::kDigits) != 0;
      continue;
    }
    if ((heads & (head::kPassageDate | head::kPassageQuantity | head::kPassageNumber)) == 0) continue;
    if (hit.unaccented && !unaccented_known) {
      for (uint32_t i = range_.first; i < range_.last && unaccented; ++i)
        unaccented = (text_.tokens()[i].shape & token_shape::kMarked) == 0;
      unaccented_known = true;
    }
    if (hit.unaccented && !unaccented) continue;
    if ((heads & head::kPassageDate) != 0) {
      range_.dates = true;
    } else if ((heads & head::kPassageNumber) == 0) {
      range_.quantities = true;
    } else {
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
