#include "strip/credit_shape.h"

#include <algorithm>
#include <string_view>

#include "strip/words.h"

namespace vnsift {

namespace {

constexpr size_t kMostTokens = 16;

std::string_view trimmed(std::string_view sign) {
  while (sign.starts_with(' ')) sign.remove_prefix(1);
  while (sign.ends_with(' ')) sign.remove_suffix(1);
  return sign;
}

bool is_capitals(const Token& token) {
  return !is_digit_run(token) && (token.shape & token_shape::kHasLower) == 0 &&
         (token.shape & token_shape::kHasUpper) != 0;
}

// One letter, which may be Đ.
bool is_initial(const Token& token) { return is_capitals(token) && token.length <= 2 && first_upper(token); }

struct Names {
  size_t parts = 0, longest = 0, shortest = SIZE_MAX;  // words of a name; 0 parts: these are none
};

// Words with a capital each, one to four of them a name, with a dash, comma, slash, bracket or `và` between names.
Names read_names(const LineText& line, size_t first, size_t end) {
  constexpr size_t kMostNames = 10, kMostWords = 4;
  const std::span<const Token> tokens = line.tokens;
  if (first >= end || end - first > kMostNames) return {};
  Names names;
  size_t words = 0;
  const auto close_name = [&] {
    names.longest = std::max(names.longest, words);
    names.shortest = std::min(names.shortest, words);
    words = 0;
  };
  for (size_t i = first; i < end; ++i) {
    if (tokens[i].key == constant_key("và") && !first_upper(tokens[i])) {
      if (words == 0 || i + 1 == end) return {};
      close_name();
      continue;
    }
    if (is_digit_run(tokens[i]) || !first_upper(tokens[i])) return {};
    if (i > first) {
      const std::string_view gap = line.gap(i), sign = trimmed(gap);
      const bool joined = sign.empty() || sign == "." || sign == "'" || (sign == "-" && gap.size() == 1);
      const bool listed = sign == "-" || sign == "–" || sign == "," || sign == "/" || sign == "&" || sign == "•" ||
                          sign == "|" || sign == "(" || sign == "+";
      if (!joined && !listed) return {};
      if (listed && words > 0) close_name();
    }
    if (words++ == 0) ++names.parts;
    if (words > kMostWords) return {};
  }
  close_name();
  return names;
}

bool is_closed(std::string_view trail) { return trail.empty() || trail == "." || trail == ")" || trail == ")."; }

// `Bài, ảnh:`: words of a byline before a colon, and something with a capital behind it.
CreditShape read_labels(const LineText& line) {
  constexpr size_t kMostLabel = 5;
  const std::span<const Token> tokens = line.tokens;
  if (!line.lead().empty() || !first_upper(tokens[0])) return CreditShape::none;
  bool labelled = false, image = true;
  for (size_t i = 0, label = 0; i < tokens.size(); ++i) {
    const bool known = kBylineLabels.has(tokens[i].key);
    if (!labelled && !known) return CreditShape::none;
    label = known ? label + 1 : 0;
    if (!line.behind(i).starts_with(':') || label == 0) continue;
    if (!labelled && (label != i + 1 || label > kMostLabel)) return CreditShape::none;
    labelled = true;
    for (size_t j = i + 1 - label; j <= i; ++j) image &= kBylineImages.has(tokens[j].key);
    if (i + 1 < tokens.size() && !first_upper(tokens[i + 1]) && line.gap(i + 1).find_first_of("\"(") != 0)
      return CreditShape::none;
  }
  if (!labelled) return CreditShape::none;
  return image ? CreditShape::image : CreditShape::labelled;
}

// `Theo Báo Tin tức`, `Theo báo Người Lao động`, `Theo Thu Hà`: mostly capitals, nothing like a clause.
bool is_source(const LineText& line, size_t first) {
  constexpr size_t kMostSource = 9;
  const std::span<const Token> tokens = line.tokens.subspan(first);
  if (tokens.size() < 2 || tokens.size() > kMostSource || tokens[0].key != constant_key("theo")) return false;
  if (!first_upper(tokens[0])) return false;
  if (!first_upper(tokens[1]) && (tokens.size() < 3 || !kOffices.has(tokens[1].key) || !first_upper(tokens[2])))
    return false;
  size_t capitals = 0;
  for (size_t i = 1; i < tokens.size(); ++i) {
    if (tokens[i].gap == Gap::comma || tokens[i].gap == Gap::colon || tokens[i].gap == Gap::semicolon) return false;
    capitals += first_upper(tokens[i]) ? 1 : 0;
  }
  return capitals * 2 >= tokens.size() - 1;
}

// `(Theo TTXVN)`, `(HTBĐ)`, `(Thu Hà/TTXVN)`, the whole line.
bool is_bracket(const LineText& line) {
  constexpr size_t kMostBracket = 8;
  const std::span<const Token> tokens = line.tokens;
  if (line.lead() != "(" || (line.trail() != ")" && line.trail() != ").") || tokens.size() > kMostBracket) return false;
  if (is_source(line, 0)) return true;
  if (tokens[0].key == constant_key("nguồn") && tokens.size() >= 2) return first_upper(tokens[1]);
  const Names names = read_names(line, 0, tokens.size());
  if (names.parts == 0) return false;
  return names.longest >= 2 || std::any_of(tokens.begin(), tokens.end(),
                                           [](const Token& token) { return is_capitals(token) && token.length >= 2; });
}

// Who, and when: `PV • 12/03/2023 07:45`, `Thu Hà - Thứ Ba, 12/03/2023`. `Bến Lở, ngày 3 tháng 4` is a place.
bool is_dated(const LineText& line) {
  constexpr size_t kMostNames = 6;
  const std::span<const Token> tokens = line.tokens;
  size_t first = tokens.size(), digits = 0;
  while (first > 0 && (is_digit_run(tokens[first - 1]) || kDateWords.has(tokens[first - 1].key))) {
    --first;
    digits += is_digit_run(tokens[first]) ? 1 : 0;
  }
  if (first == 0 || first == tokens.size() || digits < 3 || first > kMostNames || !line.lead().empty()) return false;
  if (tokens[first].key == constant_key("ngày") && tokens[first].gap == Gap::comma) return false;
  const Names names = read_names(line, 0, first);
  return names.longest >= 2 || (first == 1 && is_capitals(tokens[0])) ||
         (first == 1 && first_upper(tokens[0]) && kDateWords.has(tokens[1].key));
}

// `Luật sư Phan Thị Ngọc`: a calling of one or two words, and a name of two to four.
bool has_calling(const LineText& line) {
  const std::span<const Token> tokens = line.tokens;
  if (tokens.size() < 3 || tokens.size() > 9 || !line.lead().empty() || !is_closed(line.trail())) return false;
  if (!first_upper(tokens[0])) return false;
  const bool pair = kCallingPairs.has(pair_key(tokens[0].key, tokens[1].key));
  if (!pair && !kCallings.has(tokens[0].key)) return false;
  size_t name = pair ? 2 : 1;
  while (name < tokens.size() && !first_upper(tokens[name])) ++name;  // kiến trúc sư, cộng tác viên
  const Names names = read_names(line, name, tokens.size());
  return name <= 4 && names.longest >= 2;
}

// The tokens before `thực hiện`, `(ghi)`, `lược dịch` at the end.
size_t without_verbs(const LineText& line) {
  size_t end = line.tokens.size();
  while (end > 0 && !first_upper(line.tokens[end - 1]) && kBylineVerbs.has(line.tokens[end - 1].key)) --end;
  return end;
}

bool is_newsroom(const Token& token) {
  if (!is_capitals(token) || token.length > 8) return false;
  return kNewsrooms.has(token.key);
}

bool is_initials(const LineText& line) {
  const std::span<const Token> tokens = line.tokens;
  if (tokens.size() > 4 || !line.lead().empty() || !is_closed(line.trail())) return false;
  if (tokens.size() == 1) return is_newsroom(tokens[0]);
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (!is_initial(tokens[i]) || (i > 0 && trimmed(line.gap(i)) != ".")) return false;
  }
  return true;
}

// `Hạ Băng - Cộng tác viên của trường`, `Phó Tuyên (từ sân Khê Thành)`, `Nam Phố/Báo Bến Lở`: a name of two to four
// words, and behind a sign what its bearer is, where from, or for whom.
bool is_explained_name(const LineText& line) {
  constexpr size_t kMostBehind = 7, kMostRole = 12;
  const std::span<const Token> tokens = line.tokens;
  for (size_t i = 2; i <= 4 && i < tokens.size(); ++i) {
    const std::string_view sign = trimmed(line.gap(i));
    if (sign.empty()) continue;
    if (sign == ".") continue;
    if (tokens.size() - i > kMostRole || read_names(line, 0, i).longest < 2) return false;
    const bool dash = sign == "-" || sign == "–" || sign == ",";
    if (dash) return i + 1 < tokens.size() && kCallingPairs.has(pair_key(tokens[i].key, tokens[i + 1].key));
    if (tokens.size() - i > kMostBehind) return false;
    if (sign == "(") return line.trail() == ")" && !is_digit_run(tokens[i]);
    return sign == "/" && first_upper(tokens[i]);
  }
  return false;
}

bool is_names(const LineText& line) {
  const std::span<const Token> tokens = line.tokens;
  if (!line.lead().empty() || !is_closed(line.trail())) return false;
  const size_t end = without_verbs(line);
  const Names names = read_names(line, 0, end);
  if (names.longest >= 2) return true;
  if (end < tokens.size() && end == 1 && (is_newsroom(tokens[0]) || names.parts == 1)) return true;
  return is_explained_name(line);
}

bool is_office(const LineText& line) {
  constexpr size_t kMostOffice = 9;
  const std::span<const Token> tokens = line.tokens;
  if (tokens.size() < 2 || tokens.size() > kMostOffice || !line.lead().empty() || !line.trail().empty()) return false;
  if (!first_upper(tokens[0]) || !kOffices.has(tokens[0].key)) return false;
  return std::none_of(tokens.begin(), tokens.end(), [](const Token& token) {
    return is_digit_run(token) || token.gap == Gap::colon || token.gap == Gap::comma;
  });
}

// `minhdang_88`: one word of letters and digits.
bool is_user(const LineText& line) {
  const std::string_view s = line.s;
  if (s.size() < 6 || s.size() > 24 || !line.lead().empty() || !line.trail().empty()) return false;
  bool letter = false, other = false;
  for (char c : s) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      letter = true;
    } else if (c == '_' || (c >= '0' && c <= '9')) {
      other = true;
    } else {
      return false;
    }
  }
  return letter && other && s[0] > '9' && (s.find('_') != std::string_view::npos || s[0] >= 'a');
}

}  // namespace

CreditShape credit_shape(const LineText& line) {
  if (line.tokens.empty() || line.tokens.size() > kMostTokens) return CreditShape::none;
  if (const CreditShape labels = read_labels(line); labels != CreditShape::none) return labels;
  if (is_bracket(line)) return CreditShape::bracket;
  if (is_source(line, 0) && is_closed(line.trail()) && line.lead().empty()) return CreditShape::source;
  if (is_dated(line)) return CreditShape::dated;
  if (has_calling(line)) return CreditShape::calling;
  if (is_initials(line)) return CreditShape::initials;
  if (is_names(line)) return CreditShape::names;
  if (is_office(line)) return CreditShape::office;
  return is_user(line) ? CreditShape::user : CreditShape::none;
}

bool is_full_name(const LineText& line) {
  if (kSurnames.has(line.tokens[0].key)) return true;
  const Names names = read_names(line, 0, line.tokens.size());
  return (names.parts >= 2 && names.shortest >= 2) || is_explained_name(line);
}

}  // namespace vnsift
