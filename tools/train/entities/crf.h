// The learner: a linear-chain conditional random field over hashed features (Lafferty et al., 2001; spec: entities.md
// 7).
//
// Stochastic gradients with AdaGrad, a penalty on large weights, and dropout: of each token a part of its features is
// hidden each time, so that none may be relied on alone (docs/decisions/0031-a-random-field-without-pairs.md).
//
// One thread, a fixed order, and no function whose last bit the C library may choose: the same examples give the same
// weights. Each run draws another order of the sentences; the mean over the runs is what is written.
#pragma once

#include <vector>

#include "sentences.h"

namespace vnsift::train {

struct LearnOptions {
  uint32_t bits = 16;
  uint32_t epochs = 8;
  uint32_t runs = 2;
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
