#include "extract/date_period.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "extract/metric_context.h"
#include "extract/quantity_candidates.h"
#include "extract/spelled_number.h"

namespace vnsift {
namespace {

using namespace date_role;

int roman_number(std::string_view word) {
  int total = 0, before = 0;
  for (size_t i = word.size(); i-- > 0;) {
    const int value = word[i] == 'I' ? 1 : word[i] == 'V' ? 5 : word[i] == 'X' ? 10 : 0;
    if (value == 0) return 0;
    total += value < before ? -value : value;
    before = std::max(before, value);
  }
  return total;
}

std::string half_open_months(int year, int from, int to) {
  return year == 0 ? fmt::format("--{:02}/--{:02}", from, to)
                   : fmt::format("{0:04}-{1:02}/{0:04}-{2:02}", year, from, to);
}

constexpr Roles kPeriodWords = kRangeHead | kRelative | kSamePeriod | kWeekdayHead | kSunday | kHoliday | kSeason |
                               kFullMoon | kTet | kCentury | kDecade | kYearHead | kAgoBefore;
constexpr Roles kPeriodNumbers = number_role::kDigit | number_role::kTen;

}  // namespace

bool PeriodReader::may_begin(uint32_t i) const {
  if (p_.digits(i)) {
    const uint32_t next = i + 1;
    return (p_.has(next) && p_[next].gap == Gap::dash) || (p_.blank(next) && p_.is(next, kDayUnit)) ||
           p_.is(i, kHolidayDate);
  }
  return p_.is(i, kPeriodWords) || p_.is(i, kPeriodNumbers);
}

Period PeriodReader::read(uint32_t i) const {
  Period best;
  const auto consider = [&best](Period&& found) {
    if (found.end > best.end) best = std::move(found);
  };
  if (p_.digits(i)) {
    const uint32_t next = i + 1;
    if (p_.has(next) && p_[next].gap == Gap::dash) {
      consider(read_years(i));
    } else if (p_.blank(next) && p_.is(next, kDayUnit)) {
      consider(read_counted(i));
    } else if (p_.is(i, kHolidayDate)) {
      consider(read_holiday(i));
    }
    return best;
  }
  for (const Word& word : p_.words_at(i)) {
    const Roles roles = word.roles;
    if (roles.has(kPeriodNumbers)) {
      if (spelled_may_go_on(p_, i)) consider(read_counted(i));
      continue;
    }
    if (!roles.has(kPeriodWords)) continue;
    if (roles.has(kRangeHead)) consider(read_years(i));
    if (roles.has(kRelative)) consider(read_relative(i));
    if (roles.has(kSamePeriod)) consider(read_same_period(i));
    if (roles.has(kWeekdayHead | kSunday)) consider(read_weekday(i));
    if (roles.has(kHoliday)) consider(read_holiday(i));
    if (roles.has(kSeason)) consider(read_season(i));
    if (roles.has(kFullMoon | kTet)) consider(read_moon(i));
    if (roles.has(kCentury | kDecade)) consider(read_century(i));
    if (roles.has(kYearHead) && best.end == 0) consider(read_years(i));
    if (roles.has(kAgoBefore)) consider(read_counted(i));
  }
  return best;
}

// giai đoạn 2021-2025, nhiệm kỳ 2020-2025, năm học 2023-2024, 2021 - 2025, năm 2024-2025, giai đoạn từ 2021 đến 2025
Period PeriodReader::read_years(uint32_t i) const {
  Period period;
  uint32_t at = i;
  bool headed = false, school = false;
  if (!p_.digits(i)) {
    school = p_.is(i, kSchoolYear);
    const Word* head = p_.find(i, kRangeHead);
    if (head == nullptr) head = p_.find(i, kYearHead);
    if (head == nullptr || !p_.blank(head->end())) return period;
    headed = true;
    at = head->end();
    if (p_.is(at, kFrom) && p_.blank(at + 1)) ++at;
    if (p_.is(at, kYearHead) && p_.blank(at + 1)) ++at;
  }
  // giai đoạn 1858-1884, (1885 - 1947): two numbers alone may be amounts.
  const bool old = headed || p_.gap(at).ends_with("(");
  const int least = old ? DateReader::kHistoric : DateReader::kModern;
  const int from = dates_.year(at, least);
  if (from == 0 || !p_.has(at + 1)) return period;
  uint32_t right = at + 1;
  if (p_[right].gap != Gap::dash && !(school && p_.tight(right, Gap::slash))) {
    const Word* until = headed && p_.blank(right) ? p_.find(right, kUntil) : nullptr;
    if (until == nullptr || p_.word(right) == "và" || !p_.is(i, kRangeHead)) return period;
    right = until->end();
    if (p_.is(right, kYearHead) && p_.blank(right + 1)) ++right;
  }
  if (!p_.digits(right)) return period;
  int to = dates_.year(right, least);
  if (to == 0 && headed && p_[right].length == 2) {
    to = from / 100 * 100 + static_cast<int>(p_.number(right));
  }
  constexpr int kLongest = 100, kLongestAge = 1000;  // Triều Nguyễn (1802-1945)
  if (to <= from || to - from > (from < DateReader::kModern ? kLongestAge : kLongest)) return period;
  if (p_.has(right + 1) && (p_[right + 1].gap == Gap::none || (p_.digits(right + 1) && p_[right + 1].gap == Gap::dash)))
    return period;
  if (!headed && i > p_.first() && (p_.ending(i - 1, name_role::kPhoneHead) != nullptr || p_.tight(i, Gap::slash)))
    return period;
  period.first = i;
  period.end = right + 1;
  period.iso = fmt::format("{:04}/{:04}", from, to);
  return period;
}

// What a number before a unit of time begins: 6 tháng đầu năm 2024, 9 tháng (đạt), 5 năm 2021-2025, 3 ngày trước.
Period PeriodReader::read_counted(uint32_t i) const {
  Period none;
  uint32_t at = i;
  const Word* before = p_.find(i, kAgoBefore);
  if (before != nullptr) {
    at = before->end();
    if (!p_.blank(at)) return none;
  }
  // A unit of time has to follow, behind digits directly.
  if (p_.digits(at) && !(p_.blank(at + 1) && p_.is(at + 1, kDayUnit))) return none;
  if (!p_.digits(at) && i > p_.first() && p_.blank(i) &&
      p_.ending(i - 1, number_role::kTens | number_role::kHundred | number_role::kMultiplier) != nullptr)
    return none;
  uint32_t end = 0;
  const int count = dates_.small(at, 99, end);
  if (count == 0 || !p_.blank(end)) return none;
  const Word* unit = p_.find(end, kDayUnit);
  if (unit == nullptr || unit->tokens != 1) return none;
  if (before != nullptr) {
    Period period = read_ago(i, count, end, i);
    if (period.end == 0) {
      // cách đây N đơn vị needs no `trước`.
      period = none;
      const std::string_view name = unit->value("day_unit");
      const int limit = name == "day" ? 31 : name == "week" || name == "month" ? 24 : name == "year" ? 10 : 0;
      period.kind = DateKind::relative;
      period.first = i;
      period.end = unit->end();
      period.skip = count > limit;
      period.rel = fmt::format("{}-{}", name, count);
    }
    return period;
  }
  // Part of a larger measure: 6 tháng tuổi, 3 năm tù, 2 giờ 15 phút ...
  const Word* longer = p_.find(end, PhraseTable::units);
  if (longer != nullptr && longer->tokens > 1 && !p_.is(end + 1, kFirst | kLast)) return none;
  const std::string_view name = unit->value("day_unit");
  // ngày mùng 5 tháng sau
  if (name == "month" && i > p_.first() && p_.blank(i) && p_.is_end(i - 1, kDayHead)) return none;
  if (name == "year") {
    const Period years = read_years(unit->end());
    if (years.end > 0 && p_.blank(unit->end())) {
      Period period = years;
      period.first = i;
      return period;
    }
  }
  if (name == "month" || name == "quarter") {
    if (const Period period = read_months_of_year(i, name == "quarter" ? count * 3 : count, unit->end());
        period.end > 0)
      return period;
  }
  return read_ago(i, count, end, i);
}

// N tháng đầu năm [2024], N tháng cuối năm, N tháng năm 2024, N tháng before a verb of result.
Period PeriodReader::read_months_of_year(uint32_t i, int months, uint32_t end) const {
  Period period;
  if (months < 1 || months > 12) return period;
  period.first = i;
  if (p_.blank(end) && p_.is(end, kFirst | kLast) && p_.blank(end + 1)) {
    const bool last = p_.is(end, kLast);
    // 6 tháng đầu [của] năm
    uint32_t at = end + 1;
    if (p_.is(at, kSpanOf)) ++at;
    if (!p_.is(at, kYearHead)) return {};
    int year = options_.assume_year;
    uint32_t behind = at + 1;
    if (p_.blank(behind) && dates_.year(behind) != 0) {
      year = dates_.year(behind);
      ++behind;
    } else if (p_.blank(behind) && p_.is(behind, kNow)) {
      period.rel = "year+0";
      ++behind;
    } else if (const Word* relative = p_.find(at, kRelative); relative != nullptr) {
      period.rel = std::string(relative->value("relative"));
      behind = relative->end();
    }
    period.end = behind;
    period.iso = last ? half_open_months(year, 13 - months, 12) : half_open_months(year, 1, months);
    return period;
  }
  uint32_t behind = end;
  if (const int year = dates_.year_behind(behind); year != 0) {
    period.end = behind;
    period.iso = half_open_months(year, 1, months);
    return period;
  }
  const bool before = i > p_.first() && p_.ending(i - 1, kResultBefore) != nullptr;
  const bool length = i > p_.first() && p_.ending(i - 1, kSpanBefore) != nullptr;
  using namespace measure_role;
  const Word* next = p_.blank(end) ? p_.find(end, kLevel | kUp | kDown | kBefore) : nullptr;
  const bool result =
      (p_.blank(end) && p_.is(end, kResultAfter)) ||
      (next != nullptr && (next->roles.has(kUp | kDown) || comparator_before(*next) == MetricComparator::approx ||
                           p_.word(end) == "đạt" || p_.word(end) == "dat" || p_.word(end) == "là"));
  if (!before && (!result || length)) return {};
  if (p_.is(end, kAgo)) return {};
  period.end = end;
  period.iso = half_open_months(options_.assume_year, 1, months);
  return period;
}

// 3 ngày trước, 2 tuần nữa; hai năm qua is a length of time.
Period PeriodReader::read_ago(uint32_t i, int count, uint32_t unit_at, uint32_t first) const {
  Period period;
  const uint32_t at = unit_at + 1;
  if (!p_.blank(at)) return period;
  const Word* ago = p_.find(at, kAgo);
  if (ago == nullptr) return period;
  const std::string_view sign = ago->value("ago"), name = p_.find(unit_at, kDayUnit)->value("day_unit");
  period.first = first;
  period.kind = DateKind::relative;
  period.end = ago->end();
  const int limit = name == "day" ? 31 : name == "week" || name == "month" ? 24 : name == "year" ? 10 : 0;
  const bool range = i > p_.first() && p_[i].gap == Gap::dash && p_.digits(i - 1);  // 4-5 ngày nữa
  const bool vague = range || (i > p_.first() && p_.ending(i - 1, measure_role::kBefore) != nullptr);
  // trước khi, trước Tết, sau đó: relative to something else.
  const bool bound =
      p_.blank(period.end) && !p_.is(period.end, measure_role::kNpVerb | measure_role::kLevel) &&
      !p_.digits(period.end) && !p_.sentence_start(period.end) &&
      (p_.word(period.end) == "khi" || p_.capital(period.end) || p_.is(period.end, kDayHead | kYearHead));
  if (sign.empty() || vague || count > limit || bound) {
    period.skip = true;
    period.end = at;
    return period;
  }
  period.rel = fmt::format("{}{}{}", name, sign, count);
  return period;
}

Period PeriodReader::read_relative(uint32_t i) const {
  Period period;
  const Word* word = p_.find(i, kRelative);
  if (word == nullptr) return period;
  const std::string_view value = word->value("relative");
  if (value.empty()) return period;
  // những năm qua, các tháng tới; năm trước behind a number was read with it.
  if (i > p_.first() && p_.blank(i) && p_.ending(i - 1, kPlural) != nullptr) return period;
  // hàng chục năm trước, một trăm năm sau, hàng nghìn năm nay: so many of them.
  if (i > p_.first() && p_.blank(i) && p_.is(i, kYearHead) &&
      p_.is(i - 1, number_role::kTens | number_role::kHundred | number_role::kMultiplier))
    return period;
  // đầu năm 2024, cuối tháng 4 are calendar dates.
  const uint32_t end = word->end();
  const bool ends_with_head = p_.ending(end - 1, kYearHead | kMonthHead | kQuarterHead) != nullptr;
  // cao hơn đầu tháng 7.000 đồng: an amount.
  const bool grouped =
      p_.digits(end + 1) && p_[end + 1].length == 3 && (p_.tight(end + 1, Gap::dot) || p_.tight(end + 1, Gap::comma));
  if (ends_with_head && p_.blank(end) && !grouped && (p_.digits(end) || dates_.read(i, true).end > end)) return period;
  if (ends_with_head && p_.find(end - 1, kRangeHead) != nullptr) return period;  // đầu năm học
  period.kind = DateKind::relative;
  period.first = i;
  period.end = end;
  const size_t slash = value.find('/');
  period.rel = std::string(value.substr(0, slash));
  if (slash != std::string_view::npos) period.part = value.substr(slash + 1);
  // hôm nay (5/6) are two; sáng nay 5/6: the day is a date of its own.
  return period;
}

// cùng kỳ, cùng kỳ năm ngoái, cùng kỳ năm 2023, cùng kỳ tháng trước
Period PeriodReader::read_same_period(uint32_t i) const {
  Period period;
  const Word* word = p_.find(i, kSamePeriod);
  period.first = i;
  period.kind = DateKind::relative;
  period.end = word->end();
  period.rel = "year-1:same_period";
  uint32_t at = word->end();
  if (!p_.blank(at)) return period;
  if (p_.is(at, kSpanOf) && p_.blank(at + 1)) ++at;
  if (const DatePoint point = dates_.read(at, true); point.found() && point.year != 0 && !point.lunar) {
    period.kind = point.kind;
    period.iso = iso_of(point, options_);
    period.rel.clear();
    period.same_period = true;
    period.end = point.end;
    return period;
  }
  if (const Word* relative = p_.find(at, kRelative); relative != nullptr) {
    const std::string_view value = relative->value("relative");
    if (!value.empty()) {
      period.rel = std::string(value.substr(0, value.find('/'))) + ":same_period";
      period.end = relative->end();
    }
  }
  return period;
}

// Quốc khánh 2/9; 30/4
Period PeriodReader::read_holiday(uint32_t i) const {
  Period period;
  period.kind = DateKind::holiday;
  period.first = i;
  if (p_.digits(i)) {
    const Word* date = p_.find(i, kHolidayDate);
    if (date == nullptr || !p_.tight(i + 1, Gap::slash) || p_.glued(i)) return {};
    const uint32_t end = date->end();
    const bool goes_on =
        p_.has(end) && (p_[end].gap == Gap::none || (p_.digits(end) && p_[end].gap != Gap::comma &&
                                                     p_[end].gap != Gap::other && p_[end].gap != Gap::blank));
    if (goes_on || (p_.blank(end) && (p_.find(end, PhraseTable::units) != nullptr || p_.word(end) == "số"))) return {};
    if (i > p_.first() &&
        (p_.ending(i - 1, name_role::kNameBefore | name_role::kPhoneHead) != nullptr || p_.tight(i, Gap::slash) ||
         p_.ending(i - 1, kDayBefore | kDayHead) != nullptr || dates_.day_cue(i)))
      return {};
    // A fraction unless a word of feasts is near: nghỉ lễ 30/4 has a cue; 2/9 alone at 30/4 - 1/5.
    const bool dash = p_.has(end) && p_[end].gap == Gap::dash && p_.is(end, kHolidayDate);
    const bool behind_dash = i > p_.first() && p_[i].gap == Gap::dash;
    const std::string_view text = p_.word(i);
    const bool large = text.size() == 2 || dash || behind_dash;  // 20/11, 30/4, 22/12: no fraction in running text
    if (!large && text != "2" && text != "8") return {};
    if (p_.has(end) && p_.view().substr(p_.end(end - 1)).starts_with("%")) return {};
    period.end = end;
    period.iso = std::string(date->value("holiday_date"));
    return period;
  }
  const Word* word = p_.find(i, kHoliday);
  if (word == nullptr || !p_.capital(i)) {
    if (word == nullptr || !p_.is(i, kDayHead)) return {};
  }
  period.end = word->end();
  period.iso = std::string(word->value("holiday"));
  uint32_t at = word->end();
  if (p_.blank(at) || (p_.has(at) && p_.gap(at) == " (")) {
    const DatePoint date = dates_.read(at, true);
    if (date.found() && date.kind == DateKind::day && !date.open_month && p_.blank(at)) {
      period.end = date.end;
      period.iso = iso_of(date, options_);
      return period;
    }
    if (date.found() && date.kind == DateKind::year && p_.blank(at) && period.iso.size() > 2) {
      period.iso = fmt::format("{:04}{}", date.year, period.iso.substr(1));
      period.end = date.end;
      return period;
    }
  }
  return period;
}

// rằm tháng Giêng, rằm tháng 7
Period PeriodReader::read_moon(uint32_t i) const {
  Period period;
  const Word* moon = p_.find(i, kFullMoon);
  if (moon == nullptr || !p_.blank(moon->end())) return period;
  const DatePoint month = dates_.read(moon->end(), true);
  if (!month.found() || (month.kind != DateKind::month && month.kind != DateKind::lunar)) return period;
  period.kind = DateKind::lunar;
  period.first = i;
  period.end = month.end;
  return period;
}

// thế kỷ 21, thế kỷ XIX, thập niên 1990, thập niên 90
Period PeriodReader::read_century(uint32_t i) const {
  Period period;
  const Word* head = p_.find(i, kCentury | kDecade);
  if (!p_.blank(head->end())) return period;
  const uint32_t at = head->end();
  period.first = i;
  period.end = at + 1;
  if (head->roles.has(kCentury)) {
    const int century = p_.digits(at) ? static_cast<int>(p_.number(at)) : roman_number(p_.word(at));
    if (century < 1 || century > 22) return {};
    period.iso = fmt::format("{:04}/{:04}", century * 100 - 99, century * 100);
    return period;
  }
  int from = p_.digits(at) ? static_cast<int>(p_.number(at)) : 0;
  if (p_[at].length == 2 && from % 10 == 0) from += from >= 30 ? 1900 : 2000;
  if (from < 1800 || from > 2190 || from % 10 != 0) return {};
  if (p_.has(at + 1) && (p_.glued(at + 1) || p_.tight(at + 1, Gap::dash) || p_.tight(at + 1, Gap::slash))) return {};
  period.iso = fmt::format("{:04}/{:04}", from, from + 9);
  return period;
}

}  // namespace vnsift
