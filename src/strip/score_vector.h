// Scores of eight states or labels at once, 16 bits each: one register of the baseline instruction set, so that one
// code serves every processor.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#include "strip/decoder_tables.h"

namespace vnsift {

using ScoreVector = int16_t __attribute__((vector_size(16)));
static_assert(kStateLanes == 8);

inline ScoreVector load_lanes(const int16_t* lanes) {
  ScoreVector vector;
  std::memcpy(&vector, lanes, sizeof vector);
  return vector;
}
inline ScoreVector load(const StateScores& scores) { return load_lanes(scores.data()); }
inline void store(ScoreVector vector, StateScores& scores) { std::memcpy(scores.data(), &vector, sizeof vector); }
inline ScoreVector broadcast(int16_t value) { return ScoreVector{} + value; }
inline ScoreVector larger(ScoreVector a, ScoreVector b) { return a > b ? a : b; }
inline ScoreVector smaller(ScoreVector a, ScoreVector b) { return a < b ? a : b; }

// Visits each state with its lane of `scores` in all lanes.
template <typename Visit>
void for_each_state(ScoreVector scores, Visit visit) {
  static_assert(kStates == 5);
  visit(size_t{0}, __builtin_shufflevector(scores, scores, 0, 0, 0, 0, 0, 0, 0, 0));
  visit(size_t{1}, __builtin_shufflevector(scores, scores, 1, 1, 1, 1, 1, 1, 1, 1));
  visit(size_t{2}, __builtin_shufflevector(scores, scores, 2, 2, 2, 2, 2, 2, 2, 2));
  visit(size_t{3}, __builtin_shufflevector(scores, scores, 3, 3, 3, 3, 3, 3, 3, 3));
  visit(size_t{4}, __builtin_shufflevector(scores, scores, 4, 4, 4, 4, 4, 4, 4, 4));
}

// Of lanes i and i + 4 of `a` the larger in lane 2 i, of `b` in lane 2 i + 1.
inline ScoreVector fold_pair(ScoreVector a, ScoreVector b) {
  return larger(__builtin_shufflevector(a, b, 0, 8, 1, 9, 2, 10, 3, 11),
                __builtin_shufflevector(a, b, 4, 12, 5, 13, 6, 14, 7, 15));
}

// The largest lane in every lane.
inline ScoreVector largest(ScoreVector vector) {
  vector = larger(vector, __builtin_shufflevector(vector, vector, 4, 5, 6, 7, 0, 1, 2, 3));
  vector = larger(vector, __builtin_shufflevector(vector, vector, 2, 3, 0, 1, 6, 7, 4, 5));
  return larger(vector, __builtin_shufflevector(vector, vector, 1, 0, 3, 2, 5, 4, 7, 6));
}

// The largest lane of `a` in lane 0, of `b` in lane 1.
inline ScoreVector largest_of_two(ScoreVector a, ScoreVector b) {
  ScoreVector both = fold_pair(a, b);
  both = larger(both, __builtin_shufflevector(both, both, 4, 5, 6, 7, 0, 1, 2, 3));
  return larger(both, __builtin_shufflevector(both, both, 2, 3, 0, 1, 6, 7, 4, 5));
}

// The largest lane of rows[i] in lane i.
inline ScoreVector largest_of_rows(const std::array<ScoreVector, 8>& rows) {
  const ScoreVector even = fold_pair(fold_pair(rows[0], rows[4]), fold_pair(rows[2], rows[6]));
  const ScoreVector odd = fold_pair(fold_pair(rows[1], rows[5]), fold_pair(rows[3], rows[7]));
  return fold_pair(even, odd);
}

// The first lane that is set in a comparison; precondition: one is.
inline size_t first_lane(ScoreVector comparison) {
  const auto bytes = __builtin_convertvector(comparison, int8_t __attribute__((vector_size(8))));
  uint64_t bits = 0;
  std::memcpy(&bits, &bytes, sizeof bits);
  return static_cast<size_t>(std::countr_zero(bits)) / 8;
}

}  // namespace vnsift
