// Dates as programs write them: stamps of web pages, codes of tables (metrics.md 8).
#include "extract/date_reader.h"

namespace vnsift {

using namespace date_role;

// 21 Th8, 2024: a day as programs of web pages stamp it, always with its year.
DatePoint DateReader::read_stamp(uint32_t i) const {
  const uint32_t at = i + 1;
  if (p_[i].length > 2 || p_.word(at) != "Th" || !p_.glued(at + 1) || !p_.digits(at + 1)) return {};
  DatePoint point;
  uint32_t end = 0;
  point.first = i;
  point.day = static_cast<int>(p_.number(i));
  point.month = small(at + 1, 12, end);
  const bool linked = p_.blank(end) || (p_.has(end) && p_[end].gap == Gap::comma);
  point.year = linked ? year(end) : 0;
  point.end = end + 1;
  if (point.year == 0 || !is_calendar_day(point.year, point.month, point.day)) return {};
  return point;
}

// Q1/2024, T5/2024, H1/2024, 6T/2024: quarters, months and halves in tables of business.
DatePoint DateReader::read_code(uint32_t i) const {
  DatePoint point;
  if (!p_.glued(i) && !p_.glued(i + 1)) return point;
  if (!p_.has(i + 1) || p_[i].length > 2) return point;
  const auto number = static_cast<int>(p_.number(i));
  if (p_.glued(i + 1) && p_.word(i + 1) == "T" && p_.tight(i + 2, Gap::slash) && year(i + 2) != 0) {
    if (p_.glued(i) || number < 2 || number > 12 || (p_.has(i + 3) && p_.glued(i + 3))) return point;
    point.kind = DateKind::range;
    point.first = i;
    point.month = number;
    point.year = year(i + 2);
    point.end = i + 3;
    return point;
  }
  if (!p_.glued(i) || i == p_.first() || !p_.tight(i + 1, Gap::slash) || year(i + 1) == 0) return point;
  if (p_.has(i + 2) && (p_.glued(i + 2) || p_.tight(i + 2, Gap::slash))) return point;
  const Gap before = i - 1 > p_.first() ? p_[i - 1].gap : Gap::blank;
  if (before == Gap::none || before == Gap::slash || before == Gap::dash || before == Gap::dot) return point;
  const std::string_view letter = p_.word(i - 1);
  if (letter == "Q" && number >= 1 && number <= 4) {
    point.kind = DateKind::quarter;
    point.quarter = number;
  } else if (letter == "T" && number >= 1 && number <= 12) {
    point.kind = DateKind::month;
    point.month = number;
  } else if (letter == "H" && number >= 1 && number <= 2) {
    point.kind = DateKind::half;
    point.half = number;
  } else {
    return point;
  }
  point.year = year(i + 1);
  point.first = i - 1;
  point.end = i + 2;
  return point;
}

}  // namespace vnsift
