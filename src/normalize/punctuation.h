// Stage 7 of `normalize`: signs inside document numbers (normalize.md 7.7), and on request all dashes, quotes, dots and
// blanks.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "normalize/replacement.h"

namespace vnsift {

struct PunctuationOptions {
  bool docnum_signs = true;  // 12/QĐ–UBND: – is meant as -
  bool all_dashes = false;   // every dash becomes -
  bool quotes = false;       // become ' and "
  bool ellipsis = false;     // becomes ...
};

// `repairs` in order.
void find_punctuation_repairs(std::string_view text, PunctuationOptions options, std::vector<Replacement>& repairs);

// Runs of blanks become one, blanks at line ends go, several blank lines become one. The state is kept between the
// pieces of a text, of which this `is_last` or not.
struct SqueezeState {
  bool after_blank = false;
  size_t line_ends = 1;  // at the end of what came before
};
void find_squeezes(std::string_view text, bool is_last, SqueezeState& state, std::vector<Replacement>& repairs);

}  // namespace vnsift
