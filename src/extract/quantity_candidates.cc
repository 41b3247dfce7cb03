#include "extract/quantity_candidates.h"

#include <string_view>

namespace vnsift {
namespace {

using namespace date_role;

// Words that are a date or a time by themselves, and numbers in words.
constexpr Roles kStandAlone = kRelative | kSamePeriod | kWeekdayHead | kSunday | kHoliday | kSeason | kFullMoon | kTet |
                              kCentury | kDecade | kAgoBefore | kQuarterHead;
// What stands behind the head of a date, if no digits do.
constexpr Roles kBehindHead =
    kFrom | kYearHead | kMonthHead | kQuarterHead | kDayHead | kLunarMonth | kMonthName | kHalfHead | kFirst | kLast;
constexpr Roles kGloss = number_role::kDigit | number_role::kTen | number_role::kTwenty | number_role::kHundred;
constexpr Roles kValueWords = number_role::kDigit | number_role::kTen;

constexpr uint32_t bit(Gap gap) { return uint32_t{1} << static_cast<uint32_t>(gap); }

// 7 - 9h tối: the right number is an hour.
bool clock_behind(const Passage& p, uint32_t number) {
  const uint32_t at = number + 1;
  if (!p.has(at)) return false;
  const Gap gap = p[at].gap;
  return gap == Gap::none || gap == Gap::colon || (p.blank(at) && (p.is(at, kHour) || p.is(at, number_role::kHalf)));
}

// The word behind a number goes on with it, is counted or may be: Điều 5 Luật, `trang 12 của` it does not.
bool may_be_counted(const Passage& p, uint32_t word) {
  using namespace measure_role;
  constexpr Roles kNumbers{PhraseTable::number_words, ~uint64_t{0}};
  if (p.digits(word) || p.is(word, PhraseTable::units) || p.is(word, kNumbers)) return true;
  if (p.sign_unit(p.view(), p.begin(word)) != nullptr) return true;  // m², US$
  // 5 đến 7, 5 và 7 người; 1 trong 10
  if (p.is(word, measure_role::kUntil | kAnd) || p.word(word) == "trong") return true;
  if ((p[word].shape & (token_shape::kFirstUpper | token_shape::kForeign)) != 0) return false;
  return !p.stops(word, kStop | kNpVerb | kLevel | kUp | kDown | kBase | kBefore | kAfter | kRightStop);
}

// Nothing before a number makes a record of it without a unit: no currency, no word that such numbers stand behind.
bool plain_before(const Passage& p, uint32_t i) {
  if (follows_currency_sign(p.view(), p.begin(i))) return false;  // $5, EUR 5
  if (i == p.first()) return true;
  if (p.is(i - 1, PhraseTable::units)) return false;
  // số doanh nghiệp thành lập mới là 36.447
  if (p.holds(measure_role::kCountHead) && is_grouped(p, i) &&
      p.is_end(i - 1, measure_role::kLevel | measure_role::kFiller | measure_role::kBefore))
    return false;
  if (!p.holds(measure_role::kBare) && !p.holds_indicator()) return true;
  constexpr Roles kAll{PhraseTable::indicators, ~uint64_t{0}}, kCodes{PhraseTable::indicator_codes, ~uint64_t{0}};
  for (uint32_t at = i, steps = 0; steps < kBareWindow && at > p.first() && joins_bare_number(p, at); ++steps) {
    --at;
    if (p.is_end(at, measure_role::kBare) || p.is_end(at, kAll) || p.is_end(at, kCodes)) return false;
  }
  return true;
}

}  // namespace

bool ends_number(std::string_view view, uint32_t at) {
  if (at < view.size() && view[at] == ' ') ++at;
  return at >= view.size() || std::string_view(")(]\"?!\n.,;:").find(view[at]) != std::string_view::npos;
}

bool follows_currency_sign(std::string_view view, uint32_t at) {
  return at > 0 &&
         (ends_currency_sign(view[at - 1]) || (view[at - 1] == ' ' && at > 1 && ends_currency_sign(view[at - 2])));
}

bool number_may_begin_date(const Passage& p, uint32_t i, bool listed) {
  const uint32_t next = i + 1, length = p[i].length;
  if (p.has(next)) {
    const Token& right = p[next];
    const auto third = [&] { return p.digits(i + 2) && p[i + 2].gap == right.gap; };
    switch (right.gap) {
      case Gap::slash:
        if (p.digits(next) && length != 3 && right.length <= 4) return true;
        break;
      case Gap::dot:
        if (p.digits(next) && third()) return true;
        break;
      case Gap::dash:
        if (p.digits(next) && ((length == 4 && right.length == 4) || third() || (length <= 2 && clock_behind(p, next))))
          return true;
        if (length <= 2 && p.digits(next) && p.digits(i + 2) && p[i + 2].gap == Gap::slash) return true;  // 12-18/5
        break;
      case Gap::colon:
        if (p.digits(next) && length <= 2 && right.length == 2) return true;
        break;
      case Gap::none: {
        const char letter = p.word(next)[0];
        if (length <= 2 && (letter == 'h' || letter == 'H' || letter == 'g' || letter == 'T' || p.is(next, kHalfDay)))
          return true;
        break;
      }
      case Gap::blank:
      case Gap::line: {
        // 21 Tháng Tám, 2024; 21 Th8 2024
        const bool stamp = p.is(next, kMonthHead) || p.word(next) == "Th";
        if (length <= 2 &&
            (stamp || p.is(next, kDayUnit | kHour | kUntil | kHalfDay) || p.is(next, number_role::kHalf)))
          return true;
        break;
      }
      default:
        break;
    }
  }
  return length == 4 && (listed || p.is_end(i - 1, kYearBefore));
}

bool spelled_may_go_on(const Passage& p, uint32_t i) {
  constexpr Roles kNumbers{PhraseTable::number_words, ~uint64_t{0}};
  return p.blank(i + 1) && (p.is(i + 1, kDayUnit | kHour) || p.is(i + 1, kNumbers));
}

bool word_may_begin_date(const Passage& p, uint32_t i) {
  if (p.is(i, kStandAlone)) return true;
  if (p.is(i, kValueWords) && spelled_may_go_on(p, i)) return true;  // năm ngày trước; năm 2024 is told below
  // The head is one of the words that begin here; what it needs stands behind it.
  const uint32_t longest = p.longest(i);
  if (longest > 1 && p.is(i, kDayPart)) return true;  // đêm ngày 12: the last syllable is a head of its own
  for (uint32_t at = i + 1; at <= i + longest && p.has(at); ++at) {
    if (p.digits(at) || p.is(at, kBehindHead) || p.is(at, kValueWords)) return true;
  }
  return false;
}

uint32_t end_of_plain_number(const Passage& p, uint32_t i) {
  if (p.has_tables() || p.glued(i)) return 0;
  uint32_t end = i + 1;
  const std::string_view view = p.view();
  if (p.has(end)) {
    constexpr uint32_t kSigns =
        bit(Gap::comma) | bit(Gap::dot) | bit(Gap::semicolon) | bit(Gap::colon) | bit(Gap::other);
    if ((kSigns & bit(p[end].gap)) == 0) {
      if (!p.blank(end) || may_be_counted(p, end)) return 0;
      return plain_before(p, i) ? end : 0;
    }
    // 05 (năm) ngày
    if (p[end].gap == Gap::other && p.is(end, kGloss)) return 0;
    if (p.digits(end)) {
      // 41.2 of 41.2.TT.3: two groups are read as one number, a clock and longer chains as something else.
      if (p[end].gap != Gap::dot && p[end].gap != Gap::comma) return 0;
      if (p.tight(end, p[end].gap)) {
        constexpr uint32_t kBefore =
            bit(Gap::blank) | bit(Gap::line) | bit(Gap::dot) | bit(Gap::comma) | bit(Gap::semicolon);
        if ((kBefore & bit(p[i].gap)) == 0 || p[i].length > 6 || p[end].length > 6) return 0;
        ++end;
        if (p.has(end) && ((kSigns & bit(p[end].gap)) == 0 || p.digits(end))) return 0;
      } else if (p[end].gap == Gap::comma) {
        return 0;  // 70, 75, 80 tuổi
      }
    }
  }
  if (!ends_number(view, p.end(end - 1))) return 0;
  return plain_before(p, i) ? end : 0;
}

}  // namespace vnsift
