#include "segment/item_number.h"

#include <algorithm>

#include "base/ascii.h"
#include "segment/terminator_run.h"

namespace vnsift {
namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) { return is_upper(c) || (c >= 'a' && c <= 'z'); }
bool is_roman(char c) { return c == 'I' || c == 'V' || c == 'X'; }

// Đ or đ at the end of `text`.
bool ends_with_d_stroke(std::string_view text) { return text.ends_with("Đ") || text.ends_with("đ"); }

// NĐ, TT; a Roman number is none.
bool is_code(std::string_view part) {
  if (std::all_of(part.begin(), part.end(), is_roman)) return false;
  size_t letters = 0;
  for (size_t at = 0; at < part.size(); ++letters) {
    const bool d_stroke = part.substr(at).starts_with("Đ");
    if (!d_stroke && !is_upper(part[at])) return false;
    at += d_stroke ? 2 : 1;
  }
  return letters == 2;
}

// Up to three digits with a letter before or behind them, one letter, a Roman number up to five signs, or a code.
bool is_part(std::string_view part) {
  if (part.empty()) return false;
  if (part == "đ" || part == "Đ" || (part.size() == 1 && is_letter(part[0]))) return true;
  if (part.size() <= 5 && std::all_of(part.begin(), part.end(), is_roman)) return true;
  if (is_code(part)) return true;
  std::string_view digits = part;
  if (is_letter(digits.front())) {
    digits.remove_prefix(1);
  } else if (is_letter(digits.back())) {
    digits.remove_suffix(1);
  } else if (digits.ends_with("đ")) {
    digits.remove_suffix(2);
  }
  return !digits.empty() && digits.size() <= 3 && std::all_of(digits.begin(), digits.end(), is_digit);
}

// What can stand before a number without a blank.
bool is_opened(std::string_view before) {
  const auto size = static_cast<uint32_t>(before.size());
  for (uint32_t sign = 1; sign <= 3 && sign <= size; ++sign) {
    if (opener_size(before, size - sign) == sign) return true;
  }
  return false;
}

}  // namespace

uint32_t item_number_before(std::string_view view, uint32_t floor, uint32_t end) {
  // Nearly always a word stands there, not a number.
  if (end < floor + 1) return end;
  const auto last = static_cast<unsigned char>(view[end - 1]);
  if (last >= 0x80 && !ends_with_d_stroke(view.substr(floor, end - floor))) return end;
  if (last >= 'a' && last <= 'z' && end >= floor + 2) {
    const auto before = static_cast<unsigned char>(view[end - 2]);
    if (before >= 0x80 || (before >= 'a' && before <= 'z')) return end;
  }
  uint32_t begin = end;
  const uint32_t stop = end - floor > kLongestItemNumber ? end - kLongestItemNumber : floor;
  while (begin > stop) {
    const char c = view[begin - 1];
    if (c == '.' || is_digit(c) || is_letter(c)) {
      --begin;
    } else if (begin >= stop + 2 && ends_with_d_stroke(view.substr(begin - 2, 2))) {
      begin -= 2;
    } else {
      break;
    }
  }
  if (begin == end) return end;
  if (begin > floor) {
    const char c = view[begin - 1];
    if (c != ' ' && c != '\t' && c != '\n' &&
        !is_opened(view.substr(begin - std::min(begin - floor, 3u), std::min(begin - floor, 3u))))
      return end;
  }
  const std::string_view number = view.substr(begin, end - begin);
  for (std::string_view rest = number;;) {
    const size_t point = rest.find('.');
    if (!is_part(rest.substr(0, point))) return end;
    if (point == std::string_view::npos) break;
    rest.remove_prefix(point + 1);
  }
  // A code alone is an abbreviation: TS.
  return has_code_part(number) && std::none_of(number.begin(), number.end(), is_digit) ? end : begin;
}

bool has_code_part(std::string_view item_number) {
  for (;;) {
    const size_t point = item_number.find('.');
    if (is_code(item_number.substr(0, point))) return true;
    if (point == std::string_view::npos) return false;
    item_number.remove_prefix(point + 1);
  }
}

}  // namespace vnsift
