// Syllable keys of words that stand in C++ or in compiled tables, made by the compiler.
//
//   constexpr uint64_t kDate = constant_key("ngày");   // == syllable_key("ngày", Fold::tone)
//
// Only for words of at most ten letters of the Vietnamese alphabet: anything else does not compile.
#pragma once

#include <cstdint>
#include <string_view>

#include "lexicon/letters.gen.h"
#include "text/letter_bits.h"

namespace vnsift {

namespace detail {

constexpr uint16_t constant_letter(std::string_view word, size_t& at) {
  const auto byte = [&word](size_t i) { return static_cast<uint32_t>(static_cast<unsigned char>(word[i])); };
  const uint32_t lead = byte(at);
  if (lead < 0x80) return lexicon::kLettersByByte[byte(at++)];
  if (lead < 0xE0) {
    at += 2;
    return lexicon::kLettersTwoBytes[((lead & 31u) << 6 | (byte(at - 1) & 63u)) - 0x80];
  }
  at += 3;
  return lexicon::kLettersExtended[((lead & 15u) << 12 | (byte(at - 2) & 63u) << 6 | (byte(at - 1) & 63u)) - 0x1E00];
}

}  // namespace detail

// For functions that run in the compiler.
constexpr uint64_t word_key(std::string_view word) {
  uint64_t letters = 0, tone = 0;
  size_t count = 0;
  for (size_t at = 0; at < word.size(); ++count) {
    const uint16_t info = detail::constant_letter(word, at);
    if ((info & 63u) == 0 || count == 10) throw "a foreign letter, or too many";
    letters = letters << 6 | (info & 63u);
    const uint64_t letter_tone = (info >> letter_bits::kToneShift) & 7u;
    if (letter_tone != 0) tone = letter_tone;
  }
  return letters | tone << 60;
}

consteval uint64_t constant_key(std::string_view word) { return word_key(word); }

}  // namespace vnsift
