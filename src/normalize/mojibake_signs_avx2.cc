#include <immintrin.h>

#include "normalize/mojibake_signs.h"

namespace vnsift {

namespace {

inline __m256i load(const char* from) { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from)); }
inline __m256i equal(__m256i bytes, int value) {
  return _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(static_cast<char>(value)));
}
inline __m256i either(__m256i a, __m256i b) { return _mm256_or_si256(a, b); }

inline uint32_t hits_of(const char* at) {
  const __m256i lead = load(at - 2), before = load(at - 1), here = load(at), next = load(at + 1);
  const __m256i is_lead = either(either(equal(lead, 0xC3), equal(lead, 0xC4)), equal(lead, 0xC6));
  __m256i follows = either(either(equal(here, 0xC2), equal(here, 0xC5)),
                           either(equal(here, 0xCB), either(equal(here, 0xE2), equal(here, 0xEF))));
  follows = either(follows, _mm256_and_si256(equal(here, 0xC6), equal(next, 0x92)));
  follows = either(follows, _mm256_and_si256(equal(here, ' '), equal(either(before, _mm256_set1_epi8(1)), 0x83)));
  return static_cast<uint32_t>(_mm256_movemask_epi8(_mm256_and_si256(is_lead, follows)));
}

}  // namespace

MojibakeSigns next_mojibake_signs_avx2(const char* text, size_t size, size_t block) {
  // The first block and the last ones, which look beyond the text, are left to the scalar twin.
  if (block == 0) {
    const MojibakeSigns first = next_mojibake_signs_scalar(text, size < 64 ? size : 64, 0);
    if (first.hits != 0) return first;
    // A character that the cut at 64 hides is looked at with the next block's neighbours only if it begins there.
    block = size < 64 ? size : 64;
    if (block == 64 && size > 64) {
      const MojibakeSigns edge = next_mojibake_signs_scalar(text, 65, 0);
      if (edge.hits != 0 && edge.block == 0) return edge;
    }
  }
  for (; block + 65 <= size; block += 64) {
    const uint32_t low = hits_of(text + block), high = hits_of(text + block + 32);
    if ((low | high) != 0) return {block, low | static_cast<uint64_t>(high) << 32};
  }
  return next_mojibake_signs_scalar(text, size, block);
}

}  // namespace vnsift
