// What the view and `normalize` do with a character that is not plain (normalize.md 4; src/lexicon/characters.tsv).
//
// Constant tables, thread-safe. A look-up costs about 1 ns.
#pragma once

#include <cstdint>
#include <string_view>

#include "lexicon/characters.gen.h"
#include "text/character_bits.h"

namespace vnsift {

struct CharacterClass {
  uint8_t bits = 0;
  constexpr bool is_plain() const { return bits == 0; }
  constexpr CharacterAction action() const { return static_cast<CharacterAction>(bits & 0x7Fu); }
  // NFC may change it or join it to the character before.
  constexpr bool composes() const { return (bits & kComposesBit) != 0; }
};

constexpr CharacterClass character_class(char32_t c) {
  if (c >= lexicon::kCharacterLimit) return {};
  return {lexicon::kCharacterBlocks[lexicon::kCharacterIndex[c / 64]][c % 64]};
}

// One to three code points in place of a character with a map_ action; empty for others.
std::u32string_view character_replacement(char32_t c);

// May a zero width joiner (or, with `joiner` false, non-joiner) stand between these two? Between emoji a joiner does,
// between letters of a script other than Latin both do. 0 = nothing there.
bool keeps_joiner(bool joiner, char32_t before, char32_t after);

}  // namespace vnsift
