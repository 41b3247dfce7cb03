#include <immintrin.h>

#include "normalize/word_signs.h"

namespace vnsift {

namespace {

inline __m256i load(const char* from) { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from)); }
inline __m256i equal(__m256i bytes, int value) {
  return _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(static_cast<char>(value)));
}
inline __m256i either(__m256i a, __m256i b) { return _mm256_or_si256(a, b); }
inline __m256i both(__m256i a, __m256i b) { return _mm256_and_si256(a, b); }
inline __m256i within(__m256i bytes, int low, int high) {
  const __m256i shifted = _mm256_sub_epi8(bytes, _mm256_set1_epi8(static_cast<char>(low)));
  return _mm256_cmpeq_epi8(_mm256_min_epu8(shifted, _mm256_set1_epi8(static_cast<char>(high - low))), shifted);
}
inline __m256i is_ascii_vowel(__m256i bytes) {
  const __m256i lower = either(bytes, _mm256_set1_epi8(0x20));
  const __m256i first =
      either(either(equal(lower, 'a'), equal(lower, 'e')), either(equal(lower, 'i'), equal(lower, 'o')));
  return either(first, either(equal(lower, 'u'), equal(lower, 'y')));
}

inline uint32_t hits_of(const char* at) {
  const __m256i before2 = load(at - 2), before = load(at - 1), here = load(at), next = load(at + 1),
                third = load(at + 2);
  const __m256i vowel_before = is_ascii_vowel(before);
  // Behind đ stands no vowel of its cluster.
  const __m256i dstroke = both(equal(before2, 0xC4), within(before, 0x90, 0x91));
  const __m256i high_before = _mm256_andnot_si256(dstroke, within(before, 0x80, 0xBF));
  const __m256i is_lead = within(here, 0xC3, 0xFF);
  // Toned letters with a shape by their third byte: E1 BA A8..B7 BE BF, E1 BB 80..87 90..99 (ế ệ ậ ố; ơ and ư are not
  // here).
  const __m256i shaped_ba = both(equal(next, 0xBA), either(within(third, 0xA4, 0xB7), within(third, 0xBE, 0xBF)));
  const __m256i shaped_bb = both(equal(next, 0xBB), either(within(third, 0x80, 0x87), within(third, 0x90, 0x99)));
  const __m256i three_bytes = equal(here, 0xE1);
  const __m256i shaped = both(three_bytes, either(shaped_ba, shaped_bb));
  // Behind ư: ơ, with or without tone.
  const __m256i horned =
      either(both(three_bytes, both(equal(next, 0xBB), within(third, 0x9A, 0xA3))), equal(here, 0xC6));
  const __m256i behind_horn = both(equal(before2, 0xC6), either(horned, shaped));
  __m256i hits =
      both(is_lead, either(_mm256_andnot_si256(shaped, vowel_before), _mm256_andnot_si256(behind_horn, high_before)));
  hits = either(hits, both(is_ascii_vowel(here), high_before));
  return static_cast<uint32_t>(_mm256_movemask_epi8(hits));
}

}  // namespace

WordSigns next_word_signs_avx2(const char* text, size_t size, size_t block) {
  // The first block and the last ones, which look beyond the text, are left to the scalar twin.
  if (block == 0) {
    const WordSigns first = next_word_signs_scalar(text, size < 64 ? size : 64, 0);
    if (first.hits != 0) return first;
    block = 64;
  }
  for (; block + 66 <= size; block += 64) {
    const uint32_t low = hits_of(text + block), high = hits_of(text + block + 32);
    if ((low | high) != 0) return {block, low | static_cast<uint64_t>(high) << 32};
  }
  return next_word_signs_scalar(text, size, block);
}

}  // namespace vnsift
