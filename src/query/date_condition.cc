// Dates of expressions and records as ranges of days, and the condition on dates.
#include <algorithm>
#include <charconv>
#include <chrono>
#include <string>

#include <vnsift/fold.h>
#include <vnsift/query.h>

#include "query/record_conditions.h"

namespace vnsift {
namespace {

constexpr int32_t kFirstDay = 0, kLastDay = 99991231;

bool number(std::string_view text, size_t least, size_t most, int& value) {
  if (text.size() < least || text.size() > most) return false;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size();
}

int32_t day(int year, int month, int day_of_month) { return year * 10000 + month * 100 + day_of_month; }

std::optional<DayRange> make_days(int year, int month, int day_of_month) {
  if (month == 0) return DayRange{day(year, 1, 1), day(year, 12, 31)};
  if (month < 1 || month > 12 || day_of_month > 31) return std::nullopt;
  if (day_of_month == 0) return DayRange{day(year, month, 1), day(year, month, 31)};
  if (day_of_month < 1) return std::nullopt;
  return DayRange{day(year, month, day_of_month), day(year, month, day_of_month)};
}

std::optional<DayRange> quarter(int year, int which) {
  if (which < 1 || which > 4) return std::nullopt;
  return DayRange{day(year, which * 3 - 2, 1), day(year, which * 3, 31)};
}

std::optional<DayRange> week(int year, int which) {
  using namespace std::chrono;
  if (which < 1 || which > 53) return std::nullopt;
  // Week 1 holds 4 January.
  const sys_days january4 = std::chrono::year{year} / January / 4;
  const sys_days monday = january4 - (weekday{january4} - Monday) + days{7 * (which - 1)};
  const year_month_day first{monday}, last{monday + days{6}};
  const auto as_number = [](year_month_day date) {
    return day(static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
               static_cast<int>(static_cast<unsigned>(date.day())));
  };
  return DayRange{as_number(first), as_number(last)};
}

// 2018, 2018-06, 2018-06-24, 2018-Q3, 2018-W05
std::optional<DayRange> iso_days(std::string_view text) {
  text = text.substr(0, text.find('T'));
  int year = 0, month = 0, date = 0;
  if (!number(text.substr(0, 4), 4, 4, year)) return std::nullopt;
  if (text.size() == 4) return make_days(year, 0, 0);
  if (text[4] != '-') return std::nullopt;
  const std::string_view rest = text.substr(5);
  if (rest.starts_with('Q') && number(rest.substr(1), 1, 1, month)) return quarter(year, month);
  if (rest.starts_with('W') && number(rest.substr(1), 2, 2, month)) return week(year, month);
  if (!number(rest.substr(0, 2), 2, 2, month)) return std::nullopt;
  if (rest.size() == 2) return month == 0 ? std::nullopt : make_days(year, month, 0);
  if (rest[2] != '-' || !number(rest.substr(3), 2, 2, date) || date == 0) return std::nullopt;
  return month == 0 ? std::nullopt : make_days(year, month, date);
}

int roman(std::string_view text) {
  constexpr std::string_view kNames[] = {"i", "ii", "iii", "iv"};
  for (int i = 0; i < 4; ++i) {
    if (text == kNames[i]) return i + 1;
  }
  return 0;
}

// One date as people write it: 24/6/2019, 6/2019, tháng 6/2019, quý 3/2024, quý III năm 2024, năm 2018, or ISO.
std::optional<DayRange> written_days(std::string_view given) {
  std::string text = fold_text(given, Fold::base);
  const auto drop = [&](std::string_view word) {
    if (!text.starts_with(word)) return false;
    text.erase(0, word.size());
    return true;
  };
  const bool is_quarter = drop("quy ");
  if (!is_quarter) (void)(drop("ngay ") || drop("thang ") || drop("nam "));
  if (const size_t year = text.find(" nam "); year != std::string::npos) text.replace(year, 5, "/");
  std::string_view parts[3];
  size_t count = 0;
  for (size_t begin = 0; begin <= text.size() && count < 3; ++count) {
    const size_t end = std::min(text.find('/', begin), text.size());
    parts[count] = std::string_view(text).substr(begin, end - begin);
    begin = end + 1;
  }
  int first = 0, second = 0, year = 0;
  if (is_quarter) {
    if (count != 2 || !number(parts[1], 4, 4, year)) return std::nullopt;
    if (!number(parts[0], 1, 1, first)) first = roman(parts[0]);
    return quarter(year, first);
  }
  if (count == 1) return iso_days(given.substr(given.size() - std::min(given.size(), text.size())));
  if (std::count(text.begin(), text.end(), '/') != static_cast<std::ptrdiff_t>(count - 1)) return std::nullopt;
  if (!number(parts[0], 1, 2, first) || !number(parts[count - 1], 4, 4, year) || first == 0) return std::nullopt;
  if (count == 2) return make_days(year, first, 0);
  if (!number(parts[1], 1, 2, second) || second == 0) return std::nullopt;
  return make_days(year, second, first);
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

class DateTest : public RecordTest {
 public:
  explicit DateTest(DayRange range) : range_(range) {}
  bool holds(const RecordFields& record) const override {
    const std::optional<DayRange> days = days_of(record);
    return days && range_.contains(*days);
  }
  std::string_view reason(const RecordFields& record) const override { return days_of(record) ? "" : "unknown"; }

 private:
  static std::optional<DayRange> days_of(const RecordFields& record) {
    const RecordFields::Field* iso = record.find("iso");
    return iso != nullptr ? days_of_iso(iso->values.front()) : std::nullopt;
  }
  DayRange range_;
};

}  // namespace

std::optional<DayRange> days_of_iso(std::string_view iso) {
  const size_t slash = iso.find('/');
  if (slash == std::string_view::npos) return iso_days(iso);
  const std::optional<DayRange> first = iso_days(iso.substr(0, slash));
  const std::string_view end = iso.substr(slash + 1);
  if (end == "..") return first ? std::optional(DayRange{first->first, kLastDay}) : std::nullopt;
  const std::optional<DayRange> last = iso_days(end);
  if (!first || !last) return std::nullopt;
  return DayRange{first->first, last->last};
}

Result<DayRange> parse_day_range(std::string_view expression) {
  const auto fail = [&] {
    return make_error(Code::usage, "'" + std::string(expression) +
                                       "' is no date or range: 2018, 2018-06..2019, 24/6/2019, 'quý 3/2024', ..2017");
  };
  const size_t dots = expression.find("..");
  const std::string_view first_text = trim(expression.substr(0, dots));
  if (dots == std::string_view::npos) {
    const std::optional<DayRange> days = first_text.empty() ? std::nullopt : written_days(first_text);
    if (!days) return fail();
    return *days;
  }
  const std::string_view last_text = trim(expression.substr(dots + 2));
  const std::optional<DayRange> first = first_text.empty() ? DayRange{kFirstDay, kFirstDay} : written_days(first_text);
  const std::optional<DayRange> last = last_text.empty() ? DayRange{kLastDay, kLastDay} : written_days(last_text);
  if (!first || !last || (first_text.empty() && last_text.empty()) || first->first > last->last) return fail();
  return DayRange{first->first, last->last};
}

Result<std::unique_ptr<RecordTest>> parse_date_test(std::string_view expression) {
  const Result<DayRange> range = parse_day_range(expression);
  if (!range) return tl::unexpected<Error>(range.error());
  return std::make_unique<DateTest>(*range);
}

}  // namespace vnsift
