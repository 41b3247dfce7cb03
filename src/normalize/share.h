// How Vietnamese a text is: the share of legal syllables among its words (normalize.md 2).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "normalize/tone_style.h"

namespace vnsift {

struct Share {
  size_t words = 0;  // tokens of two letters and more; without all-capital ones of up to five, and those beside U+FFFD
  size_t legal = 0;
  // At least 0.6 of the words are legal syllables; true without words.
  bool passes() const { return legal * 10 >= words * 6; }
};

// Counts the tokens of canonical text, leaving out those that hold a move (offsets of the moves: `base` + offset in
// text).
Share count_share(std::string_view text, std::span<const ToneMove> moves = {}, size_t base = 0);

}  // namespace vnsift
