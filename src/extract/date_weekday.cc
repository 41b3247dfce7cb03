// PeriodReader: days of the week and seasons, with the words that tell which: thứ Sáu tuần này, thứ Ba tới, mùa hè
// 2024, mùa hè năm nay (metrics.md 8).
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
  if (week != nullptr && week->value("relative").starts_with("week") && !week->value("relative").ends_with("d")) {
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

Period PeriodReader::read_weekday(uint32_t i) const {
  Period period;
  period.kind = DateKind::weekday;
  period.first = i;
  const Word* part = i > p_.first() && p_.blank(i) ? p_.ending(i - 1, kDayPart) : nullptr;
  const bool day_before = part != nullptr || (i > p_.first() && p_.blank(i) && p_.is_end(i - 1, kDayHead));
  int weekday = 7;
  if (const Word* sunday = p_.find(i, kSunday); sunday != nullptr) {
    period.end = sunday->end();
    anchor_weekday(weekday, period);
    return period;
  }
  if (!p_.blank(i + 1)) return {};
  uint32_t end = i + 2;
  const Word* name = p_.find(i + 1, kWeekday);
  if (name != nullptr) {
    weekday = name->number("weekday");
    if (weekday == 0) return {};
  } else {
    const int day = p_.digits(i + 1) ? dates_.small(i + 1, 7, end) : 0;
    if (day < 2) return {};
    weekday = day - 1;
  }
  period.end = end;
  anchor_weekday(weekday, period);
  const bool ranked = i > p_.first() && p_.ending(i - 1, measure_role::kRankVerb) != nullptr && !day_before;
  const bool capital = p_.capital(i + 1) && !ranked;
  const bool date_follows = p_.has(end) && (p_[end].gap == Gap::comma || p_[end].gap == Gap::dash || p_.blank(end)) &&
                            (p_.is(end, kDayHead) ? !p_.blank(end) || dates_.read(end, true).month != 0
                                                  : !p_.blank(end) && p_.digits(end) && dates_.read(end, true).found());
  const bool week_follows = p_.blank(end) && (p_.is(end, kWeekHead) ||
                                              (p_.is(end, kSpanOf) && p_.blank(end + 1) && p_.is(end + 1, kWeekHead)));
  // vào thứ ba tới, but not đứng thứ ba tới nay, lần thứ hai này
  const bool anchored = !week_follows && !period.rel.empty() && !ranked &&
                        (i == p_.first() || !p_.blank(i) || name == nullptr ||
                         p_.is_end(i - 1, kDayBefore | kDayPart | kDayHead | kClockBefore));
  const bool sure = part != nullptr || date_follows || week_follows || anchored;
  if (!sure && (!capital || name == nullptr)) return {};
  return period;
}

int PeriodReader::season_year(uint32_t at, uint32_t& end) const {
  if (const Word* anchor = p_.find(at, kAnchor); anchor != nullptr) {
    end = anchor->end();
    return anchor->number("anchor");
  }
  const Word* year = p_.find(at, kRelative);
  const std::string_view value = year == nullptr ? std::string_view() : year->value("relative");
  if (!value.starts_with("year") || value.size() != 6) return kNoYear;
  end = year->end();
  return value[4] == '-' ? '0' - value[5] : value[5] - '0';
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
