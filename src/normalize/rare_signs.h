// Where signs stand that rules of stages 5 and 7 start from: Ð ð Ɖ ɖ and d with a stroke put on it, look-alikes of
// Latin letters, dashes and slashes. Sound Vietnamese text has hardly any but dashes.
//
// As next_suspicion in text/suspicious.h: blocks of 64 bytes with a hit. Cost: 0.1 ns a byte with AVX2.
#pragma once

#include <cstddef>
#include <cstdint>

namespace vnsift {

struct RareSigns {
  size_t block = 0;
  uint64_t hits = 0;  // bit i: byte block + i is the last byte, or for lead bytes the first, of what may be such a sign
};

RareSigns next_rare_signs(const char* text, size_t size, size_t block);
RareSigns next_rare_signs_scalar(const char* text, size_t size, size_t block);
RareSigns next_rare_signs_avx2(const char* text, size_t size, size_t block);

}  // namespace vnsift
