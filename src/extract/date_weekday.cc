// PeriodReader: days of the week and seasons, with the words that tell which: thứ Sáu tuần này, thứ Ba tới, mùa hè
// 2024, mùa hè năm nay (metrics.md 8).
#include <optional>

#include <fmt/format.h>

#include "extract/date_period.h"

namespace vnsift {

using namespace date_role;

// Behind a weekday: which week it is of. Thứ hai tới is the next one, of whatever week: weekday+1:1.
void PeriodReader::anchor_weekday(int weekday, Period& period) const {
  uint32_t at = period.end;
  if (!p_.blank(at)) return;
  if (p_.is(at, kSpanOf) && p_.blank(at + 1)) ++at;  // thứ tư của tuần tới
  const Word* week = p_.find(at, kRelative);
  if (week != nullptr && week->value("relative").starts_with("week") &&
      week->value("relative").find('/') == std::string_view::npos) {
    period.kind = DateKind::relative;
    period.rel = fmt::format("{}:{}", week->value("relative"), weekday);
    period.end = week->end();
    return;
  }
  const Word* anchor = at == period.end ? p_.find(at, kAnchor) : nullptr;
  if (anchor == nullptr) return;
  period.kind = DateKind::relative;
  const int sign = anchor->number("anchor");
  period.rel = sign == 0 ? fmt::format("week+0:{}", weekday) : fmt::format("weekday{:+}:{}", sign, weekday);
  period.end = anchor->end();
}

// từ thứ hai đến thứ sáu, but not xếp từ thứ hai đến thứ sáu
bool PeriodReader::in_week_range(uint32_t i, uint32_t end) const {
  const auto begins = [&](uint32_t left) {
    const bool from = left > p_.first() && p_.blank(left) && p_.is_end(left - 1, kFrom);
    return !dates_.ranked(from ? left - 1 : left);
  };
  if (const Word* until = p_.blank(end) ? p_.find(end, kUntil) : nullptr;
      until != nullptr && dates_.weekday_end(until->end()) != 0)
    return begins(i);
  if (i < p_.first() + 2 || !p_.is_end(i - 1, kUntil)) return false;
  const uint32_t left = dates_.weekday_before(i - 1);
  return left != i - 1 && begins(left);
}

Period PeriodReader::read_weekday(uint32_t i) const {
  constexpr int kSundayNumber = 7;
  const uint32_t end = dates_.weekday_end(i);
  if (end == 0) return {};
  Period period;
  period.kind = DateKind::weekday;
  period.first = i;
  period.end = end;
  if (p_.is(i, kSunday)) {
    anchor_weekday(kSundayNumber, period);
    return period;
  }
  const bool is_number = p_.digits(i + 1);
  const int weekday = is_number ? static_cast<int>(p_.number(i + 1)) - 1 : p_.find(i + 1, kWeekday)->number("weekday");
  anchor_weekday(weekday, period);
  const bool day_part = i > p_.first() && p_.blank(i) && p_.is_end(i - 1, kDayPart);
  const bool day_before = day_part || (i > p_.first() && p_.blank(i) && p_.is_end(i - 1, kDayHead));
  const bool ranked = !day_before && dates_.ranked(i);
  const bool capital = !is_number && p_.capital(i + 1) && !ranked;
  const bool linked = p_.has(end) && (is_gap<Gap::comma, Gap::dash>(p_[end].gap) || p_.gap(end) == " (");
  const bool date_follows =
      p_.blank(end) ? p_.is(end, kDayHead) && dates_.read(end, true).month != 0
                    : linked && (p_.is(end, kDayHead) || (!ranked && p_.digits(end) && dates_.read(end, true).found()));
  const bool week_follows = p_.blank(end) && (p_.is(end, kWeekHead) ||
                                              (p_.is(end, kSpanOf) && p_.blank(end + 1) && p_.is(end + 1, kWeekHead)));
  // vào thứ ba tới, but not đứng thứ ba tới nay, lần thứ hai này
  const bool anchored = !week_follows && !period.rel.empty() && !ranked &&
                        (i == p_.first() || !p_.blank(i) || is_number ||
                         p_.is_end(i - 1, kDayBefore | kDayPart | kDayHead | kClockBefore));
  if (!capital && !day_part && !date_follows && !week_follows && !anchored && !in_week_range(i, end)) return {};
  return period;
}

int PeriodReader::season_year(uint32_t at, uint32_t& end) const {
  if (const Word* anchor = p_.find(at, kAnchor); anchor != nullptr) {
    end = anchor->end();
    return anchor->number("anchor");
  }
  const Word* year = p_.find(at, kRelative);
  const std::optional<int> years = year == nullptr ? std::nullopt : years_of_relative(year->value("relative"));
  if (!years) return kNoYear;
  end = year->end();
  return *years;
}

// vụ xuân, mùa hè 2024
Period PeriodReader::read_season(uint32_t i) const {
  Period period;
  const Word* word = p_.find(i, kSeason);
  if (p_.longest(i) > word->tokens) return period;  // mùa thu hoạch
  period.kind = DateKind::season;
  period.first = i;
  period.end = word->end();
  uint32_t at = word->end();
  if (p_.blank(at)) {
    if (p_.is(at, kYearHead) && p_.blank(at + 1) && dates_.year(at + 1) != 0) ++at;
    const int year = dates_.year(at);
    if (const int shift = season_year(at, period.end); shift != kNoYear) {
      period.rel = fmt::format("year{:+}", shift);
    } else if (year != 0 && !(p_.digits(at + 1) && p_[at + 1].gap == Gap::dot)) {
      period.end = at + 1;
      period.iso = fmt::format("{:04}", year);
      if (p_.digits(at + 1) && p_[at + 1].gap == Gap::dash && dates_.year(at + 1) > year) {
        period.end = at + 2;
        period.iso += fmt::format("/{:04}", dates_.year(at + 1));
      }
    }
  }
  return period;
}

}  // namespace vnsift
