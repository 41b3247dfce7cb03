// Numbers in words (metrics.md 4): `hai mươi mốt nghìn không trăm mười một` is 21,011.
//
// Cost: 10 ns a word. Pure.
#pragma once

#include <cstdint>
#include <optional>

#include <vnsift/decimal.h>

#include "extract/passage.h"

namespace vnsift {

struct SpelledNumber {
  Decimal value;
  uint32_t end = 0;        // the first token behind it
  int last_power = 0;      // the power of ten of the last multiplier word, 0 without
  bool single = false;     // one syllable: a weak sign of a number
  bool half_open = false;  // a bare `trăm` or `nửa`: needs a unit
};

// The number whose first word is token `i`; nothing if there is none. `behind_number`: digits stand before it, only
// what may follow them counts.
std::optional<SpelledNumber> read_spelled(const Passage& passage, uint32_t i);

// One digit word, 0..9; -1 if it is none. `năm` counts (the caller knows whether it is a year).
int spelled_digit(const Passage& passage, uint32_t i);

// The power of ten of the multiplier words at `i` (`nghìn tỷ` is 12), and the token behind them; power 0: none.
struct Multiplier {
  int power = 0;
  uint32_t end = 0;
};
Multiplier read_multiplier(const Passage& passage, uint32_t i);

}  // namespace vnsift
