// What the bytes of a text show before any rule looks at it: where a rule may have something to do. Sound Vietnamese
// text shows almost nothing, and is passed over in blocks of 64 bytes, all rules at once.
//
// A sign is only a suspicion, but where there is none no rule would change anything (suspects.h; tested against the
// normalizer without it). Cost: 0.4 ns a byte with AVX2, 0.15 with AVX-512.
#pragma once

#include <cstddef>
#include <cstdint>

#include <vnsift/syllable.h>

namespace vnsift {

// Of a block; bit i: byte i of it.
struct BlockSigns {
  uint64_t line_ends = 0;  // LF, CR
  uint64_t high = 0;       // bytes over 7F
  // Lead bytes of Vietnamese letters that windows-1252 has not, C4 and E1: almost every line of sound text has one.
  uint64_t vietnamese = 0;
  // A character that a lead byte of UTF-8 was read as, before one of a continuation byte (normalize.md 9.3): the first
  // byte of the second one, or the space that Ã and Ă lost a no-break space to.
  uint64_t mojibake = 0;
  // A byte of a character that stages 3 and 4 may rewrite, of Ð and look-alikes of other alphabets, of a dash or slash
  // that may stand in a document number. And the last byte of a vowel that shows, together with the letter before it,
  // that a tone or horn may be in the wrong place, or the tone in the other style.
  uint64_t odd = 0;
};

inline constexpr size_t kSignBlock = 64;

// The signs of `count` blocks from the one at `begin` (a multiple of 64 below `size`; the last may be a part). `style`:
// the one asked for. Bytes outside of the text count as NUL.
void read_signs(const char* text, size_t size, size_t begin, size_t count, ToneStyle style, BlockSigns* signs);

// The twins behind it: the same signs of valid UTF-8.
void read_signs_scalar(const char* text, size_t size, size_t begin, size_t count, ToneStyle style, BlockSigns* signs);
void read_signs_avx2(const char* text, size_t size, size_t begin, size_t count, ToneStyle style, BlockSigns* signs);
void read_signs_avx512(const char* text, size_t size, size_t begin, size_t count, ToneStyle style, BlockSigns* signs);

// Visits the odd places of a text in order.
template <class Visit>
void each_odd_place(const char* text, size_t size, ToneStyle style, Visit visit) {
  constexpr size_t kBatch = 16;
  BlockSigns signs[kBatch];
  for (size_t begin = 0; begin < size; begin += kBatch * kSignBlock) {
    const size_t left = (size - begin + kSignBlock - 1) / kSignBlock, count = left < kBatch ? left : kBatch;
    read_signs(text, size, begin, count, style, signs);
    for (size_t block = 0; block < count; ++block) {
      for (uint64_t bits = signs[block].odd; bits != 0; bits &= bits - 1)
        visit(begin + block * kSignBlock + static_cast<size_t>(__builtin_ctzll(bits)));
    }
  }
}

}  // namespace vnsift
