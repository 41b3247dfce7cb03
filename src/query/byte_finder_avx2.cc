// AVX2 twin of find_candidates_scalar().
#include "query/byte_finder.h"

#if defined(__AVX2__)
#include <immintrin.h>

#include <algorithm>
#include <cstring>

namespace vnsift {
namespace {

struct Tables {
  __m256i low[kFinderLength], high[kFinderLength];
};

__m256i twice(const std::array<uint8_t, 16>& table) {
  return _mm256_broadcastsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i*>(table.data())));
}

inline __m256i load(const char* from) { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from)); }

inline __m256i allowed(const Tables& tables, size_t position, __m256i bytes) {
  const __m256i nibble = _mm256_set1_epi8(15);
  return _mm256_and_si256(
      _mm256_shuffle_epi8(tables.low[position], _mm256_and_si256(bytes, nibble)),
      _mm256_shuffle_epi8(tables.high[position], _mm256_and_si256(_mm256_srli_epi16(bytes, 4), nibble)));
}

// Candidates among 32 places; kFinderLength - 1 bytes behind them are read.
inline uint32_t hits_of(const Tables& tables, const char* at) {
  __m256i left = allowed(tables, 0, load(at));
  for (size_t position = 1; position < kFinderLength; ++position)
    left = _mm256_and_si256(left, allowed(tables, position, load(at + position)));
  return ~static_cast<uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(left, _mm256_setzero_si256())));
}

}  // namespace

FinderBlock find_candidates_avx2(const FinderTables& bytes, std::string_view text, size_t block) {
  Tables tables{};
  for (size_t position = 0; position < kFinderLength; ++position) {
    tables.low[position] = twice(bytes.low[position]);
    tables.high[position] = twice(bytes.high[position]);
  }
  const char* const data = text.data();
  for (; block + kFinderBlock + kFinderLength <= text.size(); block += kFinderBlock) {
    const uint32_t first = hits_of(tables, data + block), second = hits_of(tables, data + block + 32);
    if ((first | second) != 0) return {block, first | static_cast<uint64_t>(second) << 32};
  }
  // The last block goes through a copy with blanks behind it.
  for (; block < text.size(); block += kFinderBlock) {
    char copy[kFinderBlock + 32];
    std::memset(copy, ' ', sizeof copy);
    const size_t count = std::min(kFinderBlock, text.size() - block);
    std::memcpy(copy, data + block, std::min(sizeof copy, text.size() - block));
    uint64_t hits = hits_of(tables, copy) | static_cast<uint64_t>(hits_of(tables, copy + 32)) << 32;
    if (count < kFinderBlock) hits &= (uint64_t{1} << count) - 1;
    if (hits != 0) return {block, hits};
  }
  return {text.size(), 0};
}

}  // namespace vnsift

#else

namespace vnsift {
FinderBlock find_candidates_avx2(const FinderTables& bytes, std::string_view text, size_t block) {
  return find_candidates_scalar(bytes, text, block);
}
}  // namespace vnsift

#endif
