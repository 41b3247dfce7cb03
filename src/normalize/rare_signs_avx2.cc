#include <immintrin.h>

#include "normalize/rare_signs.h"

namespace vnsift {

namespace {

inline __m256i load(const char* from) { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from)); }

// For each low nibble of a byte, or high nibble of a byte: classes whose bytes have it (simdjson's way to classify).
inline __m256i by_nibble(__m256i nibbles, char a0, char a1, char a2, char a3, char a4, char a5, char a6, char a7,
                         char a8, char a9, char aA, char aB, char aC, char aD, char aE, char aF) {
  const __m256i table = _mm256_setr_epi8(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, aA, aB, aC, aD, aE, aF,  //
                                         a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, aA, aB, aC, aD, aE, aF);
  return _mm256_shuffle_epi8(table, nibbles);
}
inline __m256i low(__m256i bytes) { return _mm256_and_si256(bytes, _mm256_set1_epi8(0x0F)); }
inline __m256i high(__m256i bytes) { return low(_mm256_srli_epi16(bytes, 4)); }

// Bits: 1 behind C3, 2 behind C4 C6 CC (a superset), 4 behind 80, 8 behind 88, 16 behind 81 85 (a superset), 32 behind
// B9, 64 a lead byte. A superset costs a look, never a miss.
inline uint32_t hits_of(const char* at) {
  const __m256i p = load(at - 1), c = load(at);
  // The byte before: by low and high nibble.
  const __m256i before =
      _mm256_and_si256(by_nibble(low(p), 4, 16, 0, 1, 2, 16, 2, 0, 8, 32, 0, 0, 2, 0, 0, 0),
                       by_nibble(high(p), 0, 0, 0, 0, 0, 0, 0, 0, 4 | 8 | 16, 0, 0, 32, 1 | 2, 0, 0, 0));
  //                      0          1  2      3  4       5          6  7  8           9  A  B  C   D  E  F
  const __m256i here =
      _mm256_and_si256(by_nibble(low(c), 1, 2, 4 | 8, 4 | 32, 4 | 16, 2 | 4 | 8, 2, 0, 32, 2, 0, 0, 16, 0, 0, 0),
                       by_nibble(high(c), 0, 0, 0, 0, 0, 0, 0, 0, 2 | 16, 1 | 4 | 8 | 32, 32, 1 | 2 | 16, 0, 0, 0, 0));
  // Lead bytes: C7 C9 CE CF, D0..D4.
  const __m256i lead = _mm256_and_si256(by_nibble(low(c), 2, 2, 2, 2, 2, 0, 0, 1, 0, 1, 0, 0, 0, 0, 1, 1),
                                        by_nibble(high(c), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 0, 0));
  const __m256i hits = _mm256_or_si256(_mm256_and_si256(before, here), lead);
  return ~static_cast<uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(hits, _mm256_setzero_si256())));
}

}  // namespace

RareSigns next_rare_signs_avx2(const char* text, size_t size, size_t block) {
  // The first block and a last one that is not whole are left to the scalar twin.
  if (block == 0) {
    const RareSigns first = next_rare_signs_scalar(text, size < 64 ? size : 64, 0);
    if (first.hits != 0) return first;
    block = 64;
  }
  for (; block + 64 <= size; block += 64) {
    const uint32_t low_half = hits_of(text + block), high_half = hits_of(text + block + 32);
    if ((low_half | high_half) != 0) return {block, low_half | static_cast<uint64_t>(high_half) << 32};
  }
  return next_rare_signs_scalar(text, size, block);
}

}  // namespace vnsift
