// The AVX2 kernel of TextIndex; its twin and contract: text_index.{h,cc}. Built with AVX2 flags, called only if the machine
// has it. On other processors than x86-64 the scalar kernel stands in.
#include "scan/text_index.h"

#if defined(__AVX2__)
#include <immintrin.h>

namespace vnsift {
namespace {

// 64 bytes as two vectors, and the comparisons that make one bit a byte.
struct Bytes {
  __m256i low, high;

  explicit Bytes(const char* at)
      : low(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(at))),
        high(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(at + 32))) {}

  static uint64_t join(__m256i low, __m256i high) {
    return static_cast<uint32_t>(_mm256_movemask_epi8(low)) |
           static_cast<uint64_t>(static_cast<uint32_t>(_mm256_movemask_epi8(high))) << 32;
  }
  uint64_t equal(uint8_t byte) const {
    const __m256i wanted = _mm256_set1_epi8(static_cast<char>(byte));
    return join(_mm256_cmpeq_epi8(low, wanted), _mm256_cmpeq_epi8(high, wanted));
  }
  // first <= byte <= last, unsigned.
  uint64_t between(uint8_t first, uint8_t last) const {
    const __m256i base = _mm256_set1_epi8(static_cast<char>(first));
    const __m256i width = _mm256_set1_epi8(static_cast<char>(last - first));
    const __m256i a = _mm256_sub_epi8(low, base), b = _mm256_sub_epi8(high, base);
    return join(_mm256_cmpeq_epi8(_mm256_min_epu8(a, width), a), _mm256_cmpeq_epi8(_mm256_min_epu8(b, width), b));
  }
  uint64_t non_ascii() const { return join(low, high); }
  // Bytes whose lowest bit is 0.
  uint64_t even() const { return ~join(_mm256_slli_epi16(low, 7), _mm256_slli_epi16(high, 7)); }
};

}  // namespace

void index_blocks_avx2(const char* text, size_t count, std::array<uint8_t, 2> before, IndexBlock* out) {
  // Bits of the two bytes before the block: U+2000..203F that began there.
  uint64_t carry = 0;
  if (before[1] == 0xE2 && static_cast<uint8_t>(text[0]) == 0x80 && count > 0) carry = 0b11;
  if (before[0] == 0xE2 && before[1] == 0x80) carry = 0b1;
  for (size_t block = 0; block < count; ++block, text += 64) {
    const Bytes b0(text);
    const Bytes b1(text + 1);
    const Bytes b2(text + 2);
    const uint64_t high = b0.non_ascii();
    const uint64_t upper = b0.between('A', 'Z');
    const uint64_t lower = b0.between('a', 'z');
    uint64_t punctuation = 0, capitals = upper, separators = b0.equal('-') | b0.equal('/');
    uint64_t terminators = b0.equal('.') | b0.equal('!') | b0.equal('?');
    uint64_t next_carry = 0;
    if ((high | carry) != 0) {
      const uint64_t e2 = b0.equal(0xE2);
      if (e2 != 0) {
        const uint64_t e280 = e2 & b1.equal(0x80), e288 = e2 & b1.equal(0x88);
        separators |= (e280 & b2.between(0x92, 0x95)) | (e288 & (b2.equal(0x92) | b2.equal(0x95))) |
                      (e2 & b1.equal(0x81) & b2.equal(0x84));
        terminators |= e280 & b2.equal(0xA6);
        punctuation = e280 | e280 << 1 | e280 << 2;
        next_carry = e280 >> 63 | (e280 >> 62 & 1) | (e280 >> 63) << 1;
      }
      punctuation |= carry;
      capitals |= b0.equal(0xC3) & b1.between(0x80, 0x9E) & ~b1.equal(0x97);
      capitals |= b0.equal(0xC4) & (b1.equal(0x82) | b1.equal(0x90) | b1.equal(0xA8));
      capitals |= b0.equal(0xC5) & b1.equal(0xA8);
      capitals |= b0.equal(0xC6) & (b1.equal(0xA0) | b1.equal(0xAF));
      capitals |= b0.equal(0xE1) & b2.even() &
                  ((b1.equal(0xBA) & b2.between(0xA0, 0xBF)) | (b1.equal(0xBB) & b2.between(0x80, 0xB8)));
    }
    carry = next_carry;
    out->bits = {upper | lower | (high & ~punctuation),
                 b0.between('0', '9'),
                 capitals,
                 separators,
                 terminators,
                 b0.equal('\n'),
                 b0.equal('@') | b0.equal(':') | b0.equal('_') | b0.equal('\\')};
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
