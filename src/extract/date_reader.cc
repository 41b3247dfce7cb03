#include "extract/date_reader.h"

#include <algorithm>
#include <string_view>

#include "extract/spelled_number.h"

namespace vnsift {
namespace {

using namespace date_role;

bool is_separator(Gap gap) { return gap == Gap::slash || gap == Gap::dash || gap == Gap::dot; }

int roman(std::string_view word) {
  if (word == "I" || word == "i") return 1;
  if (word == "II" || word == "ii") return 2;
  if (word == "III" || word == "iii") return 3;
  return word == "IV" || word == "iv" ? 4 : 0;
}

}  // namespace

int DateReader::small(uint32_t i, int max, uint32_t& end) const {
  if (p_.digits(i)) {
    if (p_[i].length > 2) return 0;
    const auto value = static_cast<int>(p_.number(i));
    if (value < 1 || value > max) return 0;
    end = i + 1;
    return value;
  }
  if (!p_.has(i) || !p_.is(i, number_role::kDigit | number_role::kTen)) return 0;
  const std::optional<SpelledNumber> spelled = read_spelled(p_, i);
  if (!spelled || spelled->last_power > 0) return 0;
  const std::optional<int64_t> value = spelled->value.to_integer();
  if (!value || *value < 1 || *value > max) return 0;
  end = spelled->end;
  return static_cast<int>(*value);
}

uint32_t DateReader::weekday_end(uint32_t i) const {
  if (const Word* sunday = p_.find(i, kSunday); sunday != nullptr) return sunday->end();
  if (!p_.is(i, kWeekdayHead) || !p_.blank(i + 1)) return 0;
  if (const Word* name = p_.find(i + 1, kWeekday); name != nullptr)
    return name->number("weekday") != 0 ? name->end() : 0;
  uint32_t end = 0;
  return p_.digits(i + 1) && small(i + 1, 7, end) >= 2 ? end : 0;
}

uint32_t DateReader::weekday_before(uint32_t i) const {
  for (uint32_t first = i; first > p_.first() && first + 2 > i;) {
    if (weekday_end(--first) == i) return first;
  }
  return i;
}

bool DateReader::ranked(uint32_t i) const {
  const Word* verb = i > p_.first() ? p_.ending(i - 1, measure_role::kRankVerb) : nullptr;
  if (verb == nullptr) return false;
  return verb->tokens > 1 || !p_.is_end(i - 1, kFrom) || (verb->first > p_.first() && ranked(verb->first));
}

bool DateReader::day_cue(uint32_t i) const {
  if (i > p_.first() && p_.ending(i - 1, kDayBefore | kDayPart | kDayHead) != nullptr && p_.blank(i)) return true;
  // sáng mai 18/5, hôm nay 12/8
  if (const Word* word = i > p_.first() && p_.blank(i) ? p_.ending(i - 1, kRelative) : nullptr;
      word != nullptr && word->value("relative").starts_with("day"))
    return true;
  // thứ Bảy 14/12; thứ Hai, 2/12
  if (i > p_.first() && (p_.is_end(i - 1, kWeekday | kSunday) || p_.digits(i - 1)) &&
      (p_.blank(i) || p_[i].gap == Gap::comma)) {
    if (const uint32_t weekday = weekday_before(i); weekday != i && !ranked(weekday)) return true;
  }
  // (15/8): the day of a news story in brackets.
  const std::string_view before = p_.gap(i);
  return before.ends_with("(") && before.size() >= 2;
}

// d/m/y, y-m-d, m/y, d/m. `strong`: a head word stands before it, so that points and dashes count without a year.
DatePoint DateReader::read_numeric(uint32_t i, bool cue, bool strong) const {
  DatePoint point;
  if (!p_.digits(i) || !p_.digits(i + 1)) return point;
  const Gap sign = p_[i + 1].gap;
  if (!is_separator(sign) || !p_.tight(i + 1, sign)) return point;
  // The rest of what is no date: 31/2/2024.
  if (p_.digits(i - 1) && i > p_.first() && (p_.tight(i, Gap::slash) || p_.tight(i, Gap::dot))) return point;
  point.first = i;
  const auto first = static_cast<int>(p_.number(i)), second = static_cast<int>(p_.number(i + 1));
  const bool third = p_.digits(i + 2) && p_[i + 2].gap == sign && p_.tight(i + 2, sign);
  const auto goes_on = [&](uint32_t at) {  // 1/2/3/4, 12/3-5, 1.2.3.4
    return p_.digits(at) && is_separator(p_[at].gap) && p_.tight(at, p_[at].gap) &&
           !(p_[at].gap == Gap::dash && sign != Gap::dash);
  };
  // 2024-09-13T14:25
  const auto iso_time = [&](uint32_t at) {
    return p_[i].length == 4 && sign == Gap::dash && p_.word(at) == "T" && p_.glued(at + 1) && p_.digits(at + 1);
  };
  const auto letters_follow = [&](uint32_t at) { return p_.has(at) && p_[at].gap == Gap::none && !iso_time(at); };
  if (third) {
    const auto last = static_cast<int>(p_.number(i + 2));
    const uint32_t digits = p_[i + 2].length;
    if (goes_on(i + 3) || letters_follow(i + 3)) return point;
    if (p_[i].length <= 2 && p_[i + 1].length <= 2 && (digits == 4 || (digits == 2 && sign != Gap::dot))) {
      const int full = digits == 2 ? last + (last < 50 ? 2000 : 1900) : last;
      if (full < 1000 || full > 2999 || !is_calendar_day(full, second, first)) return point;
      point.year = full;
      point.month = second;
      point.day = first;
      point.end = i + 3;
    } else if (year(i) != 0 && p_[i + 1].length <= 2 && digits <= 2 && is_calendar_day(first, second, last)) {
      point.year = first;
      point.month = second;
      point.day = last;
      point.end = i + 3;
    }
    return point;
  }
  if (goes_on(i + 2) || letters_follow(i + 2)) return point;
  if (p_.tight(i + 2, Gap::comma) && p_.digits(i + 2)) return point;
  if (p_[i].length <= 2 && year(i + 1) != 0 && first >= 1 && first <= 12 && (sign == Gap::slash || strong)) {
    point.kind = DateKind::month;
    point.month = first;
    point.year = second;
    point.end = i + 2;
    return point;
  }
  if (p_[i].length > 2 || p_[i + 1].length > 2 || !is_calendar_day(0, second, first)) return point;
  if (sign != Gap::slash && !strong) return point;
  if (!cue && !strong) return point;
  // 24/7 is all the time unless `ngày` says otherwise.
  if (first == 24 && second == 7 && !strong) return point;
  point.month = second;
  point.day = first;
  point.end = i + 2;
  point.year = year_behind(point.end);
  if (point.year != 0 && !is_calendar_day(point.year, point.month, point.day)) point.end = point.first;
  return point;
}

DatePoint DateReader::read_day_head(uint32_t i) const {
  DatePoint none;
  const Word* head = p_.find(i, kDayHead);
  if (head == nullptr || !(p_.blank(head->end()) || p_.gap(head->end()) == ": ")) return none;
  const uint32_t at = head->end();
  DatePoint point = read_numeric(at, true, true);
  if (point.found()) {
    point.first = i;
    point.headed = true;
    return point;
  }
  if (!p_.digits(at) && p_.word(i).size() > 8) return none;
  point = read_day_words(at);
  if (!point.found()) point = read_month_edge(at);
  if (!point.found()) return none;
  point.first = i;
  point.headed = true;
  return point;
}

uint32_t DateReader::impossible_day(uint32_t i) const {
  const Word* head = p_.find(i, kDayHead);
  if (head == nullptr || !p_.digits(head->end()) || !p_.blank(head->end())) return 0;
  const uint32_t month_head = head->end() + 1;
  if (!p_.blank(month_head) || !p_.is(month_head, kMonthHead)) return 0;
  const DatePoint month = read_month(month_head);
  return month.found() && !month.lunar ? month.end : 0;
}

DatePoint DateReader::read_day_words(uint32_t at) const {
  const DatePoint none;
  uint32_t end = 0;
  const int day = small(at, 31, end);
  if (day == 0) return none;
  DatePoint point;
  point.first = at;
  point.day = day;
  const bool tet = p_.blank(end) && p_.is(end, kTet);
  const Word* month_head = p_.blank(end) ? p_.find(end, kMonthHead) : nullptr;
  if (tet) {
    point.lunar = true;
    point.end = p_.find(end, kTet)->end();
    return point;
  }
  if (month_head != nullptr && p_.blank(month_head->end())) {
    uint32_t behind = 0;
    if (const Word* lunar = p_.find(month_head->end(), kLunarMonth); lunar != nullptr) {
      point.lunar = true;
      point.end = lunar->end();
      return point;
    }
    int month = small(month_head->end(), 12, behind);
    if (const Word* name = p_.find(month_head->end(), kMonthName); month == 0 && name != nullptr) {
      month = name->number("month_name");
      behind = name->end();
    }
    if (month != 0) {
      point.month = month;
      point.year = year_behind(behind);
      // 5 Tháng Mười 2023; 5 tháng 10, 2023 with nothing behind it that may be counted
      const bool ends = !p_.has(behind + 1) || !(p_.blank(behind + 1) || p_.glued(behind + 1));
      const bool stamp = (p_.capital(month_head->first) || ends) && p_.has(behind) && p_[behind].gap == Gap::comma;
      const bool counted = p_.glued(behind + 1) || (p_.blank(behind + 1) && p_.is(behind + 1, PhraseTable::units));
      if (point.year == 0 && (p_.blank(behind) || stamp) && year(behind) != 0 && !counted) point.year = year(behind++);
      point.end = behind;
      if (!is_calendar_day(point.year, month, day)) return none;
      return point;
    }
  }
  if (!p_.digits(at)) return none;
  point.open_month = true;
  point.end = end;
  return point;
}

// 19 tháng 5 năm 1890, 21 Tháng Tám, 2024: the year tells a day from a length of time (12 tháng 5 ngày); without it
// `cue` does: từ 4 tháng 3 đến 3 tháng 4.
DatePoint DateReader::read_month_day(uint32_t i, bool cue) const {
  if (p_[i].length > 2) return {};
  const uint32_t month_at = p_.find(i + 1, kMonthHead)->end();
  if (p_.is(month_at, kYearHead)) return {};  // 6 tháng năm 2024: no May
  const DatePoint point = read_day_words(i);
  if (!point.found() || point.open_month) return {};
  if (point.year != 0 || point.lunar) return point;
  if (!cue || !p_.digits(month_at)) return {};
  const uint32_t end = point.end;
  if (p_.has(end)) {
    // đến 12 tháng 5 ngày, kỳ hạn đến 12 tháng 5,5%
    if (p_.glued(end) || (p_.digits(end) && !p_.blank(end) && p_[end].gap != Gap::other)) return {};
  }
  return counts(end - 1) ? DatePoint{} : point;
}

// The first or last day of a month: ngày đầu tiên của tháng 3, ngày cuối cùng của tháng 12/2024.
DatePoint DateReader::read_month_edge(uint32_t i) const {
  const Word* edge = p_.find(i, kFirst | kLast);
  if (edge == nullptr || edge->tokens < 2 || !p_.blank(edge->end())) return {};
  uint32_t at = edge->end();
  if (p_.is(at, kSpanOf) && p_.blank(at + 1)) ++at;
  DatePoint point = read_month(at);
  if (!point.found() || point.lunar) return {};
  point.kind = DateKind::day;
  point.day = edge->roles.has(kFirst) ? 1 : days_in_month(point.year, point.month);
  return point;
}

// Đêm 23/1; sáng ngày 20/11; tối 14/10/2024
DatePoint DateReader::read_day_part(uint32_t i) const {
  const Word* part = p_.find(i, kDayPart);
  if (part == nullptr) return {};
  for (const Word& word : p_.words_at(i)) {
    if (!word.roles.has(kDayPart) || !p_.blank(word.end())) continue;
    const uint32_t at = word.end();
    DatePoint point = p_.is(at, kDayHead) ? read_day_head(at) : read_numeric(at, true, true);
    if (!point.found() && p_.digits(at) && p_.blank(at + 1) && p_.is(at + 1, kMonthHead))
      point = read_month_day(at, true);
    if (!point.found()) {
      // đêm ngày 12: the head is part of the word
      if (word.tokens < 2 || !p_.is(word.end() - 1, kDayHead)) continue;
      point = read_day_head(word.end() - 1);
      if (!point.found()) continue;
    }
    if (point.kind != DateKind::day) continue;
    point.first = i;
    point.part = part->value("day_part");
    point.headed = true;
    return point;
  }
  return {};
}

DatePoint DateReader::read_month(uint32_t i) const {
  const Word* head = p_.find(i, kMonthHead);
  if (head == nullptr || !p_.blank(head->end())) return {};
  DatePoint point;
  point.kind = DateKind::month;
  point.first = i;
  point.headed = true;
  const uint32_t at = head->end();
  if (const Word* lunar = p_.find(at, kLunarMonth); lunar != nullptr) {
    point.kind = DateKind::lunar;
    point.lunar = true;
    point.end = lunar->end();
    return point;
  }
  uint32_t end = 0;
  int month = p_.digits(at) ? small(at, 12, end) : 0;
  if (const Word* name = p_.find(at, kMonthName); month == 0 && name != nullptr) {
    // tháng Năm, tháng mười hai; `tháng năm` and `tháng hai bên` are no months
    const bool sure = p_.capital(at) || name->tokens > 1 || !p_.blank(name->end()) || p_.is(name->end(), kYearHead);
    if (!sure || (p_.word(at) == "năm")) return {};
    month = name->number("month_name");
    end = name->end();
  }
  if (month == 0) return {};
  if (p_.digits(end) && year(end) == 0 &&
      (p_.tight(end, Gap::slash) || p_.tight(end, Gap::dot) || p_.tight(end, Gap::comma)))
    return {};  // tháng 3/20; đầu tháng 7.000 đồng
  if (p_.has(end) && p_[end].gap == Gap::none) return {};
  // 12 tháng 5 ngày: how long
  if (i > p_.first() && p_.blank(i) && p_.digits(i - 1) && p_.blank(end) && p_.is(end, kDayUnit) &&
      !p_.is(end, kYearHead))
    return {};
  point.month = month;
  point.year = year_behind(end);
  point.end = end;
  return point;
}

DatePoint DateReader::read_quarter(uint32_t i) const {
  const Word* head = p_.find(i, kQuarterHead);
  if (head == nullptr || !p_.blank(head->end())) return {};
  const uint32_t at = head->end();
  uint32_t end = at + 1;
  int quarter = roman(p_.word(at));
  if (quarter == 0) quarter = small(at, 4, end);
  if (quarter == 0) return {};
  DatePoint point;
  point.kind = DateKind::quarter;
  point.quarter = quarter;
  point.first = i;
  point.headed = true;
  point.year = year_behind(end);
  point.end = end;
  return point;
}

DatePoint DateReader::read_half(uint32_t i) const {
  const Word* head = p_.find(i, kHalfHead);
  if (head == nullptr || !p_.blank(head->end())) return {};
  DatePoint point;
  point.kind = DateKind::half;
  point.half = head->number("half_head");
  point.first = i;
  point.headed = true;
  if (p_.is(head->end(), kMonthHead)) {
    const DatePoint month = read_month(head->end());
    if (!month.found() || month.lunar) return {};
    point.month = month.month;
    point.year = month.year;
    point.end = month.end;
    return point;
  }
  if (!p_.is(head->end(), kYearHead)) return {};
  const uint32_t behind = head->end() + 1;
  if (uint32_t end = 0; (point.year = headed_year(head->end(), end)) != 0) {
    point.end = end;
    return point;
  }
  point.end = p_.blank(behind) && p_.is(behind, kNow) ? behind + 1 : behind;
  return point;
}

// đầu năm 2024, cuối tháng 4/2022, giữa quý II, hết quý II/2024
DatePoint DateReader::read_part(uint32_t i) const {
  const Word* part = p_.find(i, kPart);
  if (part == nullptr || !p_.blank(part->end())) return {};
  const uint32_t at = part->end();
  DatePoint point = read_month(at);
  if (!point.found()) point = read_quarter(at);
  if (!point.found()) point = read_year(at, true);
  if (!point.found() || point.lunar) return {};
  point.part = part->value("part");
  // `hết` is a preposition, not part of the span: Đến hết quý II/2024.
  if (p_.word(i) != "hết" && p_.word(i) != "Hết") point.first = i;
  return point;
}

DatePoint DateReader::read(uint32_t i, bool cue) const {
  if (!p_.has(i)) return {};
  if (p_.digits(i)) {
    if (p_.glued(i)) return read_code(i);
    DatePoint point = read_numeric(i, cue, false);
    if (!point.found() && p_.blank(i + 1)) point = p_.is(i + 1, kMonthHead) ? read_month_day(i, cue) : read_stamp(i);
    if (!point.found()) point = read_code(i);
    return point.found() ? point : read_year(i, cue);
  }
  if (!p_.is(i, kDayPart | kDayHead | kHalfHead | kMonthHead | kQuarterHead | kPart | kYearHead)) return {};
  DatePoint point = read_day_part(i);
  if (!point.found()) point = read_day_head(i);
  if (!point.found()) point = read_half(i);
  if (!point.found()) point = read_month(i);
  if (!point.found()) point = read_quarter(i);
  if (!point.found()) point = read_part(i);
  return point.found() ? point : read_year(i, cue);
}

}  // namespace vnsift
