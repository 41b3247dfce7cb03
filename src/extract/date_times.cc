// DateWalk: times of day, alone, with the day they belong to, and their ranges.
#include <utility>

#include "extract/date_walk.h"

namespace vnsift {

using namespace date_role;

uint32_t DateWalk::add_time(DatePoint time, bool certain) {
  uint32_t at = time.end;
  // 8h30 ngày 12/3; 20:24 08/06/2019; 8h30, ngày 12/3
  const bool linked =
      p_.has(at) && (p_.blank(at) || p_[at].gap == Gap::comma || (p_[at].gap == Gap::dash && p_.digits(at)));
  if (linked) {
    DatePoint day = reader_.read(at, true);
    if (day.found() && day.kind == DateKind::day && !day.open_month && !day.lunar &&
        (day.headed || day.year != 0 || p_.blank(at))) {
      const bool ratio = !day.headed && day.year == 0 && !certain;
      if (!ratio) {
        day.kind = DateKind::datetime;
        day.minutes = time.minutes;
        day.seconds = time.seconds;
        day.first = time.first;
        if (!time.part.empty()) day.part = time.part;
        emit(day, iso_of(day, options_));
        return day.end;
      }
    }
  }
  if (const uint32_t end = add_time_today(time, certain); end > 0) return end;
  if (!certain && !is_clock(time)) return 0;
  // 07:54 (GMT+07:00)
  if (time.first > p_.first() && (p_.word(time.first - 1) == "GMT" || p_.word(time.first - 1) == "UTC")) return 0;
  // thành tích 2 giờ 41 phút, trong 1 giờ 30 phút
  if (time.part.empty() && p_.blank(time.first + 1) && time.first > p_.first() &&
      p_.ending(time.first - 1, kSpanBefore) != nullptr && p_.ending(time.first - 1, kClockBefore) == nullptr)
    return 0;
  // sau 1 giờ 12 phút thi đấu
  constexpr int kLongestSpan = 6 * 60;
  if (time.part.empty() && p_.blank(time.first + 1) && time.minutes <= kLongestSpan && time.first > p_.first() &&
      (p_.word(time.first - 1) == "sau" || p_.word(time.first - 1) == "Sau"))
    return 0;
  if (const uint32_t end = add_time_range(time); end > 0) return end;
  mark_times(time);
  take_day_before(time);
  emit(time, iso_of(time, options_));
  return time.end;
}

uint32_t DateWalk::add_time_today(DatePoint time, bool certain) {
  const Word* day = p_.blank(time.end) ? p_.find(time.end, kRelative) : nullptr;
  if (day == nullptr) return 0;
  std::string_view rel = day->value("relative");
  if (!rel.starts_with("day")) return 0;
  bool is_time = certain;
  if (const size_t slash = rel.find('/'); slash != std::string_view::npos) {
    is_time = is_time || !is_span(time.first);
    time.part = rel.substr(slash + 1);
    time.minutes = minutes_in_part(time.minutes, time.part);
    rel = rel.substr(0, slash);
  }
  if (!is_time && !is_clock(time)) return 0;
  DateRef& ref = new_record(DateKind::datetime, time.first, day->end(), time.part);
  if (options_.reference) ref.iso = iso_of_relative(rel, *options_.reference);
  ref.iso += iso_of(time, options_);
  ref.rel = rel;
  return day->end();
}

bool DateWalk::is_span(uint32_t i) const {
  return i > p_.first() && (p_.word(i - 1) == "trong" || p_.word(i - 1) == "suốt" || p_.word(i - 1) == "dài");
}

void DateWalk::take_day_before(DatePoint& time) const {
  const uint32_t i = time.first;
  if (last_day_.end == 0 || i <= last_day_.end || i > last_day_.end + 2 || !p_.blank(i)) return;
  const Word* lead = p_.ending(i - 1, kClockBefore);  // lúc, hồi, vào lúc; nothing where `luc` is no word
  if (lead == nullptr || lead->first != last_day_.end) return;
  const std::string_view word = p_.word(i - 1);
  if (word != "lúc" && word != "hồi" && word != "luc" && word != "hoi") return;
  const uint32_t between = last_day_.end;
  if (!p_.blank(between) && p_[between].gap != Gap::comma) return;
  time.kind = DateKind::datetime;
  time.year = last_day_.year;
  time.month = last_day_.month;
  time.day = last_day_.day;
}

bool DateWalk::is_clock(const DatePoint& time) const {
  const uint32_t i = time.first;
  const bool letter_h = p_.glued(i + 1);
  if (p_.has(time.end) && p_[time.end].gap == Gap::slash) return false;
  if (p_.blank(time.end) && p_.is(time.end, measure_role::kAfter | measure_role::kPer)) return false;
  // Tin tức 24h: all day, unless something ends at it.
  if (letter_h && time.minutes == 24 * 60 && time.part.empty() &&
      (i == p_.first() || p_.ending(i - 1, kClockBefore) == nullptr))
    return false;
  if (times_end_ != 0 && i == times_end_) return true;
  // trước 24 giờ is a day ahead
  if (time.minutes == 24 * 60 && time.part.empty() && !letter_h && i > p_.first() && p_.word(i - 1) != "lúc")
    return false;
  if (i == p_.first()) return letter_h || sentence_clock(time);
  // Khoảng 3h sáng nay: of a day, unless it is said how long (mưa trong 3 giờ đêm qua).
  const bool of_day = p_.blank(time.end) && p_.is(time.end, kDayPart) && p_.is(time.end, kRelative);
  if (of_day && !is_span(i)) return true;
  if (p_.ending(i - 1, kClockBefore) != nullptr && p_.ending(i - 1, kSpanBefore) == nullptr) return true;
  if (p_.ending(i - 1, kSpanBefore) != nullptr) return false;
  return letter_h || (p_.sentence_start(i) && sentence_clock(time));
}

void DateWalk::mark_times(const DatePoint& time) {
  uint32_t at = time.end;
  times_end_ = 0;
  if (!p_.has(at) || !p_.blank(time.first + 1)) return;
  if (p_.blank(at) && p_.is(at, kListAnd)) {
    at = p_.find(at, kListAnd)->end();
  } else if (p_[at].gap != Gap::comma) {
    return;
  }
  if (p_.digits(at) && p_.blank(at + 1) && p_.is(at + 1, kHour)) times_end_ = at;
}

bool DateWalk::sentence_clock(const DatePoint& time) const {
  return p_.digits(time.first) && p_.has(time.end) && p_[time.end].gap == Gap::comma;
}

uint32_t DateWalk::add_hours(uint32_t i) {
  if (!p_.digits(i) || p_[i].length > 2 || !p_.has(i + 1)) return 0;
  uint32_t right_at = 0;
  if (p_[i + 1].gap == Gap::dash) {
    right_at = i + 1;
  } else if (p_.blank(i + 1) && p_.is(i + 1, kUntil) && p_.word(i + 1) != "và") {
    right_at = p_.find(i + 1, kUntil)->end();
  }
  if (right_at == 0 || !p_.digits(right_at)) return 0;
  bool certain = false;
  const DatePoint right = reader_.read_time(right_at, certain);
  if (!right.found() || right.part.empty()) return 0;
  DatePoint range = right;
  range.first = i;
  range.minutes = static_cast<int>(p_.number(i)) * 60;
  if (range.minutes > 24 * 60) return 0;
  constexpr int kTwelveHours = 12 * 60;
  if (right.minutes >= kTwelveHours && range.minutes + kTwelveHours <= right.minutes) range.minutes += kTwelveHours;
  const std::string iso = iso_of(range, options_) + "/" + iso_of(right, options_);
  range.kind = DateKind::range;
  emit(range, iso);
  return right.end;
}

uint32_t DateWalk::add_time_range(DatePoint& left) {
  const uint32_t at = left.end;
  uint32_t right_at = 0;
  if (p_.has(at) && p_[at].gap == Gap::dash) {
    right_at = at;
  } else if (p_.blank(at) && p_.is(at, kUntil) && p_.blank(at + 1) && p_.word(at) != "và") {
    right_at = p_.find(at, kUntil)->end();
  }
  if (right_at == 0) return 0;
  bool certain = false;
  DatePoint right = reader_.read_time(right_at, certain);
  if (!right.found()) return 0;
  DatePoint range = left;
  range.kind = DateKind::range;
  range.end = right.end;
  emit(range, iso_of(left, options_) + "/" + iso_of(right, options_));
  return right.end;
}

}  // namespace vnsift
