// The kernels of the token loop: letters of a whole chunk first, then one token after the other without a branch.
//
// read_letters() gives two bytes for each byte of text, at the first byte of a letter or digit (all others 0):
//   code   the letter's code (text/letters.h, 1..43), or kUnknownLetter for every other character outside ASCII
//   flags  the tone as one bit, case, and whether it stands outside ASCII
// pack_tokens() then draws the codes of a run together (the zeros between them fall out) and ors its flags.
// The AVX2 kernels (token_kernel_avx2.cc) look letters up with byte shuffles and draw them together with PEXT.
#pragma once

#include <cstddef>
#include <cstdint>

#include <vnsift/prepared.h>

#include "scan/text_index.h"

namespace vnsift {

inline constexpr uint8_t kUnknownLetter = 0x80;

namespace letter_flag {
inline constexpr uint8_t kTones = 31;  // bit tone - 1
// At their shape bits times eight: kHasLower, kHasUpper, kMarked of vnsift/prepared.h.
inline constexpr uint8_t kLower = 32, kUpper = 64, kMarked = 128;
inline constexpr uint32_t kShapeShift = 3;
}  // namespace letter_flag

// The longest run that pack_tokens() reads.
inline constexpr uint32_t kMaxPackedBytes = 16;

struct TokenKernel {
  // `size`: a multiple of 32; two bytes behind the text, and none before it, must be readable.
  void (*read_letters)(const char* text, size_t size, uint8_t* codes, uint8_t* flags);
  // Where runs of letters and of digits begin and end in `count` blocks. `before`: bit 0: a letter stands before the
  // first block, bit 1: a digit; updated for the next call. Writes up to seven places too many.
  struct Counts {
    size_t begins, ends;
  };
  Counts (*find_runs)(const IndexBlock* blocks, size_t count, uint32_t base, uint32_t* before, uint32_t* begins,
                      uint32_t* ends);
  // Key and shape (token_shape) of `count` runs; key 0 = not for the kernel: too long, a character without code, over
  // ten letters. codes[i] and flags[i] belong to view offset i; 16 bytes behind the last run must be readable.
  void (*pack_tokens)(const uint8_t* codes, const uint8_t* flags, const uint32_t* begins, const uint32_t* ends,
                      size_t count, uint64_t* keys, uint8_t* shapes);
};

const TokenKernel& scalar_token_kernel();
const TokenKernel& avx2_token_kernel();

}  // namespace vnsift
