// The learner: an averaged structured perceptron with a margin, over hashed features (spec: entities.md 7).
//
// Integers only, one thread, a fixed order: the same examples give the same weights. Each run starts from another order
// of the sentences; the mean over the runs is what is written.
#pragma once

#include <vector>

#include "sentences.h"

namespace vnsift::train {

struct LearnOptions {
  uint32_t bits = 16;
  uint32_t epochs = 15;
  uint32_t runs = 5;
  uint32_t seed = 1;
};

// As the model file has them: outside taken off, scaled to int8.
struct Weights {
  std::vector<int8_t> rows;
  Transitions transitions{};
};

Weights learn(const Examples& examples, const LearnOptions& options);

// The spans that weights give to a sentence of examples.
std::vector<LabelledSpan> decode(const Weights& weights, const Examples& examples, size_t sentence);

}  // namespace vnsift::train
