// Vietnamese letters by code point: what one is made of, in one table look-up. The tables are
// src/lexicon/letters.gen.h.
//
//   letter_info(U'Ệ').code() == letter_bits::kECircumflex;  .tone() == 5 (nặng);  .is_upper()
//
// The code of a letter is its toneless lower-case form: 1..26 a..z, 27 ă, 28 â, 29 đ, 30 ê, 31 ô, 32 ơ, 33 ư, 34..43
// digits. Cost: about 1 ns a letter below U+0800 and in U+1E00..U+1EFF (all of Vietnamese), ICU's property look-up
// elsewhere.
#pragma once

#include <cstdint>
#include <string_view>

#include "lexicon/letters.gen.h"
#include "text/letter_bits.h"

namespace vnsift {

struct LetterInfo {
  uint16_t bits = 0;
  constexpr uint32_t code() const { return bits & 63u; }  // 0: no code (foreign letter, sign)
  constexpr uint32_t tone() const { return (bits >> letter_bits::kToneShift) & 7u; }  // vnsift::Tone
  constexpr bool is_letter() const { return (bits & letter_bits::kLetter) != 0; }
  constexpr bool is_upper() const { return (bits & letter_bits::kUpper) != 0; }
  constexpr bool is_lower() const { return (bits & letter_bits::kLower) != 0; }
  constexpr bool is_digit() const { return (bits & letter_bits::kDigit) != 0; }  // ASCII digits only
  constexpr bool is_mark() const {
    return (bits & letter_bits::kMark) != 0;
  }  // U+0300..U+036F: part of a letter's token
};

// The info of code points outside the tables: letters have no code, only case.
LetterInfo letter_info_of_other_script(char32_t code_point);

// By byte, for runs of ASCII; bytes over 7F are no letters.
constexpr LetterInfo ascii_letter_info(unsigned char byte) { return {lexicon::kLettersByByte[byte]}; }

inline LetterInfo letter_info(char32_t code_point) {
  if (code_point < 0x80) return {lexicon::kLettersByByte[code_point]};
  if (code_point < 0x800) return {lexicon::kLettersTwoBytes[code_point - 0x80]};
  if (code_point - 0x1E00 < 0x100) return {lexicon::kLettersExtended[code_point - 0x1E00]};
  return letter_info_of_other_script(code_point);
}

// The letter, digit or sign that begins at `text`, and its bytes. Precondition: a whole character of valid UTF-8.
struct LetterAt {
  LetterInfo info;
  uint32_t size = 1;
};
inline LetterAt letter_at(const char* text) {
  const auto byte = [text](int i) { return static_cast<uint32_t>(static_cast<unsigned char>(text[i])); };
  const uint32_t lead = byte(0);
  if (lead < 0x80) return {{lexicon::kLettersByByte[lead]}, 1};
  if (lead < 0xE0) return {{lexicon::kLettersTwoBytes[((lead & 31u) << 6 | (byte(1) & 63u)) - 0x80]}, 2};
  if (lead < 0xF0) {
    const uint32_t code_point = (lead & 15u) << 12 | (byte(1) & 63u) << 6 | (byte(2) & 63u);
    if (code_point - 0x1E00 < 0x100) return {{lexicon::kLettersExtended[code_point - 0x1E00]}, 3};
    return {letter_info_of_other_script(code_point), 3};
  }
  const uint32_t code_point = (lead & 7u) << 18 | (byte(1) & 63u) << 12 | (byte(2) & 63u) << 6 | (byte(3) & 63u);
  return {letter_info_of_other_script(code_point), 4};
}

// The code point of a letter; 0 if that letter does not exist (a consonant with a tone). Precondition: code < kCodes,
// tone < 6.
constexpr char32_t letter_form(uint32_t code, uint32_t tone, bool upper) {
  return lexicon::kLetterForms[code][tone][upper ? 1 : 0];
}

constexpr bool is_vowel_code(uint32_t code) { return code < letter_bits::kCodes && letter_form(code, 1, false) != 0; }

// The ASCII letter under a letter's shape: ư -> u, đ -> d, as a code. Digits stay.
constexpr uint32_t base_code(uint32_t code) {
  using namespace letter_bits;
  switch (code) {
    case kABreve:
    case kACircumflex:
      return 1;
    case kDStroke:
      return 4;
    case kECircumflex:
      return 5;
    case kOCircumflex:
    case kOHorn:
      return 15;
    case kUHorn:
      return 21;
    default:
      return code;
  }
}

}  // namespace vnsift
