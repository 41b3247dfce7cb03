#include "strip/weights.h"

#include <algorithm>

#include "lexicon/strip_states.gen.h"
#include "lexicon/strip_transitions.gen.h"
#include "lexicon/strip_weights.gen.h"

namespace vnsift {

namespace {

template <size_t kCount>
consteval size_t index_of(std::string_view name, const std::array<std::string_view, kCount>& names) {
  for (size_t i = 0; i < kCount; ++i) {
    if (names[i] == name) return i;
  }
  throw "a table of the line labeller names something that does not exist";
}

consteval int16_t parse_weight(std::string_view text) {
  const bool negative = text.starts_with('-');
  int value = 0;
  for (char c : text.substr(negative ? 1 : 0)) {
    if (c < '0' || c > '9' || value > 100) throw "a weight is an integer between -999 and 999";
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
      weights.has_entries[feature] = true;
      continue;
    }
    const size_t label = index_of(row.label, kLineLabelNames);
    if (row.feature.starts_with("in_") && row.feature != "in_toc" && row.feature != "in_main") {
      weights.states[index_of(row.feature.substr(3), kLineStateNames)][label] += weight;
    } else {
      weights.labels[feature][label] = weight;
    }
  }
  return weights;
}

}  // namespace

constexpr StripWeights kStripWeights = make_weights();

}  // namespace vnsift
