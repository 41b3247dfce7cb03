// Syllable keys, letter by letter: for loops that read letters anyway and must not read them again. The meaning of a
// key: vnsift/fold.h.
//
// Bits 0..59: the toneless lower-case letters, six bits each (codes of text/letters.h), the last letter lowest.
// Bits 60..62: the tone, 6 if the token has two different ones. Bit 63: hashed (a letter without code, a mark, or more
// than ten letters).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <vnsift/fold.h>
#include <vnsift/syllable.h>

#include "text/letters.h"

namespace vnsift {

inline constexpr uint32_t kKeyBitsPerLetter = 6;
inline constexpr size_t kKeyLetters = 10;
inline constexpr uint32_t kKeyToneShift = 60;
inline constexpr uint32_t kSeveralTones = 6;
inline constexpr uint64_t kHashedKey = uint64_t{1} << 63;
inline constexpr uint64_t kKeyLettersMask = (uint64_t{1} << kKeyToneShift) - 1;

// The key of a token that cannot be packed.
uint64_t hashed_tone_key(std::string_view token);

// Adds the letters (or digits) of one token in order; key() is syllable_key(token, Fold::tone).
struct ToneKeyBuilder {
  uint64_t letters = 0;
  uint32_t tone = 0;
  bool exact = true;

  constexpr void add(LetterInfo letter) {
    exact &= letter.code() != 0 && letters >> (kKeyToneShift - kKeyBitsPerLetter) == 0;
    letters = letters << kKeyBitsPerLetter | letter.code();
    if (letter.tone() != 0) tone = tone == 0 || tone == letter.tone() ? letter.tone() : kSeveralTones;
  }
  uint64_t key(std::string_view token) const {
    return exact ? letters | static_cast<uint64_t>(tone) << kKeyToneShift : hashed_tone_key(token);
  }
};

constexpr bool is_hashed_key(uint64_t key) { return (key & kHashedKey) != 0; }
constexpr uint32_t tone_of_key(uint64_t tone_key) { return static_cast<uint32_t>(tone_key >> kKeyToneShift) & 7u; }

// Fold::base from Fold::tone, for keys that are not hashed.
constexpr uint64_t base_key_of(uint64_t tone_key) {
  uint64_t key = 0;
  for (uint32_t shift = 0; shift < kKeyToneShift && (tone_key & kKeyLettersMask) >> shift != 0;
       shift += kKeyBitsPerLetter) {
    key |= static_cast<uint64_t>(base_code(static_cast<uint32_t>(tone_key >> shift) & 63u)) << shift;
  }
  return key;
}

// Is a Fold::tone key that of a legal syllable (vnsift/syllable.h), its tone wherever it stood? About 12 ns.
std::optional<SyllableClass> syllable_class_of(uint64_t tone_key);
inline bool is_legal_syllable(uint64_t tone_key) { return syllable_class_of(tone_key).has_value(); }

}  // namespace vnsift
