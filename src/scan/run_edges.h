// Where runs of letters and of digits begin and end, read from the masks of TextIndex: begin, end, begin, end, ...
// Where letters touch digits the end of one run and the begin of the next are the same place, given twice.
// Beside them a bit for each run: does something else stand before it than one blank, as before one in six.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "scan/text_index.h"

namespace vnsift {

// What is known of the blocks before.
struct RunCarry {
  uint64_t letters = 0, digits = 0;  // 1: the last byte was a letter, a digit
  uint64_t second = 0, blank = 0;    // 1: the byte before it was one of a run; the last one was a blank
  uint32_t runs = 0;                 // begun so far: by this the next one is named
};

// Writes the edges in `count` blocks, of which the first begins at view offset `base`; gives the end of what was
// written, and may write kEdgesTooMany behind it. A run that is open behind the last block has no end yet. The bits of
// runs are added to `gaps`, from the one that `carry` names on; the word of that one must be set, the others need not,
// and one behind the last may be written.
using RunEdgesKernel = uint32_t* (*)(std::string_view view, const IndexBlock* blocks, size_t count, uint32_t base,
                                     RunCarry& carry, uint32_t* out, uint64_t* gaps);
inline constexpr size_t kEdgesTooMany = 16;
uint32_t* run_edges_scalar(std::string_view view, const IndexBlock* blocks, size_t count, uint32_t base,
                           RunCarry& carry, uint32_t* out, uint64_t* gaps);
uint32_t* run_edges_avx2(std::string_view view, const IndexBlock* blocks, size_t count, uint32_t base, RunCarry& carry,
                         uint32_t* out, uint64_t* gaps);
uint32_t* run_edges_avx512(std::string_view view, const IndexBlock* blocks, size_t count, uint32_t base,
                           RunCarry& carry, uint32_t* out, uint64_t* gaps);

// All kernels. A Kernel has
//   blanks(rest, wanted)            where of the first 64 bytes of `rest` a blank stands, at least where a bit of
//                                   `wanted` is set
//   write_places(bits, first, out)  writes the places of the bits of a mask, gives the end of them
//   squeeze(bits, all)              of each bit of `all`, in order, whether it is one of `bits`
template <class Kernel>
uint32_t* run_edges(std::string_view view, const IndexBlock* blocks, size_t count, uint32_t base, RunCarry& carry,
                    uint32_t* out, uint64_t* gaps) {
  RunCarry before = carry;
  for (const IndexBlock* block = blocks; block != blocks + count; ++block, base += 64) {
    const uint64_t letters = (*block)[IndexClass::letters], digits = (*block)[IndexClass::digits];
    const uint64_t inside = letters | digits;
    const uint64_t letters_moved = letters << 1 | before.letters, digits_moved = digits << 1 | before.digits;
    const uint64_t inside_moved = letters_moved | digits_moved;
    const uint64_t edges = inside ^ inside_moved;
    const uint64_t touching = (letters & digits_moved) | (digits & letters_moved);
    const uint64_t begins = (inside & ~inside_moved) | touching;
    // One byte stands before a run where the byte before that is one of the run before.
    const uint64_t blanks = Kernel::blanks(view.substr(base), ~inside & inside_moved);
    const uint64_t one_blank = (blanks << 1 | before.blank) & (inside_moved << 1 | before.second);
    const uint64_t others = Kernel::squeeze(begins & ~one_blank, begins);
    uint64_t* const word = gaps + before.runs / 64;
    const uint32_t moved = before.runs % 64;
    word[0] |= others << moved;
    word[1] = others >> 1 >> (63 - moved);
    before = {letters >> 63, digits >> 63, inside >> 62 & 1, blanks >> 63,
              before.runs + static_cast<uint32_t>(std::popcount(begins))};
    if (touching == 0) {
      out = Kernel::write_places(edges, base, out);
      continue;
    }
    for (uint64_t bits = edges | touching; bits != 0; bits &= bits - 1) {
      const auto place = static_cast<uint32_t>(std::countr_zero(bits));
      *out++ = base + place;
      if ((touching >> place & 1) != 0) *out++ = base + place;
    }
  }
  carry = before;
  return out;
}

}  // namespace vnsift
