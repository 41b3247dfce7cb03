// Where mojibake may stand: a character that a lead byte of UTF-8 was read as, before one of a continuation byte
// (normalize.md 9.3). As next_suspicion in text/suspicious.h: blocks of 64 bytes with a hit, which is the first byte of
// the second character (or the space that Ã or Ă lost its no-break space to). Hits are rare in sound text, and only a
// suspicion.
#pragma once

#include <cstddef>
#include <cstdint>

namespace vnsift {

struct MojibakeSigns {
  size_t block = 0;
  uint64_t hits = 0;
};

MojibakeSigns next_mojibake_signs(const char* text, size_t size, size_t block);
MojibakeSigns next_mojibake_signs_scalar(const char* text, size_t size, size_t block);
MojibakeSigns next_mojibake_signs_avx2(const char* text, size_t size, size_t block);

}  // namespace vnsift
