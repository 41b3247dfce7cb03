// The AVX2 kernels of entity_paths.h. Built with AVX2 flags, called only if the machine has it. On other processors
// than x86-64 the scalar kernels stand in.
#include "extract/entity_paths.h"

#if defined(__AVX2__)
#include <immintrin.h>

namespace vnsift {
namespace {

using Vector = __m256i;

Vector load(const LaneSteps::Lanes& lanes) { return _mm256_load_si256(reinterpret_cast<const Vector*>(lanes.data())); }
// The lanes of begin and single, of inside and end.
template <class Values>
void store_lanes(Values& values, Vector outer, Vector inner, int32_t outside) {
  auto* const to = reinterpret_cast<Vector*>(values.lanes.data());
  _mm256_store_si256(to, outer);
  _mm256_store_si256(to + 1, inner);
  values.lanes[kOutsideLane] = outside;
}
Vector add(Vector a, Vector b) { return _mm256_add_epi32(a, b); }
Vector larger(Vector a, Vector b) { return _mm256_max_epi32(a, b); }
Vector every(int32_t value) { return _mm256_set1_epi32(value); }
Vector every_long(uint64_t value) { return _mm256_set1_epi64x(static_cast<int64_t>(value)); }
Vector low_twice(Vector a) { return _mm256_permute2x128_si256(a, a, 0x00); }
Vector high_twice(Vector a) { return _mm256_permute2x128_si256(a, a, 0x11); }

// Scores by label (begin, inside, end, single of a type, then of the next) as the two vectors of lanes.
struct LaneScores {
  Vector outer, inner;
};
LaneScores lanes_of(const RowSums& sums) {
  const Vector by_label = _mm256_load_si256(reinterpret_cast<const Vector*>(sums.label.data()));
  // In each half two types: begin begin single single inside inside end end.
  const Vector by_part =
      _mm256_shuffle_epi8(by_label, _mm256_setr_epi8(0, 1, 8, 9, 6, 7, 14, 15, 2, 3, 10, 11, 4, 5, 12, 13,  //
                                                     0, 1, 8, 9, 6, 7, 14, 15, 2, 3, 10, 11, 4, 5, 12, 13));
  const Vector lanes = _mm256_permutevar8x32_epi32(by_part, _mm256_setr_epi32(0, 4, 1, 5, 2, 6, 3, 7));
  return {_mm256_cvtepi16_epi32(_mm256_castsi256_si128(lanes)),
          _mm256_cvtepi16_epi32(_mm256_extracti128_si256(lanes, 1))};
}

int32_t largest_of(Vector value) {
  __m128i half = _mm_max_epi32(_mm256_castsi256_si128(value), _mm256_extracti128_si256(value, 1));
  half = _mm_max_epi32(half, _mm_shuffle_epi32(half, 0x4E));
  half = _mm_max_epi32(half, _mm_shuffle_epi32(half, 0xB1));
  return _mm_cvtsi128_si32(half);
}

// a * kSpreadKey in each of four numbers, of 64 bits.
Vector times_spread(Vector a) {
  const Vector low = every_long(kSpreadKey & UINT32_MAX), high = every_long(kSpreadKey >> 32);
  const Vector crossed = _mm256_add_epi64(_mm256_mul_epu32(_mm256_srli_epi64(a, 32), low), _mm256_mul_epu32(a, high));
  return _mm256_add_epi64(_mm256_mul_epu32(a, low), _mm256_slli_epi64(crossed, 32));
}

Vector sums_of(const RowSums& sums) { return _mm256_load_si256(reinterpret_cast<const Vector*>(sums.label.data())); }
Vector row_at(const int8_t* row) {
  return _mm256_cvtepi8_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(row)));
}

}  // namespace

void add_key_sums_avx2(const KeySums& sums, TokenWindow window, RowSums* scores) {
  const auto plus = [](Vector a, Vector b) { return _mm256_add_epi16(a, b); };
  for (size_t i = window.begin; i < window.end; ++i) {
    const WordSums* const* const word = sums.words + i;
    const Vector words =
        plus(plus(plus(row_at(word[-2]->two_behind.data()), row_at(word[-1]->behind.data())), sums_of(word[0]->own)),
             plus(row_at(word[1]->before.data()), row_at(word[2]->two_before.data())));
    const ShapeSums* const* const shape = sums.shapes + i;
    const Vector shapes = plus(plus(sums_of(shape[-1]->last), sums_of(shape[0]->middle)), sums_of(shape[1]->first));
    const TagSums* const* const tag = sums.tags + i;
    const Vector tags = plus(plus(sums_of(tag[-1]->behind), sums_of(tag[0]->own)), sums_of(tag[1]->before));
    const Vector sum = plus(plus(sums_of(scores[i]), words), plus(shapes, tags));
    _mm256_store_si256(reinterpret_cast<Vector*>(scores[i].label.data()), sum);
  }
}

void find_rows_avx2(const int8_t* weights, uint32_t bits, uint64_t* features, size_t count) {
  const Vector none = every_long(reinterpret_cast<uint64_t>(&kZeroRow)),
               first_row = every_long(reinterpret_cast<uint64_t>(weights));
  const __m128i shift = _mm_cvtsi32_si128(static_cast<int>(64 - bits));
  static_assert(kRowsTogether == 4 && kWeightsPerRow == 16 && kNoFeature == 0);
  for (size_t i = 0; i < count; i += kRowsTogether) {
    auto* const at = reinterpret_cast<Vector*>(features + i);
    const Vector feature = _mm256_loadu_si256(at);
    Vector mixed = times_spread(_mm256_xor_si256(feature, _mm256_srli_epi64(feature, 32)));
    mixed = times_spread(_mm256_xor_si256(mixed, _mm256_srli_epi64(mixed, 29)));
    const Vector row = _mm256_add_epi64(first_row, _mm256_slli_epi64(_mm256_srl_epi64(mixed, shift), 4));
    const Vector is_none = _mm256_cmpeq_epi64(feature, _mm256_setzero_si256());
    _mm256_storeu_si256(at, _mm256_blendv_epi8(row, none, is_none));
    for (size_t k = 0; k < kRowsTogether; ++k) __builtin_prefetch(reinterpret_cast<const void*>(features[i + k]));
  }
}

void add_row_lists_avx2(const uint64_t* rows, std::span<const RowList> lists) {
  const auto row = [rows](size_t i) { return row_at(reinterpret_cast<const int8_t*>(rows[i])); };
  size_t at = 0;
  for (const RowList& list : lists) {
    Vector even = sums_of(*list.sum), odd = sums_of(*list.more);
    for (; at != list.end; at += kRowsTogether) {
      even = _mm256_add_epi16(even, row(at));
      odd = _mm256_add_epi16(odd, row(at + 1));
      even = _mm256_add_epi16(even, row(at + 2));
      odd = _mm256_add_epi16(odd, row(at + 3));
    }
    _mm256_store_si256(reinterpret_cast<Vector*>(list.sum->label.data()), _mm256_add_epi16(even, odd));
  }
}

void find_forward_avx2(const LaneSteps& steps, const RowSums* scores, size_t size, LaneValues* values,
                       LaneSources* sources) {
  const Vector floor = every(kImpossible);
  const Vector begin_lanes = _mm256_setr_epi32(0, 1, 2, 3, 0, 1, 2, 3);
  const Vector inside_lanes = _mm256_setr_epi32(8, 9, 10, 11, 8, 9, 10, 11);
  Vector outer = lanes_of(scores[0]).outer, inner = floor;
  int32_t outside = 0;
  store_lanes(values[0], outer, inner, 0);
  sources[0] = {};
  for (size_t i = 1; i < size; ++i) {
    const LaneScores score = lanes_of(scores[i]);
    // end and single of the first type, of the second, ...
    const __m128i ends = _mm256_extracti128_si256(inner, 1), singles = _mm256_extracti128_si256(outer, 1);
    const Vector closed = _mm256_set_m128i(_mm_unpackhi_epi32(ends, singles), _mm_unpacklo_epi32(ends, singles));

    Vector best = add(every(outside), load(steps.closed_to_outer[0]));
    Vector from = every(static_cast<int32_t>(kOutsideLane));
    for (int k = 1; k < 9; ++k) {
      const Vector value =
          add(_mm256_permutevar8x32_epi32(closed, every(k - 1)), load(steps.closed_to_outer[static_cast<size_t>(k)]));
      from = _mm256_blendv_epi8(from, every(kClosedLanes[static_cast<size_t>(k)]), _mm256_cmpgt_epi32(value, best));
      best = larger(best, value);
    }
    const Vector begun = add(low_twice(outer), load(steps.begin_to_inner));
    const Vector inside = add(low_twice(inner), load(steps.inside_to_inner));
    const Vector from_inner = _mm256_blendv_epi8(begin_lanes, inside_lanes, _mm256_cmpgt_epi32(inside, begun));

    const Vector to_outside = add(closed, load(steps.closed_to_outside));
    const int32_t other = largest_of(to_outside);
    outside += steps.outside_to_outside;
    auto from_outside = static_cast<int32_t>(kOutsideLane);
    if (other > outside) {
      outside = other;
      const int same = _mm256_movemask_ps(_mm256_castsi256_ps(_mm256_cmpeq_epi32(to_outside, every(other))));
      from_outside = kClosedLanes[static_cast<size_t>(__builtin_ctz(static_cast<unsigned>(same))) + 1];
    }
    store_lanes(sources[i], from, from_inner, from_outside);
    outside = outside > kImpossible ? outside : kImpossible;
    outer = larger(add(best, score.outer), floor);
    inner = larger(add(larger(begun, inside), score.inner), floor);
    store_lanes(values[i], outer, inner, outside);
  }
}

void find_backward_avx2(const LaneSteps& steps, const RowSums* scores, size_t size, LaneValues* values) {
  const Vector floor = every(kImpossible);
  Vector outer = _mm256_blend_epi32(floor, _mm256_setzero_si256(), 0xF0), inner = outer;
  int32_t outside = 0;
  store_lanes(values[size - 1], outer, inner, 0);
  for (size_t i = size - 1; i-- > 0;) {
    const LaneScores score = lanes_of(scores[i + 1]);
    outer = add(outer, score.outer);
    inner = add(inner, score.inner);
    Vector ended = larger(floor, add(every(outside), load(steps.ended_to_next[0])));
    for (int to = 0; to < 8; ++to) {
      const Vector value = _mm256_permutevar8x32_epi32(outer, every(to));
      ended = larger(ended, add(value, load(steps.ended_to_next[static_cast<size_t>(to) + 1])));
    }
    const Vector open = larger(floor, larger(add(low_twice(inner), load(steps.open_to_inside)),
                                             add(high_twice(inner), load(steps.open_to_end))));
    const int32_t began = largest_of(add(outer, load(steps.outside_to_outer)));
    outside += steps.outside_to_outside;
    if (began > outside) outside = began;
    if (outside < kImpossible) outside = kImpossible;
    // `ended` is end, single; `open` begin, inside.
    outer = _mm256_blend_epi32(open, ended, 0xF0);
    inner = _mm256_permute2x128_si256(open, ended, 0x21);
    store_lanes(values[i], outer, inner, outside);
  }
}

int32_t find_margin_avx2(const LaneValues* values, const LaneValues* behind, size_t size, size_t type) {
  const auto lanes_at = [](const LaneValues& from, size_t half) {
    return _mm256_load_si256(reinterpret_cast<const Vector*>(from.lanes.data()) + half);
  };
  const Vector outer_lanes = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7),
               inner_lanes = _mm256_setr_epi32(8, 9, 10, 11, 12, 13, 14, 15), never = every(kImpossible * 3);
  int32_t margin = INT32_MAX;
  for (size_t i = 0; i < size; ++i) {
    const size_t lane = lane_in_span(i, size, type);
    const Vector own = every(static_cast<int32_t>(lane));
    const auto others = [&](size_t half, Vector lanes) {
      const Vector paths = add(lanes_at(values[i], half), lanes_at(behind[i], half));
      return _mm256_blendv_epi8(paths, never, _mm256_cmpeq_epi32(lanes, own));
    };
    const int32_t other = largest_of(larger(others(0, outer_lanes), others(1, inner_lanes)));
    const int32_t outside = values[i].lanes[kOutsideLane] + behind[i].lanes[kOutsideLane];
    const int32_t lead = values[i].lanes[lane] + behind[i].lanes[lane] - (outside > other ? outside : other);
    margin = lead < margin ? lead : margin;
  }
  return margin;
}

}  // namespace vnsift

#else

namespace vnsift {
void add_key_sums_avx2(const KeySums& sums, TokenWindow window, RowSums* scores) {
  add_key_sums_scalar(sums, window, scores);
}
void find_rows_avx2(const int8_t* weights, uint32_t bits, uint64_t* features, size_t count) {
  find_rows_scalar(weights, bits, features, count);
}
void add_row_lists_avx2(const uint64_t* rows, std::span<const RowList> lists) { add_row_lists_scalar(rows, lists); }
void find_forward_avx2(const LaneSteps& steps, const RowSums* scores, size_t size, LaneValues* values,
                       LaneSources* sources) {
  find_forward_scalar(steps, scores, size, values, sources);
}
void find_backward_avx2(const LaneSteps& steps, const RowSums* scores, size_t size, LaneValues* values) {
  find_backward_scalar(steps, scores, size, values);
}
int32_t find_margin_avx2(const LaneValues* values, const LaneValues* behind, size_t size, size_t type) {
  return find_margin_scalar(values, behind, size, type);
}
}  // namespace vnsift

#endif
