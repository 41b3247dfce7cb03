// What the tokens of a line have in common, a bit a token: counted and searched by shifts instead of walks, of which
// nobody can foretell where they end.
#pragma once

#include <cstdint>
#include <span>

#include <vnsift/prepared.h>

#include "base/count_bits.h"

namespace vnsift {

inline constexpr size_t kMaskedTokens = 64;  // of longer lines there are no masks

// Bit i is that of token i. Gaps are those before the token; the first token's is of no meaning.
struct TokenMasks {
  uint64_t digits = 0;                                           // runs of digits
  uint64_t first_upper = 0;                                      // a capital first
  uint64_t has_lower = 0;                                        // a lower-case letter
  uint64_t inner_upper = 0;                                      // `tuyểnTheo`: marks and a capital, but none first
  uint64_t mixed = 0;                                            // marks, capitals and lower-case letters
  uint64_t none = 0, colon = 0, dash = 0, slash = 0, other = 0;  // that gap
  uint8_t shapes = 0;                                            // of all tokens together

  friend bool operator==(const TokenMasks&, const TokenMasks&) = default;
};

// Of tokens [first, end) of a text that begins at `text`: at least one and at most kMaskedTokens. Cost: 3 instructions
// a token.
TokenMasks read_masks(const Token* text, const Token* first, const Token* end);
// Its twin, token by token.
TokenMasks read_masks_scalar(const Token* first, const Token* end);

}  // namespace vnsift
