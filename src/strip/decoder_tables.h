// The weights of the labeller in the forms that the decoder reads: made by the compiler for the built-in weights, at
// run time for others.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <utility>

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

// Features that come often and beside each other: what they add is summed up for every combination of them, and a line
// takes a row a window instead of a row a feature. A line has twelve features, one of them outside of all windows.
struct FeatureWindow {
  uint32_t word = 0, shift = 0, bits = 0;  // of the feature set
  uint32_t first_row = 0;                  // of its 2^bits combinations
};
template <size_t kCount>
consteval std::array<FeatureWindow, kCount> make_windows(
    const std::array<std::pair<Feature, uint32_t>, kCount>& wanted) {
  std::array<FeatureWindow, kCount> windows;
  uint32_t rows = 0;
  for (size_t i = 0; i < kCount; ++i) {
    const auto first = static_cast<uint32_t>(wanted[i].first);
    windows[i] = {first / 64, first % 64, std::min(wanted[i].second, 64 - first % 64), rows};
    rows += 1u << windows[i].bits;
  }
  return windows;
}
inline constexpr auto kFeatureWindows = make_windows(std::to_array<std::pair<Feature, uint32_t>>({
    {Feature::k_any, 6},          // to headline
    {Feature::k_short, 5},        // the lengths
    {Feature::k_is_title, 4},     // to near_title
    {Feature::k_title_block, 5},  // to last_fifth
    {Feature::k_dup_prev, 6},     // to prefix_many
    {Feature::k_short_run3, 6},   // to in_main
    {Feature::k_after_main, 5},   // to to_opener
    {Feature::k_to_marker, 6},    // to number_series
    {Feature::k_site_near, 6},    // to footer_near2
    {Feature::k_signed_off, 6},   // to unprompted
    {Feature::k_opener_behind, 6},
    {Feature::k_prev_list, 6},
}));
inline constexpr size_t kWindowRows = kFeatureWindows.back().first_row + (size_t{1} << kFeatureWindows.back().bits);
// The features outside of all windows.
inline constexpr std::array<uint64_t, FeatureSet::kWords> kOtherFeatures = [] {
  std::array<uint64_t, FeatureSet::kWords> others;
  others.fill(~uint64_t{0});
  for (const FeatureWindow& window : kFeatureWindows)
    others[window.word] &= ~(((uint64_t{1} << window.bits) - 1) << window.shift);
  return others;
}();

// What features add to each label, and behind them, scaled, to each state that is entered.
inline constexpr size_t kScoreLanes = kLabelLanes + kStateLanes;
struct alignas(32) ScoreRow {
  std::array<int16_t, kScoreLanes> lanes{};
};

struct DecoderTables {
  // What changes between states score. The path to a line is searched state by state before it, the path behind it
  // state by state of the line itself: the first index is that state, lanes are the others.
  using Changes = std::array<StateScores, kStates>;

  StripWeights weights;
  std::array<FeatureSet, kLabels> speaking;  // those that speak for a label
  std::array<Changes, 2> from, to;           // [1]: the story may go on there after a tail
  Changes entry_from{}, entry_to{};          // all bits where a change is an entry
  std::array<ScoreRow, kFeatureCount> rows{};
  std::array<ScoreRow, kWindowRows> window_rows{};
  // What a state adds to each label, in the upper ten bits of a lane, and the most that a label can score there:
  // kBarred for one that the state does not give.
  std::array<ScoreRow, kStates> state_scores{}, state_limits{};
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

// The sums of all combinations of the features of a window.
constexpr void sum_windows(const std::array<ScoreRow, kFeatureCount>& rows, std::array<ScoreRow, kWindowRows>& sums) {
  for (const FeatureWindow& window : kFeatureWindows) {
    for (uint32_t set = 1; set < 1u << window.bits; ++set) {
      const size_t feature = window.word * 64 + window.shift + static_cast<uint32_t>(std::countr_zero(set));
      ScoreRow& sum = sums[window.first_row + set];
      sum = sums[window.first_row + (set & (set - 1))];
      if (feature >= kFeatureCount) continue;
      for (size_t lane = 0; lane < kScoreLanes; ++lane)
        sum.lanes[lane] = static_cast<int16_t>(sum.lanes[lane] + rows[feature].lanes[lane]);
    }
  }
}

}  // namespace weights_detail

constexpr DecoderTables make_decoder_tables(const StripWeights& weights) {
  using weights_detail::is_entry;
  constexpr auto kBody = static_cast<size_t>(LineState::body), kTail = static_cast<size_t>(LineState::tail);
  DecoderTables tables;
  tables.weights = weights;
  for (size_t feature = 0; feature < kFeatureCount; ++feature) {
    for (size_t label = 0; label < kLabels; ++label) {
      const int16_t weight = weights.labels[feature][label];
      if (weight > 0) tables.speaking[label].add(static_cast<Feature>(feature));
      tables.rows[feature].lanes[label] = weight;
    }
    for (size_t state = 0; state < kStates; ++state) {
      tables.rows[feature].lanes[kLabelLanes + state] =
          static_cast<int16_t>(weights.entries[feature][state] * kScoreScale);
    }
  }
  weights_detail::sum_windows(tables.rows, tables.window_rows);
  for (size_t state = 0; state < kStates; ++state) {
    tables.state_limits[state].lanes.fill(kBarred);
    for (size_t label = 0; label < kLabels; ++label) {
      const int16_t weight = weights.states[state][label];
      if (weight == kNever) continue;
      tables.state_scores[state].lanes[label] =
          static_cast<int16_t>(std::clamp<int>(weight, -kMostInState, kMostInState) * 64);
      tables.state_limits[state].lanes[label] = INT16_MAX;
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
