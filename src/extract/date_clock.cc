// DateReader: times of day: 14h30, 8 giờ 15 phút, 9 rưỡi tối, 20:24 (metrics.md 8).
#include <string_view>

#include "extract/date_reader.h"
#include "extract/spelled_number.h"

namespace vnsift {

using namespace date_role;

int minutes_in_part(int minutes, std::string_view part) {
  constexpr int kNoon = 12 * 60, kOne = 13 * 60, kFirstOfNight = 6 * 60, kFirstOfNoon = 10 * 60;
  if (minutes >= kOne) return minutes;
  const bool later = part == "afternoon" || part == "evening" || part == "pm" ||
                     (part == "night" && minutes >= kFirstOfNight) || (part == "noon" && minutes < kFirstOfNoon);
  if (later && minutes < kNoon) return minutes + kNoon;
  if (part == "night" && minutes == kNoon) return 2 * kNoon;
  return (part == "night" || part == "am") && minutes >= kNoon ? minutes - kNoon : minutes;
}

DatePoint DateReader::read_time(uint32_t i, bool& certain) const {
  DatePoint point;
  point.kind = DateKind::time;
  point.first = i;
  certain = true;
  uint32_t at = 0;
  // Behind digits an hour has its sign, letter or word directly.
  if (p_.digits(i)) {
    const uint32_t next = i + 1;
    const bool signed_hour = p_.tight(next, Gap::colon) || p_.glued(next);
    const bool worded = p_.blank(next) && (p_.is(next, kHour | kHalfDay) || p_.is(next, number_role::kHalf));
    if (!signed_hour && !worded) return point;
  }
  int hour = p_.digits(i) && p_.number(i) == 0 ? 0 : -1;
  if (hour == 0) {
    at = i + 1;
  } else {
    hour = small(i, 24, at);
    if (hour == 0) return point;
  }
  int minute = 0;
  // 9:30 PM, 4pm, 3:15 CH; `alone`: without minutes
  const auto half_day = [&](uint32_t token, bool alone) {
    const Word* half = p_.blank(token) || p_.glued(token) ? p_.find(token, kHalfDay) : nullptr;
    if (half == nullptr || (p_.has(token + 1) && p_[token + 1].gap == Gap::none)) return std::string_view();
    const std::string_view word = p_.word(token);
    const bool english = word.back() == 'm' || word.back() == 'M';
    return english || (!alone && word[0] < 'a' && word[1] < 'a') ? half->value("half_day") : std::string_view();
  };
  std::string_view half;
  const auto two_digits = [&](uint32_t token) {
    return p_.digits(token) && p_[token].length == 2 && p_.number(token) < 60;
  };
  if (p_.digits(i) && p_.tight(at, Gap::colon) && two_digits(at)) {
    minute = static_cast<int>(p_.number(at));
    ++at;
    if (p_.tight(at, Gap::colon) && two_digits(at)) point.seconds = static_cast<int>(p_.number(at++));
    half = half_day(at, false);
    if (!half.empty()) ++at;
    if (p_.has(at) && (p_[at].gap == Gap::none || p_.tight(at, Gap::colon))) return point;
    // tỷ lệ 1:10.000, tỷ lệ 1:50
    if (p_.digits(at) && (p_.tight(at, Gap::dot) || p_.tight(at, Gap::comma))) return point;
    if (i > p_.first() && p_.blank(i) && (p_.word(i - 1) == "lệ" || p_.word(i - 1) == "le")) return point;
  } else if (p_.digits(i) && p_.glued(at) && (p_.word(at) == "h" || p_.word(at) == "H" || p_.word(at) == "g")) {
    const bool gram = p_.word(at) == "g";
    ++at;
    if (p_.glued(at) && two_digits(at)) {
      minute = static_cast<int>(p_.number(at));
      ++at;
      if (p_.glued(at) && (p_.word(at) == "p" || p_.word(at) == "ph")) ++at;
    } else if (gram) {
      return point;
    } else {
      certain = false;
    }
    if (p_.has(at) && p_[at].gap == Gap::none) return point;
  } else if (p_.blank(at) && p_.is(at, kHour)) {
    ++at;
    certain = false;
    if (p_.blank(at) && p_.is(at, kToHour)) {
      uint32_t end = 0;
      const int to = small(at + 1, 59, end);
      if (to == 0) return point;
      hour -= 1;
      minute = 60 - to;
      at = end;
      certain = true;
    } else if (p_.blank(at) && p_.is(at, number_role::kHalf)) {
      minute = 30;
      ++at;
    } else if (p_.blank(at)) {
      uint32_t end = 0;
      const int minutes = p_.digits(at) && p_.number(at) == 0 ? 0 : small(at, 59, end);
      if (minutes != 0 || (p_.digits(at) && p_.number(at) == 0)) {
        if (minutes == 0) end = at + 1;
        const bool named = p_.blank(end) && p_.is(end, kMinute);
        // 14 giờ 30: nothing else may be counted by the minutes.
        const bool counted = p_.blank(end) && p_.find(end, PhraseTable::units) != nullptr;
        if (named || (!counted && p_.digits(at) && p_[at].length == 2)) {
          minute = minutes;
          at = named ? end + 1 : end;
          certain = true;
          if (const int seconds = named && p_.blank(at) ? small(at, 59, end) : 0;
              seconds != 0 && p_.blank(end) && p_.is(end, kSecond)) {
            point.seconds = seconds;
            at = end + 1;
          }
        }
      }
    }
  } else if (p_.blank(at) && p_.is(at, number_role::kHalf) && p_.blank(at + 1) && p_.is(at + 1, kDayPart)) {
    minute = 30;  // 9 rưỡi tối
    ++at;
  } else if (p_.digits(i) && hour <= 12 && !(half = half_day(at, true)).empty()) {
    ++at;
  } else {
    return point;
  }
  if (p_.blank(at)) {
    const Word* part = p_.find(at, kDayPart);
    const bool alone = part != nullptr && part->tokens == 1 && !p_.is(at, kRelative);
    const bool of_day = part != nullptr && part->tokens == 2 && p_.is(at + 1, kDayHead);  // 7 giờ sáng ngày 5/6
    if (alone || of_day) {
      point.part = part->value("day_part");
      certain = true;
      ++at;
    }
  }
  if (hour > 24 || (hour == 24 && minute > 0)) return point;
  point.minutes = minutes_in_part(hour * 60 + minute, half.empty() ? point.part : half);
  point.end = at;
  return point;
}

}  // namespace vnsift
