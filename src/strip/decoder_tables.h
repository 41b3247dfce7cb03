// The weights of the labeller in the forms that the decoder reads: made by the compiler for the built-in weights, at
// run time for others.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

#include "strip/features.h"
#include "strip/weights.h"

namespace vnsift {

inline constexpr size_t kStateLanes = 8;  // five states, padded to a vector of eight
using StateScores = std::array<int16_t, kStateLanes>;

// Scores are multiples of 1/16, for the damping of long runs. A state more than 312 behind the best one is given up.
inline constexpr int kScoreScale = 16;
inline constexpr int16_t kImpossible = -7000, kGivenUp = -5000;
inline constexpr int16_t kBarred = -32000;   // a label with its score, packed
inline constexpr int kMostInState = 31;      // of an in_<STATE> weight
inline constexpr int16_t kMostScore = 4000;  // of a line or a change: sums of three stay within 16 bits

struct DecoderTables {
  // What changes between states score. The path to a line is searched state by state before it, the path behind it
  // state by state of the line itself: the first index is that state, lanes are the others.
  using Changes = std::array<StateScores, kStates>;

  StripWeights weights;
  uint64_t identity = 0;         // a hash of the weights: where two objects have one, their scores are the same
  FeatureSet label_features;     // those with a weight for some label
  FeatureSet entry_features;     // those of >STATE rows
  FeatureSet decisive_features;  // both
  std::array<FeatureSet, kLabels> speaking;  // those that speak for a label
  std::array<Changes, 2> from, to;           // [1]: the story may go on there after a tail
  Changes entry_from{}, entry_to{};          // all bits where a change is an entry
  // What a feature adds to each label, and behind them, scaled, to each state that is entered.
  std::array<std::array<int16_t, kLabelLanes + kStateLanes>, kFeatureCount> rows{};
  // What a state adds to each label, in the upper ten bits of a lane, and the most that a label can score there:
  // kBarred for one that the state does not give.
  std::array<std::array<int16_t, kLabelLanes>, kStates> state_scores{}, state_limits{};
  StateScores start{};
};

namespace weights_detail {

// Where features of `>STATE` rows count: away from the story (to INLINE, TAIL, FOOTER), and from the header into it.
constexpr bool is_entry(size_t from, size_t to) {
  constexpr auto kHeader = static_cast<size_t>(LineState::header), kBody = static_cast<size_t>(LineState::body),
                 kInline = static_cast<size_t>(LineState::inline_block), kTail = static_cast<size_t>(LineState::tail);
  if (from == to || from >= kTail) return false;
  return to >= kInline || (from == kHeader && to == kBody);
}

constexpr int16_t scaled(int weight) {
  return weight <= kNever ? kImpossible
                          : static_cast<int16_t>(std::clamp<int>(weight * kScoreScale, -kMostScore, kMostScore));
}

constexpr uint64_t hash_weights(const StripWeights& weights) {
  uint64_t hash = 0;
  const auto add = [&hash](const auto& row) {
    for (int16_t weight : row) hash = (hash ^ static_cast<uint16_t>(weight)) * 0x9E3779B97F4A7C15u ^ hash >> 29;
  };
  for (const auto& row : weights.labels) add(row);
  for (const auto& row : weights.entries) add(row);
  for (const auto& row : weights.states) add(row);
  for (const auto& row : weights.changes) add(row);
  add(weights.start);
  return hash;
}

}  // namespace weights_detail

constexpr DecoderTables make_decoder_tables(const StripWeights& weights) {
  using weights_detail::is_entry;
  constexpr auto kBody = static_cast<size_t>(LineState::body), kTail = static_cast<size_t>(LineState::tail);
  DecoderTables tables;
  tables.weights = weights;
  tables.identity = weights_detail::hash_weights(weights);
  for (size_t feature = 0; feature < kFeatureCount; ++feature) {
    for (size_t label = 0; label < kLabels; ++label) {
      const int16_t weight = weights.labels[feature][label];
      if (weight != 0) tables.label_features.add(static_cast<Feature>(feature));
      if (weight > 0) tables.speaking[label].add(static_cast<Feature>(feature));
      tables.rows[feature][label] = weight;
    }
    for (size_t state = 0; state < kStates; ++state) {
      const int16_t weight = weights.entries[feature][state];
      if (weight != 0) tables.entry_features.add(static_cast<Feature>(feature));
      tables.rows[feature][kLabelLanes + state] = static_cast<int16_t>(weight * kScoreScale);
    }
  }
  tables.decisive_features = tables.label_features | tables.entry_features;
  for (size_t state = 0; state < kStates; ++state) {
    tables.state_limits[state].fill(kBarred);
    for (size_t label = 0; label < kLabels; ++label) {
      const int16_t weight = weights.states[state][label];
      if (weight == kNever) continue;
      tables.state_scores[state][label] =
          static_cast<int16_t>(std::clamp<int>(weight, -kMostInState, kMostInState) * 64);
      tables.state_limits[state][label] = INT16_MAX;
    }
  }
  tables.start.fill(kImpossible);
  for (size_t resumes = 0; resumes < 2; ++resumes) {
    for (auto& row : tables.from[resumes]) row.fill(kImpossible);
    for (auto& row : tables.to[resumes]) row.fill(kImpossible);
  }
  for (size_t from = 0; from < kStates; ++from) {
    tables.start[from] = weights_detail::scaled(weights.start[from]);
    for (size_t to = 0; to < kStates; ++to) {
      tables.entry_from[from][to] = tables.entry_to[to][from] = is_entry(from, to) ? -1 : 0;
      for (size_t resumes = 0; resumes < 2; ++resumes) {
        const bool barred = from >= kTail && to == kBody && resumes == 0;
        const int16_t change = barred ? kImpossible : weights_detail::scaled(weights.changes[from][to]);
        tables.from[resumes][from][to] = tables.to[resumes][to][from] = change;
      }
    }
  }
  return tables;
}

inline constexpr DecoderTables kDecoderTables = make_decoder_tables(kStripWeights);

}  // namespace vnsift
