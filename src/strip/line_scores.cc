#include "strip/line_scores.h"

#include <algorithm>
#include <array>

#include "base/cpu.h"
#include "strip/score_vector.h"

namespace vnsift {

namespace {

constexpr size_t kVectors = kLabelLanes / 8;

// A score and its label in 16 bits, so that the search is a maximum over vectors of eight: of equal scores the first
// label wins.
using PackedLabels = std::array<ScoreVector, kVectors>;

PackedLabels pack_labels(PackedLabels sums) {
  static_assert(kLabelLanes == 40 && kLabelLanes <= 64);
  ScoreVector order = {63, 62, 61, 60, 59, 58, 57, 56};
  for (ScoreVector& vector : sums) {
    vector = (larger(broadcast(-kMostSum), smaller(vector, broadcast(kMostSum))) << 6) + order;
    order -= 8;
  }
  return sums;
}

// The best of the labels of vectors [first, end) in each state.
ScoreVector best_in_states(const DecoderTables& tables, const PackedLabels& packed, size_t first, size_t end) {
  std::array<ScoreVector, 8> best;
  best.fill(broadcast(kBarred));
  for (size_t state = 0; state < kStates; ++state) {
    const int16_t *added = tables.state_scores[state].lanes.data(), *limits = tables.state_limits[state].lanes.data();
    for (size_t i = first; i < end; ++i) {
      const ScoreVector score = packed[i] + load_lanes(added + i * 8);
      best[state] = larger(best[state], smaller(score, load_lanes(limits + i * 8)));
    }
  }
  return largest_of_rows(best);
}

// The labels and the scores, damped, of what best_in_states() found.
void unpack(ScoreVector best, int added, uint32_t damped_run, StateScores& scores, StateScores& labels) {
  using Floats = float __attribute__((vector_size(32)));
  using Integers = int32_t __attribute__((vector_size(32)));
  store(63 - (best & 63), labels);
  const ScoreVector sum = (best >> 6) + broadcast(static_cast<int16_t>(std::clamp(added, -kMostBias, kMostBias)));
  const ScoreVector most = broadcast(kMostScore);
  const auto keep = [&](ScoreVector scaled) {
    store(best <= kBarred + 64 ? broadcast(kImpossible) : larger(-most, smaller(scaled, most)), scores);
  };
  if (damped_run == kDampedRun) {  // nearly always: no division
    static_assert((512 + kMostBias) * kScoreScale <= INT16_MAX);
    return keep(sum * int16_t{kScoreScale});
  }
  // The whole part of the quotient is exact: both numbers are whole and below 2^18.
  const Floats damped = __builtin_convertvector(sum, Floats) * float{kScoreScale * kDampedRun} /
                        (Floats{} + static_cast<float>(damped_run));
  keep(__builtin_convertvector(__builtin_convertvector(damped, Integers), ScoreVector));
}

}  // namespace

void score_line_scalar(const DecoderTables& tables, const FeatureSet& features, uint32_t run, int bias,
                       LineScores& scores) {
  static_assert(kKeptLabels == 8);  // the first vector
  PackedLabels sums{};
  ScoreVector entries{};
  for_each_score_row(tables, features, [&](const int16_t* lanes) {
    for (size_t i = 0; i < kVectors; ++i) sums[i] += load_lanes(lanes + i * 8);
    entries += load_lanes(lanes + kLabelLanes);
  });
  const PackedLabels packed = pack_labels(sums);
  const uint32_t damped_run = std::max(run, kDampedRun);
  unpack(best_in_states(tables, packed, 0, 1), 0, damped_run, scores.kept, scores.kept_label);
  unpack(best_in_states(tables, packed, 1, kVectors), bias, damped_run, scores.dropped, scores.dropped_label);
  const ScoreVector most = broadcast(kMostScore);
  store(larger(-most, smaller(entries, most)), scores.entries);
}

ScoreKernel score_kernel() {
  static const ScoreKernel kKernel = has_avx2() ? score_line_avx2 : score_line_scalar;
  return kKernel;
}

}  // namespace vnsift
