// The AVX2 kernel of TextIndex; its twin and contract: text_index.{h,cc}. Built with AVX2 flags, called only if the
// machine has it. On other processors than x86-64 the scalar kernel stands in.
#include "scan/text_index.h"

#if defined(__AVX2__)
#include <immintrin.h>

namespace vnsift {
namespace {

using Vector = __m256i;

Vector all(int byte) { return _mm256_set1_epi8(static_cast<char>(byte)); }
Vector load(const char* at) { return _mm256_loadu_si256(reinterpret_cast<const Vector*>(at)); }
Vector equal(Vector a, int byte) { return _mm256_cmpeq_epi8(a, all(byte)); }
Vector either(Vector a, Vector b) { return _mm256_or_si256(a, b); }
// first <= byte <= last, unsigned.
Vector between(Vector a, int first, int last) {
  const Vector moved = _mm256_sub_epi8(a, all(first));
  return _mm256_cmpeq_epi8(_mm256_min_epu8(moved, all(last - first)), moved);
}

// One bit for each of 64 bytes in two vectors.
uint64_t bits_of(Vector low, Vector high) {
  return static_cast<uint32_t>(_mm256_movemask_epi8(low)) |
         static_cast<uint64_t>(static_cast<uint32_t>(_mm256_movemask_epi8(high))) << 32;
}
template <class Test>
uint64_t where(Vector low, Vector high, Test test) {
  return bits_of(test(low), test(high));
}
uint64_t where_equal(const char* text, int byte) {
  return bits_of(equal(load(text), byte), equal(load(text + 32), byte));
}

}  // namespace

void index_blocks_avx2(const char* text, size_t count, std::array<uint8_t, 2> before, IndexBlock* out) {
  // Bits of the two bytes before the block: U+2000..203F that began there.
  uint64_t carry = 0;
  if (before[1] == 0xE2 && static_cast<uint8_t>(text[0]) == 0x80 && count > 0) carry = 0b11;
  if (before[0] == 0xE2 && before[1] == 0x80) carry = 0b1;
  for (size_t block = 0; block < count; ++block, text += 64) {
    const Vector low = load(text), high = load(text + 32);
    const uint64_t ascii_letters = where(low, high, [](Vector v) { return between(either(v, all(0x20)), 'a', 'z'); });
    uint64_t separators = where(low, high, [](Vector v) { return either(equal(v, '-'), equal(v, '/')); });
    uint64_t terminators =
        where(low, high, [](Vector v) { return either(either(equal(v, '.'), equal(v, '!')), equal(v, '?')); });
    const uint64_t e2 = where_equal(text, 0xE2);
    uint64_t punctuation = carry;
    carry = 0;
    if (e2 != 0) {
      const uint64_t e280 = e2 & where_equal(text + 1, 0x80);
      const uint64_t dash = where(load(text + 2), load(text + 34), [](Vector v) { return between(v, 0x92, 0x95); });
      const uint64_t math = where_equal(text + 2, 0x92) | where_equal(text + 2, 0x95);  // − ∕
      separators |= (e280 & dash) | (e2 & where_equal(text + 1, 0x88) & math) |
                    (e2 & where_equal(text + 1, 0x81) & where_equal(text + 2, 0x84));
      terminators |= e280 & where_equal(text + 2, 0xA6);
      punctuation |= e280 | e280 << 1 | e280 << 2;
      carry = (e280 >> 63) * 3 | (e280 >> 62 & 1);
    }
    out->bits = {ascii_letters | (bits_of(low, high) & ~punctuation),
                 where(low, high, [](Vector v) { return between(v, '0', '9'); }),
                 separators,
                 terminators,
                 where(low, high, [](Vector v) { return equal(v, '\n'); }),
                 where(low, high, [](Vector v) {
                   return either(either(equal(v, '@'), equal(v, ':')), either(equal(v, '_'), equal(v, '\\')));
                 })};
    ++out;
  }
}

}  // namespace vnsift
#else
namespace vnsift {
void index_blocks_avx2(const char* text, size_t count, std::array<uint8_t, 2> before, IndexBlock* out) {
  index_blocks_scalar(text, count, before, out);
}
}  // namespace vnsift
#endif
