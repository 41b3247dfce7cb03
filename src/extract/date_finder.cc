// DateWalk: days, months and years, their ranges and lists, and the walk itself.
#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "extract/date_walk.h"
#include "extract/quantity_pass.h"

namespace vnsift {

using namespace date_role;

void DateWalk::run() {
  uint32_t next = p_.first();
  for (uint32_t i : p_.candidates()) {
    if (i >= next && may_begin(i)) next = try_at(i);
  }
}

bool DateWalk::may_begin(uint32_t i) const {
  if (p_.taken(i) == Taken::atom) return false;
  if (p_.digits(i)) {
    if (p_.glued(i)) return p_[i].length <= 2 && reader_.read_code(i).found();
    if (p_[i].length > 4) return false;
    return prefilter_ == Prefilter::off || number_may_begin_date(p_, i, i == list_end_);
  }
  // phan dau | nam 2026: without accents the end of a longer word looks like đầu.
  if (p_.unaccented()) {
    const Word* word = p_.ending(i, Roles{PhraseTable::measure_words, ~uint64_t{0}});
    if (word != nullptr && word->tokens > 1) return false;
  }
  if ((p_.heads(i) & head::kDate) != 0) return prefilter_ == Prefilter::off || word_may_begin_date(p_, i);
  // A number word alone begins a date before a unit of time or an hour; of several the readers decide.
  return (p_.heads(i) & head::kSpelled) != 0 && spelled_may_go_on(p_, i);
}

uint32_t DateWalk::try_at(uint32_t i) {
  if (periods_.may_begin(i)) {
    if (Period period = periods_.read(i); period.end > i) {
      if (!period.skip) add(period);
      list_end_ = 0;
      return period.end;
    }
  }
  if (const uint32_t end = add_hours(i); end > 0) return end;
  if (const uint32_t end = add_days(i); end > 0) return end;
  bool certain = false;
  if (p_.digits(i) || (p_.is(i, number_role::kDigit | number_role::kTen) && spelled_may_go_on(p_, i))) {
    if (DatePoint time = reader_.read_time(i, certain); time.found()) {
      const uint32_t end = add_time(time, certain);
      if (end > 0) return end;
    }
  }
  const DatePoint point = reader_.read(i, cue(i));
  // b) 31/12/2022 is no B-12; Trường THPT 19/8 is a name, Hội nghị 01/01/1954 is none.
  const bool named = p_.digits(i) && i > p_.first() && p_[i].gap != Gap::other &&
                     p_.ending(i - 1, name_role::kNameBefore) != nullptr &&
                     p_.ending(i - 1, kDayBefore | kDayHead | kYearHead) == nullptr;
  if (named && (point.year == 0 || point.month == 0)) return 0;
  return point.found() ? add_point(point) : reader_.impossible_day(i);
}

bool DateWalk::cue(uint32_t i) const {
  if (i == list_end_ && i > p_.first()) return true;
  if (!p_.digits(i) || i == p_.first()) return false;
  if (p_[i].length == 4) return year_cue(i);
  if (is_pair(i)) return true;
  if (p_.tight(i + 1, Gap::slash) && p_.blank(i + 2) && p_.is(i + 2, kLunar)) return true;  // 15/8 âm lịch
  if (counted(i + 2)) return p_.ending(i - 1, kDayHead | kDayPart) != nullptr;
  return reader_.day_cue(i);
}

bool DateWalk::is_pair(uint32_t i) const {
  const bool pair = p_.tight(i + 1, Gap::slash) && p_.has(i + 2) && p_[i + 2].gap == Gap::dash && p_.digits(i + 2) &&
                    p_.digits(i + 3) && p_.tight(i + 3, Gap::slash);
  if (!pair) return false;
  if (p_.gap(i + 2).size() > 2 && p_[i + 3].length <= 2) return true;
  return p_.digits(i + 1) && p_.tight(i + 2, Gap::dash) && !p_.tight(i + 4, Gap::slash) && p_[i].length <= 2 &&
         p_[i + 2].length <= 2 && (p_.number(i) > 12 || p_.number(i + 2) > 12) &&
         is_calendar_day(0, static_cast<int>(p_.number(i + 1)), static_cast<int>(p_.number(i))) &&
         is_calendar_day(0, static_cast<int>(p_.number(i + 3)), static_cast<int>(p_.number(i + 2)));
}

uint32_t DateWalk::add_days(uint32_t i) {
  const uint32_t next = i + 1;
  if (!p_.digits(i) || p_[i].length > 2 || !p_.has(next)) return 0;
  const bool from = from_before(i);
  if (!from && !reader_.day_cue(i)) return 0;
  uint32_t right_at = next;
  if (p_[next].gap != Gap::dash) {
    const Word* until = from && p_.blank(next) ? p_.find(next, kUntil) : nullptr;
    if (until == nullptr || p_.word(next) == "và" || !p_.blank(until->end())) return 0;
    right_at = until->end();
  }
  const DatePoint right = reader_.read(right_at, true);
  if (!right.found() || right.kind != DateKind::day || right.month == 0 || right.lunar) return 0;
  DatePoint left = right;
  left.day = static_cast<int>(p_.number(i));
  if (left.day < 1 || left.day >= right.day) return 0;
  const std::string iso = iso_of_range(left, right, options_);
  left.first = i;
  left.kind = DateKind::range;
  emit(left, iso);
  return right.end;
}

bool DateWalk::counted(uint32_t i) const { return p_.blank(i) && p_.find(i, PhraseTable::units) != nullptr; }

bool DateWalk::year_cue(uint32_t i) const {
  if (!p_.blank(i) || p_.ending(i - 1, kYearBefore) == nullptr) return false;
  if (p_.ending(i - 1, name_role::kNameBefore) != nullptr && p_.ending(i - 1, kYearBefore)->tokens == 1 &&
      p_.ending(i - 1, kFrom | kUntil) == nullptr && p_.word(i - 1) == "số")
    return false;
  if (!p_.has(i + 1)) return true;
  if (p_[i + 1].gap == Gap::none || (p_.digits(i + 1) && p_[i + 1].gap != Gap::dash && p_[i + 1].gap != Gap::other))
    return false;
  if (p_.view()[std::min<size_t>(p_.end(i), p_.view().size() - 1)] == '%') return false;
  return !counted(i + 1) && !(p_.blank(i + 1) && p_.is(i + 1, number_role::kMultiplier));
}

uint32_t DateWalk::add_point(DatePoint point) {
  if (point.kind == DateKind::range) {  // 6T/2024
    emit(point, fmt::format("{:04}-01/{:04}-{:02}", point.year, point.year, point.month));
    return point.end;
  }
  if (const uint32_t end = add_months(point); end > 0) return end;
  if (const uint32_t end = add_range(point); end > 0) return end;
  if (point.open_month) return add_open_list(point);
  // 16/10/2024 07:12, 2024-10-16T07:12:00+07:00
  if (point.kind == DateKind::day && point.year != 0 && !point.lunar) {
    const bool iso_time = p_.glued(point.end) && p_.word(point.end) == "T";
    const uint32_t at = point.end + (iso_time ? 1 : 0);
    bool certain = false;
    const bool linked =
        iso_time ||
        (p_.has(at) && (p_.blank(at) || (p_[at].gap == Gap::comma && p_.digits(at)) || p_[at].gap == Gap::dash));
    if (linked && p_.digits(at)) {
      const DatePoint time = reader_.read_time(at, certain);
      if (time.found() && certain && p_.word(at).size() <= 2 && (p_[at + 1].gap == Gap::colon || p_.glued(at + 1))) {
        point.kind = DateKind::datetime;
        point.minutes = time.minutes;
        point.end = time.end;
        const bool zone = iso_time && p_.digits(time.end) && (p_.gap(time.end) == "+" || p_.gap(time.end) == "-") &&
                          p_.digits(time.end + 1) && p_.tight(time.end + 1, Gap::colon);
        if (zone) point.end += 2;
        emit(point, iso_of(point, options_));
        return point.end;
      }
    }
  }
  if (point.kind == DateKind::day && p_.blank(point.end) && p_.is(point.end, kLunar)) {
    point.lunar = true;
    point.end = p_.find(point.end, kLunar)->end();
  }
  if (point.lunar) point.kind = DateKind::lunar;
  if (point.year == 0 &&
      (point.kind == DateKind::day || point.kind == DateKind::month || point.kind == DateKind::quarter))
    point.year = year_from_today(point);
  // từ ngày 1/7/2026: open to the right.
  const bool open = point.kind == DateKind::day && point.headed && point.part.empty() && from_before(point.first) &&
                    !until_behind(point.end);
  std::string iso = iso_of(point, options_);
  if (open && !iso.empty()) {
    iso += "/..";
    point.kind = DateKind::range;
  }
  emit(point, std::move(iso));
  mark_list(point);
  return point.end;
}

uint32_t DateWalk::add_months(const DatePoint& head) {
  if (head.kind != DateKind::month || !head.headed || head.year != 0 || !head.part.empty()) return 0;
  constexpr size_t kMost = 12;
  std::vector<DatePoint> months = {head};
  for (uint32_t at = head.end; months.size() < kMost && p_.has(at);) {
    const bool joined = p_.blank(at) && p_.is(at, kListAnd);
    if (!joined && p_[at].gap != Gap::comma) break;
    const uint32_t next = joined ? p_.find(at, kListAnd)->end() : at;
    if (!p_.digits(next) || p_[next].length > 2 || p_.number(next) < 1 || p_.number(next) > 12) break;
    DatePoint month;
    month.kind = DateKind::month;
    month.first = next;
    month.month = static_cast<int>(p_.number(next));
    month.end = next + 1;
    month.year = reader_.year_behind(month.end);
    if (month.month <= months.back().month || counted(month.end)) break;
    const bool goes_on = p_.has(month.end) && (p_[month.end].gap == Gap::none || p_[month.end].gap == Gap::slash ||
                                               p_[month.end].gap == Gap::dot || p_[month.end].gap == Gap::dash);
    if (goes_on && p_.digits(month.end)) break;
    months.push_back(month);
    at = month.end;
    if (month.year != 0) break;
  }
  if (months.size() == 1) return 0;
  for (DatePoint& month : months) {
    month.year = months.back().year;
    emit(month, iso_of(month, options_));
  }
  return months.back().end;
}

bool DateWalk::from_before(uint32_t i) const {
  const Word* from = i > p_.first() ? p_.ending(i - 1, kFrom) : nullptr;
  return from != nullptr && p_.blank(i) && p_.word(i - 1) != "giữa";
}

bool DateWalk::until_behind(uint32_t i) const {
  for (uint32_t at = i; at < i + 4 && p_.has(at) && p_.blank(at); ++at) {
    if (p_.is(at, kUntil) && p_.word(at) != "và") return true;
  }
  return false;
}

void DateWalk::mark_list(const DatePoint& point) {
  list_end_ = 0;
  uint32_t at = point.end;
  if (!p_.has(at)) return;
  const bool joined = p_[at].gap == Gap::comma || (p_.blank(at) && p_.is(at, kListAnd));
  if (p_.blank(at) && p_.is(at, kListAnd)) at = p_.find(at, kListAnd)->end();
  if (!joined || !p_.digits(at)) return;
  const bool year = point.kind == DateKind::year && reader_.year(at) != 0 && !counted(at + 1) &&
                    !(p_.digits(at + 1) && p_[at + 1].gap != Gap::comma);
  const bool day = point.kind == DateKind::day && point.headed && !counted(at + 2) && p_.tight(at + 1, Gap::slash);
  if (year || day) list_end_ = at;
}

uint32_t DateWalk::add_range(DatePoint left) {
  const uint32_t at = left.end;
  if (!p_.has(at) || left.lunar) return 0;
  uint32_t right_at = 0;
  const bool dash = p_[at].gap == Gap::dash;
  const bool from =
      from_before(left.first) || (left.first > p_.first() && p_.ending(left.first - 1, kRangeHead) != nullptr);
  if (dash) {
    right_at = at;
  } else if (p_.blank(at)) {
    const Word* until = p_.find(at, kUntil);
    if (until == nullptr || !p_.blank(until->end())) return 0;
    const bool between = until->tokens == 1 && p_.word(at) == "và";
    const bool giua =
        left.first > p_.first() && p_.ending(left.first - 1, kFrom) != nullptr && p_.word(left.first - 1) == "giữa";
    if (between != giua && (between || giua)) return 0;
    const bool days = left.kind == DateKind::day || left.open_month;
    // tháng 3 đến tháng 5 năm 1975: two heads of a kind
    const bool heads = left.headed && left.part.empty() && until->tokens == 1 &&
                       p_.is(until->end(), kMonthHead | kQuarterHead | kYearHead);
    if (!from && !giua && !days && !heads) return 0;
    right_at = until->end();
  }
  if (right_at == 0) return 0;
  DatePoint right = reader_.read(right_at, true);
  if (!right.found() || right.lunar) return 0;
  if (right.open_month && !(left.kind == DateKind::day && left.month != 0)) return 0;
  if (dash && !left.headed && left.year == 0 && left.kind == DateKind::day && right.kind != DateKind::day) return 0;
  const bool same = left.kind == right.kind;
  if (!same || left.kind == DateKind::half) return 0;
  if (left.open_month && right.month == 0) return 0;
  if (left.kind == DateKind::year && right.year <= left.year) return 0;
  if (left.year != 0 && right.year == 0) right.year = left.year;
  DatePoint range = left;
  range.kind = DateKind::range;
  range.end = right.end;
  const DatePoint filled = left;
  emit(range, iso_of_range(filled, right, options_));
  return right.end;
}

uint32_t DateWalk::add_open_list(const DatePoint& head) {
  constexpr size_t kMost = 16;
  std::vector<DatePoint> members = {head};
  uint32_t at = head.end;
  while (members.size() < kMost && p_.has(at)) {
    uint32_t next = at;
    if (p_.blank(at) && p_.is(at, kListAnd)) {
      next = p_.find(at, kListAnd)->end();
    } else if (p_[at].gap != Gap::comma) {
      break;
    }
    DatePoint full = reader_.read(next, true);
    // ngày 5, 6 và 7 tháng 9
    if (!full.found() && p_.digits(next)) full = reader_.read_day_words(next);
    if (full.open_month) full = {};
    if (full.found() && full.kind == DateKind::day && full.month != 0) {
      for (DatePoint& member : members) {
        member.month = full.month;
        member.year = full.year;
        member.open_month = false;
        if (!is_calendar_day(member.year, member.month, member.day)) return head.end;
        emit(member, iso_of(member, options_));
      }
      emit(full, iso_of(full, options_));
      return full.end;
    }
    uint32_t end = 0;
    const int day = p_.digits(next) ? reader_.small(next, 31, end) : 0;
    if (day == 0) break;
    DatePoint member;
    member.first = next;
    member.end = end;
    member.day = day;
    members.push_back(member);
    at = end;
  }
  return 0;
}

void DateWalk::take_day_part(Period& period) const {
  const bool weekday = period.kind == DateKind::weekday || period.rel.find(':') != std::string::npos;
  if (!weekday || !period.part.empty() || period.first == p_.first() || !p_.blank(period.first)) return;
  const Word* part = p_.ending(period.first - 1, kDayPart);
  if (part == nullptr || (!out_.empty() && out_.back().span.end > p_.begin(part->first))) return;
  period.part = part->value("day_part");
  period.first = part->first;
}

DateRef& DateWalk::new_record(DateKind kind, uint32_t first, uint32_t end, std::string_view part) {
  DateRef& ref = out_.emplace_back();
  ref.kind = kind;
  ref.span = {p_.begin(first), p_.end(end - 1)};
  ref.part = part;
  ref.no_diacritics = p_.unaccented();
  return ref;
}

void DateWalk::add(Period period) {
  take_day_part(period);
  DateRef& ref = new_record(period.kind, period.first, period.end, period.part);
  ref.iso = std::move(period.iso);
  ref.rel = std::move(period.rel);
  ref.same_period = period.same_period;
  if (ref.rel.empty() || !options_.reference) return;
  ref.iso = iso_of_relative(ref.rel, *options_.reference);
  if (const DatePoint day = day_of_relative(ref.rel, *options_.reference); day.day != 0) {
    last_day_ = day;
    last_day_.end = period.end;
  }
}

void DateWalk::hand_year_back(const DatePoint& point) {
  if ((point.kind != DateKind::month && point.kind != DateKind::quarter) || point.year == 0 || out_.empty()) return;
  DateRef& left = out_.back();
  if (left.kind != point.kind || !left.iso.starts_with("--") || !left.rel.empty()) return;
  const uint32_t begin = p_.begin(point.first);
  if (left.span.end >= begin) return;
  const std::string_view between = p_.view().substr(left.span.end, begin - left.span.end);
  if (between == " và " || between == ", " || between == " hoặc ")
    left.iso = fmt::format("{:04}-{}", point.year, left.iso.substr(2));
}

int DateWalk::year_from_today(const DatePoint& point) const {
  if (!options_.reference || !p_.blank(point.end)) return 0;
  const ReferenceDate& today = *options_.reference;
  if (const Word* year = p_.find(point.end, kRelative); year != nullptr) {
    const std::optional<int> years = years_of_relative(year->value("relative"));
    return years ? today.year + *years : 0;
  }
  const Word* anchor = p_.find(point.end, kAnchor);
  if (anchor == nullptr || point.kind == DateKind::quarter) return 0;
  const int sign = anchor->number("anchor");
  const int at = point.month * 32 + point.day, now = today.month * 32 + (point.day == 0 ? 0 : today.day);
  if (sign > 0 && at < now) return today.year + 1;
  return sign < 0 && at > now ? today.year - 1 : today.year;
}

void DateWalk::emit(const DatePoint& point, std::string iso) {
  hand_year_back(point);
  if (point.kind == DateKind::day && !point.lunar && !point.open_month) last_day_ = point;
  new_record(point.kind, point.first, point.end, point.part).iso = std::move(iso);
}

void find_dates(const Passage& passage, const DateOptions& options, Prefilter prefilter, std::vector<DateRef>& out) {
  DateWalk(passage, options, prefilter, out).run();
}

}  // namespace vnsift
