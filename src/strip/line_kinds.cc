#include "strip/line_kinds.h"

#include <bit>

#include "base/branchless.h"
#include "strip/sign_list.h"
#include "strip/words.h"

namespace vnsift {

namespace {

constexpr SignList kListMarks("- + * • ● ▪ ◦ – ‣"), kPagerSigns("| < «"), kPoint(".");

// Visits the tokens of a mask, first ones first, until `visit` gives false; true if it never does.
template <typename Visit>
bool all_of_mask(uint64_t mask, Visit visit) {
  for (; mask != 0; mask &= mask - 1) {
    if (!visit(static_cast<size_t>(std::countr_zero(mask)))) return false;
  }
  return true;
}

// Bits of the first `count` tokens; precondition: count < 64.
constexpr uint64_t first_bits(size_t count) { return ~(~uint64_t{0} << count); }

}  // namespace

bool is_date(const LineText& line, bool has_atom) {
  const std::span<const Token> tokens = line.tokens;
  if (tokens.size() > 16) return false;
  const uint64_t words = first_bits(tokens.size()) & ~line.masks->digits;
  bool month = false;
  const bool only_dates = all_of_mask(words, [&](size_t i) {
    month |= tokens[i].key == constant_key("tháng");
    return kDateWords.has(tokens[i].key);
  });
  if (!only_dates) return false;
  if (has_atom) return true;
  const uint32_t digits = count_bits(line.masks->digits);
  if (month && digits >= 3) return true;  // ngày 5 tháng 6 năm 2023
  if (tokens.size() < 2 || tokens.size() > 6) return false;
  const bool ago = is_digit_run(tokens[0]) && tokens.back().key == constant_key("trước");
  const bool relative = tokens.size() == 2 && tokens[0].key == constant_key("hôm") &&
                        (tokens[1].key == constant_key("qua") || tokens[1].key == constant_key("nay"));
  return ago || relative;
}

bool is_name(const LineText& line) {
  const std::span<const Token> tokens = line.tokens;
  if (tokens.size() < 2 || tokens.size() > 9) return false;
  if ((line.masks->first_upper & ~line.masks->digits) != first_bits(tokens.size())) return false;
  if (!line.lead().empty() || !is_blank_or(line.trail(), kPoint)) return false;
  size_t part = 0, joints = 0;
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (i > 0) {
      const Gap gap = tokens[i].gap;
      const std::string_view sign = line.gap(i);
      const bool joint = (gap == Gap::dash && sign.size() > 1) || gap == Gap::comma || sign == " & ";
      if (joint) {
        if (part < 2 || part > 4) return false;
        part = 0;
        ++joints;
      } else if (gap != Gap::blank && gap != Gap::dot && gap != Gap::dash && sign != "'") {
        return false;
      }
    }
    ++part;
  }
  return part >= 2 && part <= 4 && (joints > 0 || tokens.size() <= 4);
}

bool is_caption(const LineText& line) {
  const std::span<const Token> tokens = line.tokens;
  constexpr size_t kCredit = 9;  // tokens, with the word itself
  const size_t first = tokens.size() > kCredit ? tokens.size() - kCredit : 0, count = tokens.size() - first;
  // Of the last tokens: a colon or a bracket may stand before or behind.
  uint64_t signs = 0;
  if (tokens.size() > kMaskedTokens) {
    const TokenMasks masks = read_masks_scalar(tokens.data() + first, tokens.data() + tokens.size());
    signs = masks.colon | masks.other;
  } else {
    signs = (line.masks->colon | line.masks->other) >> first;
  }
  const uint64_t beside = (signs | signs >> 1 | uint64_t{first == 0} | uint64_t{1} << (count - 1)) & first_bits(count);
  return !all_of_mask(beside, [&](size_t at) {
    const size_t i = first + at;
    if (!kCreditWords.has(tokens[i].key)) return true;
    const bool source = tokens[i].key == constant_key("nguồn");
    std::string_view behind = line.behind(i);
    while (behind.starts_with(' ')) behind.remove_prefix(1);
    const bool colon = behind.starts_with(':');
    if (source && (i == 0 || !colon)) return true;
    std::string_view before = line.before(i);
    while (before.ends_with(' ')) before.remove_suffix(1);
    return !((colon && first_upper(tokens[i])) || before.ends_with('('));
  });
}

bool is_pager(const LineText& line) {
  const std::span<const Token> tokens = line.tokens;
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (!is_digit_run(tokens[i]) || tokens[i].length > 4) return false;
  }
  const bool arrows = line.s.find_first_of("|<>") != std::string_view::npos ||
                      line.s.find("«") != std::string_view::npos || line.s.find("»") != std::string_view::npos;
  const bool digit_first = line.s[0] >= '0' && line.s[0] <= '9';
  if (arrows) return digit_first || kPagerSigns.at_start_of(line.s) > 0;
  if (tokens.size() < 3 || tokens[0].length > 2 || tokens.back().length > 3) return false;
  for (const Token& token : tokens.subspan(1)) {
    if (token.gap != Gap::blank && token.gap != Gap::other) return false;
  }
  return line.s.back() == '.' || line.s.back() == '>' || (line.s.back() >= '0' && line.s.back() <= '9') ||
         line.s.ends_with("…");
}

uint64_t source_prefix(const LineText& line) {
  const std::span<const Token> tokens = line.tokens;
  if (tokens.size() < 8) return 0;
  if (line.s.starts_with('(')) {
    uint64_t key = 0;
    for (size_t i = 0; i < 4; ++i) {
      const Token& token = tokens[i];
      if (i > 0 && token.gap != Gap::blank && token.gap != Gap::dot && token.gap != Gap::none) return 0;
      if (i == 0 && (is_digit_run(token) || !first_upper(token))) return 0;
      key = add_key(key, token.key);
      if (line.behind(i).starts_with(')')) return key;
    }
    return 0;
  }
  const Token& first = tokens[0];
  if (!line.lead().empty() || tokens[1].gap != Gap::dash || !first_upper(tokens[1]) || !first_upper(first)) return 0;
  const bool capitals = (first.shape & token_shape::kHasLower) == 0 && first.length >= 2;
  const bool domain = (first.shape & token_shape::kMarked) == 0 && first.length > 6;
  return capitals || domain ? add_key(0, first.key) : 0;
}

uint64_t speaker(const LineText& line) {
  const std::span<const Token> tokens = line.tokens;
  if (!first_upper(tokens[0]) || !line.lead().empty()) return 0;
  const size_t last = std::min<size_t>(tokens.size() - 1, 8);
  for (uint64_t mask = (line.masks->colon | line.masks->other) & first_bits(last + 1) & ~uint64_t{1}; mask != 0;
       mask &= mask - 1) {
    const auto i = static_cast<size_t>(std::countr_zero(mask));
    const std::string_view sign = line.gap(i);
    const bool colon = tokens[i].gap == Gap::colon;
    const bool label =
        colon ? sign.ends_with(' ') && !sign.starts_with(' ') : sign.starts_with(": ");  // `Phóng viên: "Ông …`
    if (label) {
      uint64_t key = 0;
      for (const Token& token : tokens.first(i)) key = add_key(key, token.key);
      return key;
    }
    if (colon) return 0;
  }
  return 0;
}

bool has_phone(const LineText& line) {
  const std::span<const Token> tokens = line.tokens;
  // Most lines with numbers have too few digits; many are too short from the first to the last.
  const uint64_t numbers = line.masks->digits;
  if (numbers == 0) return false;
  const Token &leftmost = tokens[static_cast<size_t>(std::countr_zero(numbers))],
              &rightmost = tokens[63 - static_cast<size_t>(std::countl_zero(numbers))];
  if (rightmost.span().end - leftmost.begin < 8) return false;
  uint32_t all_digits = 0;
  all_of_mask(line.masks->digits, [&](size_t i) {
    all_digits += tokens[i].length;
    return true;
  });
  if (all_digits < 8) return false;
  for (uint64_t left = numbers; left != 0;) {
    size_t i = static_cast<size_t>(std::countr_zero(left));
    const size_t first = i;
    uint32_t digits = 0, groups = 0;
    do {
      digits += tokens[i].length;
      ++groups;
      ++i;
      left &= left - 1;
    } while (i < tokens.size() && is_digit_run(tokens[i]) && tokens[i].gap != Gap::slash &&
             tokens[i].gap != Gap::colon && tokens[i].gap != Gap::comma && tokens[i].gap != Gap::semicolon);
    const std::string_view head = line.s.substr(tokens[first].begin - line.begin, tokens[first].length);
    const bool area = head[0] == '0' || head == "84" || head.starts_with("1900") || head.starts_with("1800");
    const bool is_date =
        groups == 3 && head.size() <= 2 && tokens[first + 1].length <= 2 && tokens[first + 2].length == 4;
    if (area && digits >= 8 && digits <= 15 && !is_date) return true;
  }
  return false;
}

bool starts_with_list_mark(const LineText& line) {
  const std::span<const Token> tokens = line.tokens;
  const size_t sign = kListMarks.at_start_of(line.s);
  if (sign > 0) return line.s.size() > sign && line.s[sign] != '-' && !line.s.substr(sign).starts_with("—");
  const bool small = both(tokens[0].begin == line.begin, !is_digit_run(tokens[0]), !first_upper(tokens[0]));
  return both(small, tokens[0].length <= 2) && line.s.substr(tokens[0].length).starts_with(") ");
}

bool starts_with_number(const LineText& line) {
  const std::span<const Token> tokens = line.tokens;
  if (!line.lead().empty()) return false;
  size_t last = 0;
  if (is_digit_run(tokens[0])) {
    while (last + 1 < tokens.size() && is_digit_run(tokens[last + 1]) && tokens[last + 1].gap == Gap::dot) ++last;
    for (size_t i = 0; i <= last; ++i) {
      if (tokens[i].length > 2) return false;
    }
  } else {
    for (char c : line.s.substr(0, tokens[0].length)) {
      if (c != 'I' && c != 'V' && c != 'X') return false;
    }
  }
  const size_t end = line.s.size() - line.behind(last).size();
  return end + 1 < line.s.size() && (line.s[end] == '.' || line.s[end] == ')') &&
         !(line.s[end + 1] >= '0' && line.s[end + 1] <= '9');
}

}  // namespace vnsift
