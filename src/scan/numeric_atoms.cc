// Numbers, dates, times and document-number symbols, by shape.
#include <algorithm>
#include <array>
#include <optional>

#include "base/ascii.h"
#include "scan/atoms.h"
#include "text/letters.h"
#include "text/punctuation.h"

namespace vnsift {
namespace {

constexpr uint32_t kMaxSymbolDigits = 6;     // before the first separator; five are law, six have been printed
constexpr uint32_t kMaxSegmentLetters = 24;  // of one code, `TWĐTNCSHCM` has ten
constexpr uint32_t kMaxSegments = 12;        // joint documents: number, year, type, eight issuers

// A place in the text with what may be read there; everything is bounded by the end of the view.
class Cursor {
 public:
  Cursor(std::string_view view, uint32_t at) : view_(view), at_(at) {}

  uint32_t at() const { return at_; }
  void move(uint32_t bytes) { at_ += bytes; }
  bool has(uint32_t ahead = 0) const { return at_ + ahead < view_.size(); }
  char peek(uint32_t ahead = 0) const { return has(ahead) ? view_[at_ + ahead] : '\0'; }
  bool digit(uint32_t ahead = 0) const { return is_digit(peek(ahead)); }
  LetterAt letter() const { return has() ? letter_at(view_.data() + at_) : LetterAt{}; }
  uint32_t slash() const { return slash_size(view_, at_); }
  uint32_t dash() const { return dash_size(view_, at_); }
  // Moves over digits and says how many; `value` is meaningful up to nine digits.
  uint32_t digits(uint32_t* value = nullptr) {
    uint32_t count = 0, sum = 0;
    for (; digit(); ++at_, ++count) sum = sum * 10 + static_cast<uint32_t>(peek() - '0');
    if (value != nullptr) *value = sum;
    return count;
  }

 private:
  std::string_view view_;
  uint32_t at_;
};

bool is_year(uint32_t digits, uint32_t value) { return digits == 4 && value >= 1900 && value <= 2099; }
bool is_day_and_month(uint32_t day, uint32_t month) { return day >= 1 && day <= 31 && month >= 1 && month <= 12; }

// One code of a symbol: QĐ, UBND, BGD&ĐT, TTg, QH13, T.Ư. Empty if there is none.
struct Segment {
  uint32_t end = 0;
  bool lower = false;  // nđ, cp: a code only behind a year
  bool cut = false;    // a lower-case word was glued to it (UBNDngày): nothing of the symbol follows
};

Segment parse_segment(std::string_view view, uint32_t begin) {
  Cursor cursor(view, begin);
  uint32_t letters = 0, upper = 0, vowels = 0, tail = 0;  // tail: lower-case letters at the end
  uint32_t tail_begin = begin;
  for (; letters <= kMaxSegmentLetters; ++letters) {
    const LetterAt letter = cursor.letter();
    if (!letter.info.is_letter() || letter.info.code() == 0) {
      const bool ampersand = cursor.peek() == '&' && upper > 0;
      const bool central = cursor.peek() == '.' && upper == 1 && letters == 1 && view[begin] == 'T';
      if (!ampersand && !central) break;
      Cursor next = cursor;
      next.move(1);
      const LetterAt after = next.letter();
      if (!after.info.is_upper()) break;
      if (central && after.info.code() != letter_bits::kUHorn && after.info.code() != 'w' - 'a' + 1u) break;
      cursor = next;
      continue;
    }
    if (letter.info.is_upper()) {
      ++upper;
      tail = 0;
    } else if (tail++ == 0) {
      tail_begin = cursor.at();
    }
    vowels += is_vowel_code(letter.info.code()) ? 1 : 0;
    cursor.move(letter.size);
  }
  if (letters == 0 || letters > kMaxSegmentLetters) return {};
  if (upper == 0) return letters <= 8 ? Segment{cursor.at(), true, false} : Segment{};
  if (!letter_at(view.data() + begin).info.is_upper()) return {};
  // `TTg`, `BLĐTBXh` and `Qđ` are codes; `Hà` and `Thanh` are words, and so is what follows `UBND` in `UBNDngày`.
  if (tail >= 3) return upper >= 2 ? Segment{tail_begin, false, true} : Segment{};
  if (tail > 0 && upper == 1 && vowels > 0) return {};
  for (uint32_t digits = 0; digits < 4 && cursor.digit(); ++digits) cursor.move(1);
  return {cursor.at(), false, false};
}

// End of the symbol whose number begins at `begin` and whose first digits end at `digits_end`; 0 if it is none.
uint32_t parse_symbol(std::string_view view, uint32_t begin, uint32_t digits_end) {
  if (digits_end - begin > kMaxSymbolDigits) return 0;
  Cursor cursor(view, digits_end);
  if (cursor.peek() == '.' && cursor.digit(1)) {  // 66.3/2025/NQ-CP
    cursor.move(1);
    if (cursor.digits() > 2) return 0;
  }
  const LetterAt suffix = cursor.letter();  // 4a/2020/...
  if (suffix.info.is_lower() && suffix.info.code() != 0) cursor.move(suffix.size);
  uint32_t end = 0;
  bool has_year = false, has_code = false;
  for (uint32_t segments = 0; segments < kMaxSegments; ++segments) {
    const uint32_t separator = std::max(cursor.slash(), cursor.dash());
    if (separator == 0) break;
    Cursor next = cursor;
    next.move(separator);
    if (next.digit()) {
      uint32_t value = 0;
      const uint32_t digits = next.digits(&value);
      if (digits > 4 || next.letter().info.is_letter()) break;
      has_year |= is_year(digits, value);
      cursor = next;
      if (has_code) end = cursor.at();
      continue;
    }
    const Segment segment = parse_segment(view, next.at());
    if (segment.end == 0 || (segment.lower && !has_year)) break;
    has_code = true;
    end = segment.end;
    if (segment.cut) break;
    cursor = Cursor(view, segment.end);
  }
  return end;
}

enum class DateSign : uint8_t { none, slash, dash, dot };
DateSign date_sign(const Cursor& cursor, uint32_t& size) {
  size = cursor.slash();
  if (size != 0) return DateSign::slash;
  size = cursor.dash();
  if (size != 0) return DateSign::dash;
  size = 1;
  return cursor.peek() == '.' ? DateSign::dot : DateSign::none;
}

// True if the digits read so far are only the beginning of a longer chain: 1/2/3/4, 28/9.5, 1/2%.
bool goes_on(Cursor cursor) {
  if (cursor.peek() == '%') return true;
  uint32_t size = 0;
  if (date_sign(cursor, size) == DateSign::none && cursor.peek() != ',') return false;
  return cursor.digit(size);
}

// d/m/yyyy, d-m-yyyy, d.m.yyyy, d/m/yy, yyyy-mm-dd, m/yyyy, d/m. End, or 0.
uint32_t parse_date(std::string_view view, uint32_t begin) {
  Cursor cursor(view, begin);
  uint32_t first = 0, second = 0, third = 0, size = 0;
  const uint32_t first_digits = cursor.digits(&first);
  const DateSign sign = date_sign(cursor, size);
  if (sign == DateSign::none || first_digits > 4 || first_digits == 3) return 0;
  cursor.move(size);
  const uint32_t second_digits = cursor.digits(&second);
  if (second_digits == 0 || second_digits > 4) return 0;

  Cursor longer = cursor;
  uint32_t third_size = 0;
  if (second_digits <= 2 && date_sign(longer, third_size) == sign && longer.digit(third_size)) {
    longer.move(third_size);
    const uint32_t third_digits = longer.digits(&third);
    const bool day_first =
        first_digits <= 2 && is_day_and_month(first, second) &&
        ((third_digits == 4 && third >= 1000 && third < 3000) || (third_digits == 2 && sign != DateSign::dot));
    const bool year_first = is_year(first_digits, first) && third_digits <= 2 && is_day_and_month(third, second);
    return (day_first || year_first) && !goes_on(longer) ? longer.at() : 0;
  }
  // 10-2017 and 10.2017 may be anything; so may 3-5.
  if (sign != DateSign::slash || first_digits > 2 || goes_on(cursor)) return 0;
  if (second_digits == 4) return first >= 1 && first <= 12 && is_year(second_digits, second) ? cursor.at() : 0;
  if (second_digits == 3 || !is_day_and_month(first, second)) return 0;
  return cursor.letter().info.is_letter() ? 0 : cursor.at();
}

// 20:24, 16:05:12, 20h24, 20h, 7g30. End, or 0.
uint32_t parse_time(std::string_view view, uint32_t begin) {
  Cursor cursor(view, begin);
  uint32_t hour = 0, minute = 0;
  if (cursor.digits(&hour) > 2 || hour > 24) return 0;
  const char sign = cursor.peek();
  cursor.move(1);
  Cursor after = cursor;
  const uint32_t minute_digits = after.digits(&minute);
  const bool has_minutes = minute_digits == 2 && minute < 60;
  if (sign == ':') {
    if (!has_minutes) return 0;
    Cursor seconds = after;
    uint32_t second = 0;
    if (seconds.peek() == ':') {
      seconds.move(1);
      if (seconds.digits(&second) != 2 || second > 60) return 0;
      return seconds.at();
    }
    return after.letter().info.is_letter() ? 0 : after.at();
  }
  if (sign != 'h' && sign != 'H' && sign != 'g') return 0;
  if (has_minutes) {
    const bool minutes_named = after.peek() == 'p';  // 20h24p, 20h24ph
    if (minutes_named) after.move(after.peek(1) == 'h' ? 2 : 1);
    return after.letter().info.is_letter() ? 0 : after.at();
  }
  const bool alone = minute_digits == 0 && sign != 'g' && !cursor.letter().info.is_letter();
  return alone ? cursor.at() : 0;
}

// 12, 9.500, 42,43, 1.234.567,8. `1,2,3` is a list: its first member.
uint32_t parse_number(std::string_view view, uint32_t begin) {
  Cursor cursor(view, begin);
  cursor.digits();
  const uint32_t first_end = cursor.at();
  uint32_t commas = 0;
  bool odd_comma_group = false;
  while ((cursor.peek() == '.' || cursor.peek() == ',') && cursor.digit(1)) {
    const bool comma = cursor.peek() == ',';
    cursor.move(1);
    const uint32_t digits = cursor.digits();
    commas += comma ? 1 : 0;
    odd_comma_group |= comma && digits != 3;
  }
  return commas >= 2 && odd_comma_group ? first_end : cursor.at();
}

enum class Behind : uint8_t {
  ends,   // the number, whatever follows
  joins,  // . , / - : go on with a letter or digit only
  other,  // letters, and whatever is not ASCII
};
constexpr std::array<Behind, 256> make_behind() {
  std::array<Behind, 256> behind{};
  behind.fill(Behind::ends);
  for (const char sign : {'.', ',', '/', '-', ':'}) behind[static_cast<unsigned char>(sign)] = Behind::joins;
  for (size_t byte = 0; byte < 256; ++byte) {
    const bool letter = (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
    if (letter || byte >= 0x80) behind[byte] = Behind::other;
  }
  return behind;
}
constexpr std::array<Behind, 256> kBehind = make_behind();

// May a number go on with the sign behind its first digits, by that byte and the next?
bool may_go_on(char sign, char next) {
  const Behind behind = kBehind[static_cast<unsigned char>(sign)];
  if (behind != Behind::joins) return behind == Behind::other;
  return is_digit(next) || kBehind[static_cast<unsigned char>(next)] == Behind::other;
}

// Behind a chain of numbers: nothing of a longer chain or a symbol follows.
bool ends_chain(std::string_view view, uint32_t at) {
  if (at >= view.size()) return true;
  const char sign = view[at];
  if (kBehind[static_cast<unsigned char>(sign)] == Behind::other || sign == '&' || sign == '%') return false;
  const bool joins = kBehind[static_cast<unsigned char>(sign)] == Behind::joins;
  return !joins || (sign != '/' && sign != '-' && (at + 1 >= view.size() || !is_digit(view[at + 1])));
}

// The rest of a chain that is no date and no number (1/2/3/4, khoản 1,2,3) is single numbers.
bool is_chained(std::string_view view, uint32_t begin) {
  return begin >= 2 && (view[begin - 1] == '/' || view[begin - 1] == ',') && is_digit(view[begin - 2]);
}

// Two or three numbers with one sign between them and nothing that joins more to them, the most usual chain: a date, or
// the first number alone. Others are left to parse_symbol() and parse_date().
std::optional<Atom> parse_plain_chain(std::string_view view, uint32_t begin, uint32_t digits_end) {
  const char sign = view[digits_end];
  if (sign != '/' && sign != '-') return std::nullopt;
  std::array<uint32_t, 3> values{}, digits{};
  uint32_t at = begin, count = 0;
  for (;; ++at) {
    const uint32_t part = at;
    for (; at < view.size() && is_digit(view[at]); ++at)
      values[count] = values[count] * 10 + static_cast<uint32_t>(view[at] - '0');
    digits[count] = at - part;
    if (digits[count++] == 0) return std::nullopt;
    if (ends_chain(view, at)) break;
    if (count == values.size() || view[at] != sign) return std::nullopt;
  }
  const auto [first, second, third] = values;
  bool is_date = false;
  if (count == 3) {
    const bool full_year = digits[2] == 4 && third >= 1000 && third < 3000;
    const bool day_first = digits[0] <= 2 && is_day_and_month(first, second) && (full_year || digits[2] == 2);
    const bool year_first = is_year(digits[0], first) && digits[2] <= 2 && is_day_and_month(third, second);
    is_date = digits[1] <= 2 && (day_first || year_first);
  } else if (sign == '/' && digits[0] <= 2) {
    is_date = digits[1] == 4 ? first >= 1 && first <= 12 && is_year(digits[1], second)
                             : digits[1] <= 2 && is_day_and_month(first, second);
  }
  return is_date ? Atom{{begin, at}, AtomKind::date} : Atom{{begin, digits_end}, AtomKind::number};
}

}  // namespace

Atom parse_numeric_atom(std::string_view view, uint32_t begin, bool glued) {
  Cursor cursor(view, begin);
  cursor.digits();
  return parse_numeric_atom(view, begin, cursor.at(), glued);
}

Atom parse_numeric_atom(std::string_view view, uint32_t begin, uint32_t digits_end, bool glued) {
  const Cursor cursor(view, digits_end);
  // Most numbers end here: before a blank or a sign that joins nothing, or whose other side is no letter or digit.
  if (!may_go_on(cursor.peek(), cursor.peek(1))) return glued ? Atom{} : Atom{{begin, digits_end}, AtomKind::number};
  if (glued || is_chained(view, begin)) return parse_any_numeric_atom(view, begin, digits_end, glued);
  if (const std::optional<Atom> plain = parse_plain_chain(view, begin, digits_end)) return *plain;
  // 9.500: no symbol, date or time has three digits behind its first point.
  const bool grouped = cursor.peek() == '.' && cursor.digit(1) && cursor.digit(2) && cursor.digit(3);
  if (grouped) return {{begin, parse_number(view, begin)}, AtomKind::number};
  return parse_any_numeric_atom(view, begin, digits_end, false);
}

Atom parse_any_numeric_atom(std::string_view view, uint32_t begin, uint32_t digits_end, bool glued) {
  const Cursor cursor(view, digits_end);
  const bool has_comma = cursor.peek() == ',', has_colon = cursor.peek() == ':';  // of numbers and times alone
  const uint32_t symbol_end = has_comma || has_colon ? 0 : parse_symbol(view, begin, digits_end);
  if (symbol_end != 0) return {{begin, symbol_end}, AtomKind::symbol};
  if (glued) return {};
  if (is_chained(view, begin)) return {{begin, digits_end}, AtomKind::number};
  if (has_comma) return {{begin, parse_number(view, begin)}, AtomKind::number};
  const uint32_t date_end = has_colon ? 0 : parse_date(view, begin);
  if (date_end != 0) return {{begin, date_end}, AtomKind::date};
  const uint32_t time_end = parse_time(view, begin);
  if (time_end != 0) return {{begin, time_end}, AtomKind::time};
  return {{begin, parse_number(view, begin)}, AtomKind::number};
}

Atom parse_list_head(std::string_view view, ViewSpan line) {
  const std::string_view text = slice(view, line);
  if (text.size() < 2) return {};
  const auto head = [&](size_t size) {
    return Atom{{line.begin, line.begin + static_cast<uint32_t>(size)}, AtomKind::list_head};
  };
  const auto blank_at = [&](size_t at) { return at >= text.size() || text[at] == ' ' || text[at] == '\t'; };
  size_t at = 0;
  if (is_digit(text[0])) {
    // Groups of one or two digits, each with its point: 1.  12.  2.3.
    size_t end = 0;
    for (size_t group = 0; group < 5; ++group) {
      size_t digits = 0;
      while (at < text.size() && is_digit(text[at])) ++at, ++digits;
      if (digits == 0 || digits > 2 || at >= text.size()) break;
      if (text[at] == ')' || (text[at] == '/' && blank_at(at + 1))) return head(at + 1);
      if (text[at] != '.') break;
      end = ++at;
    }
    const bool number_follows = end < text.size() && is_digit(text[end]);
    return end > 0 && !number_follows ? head(end) : Atom{};
  }
  while (at < text.size() && at < 6 && (text[at] == 'I' || text[at] == 'V' || text[at] == 'X')) ++at;
  if (at == 0) {
    const LetterAt letter = letter_at(text.data());
    if (!letter.info.is_letter()) return {};
    at = letter.size;
  }
  if (at >= text.size()) return {};
  if (text[at] == ')' || (text[at] == '.' && blank_at(at + 1))) return head(at + 1);
  return {};
}

}  // namespace vnsift
