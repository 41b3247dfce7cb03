// The tables of the decoder, made by the compiler from src/lexicon/strip_weights.tsv, strip_states.tsv,
// strip_transitions.tsv. A name that does not exist does not compile.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include <vnsift/strip.h>

#include "lexicon/strip_states.gen.h"
#include "lexicon/strip_transitions.gen.h"
#include "lexicon/strip_weights.gen.h"
#include "strip/features.h"
#include "strip/label_names.h"

namespace vnsift {

inline constexpr size_t kLabels = kLineLabelNames.size();
inline constexpr size_t kLabelLanes = 40;  // padded, so that a row is five vectors of eight
inline constexpr size_t kStates = kLineStateNames.size();
inline constexpr size_t kKeptLabels = static_cast<size_t>(LineLabel::date) + 1;  // content and soft come first
inline constexpr std::string_view kAllBoilerplate = "boilerplate";  // instead of a label: every boilerplate label
inline constexpr int16_t kNever = -4096;  // a label that a state does not give, a change that does not happen

struct StripWeights {
  std::array<std::array<int16_t, kLabelLanes>, kFeatureCount> labels{};  // feature x label, with `boilerplate`
  std::array<int16_t, kFeatureCount> boilerplate{};                      // what every boilerplate label has in it
  std::array<std::array<int16_t, kStates>, kFeatureCount> entries{};     // feature x state that is entered
  std::array<std::array<int16_t, kLabelLanes>, kStates> states{};        // state x label: in_<STATE>, or kNever
  std::array<std::array<int16_t, kStates>, kStates> changes{};           // from x to
  std::array<int16_t, kStates> start{};

  constexpr void add_boilerplate(size_t feature, int weight) {
    boilerplate[feature] = static_cast<int16_t>(boilerplate[feature] + weight);
    for (size_t label = kKeptLabels; label < kLabels; ++label)
      labels[feature][label] = static_cast<int16_t>(labels[feature][label] + weight);
  }
};

template <size_t kCount>
constexpr std::optional<size_t> find_name(std::string_view name, const std::array<std::string_view, kCount>& names) {
  for (size_t i = 0; i < kCount; ++i) {
    if (names[i] == name) return i;
  }
  return std::nullopt;
}

// The state of an in_<STATE> feature.
constexpr std::optional<size_t> state_of_feature(std::string_view feature) {
  constexpr std::string_view kIn = "in_";
  if (!feature.starts_with(kIn)) return std::nullopt;
  return find_name(feature.substr(kIn.size()), kLineStateNames);
}

namespace weights_detail {

template <size_t kCount>
consteval size_t index_of(std::string_view name, const std::array<std::string_view, kCount>& names) {
  const std::optional<size_t> found = find_name(name, names);
  if (!found) throw "a table of the line labeller names something that does not exist";
  return *found;
}

consteval int16_t parse_weight(std::string_view text) {
  const bool negative = text.starts_with('-');
  int value = 0;
  for (char c : text.substr(negative ? 1 : 0)) {
    if (c < '0' || c > '9' || value > 25) throw "a weight is an integer between -255 and 255";
    value = value * 10 + (c - '0');
  }
  return static_cast<int16_t>(negative ? -value : value);
}

consteval StripWeights make_weights() {
  StripWeights weights;
  for (auto& state : weights.states) state.fill(kNever);
  for (const lexicon::StripStateRow& row : lexicon::kStripState) {
    auto& state = weights.states[index_of(row.state, kLineStateNames)];
    for (size_t begin = 0; begin < row.labels.size();) {
      const size_t end = std::min(row.labels.find(' ', begin), row.labels.size());
      state[index_of(row.labels.substr(begin, end - begin), kLineLabelNames)] = 0;
      begin = end + 1;
    }
  }
  for (auto& changes : weights.changes) changes.fill(kNever);
  weights.start.fill(kNever);
  for (const lexicon::StripTransitionRow& row : lexicon::kStripTransition) {
    auto& from = row.from == "START" ? weights.start : weights.changes[index_of(row.from, kLineStateNames)];
    from[index_of(row.to, kLineStateNames)] = parse_weight(row.weight);
  }
  for (const lexicon::StripWeightRow& row : lexicon::kStripWeight) {
    const size_t feature = index_of(row.feature, kFeatureNames);
    const int16_t weight = parse_weight(row.weight);
    if (row.label.starts_with('>')) {
      weights.entries[feature][index_of(row.label.substr(1), kLineStateNames)] = weight;
      continue;
    }
    if (row.label == kAllBoilerplate) {
      weights.add_boilerplate(feature, weight);
      continue;
    }
    const size_t label = index_of(row.label, kLineLabelNames);
    if (const std::optional<size_t> inside = state_of_feature(row.feature)) {
      weights.states[*inside][label] += weight;
    } else {
      weights.labels[feature][label] += weight;
    }
  }
  return weights;
}

}  // namespace weights_detail

inline constexpr StripWeights kStripWeights = weights_detail::make_weights();

}  // namespace vnsift
