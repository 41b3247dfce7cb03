#include "text/character_references.h"

#include <algorithm>

#include "base/ascii.h"
#include "lexicon/character_references.gen.h"
#include "text/letters.h"

namespace vnsift {

namespace {

constexpr size_t kLongestName = 31;

bool is_alphanumeric(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// Characters that windows-1252 has for 80..9F; 0: the control itself.
constexpr char16_t kWindows1252[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                       0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                       0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                       0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

char32_t character_of_number(char32_t number) {
  if (number == 0 || number > 0x10FFFF || (number >= 0xD800 && number <= 0xDFFF)) return 0xFFFD;
  if (number >= 0x80 && number < 0xA0 && kWindows1252[number - 0x80] != 0) return kWindows1252[number - 0x80];
  return number;
}

std::optional<CharacterReferenceMatch> match_number(std::string_view text) {
  const bool is_hex = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
  const size_t begin = is_hex ? 3 : 2;
  size_t at = begin;
  char32_t number = 0;
  for (; at < text.size(); ++at) {
    const int digit = is_hex ? hex_value(text[at]) : is_digit(text[at]) ? text[at] - '0' : -1;
    if (digit < 0) break;
    number = std::min<char32_t>(number * (is_hex ? 16 : 10) + static_cast<char32_t>(digit), 0x110000);
  }
  if (at == begin) return std::nullopt;
  if (at < text.size() && text[at] == ';') ++at;
  return CharacterReferenceMatch{at, character_of_number(number), 0};
}

const lexicon::CharacterReferenceRow* find_name(std::string_view name) {
  const auto* end = std::end(lexicon::kCharacterReference);
  const auto* found = std::lower_bound(
      std::begin(lexicon::kCharacterReference), end, name,
      [](const lexicon::CharacterReferenceRow& row, std::string_view wanted) { return row.name < wanted; });
  return found != end && found->name == name ? found : nullptr;
}

// "U+2242 U+0338"
CharacterReferenceMatch meaning(const lexicon::CharacterReferenceRow& row, size_t size) {
  CharacterReferenceMatch match{size, 0, 0};
  char32_t* to = &match.first;
  for (size_t at = 2; at < row.code_points.size(); ++at) {
    const char c = row.code_points[at];
    if (c == ' ') {
      to = &match.second;
      at += 2;
    } else {
      *to = *to << 4 | static_cast<char32_t>(hex_value(c));
    }
  }
  return match;
}

}  // namespace

std::optional<CharacterReferenceMatch> match_character_reference(std::string_view text, BareNames bare) {
  if (text.size() < 3 || text[0] != '&') return std::nullopt;
  if (text[1] == '#') return match_number(text);
  size_t end = 1;
  while (end < text.size() && end <= kLongestName && is_alphanumeric(text[end])) ++end;
  if (end == 1) return std::nullopt;
  if (end < text.size() && text[end] == ';') {
    if (const auto* row = find_name(text.substr(1, end - 1))) return meaning(*row, end + 1);
  }
  if (bare == BareNames::whole) {
    if (end < text.size() && (text[end] == '=' || text[end] == ';' || is_alphanumeric(text[end]))) return std::nullopt;
    const auto* row = find_name(text.substr(1, end - 1));
    return row != nullptr && row->bare == "1" ? std::optional(meaning(*row, end)) : std::nullopt;
  }
  for (size_t size = end - 1; size >= 2; --size) {
    if (const auto* row = find_name(text.substr(1, size)); row != nullptr && row->bare == "1")
      return meaning(*row, size + 1);
  }
  return std::nullopt;
}

std::optional<CharacterReferenceMatch> match_broken_reference(std::string_view text) {
  size_t at = 1;
  while (at < text.size() && is_blank(text[at])) ++at;
  if (text.empty() || text[0] != '&' || at < 2 || at > 4) return std::nullopt;
  const size_t begin = at;
  char32_t number = 0;
  while (at < text.size() && at - begin < 6 && is_digit(text[at]))
    number = number * 10 + static_cast<char32_t>(text[at++] - '0');
  if (at - begin < 3 || at - begin > 5 || at == text.size() || text[at] != ';') return std::nullopt;
  if (number < 0x80 || letter_info(number).code() == 0) return std::nullopt;
  return CharacterReferenceMatch{at + 1, number, 0};
}

}  // namespace vnsift
