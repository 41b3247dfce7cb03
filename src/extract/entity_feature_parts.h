// Parts of the features of a token that a small number decides. What a model gives for each value of each part is
// summed once (entity_scorer.h): then such a part of a token is one look into a table.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "extract/entity_feature_rows.h"

namespace vnsift {

// Behind each the bits of its number, the lowest first. `shape` has five, where nothing else is said one.
enum class SmallPart : uint8_t {
  line,         // no diacritics; case of the line, two
  place,        // shape; a sentence begins, in quotes, in brackets, glued, the next one glued
  letters,      // shape; a syllable, share of capitals (three), a word
  word,         // shape; place in a longer word (two), how usual in names of bodies (two)
  word_places,  // capital; places in longer words of it and the tokens beside it (six)
  title,        // shape; how far behind a title (three), place in the run of capitals (two)
  head,         // shape; how far behind the head of a body (four)
  head_words,   // shape; how usual in names of bodies the next word is (two) and this one (two)
  memory_run,   // what the memory has of the run of capitals: the most (five), kinds (five; 0: nothing)
  memory_ends,  // the same of its end (five)
  memory_word,  // the same of a word: without capital (three), with one (five)
  run_place,    // from the end of the run of capitals (three), from its begin (three)
  run_surname,  // place in the run (two), its length (three), its first word as a surname (three)
  run_bracket,  // shape; length of a run alone in brackets (two)
};
inline constexpr std::array<uint8_t, 14> kSmallPartBits = {3, 10, 10, 9, 7, 10, 9, 9, 10, 5, 8, 6, 8, 7};
inline constexpr size_t kSmallParts = kSmallPartBits.size();

// The features of a value. Of the family of types: `types`.
void add_small_part(SmallPart part, uint32_t value, bool types, FeatureWriter& to);

}  // namespace vnsift
