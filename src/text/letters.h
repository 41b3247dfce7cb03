// Vietnamese letters by code point: what one is made of, in one table look-up. Generated: src/lexicon/letters.gen.h from
// src/lexicon/letters.tsv by tools/lexgen.
//
// The code of a letter is its toneless lower-case form: 1..26 a..z, 27 ă, 28 â, 29 đ, 30 ê, 31 ô, 32 ơ, 33 ư, 34..43 digits.
#pragma once

#include <cstdint>
#include <string_view>

namespace vnsift {

// Packed in 16 bits: code (6), tone (3), is letter, is upper, is lower, is digit.
struct LetterInfo {
  uint16_t bits = 0;
  constexpr uint32_t code() const { return bits & 63u; }          // 0: no code (foreign letter, sign)
  constexpr uint32_t tone() const { return (bits >> 6) & 7u; }    // Tone
  constexpr bool is_letter() const { return (bits & 0x200u) != 0; }
  constexpr bool is_upper() const { return (bits & 0x400u) != 0; }
  constexpr bool is_lower() const { return (bits & 0x800u) != 0; }
  constexpr bool is_digit() const { return (bits & 0x1000u) != 0; }  // ASCII digits only
};

}  // namespace vnsift
