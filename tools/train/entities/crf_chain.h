// How likely each label of each token is, and each step from one label to the next, by what speaks for them: the sums
// over all paths that a conditional random field is learnt with (Lafferty et al., 2001).
//
//   ChainField chain;
//   chain.run(potentials, steps);
//   const float p = chain.likely(token, label);
//
// A path begins and ends outside of spans, and takes only steps of may_follow(). O(tokens x labels^2).
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "extract/entity_model.h"

namespace vnsift::train {

using LabelRow = std::array<float, kEntityLabels>;
using LabelSquare = std::array<LabelRow, kEntityLabels>;  // [from][to]

class ChainField {
 public:
  // `potentials`: of each token e to the score of each label; at least one token. `steps`: e to the score of each step,
  // 0 where it is not allowed. Both must stand while the rest is asked for.
  void run(std::span<const LabelRow> potentials, const LabelSquare& steps);
  float likely(size_t token, size_t label) const { return forward_[token][label] * backward_[token][label]; }
  // Takes `weight` times how likely each step to `token` from the one before is off `out`.
  void take_steps(size_t token, float weight, LabelSquare& out) const;

 private:
  void run_forward();
  void run_backward();
  LabelRow weigh_next(size_t token) const;

  std::span<const LabelRow> potentials_;
  const LabelSquare* steps_ = nullptr;
  std::vector<LabelRow> forward_, backward_;
  std::vector<float> totals_;  // by what forward_ was divided
};

}  // namespace vnsift::train
