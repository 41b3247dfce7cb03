#include "strip/line_scores.h"

#include <algorithm>

#include "strip/score_vector.h"

namespace vnsift {

namespace {

constexpr int kMostBias = 1000;  // more does not change what is clamped to kMostScore
constexpr size_t kVectors = kLabelLanes / 8;

// A score and its label in 16 bits, so that the search is a maximum over vectors of eight: of equal scores the first
// label wins.
using PackedLabels = std::array<ScoreVector, kVectors>;

PackedLabels pack_labels(PackedLabels sums) {
  constexpr int16_t kMost = 480;  // of a sum: with a state's own it fits ten bits
  static_assert(kLabelLanes == 40 && kLabelLanes <= 64);
  ScoreVector order = {63, 62, 61, 60, 59, 58, 57, 56};
  for (ScoreVector& vector : sums) {
    vector = (larger(broadcast(-kMost), smaller(vector, broadcast(kMost))) << 6) + order;
    order -= 8;
  }
  return sums;
}

// The best of the labels of vectors [first, end) in each state.
ScoreVector best_in_states(const DecoderTables& tables, const PackedLabels& packed, size_t first, size_t end) {
  std::array<ScoreVector, 8> best;
  best.fill(broadcast(kBarred));
  for (size_t state = 0; state < kStates; ++state) {
    for (size_t i = first; i < end; ++i) {
      const ScoreVector score = packed[i] + load_lanes(tables.state_scores[state].data() + i * 8);
      best[state] = larger(best[state], smaller(score, load_lanes(tables.state_limits[state].data() + i * 8)));
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

LineScores score_line(const DecoderTables& tables, const FeatureSet& features, uint32_t run, int bias) {
  static_assert(kKeptLabels == 8);  // the first vector
  PackedLabels sums{};
  ScoreVector entries{};
  const auto row_of = [&tables](Feature feature) { return tables.rows[static_cast<size_t>(feature)].data(); };
  // The weights of in_<STATE> are the states': its row is empty.
  static_assert(kDecoderTables.rows[static_cast<size_t>(Feature::k_in_HEADER)] == decltype(tables.rows)::value_type{});
  features.for_each_four(Feature::k_in_HEADER, [&](Feature first, Feature second, Feature third, Feature fourth) {
    const int16_t *a = row_of(first), *b = row_of(second), *c = row_of(third), *d = row_of(fourth);
    const auto sum_at = [=](size_t lane) {
      return (load_lanes(a + lane) + load_lanes(b + lane)) + (load_lanes(c + lane) + load_lanes(d + lane));
    };
    for (size_t i = 0; i < kVectors; ++i) sums[i] += sum_at(i * 8);
    entries += sum_at(kLabelLanes);
  });
  LineScores scores;
  const PackedLabels packed = pack_labels(sums);
  const uint32_t damped_run = std::max(run, kDampedRun);
  unpack(best_in_states(tables, packed, 0, 1), 0, damped_run, scores.kept, scores.kept_label);
  unpack(best_in_states(tables, packed, 1, kVectors), bias, damped_run, scores.dropped, scores.dropped_label);
  const ScoreVector most = broadcast(kMostScore);
  store(larger(-most, smaller(entries, most)), scores.entries);
  return scores;
}

void LineScoreMemo::use(const DecoderTables& tables, int bias) {
  const bool same = tables_ != nullptr && tables.identity == identity_ && bias == bias_;
  tables_ = &tables;
  identity_ = tables.identity;
  bias_ = bias;
  if (same) return;
  forget();
}

void LineScoreMemo::forget() {
  known_.clear();
  slots_.fill(0);
}

uint32_t LineScoreMemo::add(const FeatureSet& decisive, uint32_t run, uint16_t& slot) {
  const auto number = static_cast<uint32_t>(known_.size());
  known_.push_back({decisive, run, score_line(*tables_, decisive, run, bias_)});
  if (number <= UINT16_MAX) slot = static_cast<uint16_t>(number);
  return number;
}

}  // namespace vnsift
