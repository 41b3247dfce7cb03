// The kernel of known_runs.h for machines with AVX2: a set of the memo is compared at once. On other processors than
// x86-64 the scalar kernel stands in.
#include "scan/known_runs.h"

#if defined(__AVX2__) && defined(__BMI__)
#include <immintrin.h>

#include <cstddef>
#include <cstring>

namespace vnsift {

size_t read_known_runs_avx2(const RunBatch& batch, Token* tokens, MarkedNumber* numbers, uint16_t* unknown) {
  using Set = TokenMemo::Set;
  // The words stand first, and in the fourth place of a vector a key, which does not count.
  static_assert(offsetof(Set, words) == 0 && sizeof(Set::words) == 24 && TokenMemo::kWays == 3);
  static_assert(offsetof(Token, key) == 0 && offsetof(Token, begin) == 8 && offsetof(Token, length) == 12 &&
                offsetof(Token, gap) == 14 && offsetof(Token, shape) == 15);
  const Set* const sets = batch.memo->sets();
  const uint64_t* const last_bytes = TokenMemo::kLastBytes.data();
  const char* const text = batch.text;
  const size_t count = batch.count;
  const uint32_t* const edges = batch.edges;
  size_t not_known = 0;
  for (size_t run = batch.first; run < count; ++run) {
    const uint32_t begin = edges[2 * run], end = edges[2 * run + 1], size = end - begin;
    uint64_t word = 0;
    std::memcpy(&word, text + end - 8, 8);
    word &= last_bytes[size < TokenMemo::kMaxBytes + 1 ? size : TokenMemo::kMaxBytes + 1];
    const Set& set = sets[TokenMemo::set_of(word)];
    const __m256i same = _mm256_cmpeq_epi64(_mm256_set1_epi64x(static_cast<int64_t>(word)),
                                            _mm256_load_si256(reinterpret_cast<const __m256i*>(set.words.data())));
    const auto ways = static_cast<uint32_t>(_mm256_movemask_pd(_mm256_castsi256_pd(same)));
    const uint32_t way = _tzcnt_u32(ways | 4);
    unknown[not_known] = static_cast<uint16_t>(run);
    not_known += (ways & 7) == 0 ? 1 : 0;
    const uint32_t rest = set.rests[way];
    numbers[run] = static_cast<MarkedNumber>(rest);
    // As TokenMemo::Entry::write(), of which the compiler makes a longer way through a vector.
    const uint32_t behind_begin = (size & 0xFFFF) | (rest & 0xFFFF0000u);
    char* const token = reinterpret_cast<char*>(tokens + run);
    std::memcpy(token, &set.keys[way], 8);
    std::memcpy(token + 8, &begin, 4);
    std::memcpy(token + 12, &behind_begin, 4);
  }
  return not_known;
}

}  // namespace vnsift
#else
namespace vnsift {
size_t read_known_runs_avx2(const RunBatch& batch, Token* tokens, MarkedNumber* numbers, uint16_t* unknown) {
  return read_known_runs_scalar(batch, tokens, numbers, unknown);
}
}  // namespace vnsift
#endif
