// What the features of a line score: for each state its best kept and best dropped label, and for each state the price
// of entering it.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <utility>

#include "strip/decoder_tables.h"
#include "strip/features.h"

namespace vnsift {

inline constexpr uint32_t kDampedRun = 8;  // a longer run of short lines counts as so many lines
inline constexpr int kMostBias = 1000;     // more does not change what is clamped to kMostScore
inline constexpr int16_t kMostSum = 480;   // of a label: with a state's own it fits ten bits

struct LineScores {
  StateScores kept{}, dropped{};  // the best score of a label of that class in each state
  StateScores kept_label{}, dropped_label{};
  StateScores entries{};  // added to a change that enters the state
};

// `run`: the length of the run of short lines that the line stands in; `bias`: added to boilerplate labels. Cost: 250
// instructions with AVX2, 400 without.
using ScoreKernel = void (*)(const DecoderTables& tables, const FeatureSet& features, uint32_t run, int bias,
                             LineScores& scores);
void score_line_avx2(const DecoderTables& tables, const FeatureSet& features, uint32_t run, int bias,
                     LineScores& scores);
void score_line_scalar(const DecoderTables& tables, const FeatureSet& features, uint32_t run, int bias,
                       LineScores& scores);
ScoreKernel score_kernel();  // of this machine

// Visits the rows of `tables` whose sum is that of the features.
template <typename Visit>
void for_each_score_row(const DecoderTables& tables, const FeatureSet& features, Visit visit) {
  const auto visit_window = [&](const FeatureWindow& window) {
    const uint64_t set = features.word(window.word) >> window.shift & ((uint64_t{1} << window.bits) - 1);
    visit(tables.window_rows[window.first_row + set].lanes.data());
  };
  [&]<size_t... kWindow>(std::index_sequence<kWindow...>) {
    (visit_window(kFeatureWindows[kWindow]), ...);
  }(std::make_index_sequence<kFeatureWindows.size()>());
  for (size_t i = 0; i < FeatureSet::kWords; ++i) {
    for (uint64_t left = features.word(i) & kOtherFeatures[i]; left != 0; left &= left - 1)
      visit(tables.rows[i * 64 + static_cast<size_t>(std::countr_zero(left))].lanes.data());
  }
}

}  // namespace vnsift
