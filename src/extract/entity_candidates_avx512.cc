// The kernel of entity_candidate_sums.h for machines with AVX-512: sixteen tokens at once. On other processors than
// x86-64 the scalar kernel stands in.
#include "extract/entity_candidate_sums.h"

#if defined(__AVX512DQ__) && defined(__AVX512VBMI__) && defined(__BMI2__)
#include <immintrin.h>

#include <algorithm>
#include <cstddef>

namespace vnsift {
namespace {

using namespace candidate_tables;

__m512i all(uint32_t value) { return _mm512_set1_epi32(static_cast<int>(value)); }
__m512i all64(uint64_t value) { return _mm512_set1_epi64(static_cast<int64_t>(value)); }
template <uint32_t kByte>
__m512i byte_of(__m512i values) {  // signed
  return _mm512_srai_epi32(_mm512_slli_epi32(values, 24 - 8 * kByte), 24);
}
// The lanes so many places behind those of `here`, and before them.
template <int kPlaces>
__m512i behind(__m512i here, __m512i next) {
  return _mm512_alignr_epi32(next, here, kPlaces);
}
template <int kPlaces>
__m512i before(__m512i here, __m512i last) {
  return _mm512_alignr_epi32(here, last, 16 - kPlaces);
}

// What sixteen tokens have that counts for them and for those around, a lane each.
struct Sixteen {
  __m512i written;        // shape, flags, bins of syllables
  __m512i signs;          // of tables
  __m512i own, around;    // WordWeights
  __m512i pairs;          // weights of a token and the one before, in the two highest bytes
  uint32_t capitals = 0;  // a bit each, the last token lowest
};

class Reader {
 public:
  explicit Reader(const CandidateSums& sums) : weights_(sums.weights), outside_(sums.outside) {
    static_assert(sizeof(EntityToken) == 32 && sizeof(WordFacts) == 16);  // the key lies behind these
    static_assert(offsetof(WordFacts, flags) == 1 && offsetof(WordFacts, bins) == 2 && offsetof(WordFacts, name) == 4 &&
                  offsetof(WordFacts, candidate) == 8 && sizeof(WordWeights) == 8);
    last_key_ = all64(outside_->key);
  }

  // `size`: how many of the sixteen are there; what stands around the sentence is in the place of the others.
  Sixteen read(const EntityToken* tokens, size_t size) {
    const uint64_t there = _bzhi_u64(~uint64_t{0}, static_cast<uint32_t>(std::min<size_t>(size, 16) * 4));
    const __m512i outside = _mm512_broadcast_i64x4(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(outside_)));
    const auto two = [&](size_t at) {
      return _mm512_mask_loadu_epi64(outside, static_cast<__mmask8>(there >> at * 4),
                                     reinterpret_cast<const char*>(tokens) + at * sizeof(EntityToken));
    };
    const __m512i t0 = two(0), t1 = two(2), t2 = two(4), t3 = two(6), t4 = two(8), t5 = two(10), t6 = two(12),
                  t7 = two(14);
    // Facts of four tokens each, transposed: lane 4 k + j has what is of token 4 j + k.
    const __m512i f0 = _mm512_shuffle_i64x2(t0, t1, 0x88), f1 = _mm512_shuffle_i64x2(t2, t3, 0x88),
                  f2 = _mm512_shuffle_i64x2(t4, t5, 0x88), f3 = _mm512_shuffle_i64x2(t6, t7, 0x88);
    const __m512i a = _mm512_unpacklo_epi32(f0, f1), b = _mm512_unpacklo_epi32(f2, f3),
                  c = _mm512_unpackhi_epi32(f0, f1), d = _mm512_unpackhi_epi32(f2, f3);
    const __m512i order = _mm512_setr_epi32(0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15);
    const auto in_order = [&](__m512i lanes) { return _mm512_permutexvar_epi32(order, lanes); };
    Sixteen out;
    out.written = in_order(_mm512_unpacklo_epi64(a, b));
    out.signs = _mm512_and_si512(in_order(_mm512_unpackhi_epi64(a, b)), all(7));
    out.own = in_order(_mm512_unpacklo_epi64(c, d));
    out.around = in_order(_mm512_unpackhi_epi64(c, d));
    const __m512i reversed = _mm512_setr_epi32(15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0);
    out.capitals = _mm512_test_epi32_mask(_mm512_permutexvar_epi32(reversed, out.written),
                                          all(uint32_t{EntityToken::kCapital} << 8));
    // Numbers are all one word, years another.
    const __m512i shape = _mm512_and_si512(out.written, all(0xFF));
    const uint32_t numbers = _mm512_cmpeq_epi32_mask(shape, all(static_cast<uint32_t>(EntityShape::number))),
                   years = _mm512_cmpeq_epi32_mask(shape, all(static_cast<uint32_t>(EntityShape::year)));
    const __m512i by_eight = _mm512_setr_epi64(0, 2, 4, 6, 1, 3, 5, 7);
    const auto keys = [&](__m512i first, __m512i second, uint32_t shift) {
      __m512i key = _mm512_permutexvar_epi64(by_eight, _mm512_unpacklo_epi64(first, second));
      key = _mm512_mask_mov_epi64(key, static_cast<__mmask8>(numbers >> shift), all64(CandidateFilter::kNumberKey));
      return _mm512_mask_mov_epi64(key, static_cast<__mmask8>(years >> shift), all64(CandidateFilter::kYearKey));
    };
    const __m512i low = keys(_mm512_shuffle_i64x2(t0, t1, 0xDD), _mm512_shuffle_i64x2(t2, t3, 0xDD), 0),
                  high = keys(_mm512_shuffle_i64x2(t4, t5, 0xDD), _mm512_shuffle_i64x2(t6, t7, 0xDD), 8);
    const auto place = [&](__m512i first, __m512i second) {  // pair_place(), two bytes before
      const __m512i sum = _mm512_add_epi64(_mm512_add_epi64(_mm512_slli_epi64(first, 1), first), second);
      const __m512i row = _mm512_srli_epi64(_mm512_mullo_epi64(sum, all64(0x9E3779B97F4A7C15u)), 64 - kPairBits);
      return _mm512_cvtepi64_epi32(row);
    };
    const __m256i low_rows = place(_mm512_alignr_epi64(low, last_key_, 7), low),
                  high_rows = place(_mm512_alignr_epi64(high, low, 7), high);
    const __m512i rows = _mm512_inserti64x4(_mm512_castsi256_si512(low_rows), high_rows, 1);
    out.pairs = gather(_mm512_add_epi32(_mm512_add_epi32(rows, rows), all(kPairs + 1)));
    last_key_ = high;
    return out;
  }

  // Nothing but what stands around; of its pairs nobody asks.
  Sixteen outside() const {
    const __m128i facts = _mm_loadu_si128(reinterpret_cast<const __m128i*>(outside_));
    const auto dword = [&](__m128i lanes) { return _mm512_broadcastd_epi32(lanes); };
    return {dword(facts), all(0), all(0), dword(_mm_srli_si128(facts, 12)), all(0)};
  }

  // Four bytes, of which the last one is the weight at a place.
  __m512i gather(__m512i places) const { return _mm512_i32gather_epi32(places, weights_ - 3, 1); }

 private:
  const int8_t* weights_;
  const EntityToken* outside_;
  __m512i last_key_;  // of the token before, in the highest lane
};

}  // namespace

void find_candidates_avx512(const CandidateSums& sums, std::span<const EntityToken> tokens,
                            std::vector<TokenWindow>& windows) {
  const auto size = static_cast<uint32_t>(tokens.size());
  WindowWriter writer(size, 0, windows);
  Reader reader(sums);
  const __m512i names = _mm512_loadu_si512(sums.weights + kTableNames),
                more_names = _mm512_loadu_si512(sums.weights + kTableNames + 64);
  Sixteen last = reader.outside(), here = last;
  uint64_t passes = 0;
  // One step behind what is read. Behind the last token stands a pair with what is outside.
  for (uint32_t end = 0;; end += 16) {
    const Sixteen next = end <= size ? reader.read(tokens.data() + end, size - end) : reader.outside();
    if (end == 0) {
      here = next;
      continue;
    }
    const uint32_t first = end - 16;
    const __m512i capital = _mm512_and_si512(_mm512_srli_epi32(here.written, 9), all(1));
    const __m512i shape = _mm512_and_si512(here.written, all(31));
    static_assert(EntityToken::kCapital == 2 && EntityToken::kStart == 1 << 5);
    // Own weight: the half that the capital tells.
    __m512i sum =
        _mm512_srai_epi32(_mm512_sllv_epi32(here.own, _mm512_slli_epi32(_mm512_xor_si512(capital, all(1)), 4)), 16);
    const auto add = [&](__m512i more) { sum = _mm512_add_epi32(sum, more); };
    add(byte_of<0>(before<1>(here.around, last.around)));
    add(byte_of<1>(behind<1>(here.around, next.around)));
    add(byte_of<2>(before<2>(here.around, last.around)));
    add(byte_of<3>(behind<2>(here.around, next.around)));
    add(byte_of<3>(here.pairs));
    add(byte_of<2>(behind<1>(here.pairs, next.pairs)));
    const __m512i name = _mm512_or_si512(
        _mm512_or_si512(_mm512_slli_epi32(here.signs, 4), _mm512_slli_epi32(before<1>(here.signs, last.signs), 1)),
        capital);
    add(byte_of<0>(_mm512_permutex2var_epi8(names, name, more_names)));
    const __m512i opening =
        _mm512_or_si512(_mm512_or_si512(_mm512_and_si512(_mm512_srli_epi32(here.written, 5), all(1u << 8)),
                                        _mm512_slli_epi32(shape, 3)),
                        _mm512_and_si512(_mm512_srli_epi32(here.written, 28), all(7)));
    add(byte_of<3>(reader.gather(_mm512_add_epi32(opening, all(kOpenings)))));
    // Of seven tokens, the own one in the middle.
    const uint32_t bits = (last.capitals & 7u) << 19 | here.capitals << 3 | next.capitals >> 13;
    const __m512i capitals = _mm512_and_si512(
        _mm512_srlv_epi32(all(bits), _mm512_setr_epi32(15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0)),
        all(127));
    add(byte_of<3>(
        reader.gather(_mm512_add_epi32(_mm512_or_si512(_mm512_slli_epi32(capitals, 5), shape), all(kCapitals)))));
    uint32_t here_pass = _mm512_cmpge_epi32_mask(sum, _mm512_set1_epi32(sums.threshold));
    if (end > size) here_pass = _bzhi_u32(here_pass, size - first);
    passes |= uint64_t{here_pass} << (first % WindowWriter::kTogether);
    if (end >= size || end % WindowWriter::kTogether == 0) {
      writer.add(passes);
      passes = 0;
    }
    if (end >= size) break;
    last = here;
    here = next;
  }
  writer.finish();
}

}  // namespace vnsift
#else
namespace vnsift {
void find_candidates_avx512(const CandidateSums& sums, std::span<const EntityToken> tokens,
                            std::vector<TokenWindow>& windows) {
  find_candidates_scalar(sums, tokens, windows);
}
}  // namespace vnsift
#endif
