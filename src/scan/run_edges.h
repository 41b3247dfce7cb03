// Where runs of letters and of digits begin and end, read from the masks of TextIndex: begin, end, begin, end, ...
// Where letters touch digits the end of one run and the begin of the next are the same place, given twice.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

#include "scan/text_index.h"

namespace vnsift {

// What the last byte of the blocks before was: 1 for a letter, a digit.
struct RunCarry {
  uint64_t letters = 0, digits = 0;
};

// Writes the edges in `count` blocks, of which the first begins at view offset `base`; gives the end of what was
// written, and may write kEdgesTooMany behind it. A run that is open behind the last block has no end yet.
using RunEdgesKernel = uint32_t* (*)(const IndexBlock* blocks, size_t count, uint32_t base, RunCarry& carry,
                                     uint32_t* out);
inline constexpr size_t kEdgesTooMany = 16;
uint32_t* run_edges_scalar(const IndexBlock* blocks, size_t count, uint32_t base, RunCarry& carry, uint32_t* out);
uint32_t* run_edges_avx2(const IndexBlock* blocks, size_t count, uint32_t base, RunCarry& carry, uint32_t* out);
uint32_t* run_edges_avx512(const IndexBlock* blocks, size_t count, uint32_t base, RunCarry& carry, uint32_t* out);

// All kernels: `WritePlaces` writes the places of the bits of a mask and gives the end of them.
template <class WritePlaces>
uint32_t* run_edges(const IndexBlock* blocks, size_t count, uint32_t base, RunCarry& carry, uint32_t* out,
                    WritePlaces write_places) {
  for (const IndexBlock* block = blocks; block != blocks + count; ++block, base += 64) {
    const uint64_t letters = (*block)[IndexClass::letters], digits = (*block)[IndexClass::digits];
    const uint64_t letters_moved = letters << 1 | carry.letters, digits_moved = digits << 1 | carry.digits;
    carry = {letters >> 63, digits >> 63};
    const uint64_t edges = (letters | digits) ^ (letters_moved | digits_moved);
    const uint64_t touching = (letters & digits_moved) | (digits & letters_moved);
    if (touching == 0) {
      out = write_places(edges, base, out);
      continue;
    }
    for (uint64_t bits = edges | touching; bits != 0; bits &= bits - 1) {
      const auto place = static_cast<uint32_t>(std::countr_zero(bits));
      *out++ = base + place;
      if ((touching >> place & 1) != 0) *out++ = base + place;
    }
  }
  return out;
}

}  // namespace vnsift
