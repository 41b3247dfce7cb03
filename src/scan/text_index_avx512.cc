// The AVX-512 VBMI kernel of TextIndex; its twin and contract: text_index.{h,cc}. The classes of 64 bytes by one look
// into a table of all ASCII bytes. Called only if the machine has it; on other processors than x86-64 the scalar kernel
// stands in.
#include "scan/text_index.h"

#if defined(__AVX512VBMI__)
#include <immintrin.h>

#include "scan/ascii_classes.h"

namespace vnsift {
namespace {

__m512i load(const char* at) { return _mm512_loadu_si512(at); }
__m512i all(int byte) { return _mm512_set1_epi8(static_cast<char>(byte)); }
uint64_t where_equal(__m512i bytes, int byte) { return _mm512_cmpeq_epi8_mask(bytes, all(byte)); }

}  // namespace

void index_blocks_avx512(const char* text, size_t count, std::array<uint8_t, 2> before, IndexBlock* out) {
  const __m512i low_classes = _mm512_loadu_si512(kAsciiClasses.data()),
                high_classes = _mm512_loadu_si512(kAsciiClasses.data() + 64);
  // Bits of the two bytes before the block: U+2000..203F that began there.
  uint64_t carry = 0;
  if (before[1] == 0xE2 && static_cast<uint8_t>(text[0]) == 0x80 && count > 0) carry = 0b11;
  if (before[0] == 0xE2 && before[1] == 0x80) carry = 0b1;
  for (size_t block = 0; block < count; ++block, text += 64, ++out) {
    const __m512i bytes = load(text);
    const uint64_t others = _mm512_movepi8_mask(bytes);
    const __m512i classes = _mm512_maskz_permutex2var_epi8(~others, low_classes, bytes, high_classes);
    const auto of = [classes](IndexClass c) -> uint64_t { return _mm512_test_epi8_mask(classes, all(class_bit(c))); };
    uint64_t separators = of(IndexClass::separators), terminators = of(IndexClass::terminators), punctuation = carry;
    carry = 0;
    if (const uint64_t e2 = where_equal(bytes, 0xE2); e2 != 0) {
      const __m512i second = load(text + 1), third = load(text + 2);
      const uint64_t e280 = e2 & where_equal(second, 0x80);
      const uint64_t dash = _mm512_cmple_epu8_mask(_mm512_sub_epi8(third, all(0x92)), all(0x95 - 0x92));
      const uint64_t math = where_equal(third, 0x92) | where_equal(third, 0x95);  // − ∕
      separators |= (e280 & dash) | (e2 & where_equal(second, 0x88) & math) |
                    (e2 & where_equal(second, 0x81) & where_equal(third, 0x84));
      terminators |= e280 & where_equal(third, 0xA6);
      punctuation |= e280 | e280 << 1 | e280 << 2;
      carry = (e280 >> 63) * 3 | (e280 >> 62 & 1);
    }
    out->bits = {of(IndexClass::letters) | (others & ~punctuation),
                 of(IndexClass::digits),
                 separators,
                 terminators,
                 of(IndexClass::line_ends),
                 of(IndexClass::connectors)};
  }
}

}  // namespace vnsift
#else
namespace vnsift {
void index_blocks_avx512(const char* text, size_t count, std::array<uint8_t, 2> before, IndexBlock* out) {
  index_blocks_scalar(text, count, before, out);
}
}  // namespace vnsift
#endif
