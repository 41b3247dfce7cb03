// A place in the calendar or on the clock as printed, and its ISO 8601 form (metrics.md 8).
//
//   DatePoint{.kind = DateKind::day, .month = 4, .day = 25}        // --04-25
//   iso_of(point, options)
//
// Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <vnsift/dates.h>

namespace vnsift {

struct DatePoint {
  DateKind kind = DateKind::day;     // day, month, quarter, half, year, time, datetime
  int year = 0, month = 0, day = 0;  // 0: not said; years before Christ are negative
  int quarter = 0, half = 0;
  int minutes = -1;             // of the day
  int seconds = 0;              // of the minute; 0 is not printed
  uint32_t first = 0, end = 0;  // tokens
  std::string_view part;        // start, night, ...
  bool headed = false;          // begins with ngày, tháng, năm, quý or a day part
  bool lunar = false;
  bool open_month = false;  // a day without a month: only the left end of a range or list
  bool found() const { return end > first; }
};

bool is_calendar_day(int year, int month, int day);  // year 0: any year
int days_in_month(int year, int month);

// `options.assume_year` fills in a missing year.
std::string iso_of(const DatePoint& point, const DateOptions& options);
// A/B; missing years and months of the left end are those of the right one.
std::string iso_of_range(DatePoint left, DatePoint right, const DateOptions& options);
// The value of `rel` (day-1, week+0, year-1:same_period; week+1:4, the Thursday of next week; weekday+1:2, the next
// Tuesday; now) at the reference day; "" if it says none.
// day_of_relative() is the day alone; of what is none `day` is 0. years_of_relative(): the count of year-1, no part and
// no period of it.
DatePoint day_of_relative(std::string_view rel, const ReferenceDate& reference);
std::optional<int> years_of_relative(std::string_view rel);
std::string iso_of_relative(std::string_view rel, const ReferenceDate& reference);

}  // namespace vnsift
