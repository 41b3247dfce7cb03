// The AVX2 kernel of line_scores.h. Built with AVX2 flags, called only if the machine has it. On other processors than
// x86-64 the scalar kernel stands in.
#include "strip/line_scores.h"

#if defined(__AVX2__)
#include <immintrin.h>

#include <algorithm>

namespace vnsift {
namespace {

using Vector = __m256i;

Vector load(const int16_t* lanes) { return _mm256_load_si256(reinterpret_cast<const Vector*>(lanes)); }
Vector every(int value) { return _mm256_set1_epi16(static_cast<int16_t>(value)); }
Vector clamp(Vector scores, int most) { return _mm256_max_epi16(every(-most), _mm256_min_epi16(scores, every(most))); }
__m128i low(Vector a) { return _mm256_castsi256_si128(a); }
__m128i high(Vector a) { return _mm256_extracti128_si256(a, 1); }
void store(__m128i half, StateScores& scores) {
  static_assert(sizeof(StateScores) == sizeof(__m128i));
  _mm_storeu_si128(reinterpret_cast<__m128i*>(scores.data()), half);
}

// Of lanes i and i + 4 of each half of `a` the larger in lane 2 i, of `b` in lane 2 i + 1.
Vector fold_pair(Vector a, Vector b) {
  return _mm256_max_epi16(_mm256_unpacklo_epi16(a, b), _mm256_unpackhi_epi16(a, b));
}

// sum * kScoreScale * kDampedRun / run; the whole part of the quotient is exact: both numbers are whole and below 2^18.
Vector damped(Vector sum, uint32_t run) {
  const __m256 divisor = _mm256_set1_ps(static_cast<float>(run));
  const auto quotient = [&](__m128i half) {
    const __m256 product =
        _mm256_mul_ps(_mm256_cvtepi32_ps(_mm256_cvtepi16_epi32(half)), _mm256_set1_ps(float{kScoreScale * kDampedRun}));
    return _mm256_cvttps_epi32(_mm256_div_ps(product, divisor));
  };
  return _mm256_permute4x64_epi64(_mm256_packs_epi32(quotient(low(sum)), quotient(high(sum))), 0xD8);
}

}  // namespace

// Three vectors of sixteen: labels that are kept and the first that are dropped, more of these, the last of these and
// the states that are entered. A score and its label share 16 bits, so that the search is a maximum; of equal scores
// the first label wins.
void score_line_avx2(const DecoderTables& tables, const FeatureSet& features, uint32_t run, int bias,
                     LineScores& scores) {
  static_assert(kScoreLanes == 48 && kLabelLanes == 40 && kKeptLabels == 8);
  Vector first = _mm256_setzero_si256(), second = first, third = first;
  for_each_score_row(tables, features, [&](const int16_t* lanes) {
    first = _mm256_add_epi16(first, load(lanes));
    second = _mm256_add_epi16(second, load(lanes + 16));
    third = _mm256_add_epi16(third, load(lanes + 32));
  });
  store(high(clamp(third, kMostScore)), scores.entries);

  const auto pack = [order = _mm256_setr_epi16(63, 62, 61, 60, 59, 58, 57, 56, 55, 54, 53, 52, 51, 50, 49, 48)](
                        Vector sums, int labels_before) {
    return _mm256_add_epi16(_mm256_slli_epi16(clamp(sums, kMostSum), 6), _mm256_sub_epi16(order, every(labels_before)));
  };
  first = pack(first, 0);
  second = pack(second, 16);
  third = pack(third, 32);
  // Of each state the best kept label anywhere in the low half, the best dropped one in the high half.
  const Vector barred = every(kBarred);
  const auto best_in = [&](size_t state) {
    const int16_t *added = tables.state_scores[state].lanes.data(), *limits = tables.state_limits[state].lanes.data();
    const auto in_state = [&](Vector packed, size_t lane) {
      return _mm256_min_epi16(_mm256_add_epi16(packed, load(added + lane)), load(limits + lane));
    };
    Vector dropped = _mm256_max_epi16(in_state(second, 16), in_state(third, 32));
    dropped = _mm256_max_epi16(dropped, _mm256_permute2x128_si256(dropped, dropped, 0x01));
    return _mm256_max_epi16(in_state(first, 0), _mm256_blend_epi32(barred, dropped, 0xF0));
  };
  static_assert(kStates == 5);
  const Vector even = fold_pair(fold_pair(best_in(0), best_in(4)), fold_pair(best_in(2), barred));
  const Vector odd = fold_pair(fold_pair(best_in(1), barred), fold_pair(best_in(3), barred));
  const Vector best = fold_pair(even, odd);

  const Vector labels = _mm256_sub_epi16(every(63), _mm256_and_si256(best, every(63)));
  const int added = std::clamp(bias, -kMostBias, kMostBias);
  const Vector sum = _mm256_add_epi16(_mm256_srai_epi16(best, 6), _mm256_blend_epi32(every(0), every(added), 0xF0));
  static_assert((512 + kMostBias) * kScoreScale <= INT16_MAX);
  const Vector scaled = clamp(run <= kDampedRun ? _mm256_slli_epi16(sum, 4) : damped(sum, run), kMostScore);
  static_assert(kScoreScale == 1 << 4);
  const Vector found = _mm256_cmpgt_epi16(best, every(kBarred + 64));
  const Vector all = _mm256_blendv_epi8(every(kImpossible), scaled, found);
  store(low(all), scores.kept);
  store(high(all), scores.dropped);
  store(low(labels), scores.kept_label);
  store(high(labels), scores.dropped_label);
}

}  // namespace vnsift

#else

namespace vnsift {

void score_line_avx2(const DecoderTables& tables, const FeatureSet& features, uint32_t run, int bias,
                     LineScores& scores) {
  score_line_scalar(tables, features, run, bias, scores);
}

}  // namespace vnsift

#endif
