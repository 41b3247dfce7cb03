// The kernel of entity_starts.h for machines with AVX-512: eight tokens at once. On other processors than x86-64 the
// scalar kernel stands in.
#include "extract/entity_starts.h"

#if defined(__AVX512DQ__) && defined(__BMI2__) && defined(__POPCNT__)
#include <immintrin.h>

#include <algorithm>
#include <array>
#include <cstddef>

namespace vnsift {
namespace {

// Of eight tokens: how they are written and what they begin, and their keys.
struct Eight {
  __m512i signs, keys;
};
// Tokens that are not there are zero.
Eight load(const EntityToken* tokens, size_t size) {
  static_assert(sizeof(EntityToken) == 32 && sizeof(WordFacts) == 16);  // the key lies behind these
  const uint32_t there = _bzhi_u32(~0u, static_cast<uint32_t>(std::min<size_t>(size, 8) * 4));
  const auto two = [&](uint32_t at) {
    return _mm512_maskz_loadu_epi64(static_cast<__mmask8>(there >> at * 4), tokens + at);
  };
  const __m512i picked = _mm512_setr_epi64(0, 4, 8, 12, 2, 6, 10, 14);
  const __m512i low = _mm512_permutex2var_epi64(two(0), picked, two(2)),
                high = _mm512_permutex2var_epi64(two(4), picked, two(6));
  return {_mm512_shuffle_i64x2(low, high, 0x44), _mm512_shuffle_i64x2(low, high, 0xEE)};
}

__m512i all(uint64_t value) { return _mm512_set1_epi64(static_cast<int64_t>(value)); }

__m512i mixed(__m512i value) {  // mix_key()
  value = _mm512_mullo_epi64(_mm512_xor_si512(value, _mm512_srli_epi64(value, 32)), all(0x9E3779B97F4A7C15u));
  return _mm512_xor_si512(value, _mm512_srli_epi64(value, 29));
}

}  // namespace

size_t find_name_starts_avx512(const EntityLexicon& lexicon, const EntitySentence& sentence, TokenWindow places,
                               NameStart* out) {
  static_assert(sizeof(NameStart) == 16 && offsetof(NameStart, token) == 8 && offsetof(NameStart, alone) == 12);
  static_assert(offsetof(WordFacts, flags) == 1 && offsetof(WordFacts, name) == 4);
  constexpr uint64_t kCapital = uint64_t{EntityToken::kCapital} << 8;
  constexpr uint64_t kGoesOn = uint64_t{1} << 32, kEnds = uint64_t{2} << 32, kEndsLower = uint64_t{4} << 32;
  const EntityToken* token = sentence.tokens.data() + places.begin;
  const __m512i seed = all((sentence.unaccented ? kFoldedNameSeed : kNameSeed) * 31), nothing = all(lexicon.nothing());
  const __mmask8 any_case = sentence.line_case == LineCase::capitals ? 0xFF : 0;
  __m512i number = _mm512_add_epi64(all(places.begin), _mm512_setr_epi64(0, 1, 2, 3, 4, 5, 6, 7));
  NameStart* next = out;
  size_t left = sentence.tokens.size() - places.begin;  // in the sentence
  Eight here = load(token, left);
  for (size_t wanted = places.end - places.begin; wanted > 0;) {
    const Eight behind = left > 8 ? load(token + 8, left - 8) : Eight{all(0), all(0)};
    const __m512i first = mixed(_mm512_add_epi64(seed, here.keys));
    const __m512i pair = mixed(_mm512_add_epi64(_mm512_sub_epi64(_mm512_slli_epi64(first, 5), first),
                                                _mm512_alignr_epi64(behind.keys, here.keys, 1)));
    const __m512i words =
        _mm512_i64gather_epi64(_mm512_srli_epi64(pair, EntityLexicon::kFilterShift), lexicon.filter(), 8);
    const __m512i bit = _mm512_and_si512(_mm512_srli_epi64(pair, EntityLexicon::kFilterShift - 6), all(63));
    const __mmask8 may_have = _mm512_test_epi64_mask(_mm512_srlv_epi64(words, bit), all(1));
    const auto has = [&](uint64_t sign) { return _mm512_test_epi64_mask(here.signs, all(sign)); };
    const uint32_t there = _bzhi_u32(0xFF, static_cast<uint32_t>(std::min<size_t>(wanted, 8)));
    const uint32_t not_last = _bzhi_u32(0xFF, static_cast<uint32_t>(std::min<size_t>(left - 1, 8)));
    const auto longer = static_cast<__mmask8>(has(kGoesOn) & may_have & not_last & there);
    const auto alone = static_cast<__mmask8>((has(kEndsLower) | (has(kEnds) & (has(kCapital) | any_case))) & there);
    const auto starts = static_cast<__mmask8>(longer | alone);
    const __m512i pairs = _mm512_mask_mov_epi64(nothing, longer, pair);
    const __m512i kept = _mm512_maskz_compress_epi64(starts, pairs);
    const __m512i numbers =
        _mm512_maskz_compress_epi64(starts, _mm512_mask_or_epi64(number, alone, number, all(uint64_t{1} << 32)));
    _mm512_storeu_si512(next, _mm512_permutex2var_epi64(kept, _mm512_setr_epi64(0, 8, 1, 9, 2, 10, 3, 11), numbers));
    _mm512_storeu_si512(next + 4,
                        _mm512_permutex2var_epi64(kept, _mm512_setr_epi64(4, 12, 5, 13, 6, 14, 7, 15), numbers));
    alignas(64) std::array<uint64_t, 8> hashes;
    _mm512_store_si512(hashes.data(), pairs);
    for (const uint64_t hash : hashes) lexicon.prefetch(hash);
    next += _mm_popcnt_u32(starts);
    if (wanted <= 8) break;
    wanted -= 8;
    left -= 8;
    token += 8;
    number = _mm512_add_epi64(number, all(8));
    here = behind;
  }
  return static_cast<size_t>(next - out);
}

}  // namespace vnsift
#else
namespace vnsift {
size_t find_name_starts_avx512(const EntityLexicon& lexicon, const EntitySentence& sentence, TokenWindow places,
                               NameStart* out) {
  return find_name_starts_scalar(lexicon, sentence, places, out);
}
}  // namespace vnsift
#endif
