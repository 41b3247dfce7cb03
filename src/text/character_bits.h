// What to do with a character that is not plain; shared by text/characters.h and the generator of its tables.
#pragma once

#include <cstdint>

namespace vnsift {

// `plain` characters are copied and no character behind them composes with one before: NFC_QC=Yes, combining class 0,
// no row of characters.tsv.
enum class CharacterAction : uint8_t {
  plain,
  newline,
  control,
  invisible,
  joiner,
  space,
  map_control,
  map_hyphen,
  map_width,
  map_pua,
  map_dstroke
};

// Set in the class of characters that NFC may change or join to the one before: not NFC_QC=Yes, or a combining class.
inline constexpr uint8_t kComposesBit = 0x80;

}  // namespace vnsift
