// How one letter of a text counts when it is compared with one of a pattern.
//
//   read_letter("Ờ…", LetterRule{.base = false}) -> key of ơ, tone huyền, upper;   with base: key of o, no tone
//
// Letters with a Vietnamese code have that code as key; others their case-folded code point beyond all codes. Cost: 1
// ns for Vietnamese, ICU's look-up elsewhere.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/letters.h"

namespace vnsift {

struct LetterRule {
  bool base = false;       // marks do not count
  bool sensitive = false;  // case counts
};

struct MatchLetter {
  uint32_t key = 0;
  uint8_t tone = 0;    // vnsift::Tone; 0 with LetterRule::base
  bool upper = false;  // only with LetterRule::sensitive
  friend bool operator==(const MatchLetter&, const MatchLetter&) = default;
};

inline constexpr uint32_t kForeignKey = 1u << 24;

MatchLetter match_foreign(char32_t c, LetterRule rule);

inline MatchLetter match_letter(char32_t c, LetterInfo info, LetterRule rule) {
  if (info.code() == 0) return match_foreign(c, rule);
  return {rule.base ? base_code(info.code()) : info.code(), rule.base ? uint8_t{0} : static_cast<uint8_t>(info.tone()),
          rule.sensitive && info.is_upper()};
}

// U+0300..U+036F: with LetterRule::base they are passed over behind a letter.
constexpr bool is_combining(char32_t c) { return c - 0x300u < 0x70u; }

// Part of a syllable (grep.md 3.1): letters, marks and digits of any script.
bool is_syllable_character(char32_t c);
// Invisible characters inside a syllable of text that is not canonical: U+00AD, U+200B..U+200D, U+2060, U+FEFF.
constexpr bool is_ignorable(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}

// Where a syllable may end: is the character before (behind) `at` part of one? Precondition: valid UTF-8.
bool syllable_before(std::string_view text, size_t at);
bool syllable_at(std::string_view text, size_t at);
// The same in text that is not canonical: ignorable characters are passed over.
bool raw_syllable_before(std::string_view text, size_t at);
bool raw_syllable_at(std::string_view text, size_t at);

// Every code point that counts as `letter` under `rule`, sorted; in canonical text, and beyond.
std::vector<char32_t> letters_equal_to(MatchLetter letter, LetterRule rule);

}  // namespace vnsift
