#include <immintrin.h>

#include "normalize/tone_style.h"

namespace vnsift {

namespace {

inline __m256i load(const char* from) { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from)); }
inline __m256i equal(__m256i bytes, int value) {
  return _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(static_cast<char>(value)));
}
inline __m256i lower(__m256i bytes) { return _mm256_or_si256(bytes, _mm256_set1_epi8(0x20)); }

template <bool old_style>
inline uint32_t hits_of(const char* at) {
  const __m256i p = load(at - 1), c = load(at);
  if constexpr (old_style) {
    const __m256i vowel = lower(p);
    return static_cast<uint32_t>(_mm256_movemask_epi8(_mm256_and_si256(
        _mm256_or_si256(equal(vowel, 'o'), equal(vowel, 'u')), _mm256_or_si256(equal(c, 0xC3), equal(c, 0xE1)))));
  } else {
    const __m256i vowel = lower(c);
    const __m256i is_vowel = _mm256_or_si256(_mm256_or_si256(equal(vowel, 'a'), equal(vowel, 'e')), equal(vowel, 'y'));
    // The sign bit of p says that it is over 7F.
    return static_cast<uint32_t>(_mm256_movemask_epi8(_mm256_and_si256(is_vowel, p)));
  }
}

template <bool old_style>
ToneCandidates next(const char* text, size_t size, size_t block) {
  // The first block and a last one that is not whole are left to the scalar twin.
  if (block == 0) {
    const ToneCandidates first = next_tone_candidates_scalar(text, size < 64 ? size : 64, 0, old_style);
    if (first.hits != 0) return first;
    block = 64;
  }
  for (; block + 64 <= size; block += 64) {
    const uint32_t low = hits_of<old_style>(text + block), high = hits_of<old_style>(text + block + 32);
    if ((low | high) != 0) return {block, low | static_cast<uint64_t>(high) << 32};
  }
  return next_tone_candidates_scalar(text, size, block, old_style);
}

}  // namespace

ToneCandidates next_tone_candidates_avx2(const char* text, size_t size, size_t block, bool old_style) {
  return old_style ? next<true>(text, size, block) : next<false>(text, size, block);
}

}  // namespace vnsift
