#include "io/offset_table.h"

#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace vnsift {
namespace {

// One bit for each of 64 bytes that is greater than `limit`, as signed (continuation bytes are -128 to -65).
uint64_t mask_above(const char* bytes, signed char limit) {
  uint64_t mask = 0;
#if defined(__SSE2__)
  const __m128i limits = _mm_set1_epi8(limit);
  for (unsigned i = 0; i < 4; ++i) {
    const __m128i part = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + 16 * i));
    mask |= static_cast<uint64_t>(static_cast<uint32_t>(_mm_movemask_epi8(_mm_cmpgt_epi8(part, limits)))) << (16 * i);
  }
#else
  for (unsigned i = 0; i < 64; ++i) mask |= uint64_t{static_cast<signed char>(bytes[i]) > limit} << i;
#endif
  return mask;
}

// Lead bytes of four-byte sequences, F0 to F4: -16 to -12.
uint64_t mask_pairs(const char* bytes) { return mask_above(bytes, -17) & ~mask_above(bytes, -1); }

}  // namespace

void OffsetTable::build() {
  const size_t blocks = text_.size() / kStep + 1;
  const bool utf16 = unit_ == OffsetUnit::utf16;
  // What a vector grows by, it clears first: room stays.
  if (before_.size() < blocks) {
    before_.resize(blocks);
    starts_.resize(blocks);
  }
  if (utf16 && pairs_.size() < blocks) pairs_.resize(blocks);
  uint32_t units = 0;
  auto add = [&](size_t block, const char* bytes) {
    before_[block] = units;
    starts_[block] = mask_above(bytes, -65);
    units += count_bits(starts_[block]);
    if (!utf16) return;
    pairs_[block] = mask_pairs(bytes);
    units += count_bits(pairs_[block]);
  };
  for (size_t block = 0; block + 1 < blocks; ++block) add(block, text_.data() + block * kStep);
  // Of the last block those bytes that there are, with some before them if there are any: the copy is always of one
  // size.
  char last[2 * kStep];
  const size_t begin = (blocks - 1) * kStep;
  if (text_.size() >= kStep) {
    std::memcpy(last, text_.data() + text_.size() - kStep, kStep);
    std::memset(last + kStep, 0, kStep);
    add(blocks - 1, last + kStep - (text_.size() - begin));
  } else {
    std::memset(last, 0, kStep);
    text_.copy(last, kStep);
    add(blocks - 1, last);
  }
  ready_ = true;
}

}  // namespace vnsift
