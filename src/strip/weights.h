// The tables of the decoder, made by the compiler from src/lexicon/strip_weights.tsv, strip_states.tsv, strip_transitions.tsv.
// A name that does not exist does not compile.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include <vnsift/strip.h>

#include "strip/features.h"
#include "strip/label_names.h"

namespace vnsift {

inline constexpr size_t kLabels = kLineLabelNames.size();
inline constexpr size_t kLabelLanes = 40;  // padded, so that a row is five vectors of eight
inline constexpr size_t kStates = kLineStateNames.size();
inline constexpr int16_t kNever = -4096;   // a label that a state does not give, a change that does not happen

struct StripWeights {
  std::array<std::array<int16_t, kLabelLanes>, kFeatureCount> labels{};       // feature x label
  std::array<std::array<int16_t, kStates>, kFeatureCount> entries{};          // feature x state that is entered
  std::array<bool, kFeatureCount> has_entries{};
  std::array<std::array<int16_t, kLabelLanes>, kStates> states{};             // state x label: in_<STATE>, or kNever
  std::array<std::array<int16_t, kStates>, kStates> changes{};                // from x to
  std::array<int16_t, kStates> start{};
};

extern const StripWeights kStripWeights;

}  // namespace vnsift
