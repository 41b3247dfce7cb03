// DateReader: years, alone and behind a month: năm 2024, tháng 9/2024, năm 1789, năm 179 TCN (metrics.md 8).
#include "extract/date_reader.h"

namespace vnsift {

using namespace date_role;

int DateReader::year(uint32_t i, int least) const {
  if (!p_.digits(i) || p_[i].length != 4) return 0;
  const auto value = static_cast<int>(p_.number(i));
  return value >= least && value <= 2199 ? value : 0;
}

bool DateReader::counts(uint32_t last) const {
  if (p_.blank(last + 1) && (p_.is(last + 1, PhraseTable::units) || p_.is(last + 1, number_role::kMultiplier)))
    return true;
  const std::string_view behind = p_.view().substr(p_.end(last));
  return behind.starts_with("%") || behind.starts_with(" %") || p_.sign_unit(p_.view(), p_.end(last)) != nullptr;
}

// Numbers below 1900 are amounts as often as years: only `năm` makes them one, and only where nothing counts by them.
int DateReader::headed_year(uint32_t head, uint32_t& end, bool behind_month) const {
  const Word* word = p_.find(head, kYearHead);
  if (word == nullptr) return 0;
  const uint32_t at = word->end();
  if (!p_.blank(at)) return 0;
  if (const int modern = year(at); modern != 0) {
    end = at + 1;
    return modern;
  }
  if (!p_.digits(at) || p_[at].length > 4) return 0;
  const uint32_t next = at + 1;
  const auto value = static_cast<int>(p_.number(at));
  if (value == 0) return 0;
  if (const Word* era = p_.blank(next) ? p_.find(next, kEra) : nullptr; era != nullptr) {
    end = era->end();
    return value * era->number("era", 1);
  }
  constexpr int kLeast = 100, kMost = 1899;  // năm 40, năm 98: too short to tell from amounts and from 1998
  if (value < kLeast || value > kMost) return 0;
  using namespace measure_role;
  // mỗi năm 300 triệu, hai năm 1500 tấn, những năm 800
  if (!behind_month && head > p_.first() && !p_.is_end(head - 1, date_role::kFrom) &&
      (p_.digits(head - 1) || p_.ending(head - 1, kEach | kPer) != nullptr || p_.ending(head - 1, kPlural) != nullptr ||
       p_.ending(head - 1, Roles{PhraseTable::number_words, ~uint64_t{0}}) != nullptr))
    return 0;
  if (p_.has(next)) {
    if (p_.glued(next) || (p_.digits(next) && p_[next].gap != Gap::comma && p_[next].gap != Gap::other)) return 0;
    if (p_.tight(next, Gap::comma) || p_.tight(next, Gap::slash)) return 0;
  }
  if (counts(at)) return 0;
  end = next;
  return value;
}

int DateReader::year_behind(uint32_t& end) const {
  if (!p_.has(end)) return 0;
  if (const int value = year(end);
      value != 0 && (p_.tight(end, Gap::slash) || p_.tight(end, Gap::dash) || p_.tight(end, Gap::dot))) {
    // tháng 10/2025; but 3-2021/NQ is something else
    ++end;
    return value;
  }
  uint32_t head = end;
  const bool linked = p_.blank(head) || p_[head].gap == Gap::comma;
  if (!linked) return 0;
  if (p_.is(head, kSpanOf) && p_.blank(head + 1)) ++head;  // quý 4 của năm 2018
  if (!p_.is(head, kYearHead) || p_.word(head).size() >= 6) return 0;
  return headed_year(head, end, true);
}

DatePoint DateReader::read_year(uint32_t i, bool cue) const {
  DatePoint point;
  point.kind = DateKind::year;
  point.first = i;
  if (p_.is(i, kYearHead)) {
    uint32_t end = 0;
    point.year = headed_year(i, end);
    if (point.year == 0 || (p_.has(end) && p_[end].gap == Gap::none)) return {};
    point.end = end;
    point.headed = true;
    return point;
  }
  if (!cue || year(i) == 0) return {};
  point.year = year(i);
  point.end = i + 1;
  return point;
}

}  // namespace vnsift
