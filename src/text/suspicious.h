// The clean check: which bytes of a text may belong to a character that the view rewrites. Everything else is plain and
// copied. The rules look at a byte and the one before it (normalize.md 5.4, 11.1):
//
//   byte alone     C0 controls but TAB and LF; 7F; C9, CC, CD, CE; D0 and up but E1, E2
//   after C2       80..A0, AD (C1 controls, no-break space, soft hyphen)
//   after C3, C6   90, B0; 89 (Ð ð Ɖ)
//   after E1       all but B8..BB (U+1E00..U+1EFF, where Vietnamese is)
//   after E2       83 and up
//   after 80       80..91, A8..AF (spaces, zero width, hyphens, separators of U+2000..U+202F)
//   after 81       90..AF (U+205F..U+206F)
//
// A hit is only a suspicion: Cyrillic, emoji and ™ are hits and mostly plain. In clean Vietnamese text hits are rarer
// than one in 1000 bytes. Cost: 0.08 ns a byte with AVX2, less with AVX-512, 1 ns
// without.
#pragma once

#include <cstddef>
#include <cstdint>

namespace vnsift {

inline constexpr size_t kSuspicionBlock = 64;

struct Suspicion {
  size_t block = 0;   // first byte of the block, a multiple of 64 from the start of the text
  uint64_t hits = 0;  // bit i: byte block + i is suspicious; 0 = there are none up to the end
};

// The first block at or after `block` (a multiple of 64) with a suspicious byte. Chosen at run time.
Suspicion next_suspicion(const char* text, size_t size, size_t block);

// The twins behind it.
Suspicion next_suspicion_scalar(const char* text, size_t size, size_t block);
Suspicion next_suspicion_avx2(const char* text, size_t size, size_t block);
Suspicion next_suspicion_avx512(const char* text, size_t size, size_t block);

}  // namespace vnsift
