#include "extract/date_point.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace vnsift {
namespace {

// Days since 1970-01-01 and back (Hinnant, "chrono-compatible low-level date algorithms").
int64_t days_from_civil(int64_t year, int month, int day) {
  year -= month <= 2 ? 1 : 0;
  const int64_t era = (year >= 0 ? year : year - 399) / 400;
  const int64_t year_of_era = year - era * 400;
  const int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  const int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

struct Civil {
  int64_t year;
  int month, day;
};
Civil civil_from_days(int64_t days) {
  days += 719468;
  const int64_t era = (days >= 0 ? days : days - 146096) / 146097;
  const int64_t day_of_era = days - era * 146097;
  const int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int64_t shifted_month = (5 * day_of_year + 2) / 153;
  const int day = static_cast<int>(day_of_year - (153 * shifted_month + 2) / 5 + 1);
  const int month = static_cast<int>(shifted_month < 10 ? shifted_month + 3 : shifted_month - 9);
  return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, day};
}

int64_t weekday_of(int64_t days) { return (days % 7 + 7 + 3) % 7; }  // 0 = Monday

DatePoint point_of(int64_t days) {
  const Civil civil = civil_from_days(days);
  DatePoint point;
  point.year = static_cast<int>(civil.year);
  point.month = civil.month;
  point.day = civil.day;
  return point;
}

// The parts of a relative date: week+1:4 is {week, 1, 4}.
struct Relative {
  std::string_view unit;  // empty: it tells no count
  int count = 0;
  int weekday = 0;  // 1 = Monday; 0: none
};
Relative parse_relative(std::string_view rel) {
  Relative parsed;
  const size_t colon = std::min(rel.find(':'), rel.size()), sign = rel.find_first_of("+-");
  if (sign >= colon) return parsed;
  std::from_chars(rel.data() + std::min(colon + 1, rel.size()), rel.data() + rel.size(), parsed.weekday);
  std::from_chars(rel.data() + sign + 1, rel.data() + colon, parsed.count);
  if (rel[sign] == '-') parsed.count = -parsed.count;
  parsed.unit = rel.substr(0, sign);
  return parsed;
}

// ISO week of a day: that of its Thursday.
std::string iso_week(int64_t days) {
  const int64_t thursday = days - weekday_of(days) + 3;
  const Civil civil = civil_from_days(thursday);
  const int64_t week = (thursday - days_from_civil(civil.year, 1, 1)) / 7 + 1;
  return fmt::format("{:04}-W{:02}", civil.year, week);
}

// Digits are put one by one: fmt::format costs 200 ns a date.
void append_two(int number, std::string& out) {
  out.push_back(static_cast<char>('0' + number / 10 % 10));
  out.push_back(static_cast<char>('0' + number % 10));
}
void append_four(int number, std::string& out) {
  append_two(number / 100, out);
  append_two(number, out);
}

// Years before Christ as ISO 8601 counts them: 1 BC is 0000, 179 BC is -0178.
void append_year(int year, std::string& out) {
  if (year < -1) out.push_back('-');
  append_four(year < 0 ? -year - 1 : year, out);
}

std::string clock(int minutes, int seconds = 0) {
  std::string out = "T";
  append_two(minutes / 60, out);
  out.push_back(':');
  append_two(minutes % 60, out);
  if (seconds > 0) {
    out.push_back(':');
    append_two(seconds, out);
  }
  return out;
}

std::string month_iso(int year, int month) {
  std::string out;
  if (year == 0) {
    out = "--";
  } else {
    append_year(year, out);
    out.push_back('-');
  }
  append_two(month, out);
  return out;
}

std::string day_part_of_iso(const DatePoint& p) {
  std::string out = month_iso(p.year, p.month);
  out.push_back('-');
  append_two(p.day, out);
  return out;
}

}  // namespace

int days_in_month(int year, int month) {
  constexpr int kDays[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool common = year != 0 && (year % 4 != 0 || (year % 100 == 0 && year % 400 != 0));
  return month == 2 && common ? 28 : kDays[month - 1];
}

bool is_calendar_day(int year, int month, int day) {
  return month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(year, month);
}

std::string iso_of(const DatePoint& given, const DateOptions& options) {
  DatePoint p = given;
  if (p.lunar || p.open_month) return {};
  if (p.year == 0 && p.kind != DateKind::time) p.year = options.assume_year;
  switch (p.kind) {
    case DateKind::day:
      return day_part_of_iso(p);
    case DateKind::datetime:
      return day_part_of_iso(p) + clock(p.minutes, p.seconds);
    case DateKind::time:
      return clock(p.minutes, p.seconds);
    case DateKind::month:
      return month_iso(p.year, p.month);
    case DateKind::quarter:
      return p.year == 0 ? fmt::format("--Q{}", p.quarter) : fmt::format("{:04}-Q{}", p.year, p.quarter);
    case DateKind::half:
      if (p.month != 0) {
        const int last = p.half == 1 ? 15 : days_in_month(p.year, p.month);
        return fmt::format("{}-{:02}/{}-{:02}", month_iso(p.year, p.month), p.half == 1 ? 1 : 16,
                           month_iso(p.year, p.month), last);
      }
      return month_iso(p.year, p.half == 1 ? 1 : 7) + "/" + month_iso(p.year, p.half == 1 ? 6 : 12);
    case DateKind::year: {
      std::string out;
      append_year(p.year, out);
      return out;
    }
    default:
      return {};
  }
}

std::string iso_of_range(DatePoint left, DatePoint right, const DateOptions& options) {
  if (left.month == 0 && left.kind == DateKind::day) left.month = right.month;
  if (right.month == 0 && right.kind == DateKind::day) right.month = left.month;
  if (left.year == 0 && left.kind != DateKind::time) {
    // từ 28/12 đến 3/1/2025: the year before.
    const bool wraps = right.year != 0 && left.month > right.month && right.month != 0;
    left.year = right.year - (wraps ? 1 : 0);
  }
  left.open_month = right.open_month = false;
  return iso_of(left, options) + "/" + iso_of(right, options);
}

DatePoint day_of_relative(std::string_view rel, const ReferenceDate& reference) {
  const auto [unit, count, weekday] = parse_relative(rel);
  const int64_t today = days_from_civil(reference.year, reference.month, reference.day);
  const int64_t monday = today - weekday_of(today);
  if (unit == "day") return point_of(today + count);
  if (unit == "week" && weekday != 0) return point_of(monday + int64_t{7} * count + weekday - 1);
  if (unit != "weekday") return {};
  int64_t day = monday + weekday - 1;
  if (count > 0 && day <= today) day += 7;
  if (count < 0 && day >= today) day -= 7;
  return point_of(day);
}

std::optional<int> years_of_relative(std::string_view rel) {
  const Relative parsed = parse_relative(rel);
  if (parsed.unit != "year" || rel.find_first_of(":/") != std::string_view::npos) return std::nullopt;
  return parsed.count;
}

std::string iso_of_relative(std::string_view rel, const ReferenceDate& reference) {
  const int64_t today = days_from_civil(reference.year, reference.month, reference.day);
  if (rel == "now")
    return day_part_of_iso(point_of(today)) + (reference.minutes < 0 ? std::string() : clock(reference.minutes));
  if (const DatePoint day = day_of_relative(rel, reference); day.day != 0) return day_part_of_iso(day);
  const auto [unit, count, weekday] = parse_relative(rel);
  if (unit == "week") return iso_week(today + int64_t{7} * count);
  const int months = reference.year * 12 + reference.month - 1;
  if (unit == "month") return fmt::format("{:04}-{:02}", (months + count) / 12, (months + count) % 12 + 1);
  if (unit == "quarter") {
    const int quarters = months / 3 + count;
    return fmt::format("{:04}-Q{}", quarters / 4, quarters % 4 + 1);
  }
  return unit == "year" ? fmt::format("{:04}", reference.year + count) : std::string();
}

Result<ReferenceDate> ReferenceDate::parse(std::string_view text) {
  ReferenceDate date;
  const auto number = [&](size_t at, size_t size, int& value) {
    const char* begin = text.data() + at;
    return at + size <= text.size() && std::from_chars(begin, begin + size, value).ptr == begin + size;
  };
  int hour = 0, minute = 0;
  bool good = (text.size() == 10 || text.size() == 16) && number(0, 4, date.year) && text[4] == '-' &&
              number(5, 2, date.month) && text[7] == '-' && number(8, 2, date.day) && date.year > 0 &&
              is_calendar_day(date.year, date.month, date.day);
  if (good && text.size() == 16) {
    good = text[10] == 'T' && number(11, 2, hour) && text[13] == ':' && number(14, 2, minute) && hour < 24 &&
           hour >= 0 && minute >= 0 && minute < 60;
    date.minutes = hour * 60 + minute;
  }
  if (!good)
    return make_error(Code::usage, fmt::format("a date is written YYYY-MM-DD or YYYY-MM-DDTHH:MM, not '{}'", text));
  return date;
}

std::string_view kind_name(DateKind kind) {
  constexpr std::string_view kNames[] = {"day",      "month",    "quarter", "half",    "year",  "range",   "time",
                                         "datetime", "relative", "week",    "weekday", "lunar", "holiday", "season"};
  return kNames[static_cast<size_t>(kind)];
}

}  // namespace vnsift
