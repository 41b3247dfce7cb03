#include "extract/passages.h"

#include "extract/quantity_lexicon.h"

namespace vnsift {
namespace {

// Words that a quantity can begin with beside digits; a number word only where something is counted by it.
constexpr Roles kQuantityHeads = measure_role::kMultipleHead | measure_role::kRankHead | measure_role::kTopHead;
constexpr Roles kNumberHeads = number_role::kDigit | number_role::kTen | number_role::kTwenty | number_role::kHundred |
                               number_role::kNua | number_role::kPair;
// Words that a date can begin with beside digits.
constexpr Roles kDateHeads = date_role::kRelative | date_role::kSamePeriod | date_role::kSeason | date_role::kHoliday |
                             date_role::kSunday | date_role::kWeekdayHead | date_role::kHalfHead |
                             date_role::kFullMoon | date_role::kCentury | date_role::kDecade | date_role::kMonthHead |
                             date_role::kQuarterHead | date_role::kTet;

bool is_number(AtomKind kind) { return kind == AtomKind::number || kind == AtomKind::date || kind == AtomKind::time; }

}  // namespace

PassageCursor::PassageCursor(const PreparedText& text, const LineFilter* filter)
    : text_(text), filter_(filter), paragraphs_(text.paragraphs()) {
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
  uint32_t hit = range_.last_hit;
  while (hit < hits.size() && hits[hit].first_token < range_.first) ++hit;
  range_.first_hit = hit;
  while (hit < hits.size() && hits[hit].first_token < range_.last) ++hit;
  range_.last_hit = hit;
  uint32_t atom = range_.last_atom;
  while (atom > 0 && atoms[atom - 1].span.end > begin) --atom;
  while (atom < atoms.size() && atoms[atom].span.end <= begin) ++atom;
  range_.first_atom = atom;
  bool digits = false;
  for (; atom < atoms.size() && atoms[atom].span.begin < end; ++atom) digits |= is_number(atoms[atom].kind);
  range_.last_atom = atom;
  range_.dates = range_.quantities = digits;
  if (!digits) look_at_words();
}

void PassageCursor::look_at_words() {
  const std::vector<PhraseHit>& hits = text_.phrases();
  bool unaccented_known = false, unaccented = true;
  for (uint32_t h = range_.first_hit; h < range_.last_hit; ++h) {
    const PhraseHit& hit = hits[h];
    const bool number = hit.table == PhraseTable::number_words;
    if (hit.table == PhraseTable::units && unit_info(hit.row).kind == UnitKind::money) {
      // INR33, VND1000: digits that touch a capital are no atom.
      const uint32_t behind = hit.first_token + hit.tokens;
      range_.quantities |= behind < range_.last && text_.tokens()[behind].gap == Gap::none &&
                           (text_.tokens()[behind].shape & token_shape::kDigits) != 0;
      continue;
    }
    if (!number && hit.table != PhraseTable::measure_words && hit.table != PhraseTable::date_words) continue;
    const Roles roles = word_roles(hit.table, hit.row);
    if (!roles.has(kNumberHeads) && !roles.has(kQuantityHeads) && !roles.has(kDateHeads)) continue;
    if (hit.unaccented && !unaccented_known) {
      for (uint32_t i = range_.first; i < range_.last && unaccented; ++i)
        unaccented = (text_.tokens()[i].shape & token_shape::kMarked) == 0;
      unaccented_known = true;
    }
    if (hit.unaccented && !unaccented) continue;
    if (roles.has(kDateHeads)) {
      range_.dates = true;
    } else if (!number) {
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
