// The grammar of Vietnamese syllables over letter codes (normalize.md 6.1; src/lexicon/onsets.tsv, rhymes.tsv): what
// vnsift/syllable.h and the legality of keys (text/syllable_keys.h) rest on.
//
//   analyse_word("quyết")->rhyme_begin == 2
//
// Cost: about 10 ns a word, no allocation. Pure, thread-safe.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <vnsift/syllable.h>

#include "text/letters.h"

namespace vnsift {

// Toneless letters of a word; words of more than kCapacity letters are no syllables (the longest, nghiêng, has 7).
struct LetterCodes {
  static constexpr size_t kCapacity = 10;
  std::array<uint8_t, kCapacity> codes{};
  size_t size = 0;
};

struct SyllableShape {
  uint8_t onset_size = 0;   // letters of the onset; gi and qu are onsets
  uint8_t rhyme_begin = 0;  // onset_size, or 1 where gi shares its i with the rhyme (gì, giêng)
  uint8_t tone_old = 0;     // index of the letter that bears the tone
  uint8_t tone_new = 0;
  bool stop = false;  // ends in c ch p t: only sắc or nặng
  SyllableClass syllable_class = SyllableClass::core;
};

// The parts of a toneless syllable, or nothing.
std::optional<SyllableShape> analyse_letters(const LetterCodes& letters);

struct SyllableWord {
  LetterCodes letters;
  SyllableShape shape;
  uint8_t tone = 0;
  int tone_index = -1;  // letter that bears the tone
};

// A legal syllable: all letters Vietnamese, one tone that its coda allows and in the place of either style. NFC, any
// case.
std::optional<SyllableWord> analyse_word(std::string_view word);

// May this syllable have this tone, and at this letter?
bool bears_tone(const SyllableWord& word);

// A word of tone_exceptions.tsv: its tone is never moved.
bool keeps_its_tone(const SyllableWord& word);

}  // namespace vnsift
