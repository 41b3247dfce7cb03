// AVX-512 VBMI twin of the clean check: both tables in registers, looked up for 64 bytes at once.
#include <immintrin.h>

#include <algorithm>

#include "text/suspicion_rules.h"
#include "text/suspicious.h"

namespace vnsift {

namespace {

using suspicion_rules::kContexts, suspicion_rules::kRules;

// Behind ASCII the rules of a byte alone hold and no others, so that half of the contexts is not looked at.
static_assert([] {
  for (size_t c = 0; c < 256; ++c) {
    if (c < 0x80 ? kContexts[c] != suspicion_rules::kAlone : (kContexts[c] & suspicion_rules::kAlone) == 0)
      return false;
  }
  return true;
}());

inline __m512i quarter(const std::array<uint8_t, 256>& table, size_t index) {
  return _mm512_loadu_si512(table.data() + 64 * index);
}

}  // namespace

Suspicion next_suspicion_avx512(const char* text, size_t size, size_t block) {
  const __m512i rules0 = quarter(kRules, 0), rules1 = quarter(kRules, 1), rules2 = quarter(kRules, 2),
                rules3 = quarter(kRules, 3), contexts2 = quarter(kContexts, 2), contexts3 = quarter(kContexts, 3);
  const __m512i alone = _mm512_set1_epi8(static_cast<char>(suspicion_rules::kAlone));
  for (; block < size; block += kSuspicionBlock) {
    const size_t rest = std::min(size - block, kSuspicionBlock);
    const __mmask64 there = _bzhi_u64(~uint64_t{0}, static_cast<uint32_t>(rest));
    // Before the first byte of a text stands nothing, which is as good as a blank.
    const __mmask64 there_before = block == 0 ? there & ~__mmask64{1} : there;
    const __m512i c = _mm512_maskz_loadu_epi8(there, text + block);
    const __m512i p = _mm512_maskz_loadu_epi8(there_before, text + block - 1);
    const __m512i rules = _mm512_mask_blend_epi8(_mm512_movepi8_mask(c), _mm512_permutex2var_epi8(rules0, c, rules1),
                                                 _mm512_permutex2var_epi8(rules2, c, rules3));
    const __m512i contexts =
        _mm512_or_si512(alone, _mm512_maskz_permutex2var_epi8(_mm512_movepi8_mask(p), contexts2, p, contexts3));
    const __mmask64 hits = _mm512_mask_test_epi8_mask(there, rules, contexts);
    if (hits != 0) return {block, hits};
  }
  return {size, 0};
}

}  // namespace vnsift
