// The line labeller as a log-linear sequence model, and its training (strip.md 6.5; docs/models/strip.md).
//
// A path through states and labels has the probability exp(score / kTemperature) / Z, with the score that the decoder
// maximises. Training minimises, over pages: weight * (log Z - log Z of the paths with the right class on every line)
// + penalty * squared distance from the prior weights. Paths that lose a line of content count exp(cost) times in Z.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include <vnsift/error.h>

#include "pages.h"
#include "strip/weights.h"

namespace vnsift::train {

struct TrainOptions {
  double penalty = 0.3;         // of the squared distance of the weight of a label from its prior
  double shared_penalty = 0.1;  // of a weight that all boilerplate labels share
  double change_penalty = 0.2;  // of what entering a state and a change of states cost
  double lost_cost = 0.5;       // for a line of content that is left out
  double kept_cost = 0.5;       // for a line of boilerplate that is kept
  double label_cost = 1;        // for the right class with another label
  int rounds = 80;
};

// All weights in one row.
struct Model {
  static constexpr size_t kLabelWeights = kFeatureCount * kLabels;
  static constexpr size_t kStateLabels = kStates * kLabels, kEntries = kFeatureCount * kStates;
  static constexpr size_t kChanges = kStates * kStates;
  static constexpr size_t kSize = kLabelWeights + kStateLabels + kEntries + kChanges + kStates + kFeatureCount;
  std::vector<double> values = std::vector<double>(kSize);

  static size_t label_at(size_t feature, size_t label) { return feature * kLabels + label; }
  static size_t state_at(size_t state, size_t label) { return kLabelWeights + state * kLabels + label; }
  static size_t entry_at(size_t feature, size_t state) {
    return kLabelWeights + kStateLabels + feature * kStates + state;
  }
  static size_t change_at(size_t from, size_t to) {
    return kLabelWeights + kStateLabels + kEntries + from * kStates + to;
  }
  static size_t shared_at(size_t feature) { return kSize - kFeatureCount + feature; }  // by all boilerplate labels
  static size_t start_at(size_t state) { return kLabelWeights + kStateLabels + kEntries + kChanges + state; }
};

Model model_of(const StripWeights& weights);
StripWeights rounded(const Model& model, const StripWeights& prior);  // impossible changes stay impossible

// Which weights the pages can tell: of features and labels, or entries, that come together on 8 lines of 3 hosts or
// more, and all changes of state. Others are only moved if the prior has them.
std::vector<bool> known_weights(const std::vector<const Page*>& pages);

// Deterministic: same pages in the same order, same weights.
Model train(const StripWeights& prior, const std::vector<const Page*>& pages, const TrainOptions& options);

}  // namespace vnsift::train
