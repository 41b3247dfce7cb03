#include "crf_chain.h"

#include <algorithm>
#include <numeric>

namespace vnsift::train {
namespace {

constexpr size_t kLabels = kEntityLabels;

}  // namespace

void ChainField::run(std::span<const LabelRow> potentials, const LabelSquare& steps) {
  potentials_ = potentials;
  steps_ = &steps;
  run_forward();
  run_backward();
}

// Each row sums to one.
void ChainField::run_forward() {
  const size_t size = potentials_.size();
  forward_.resize(size);
  totals_.resize(size);
  for (size_t i = 0; i < size; ++i) {
    LabelRow row{};
    for (size_t to = 0; to < kLabels && i == 0; ++to) row[to] = may_follow(0, to) ? 1.0F : 0.0F;
    for (size_t from = 0; from < kLabels && i > 0; ++from) {
      for (size_t to = 0; to < kLabels; ++to) row[to] += forward_[i - 1][from] * (*steps_)[from][to];
    }
    for (size_t to = 0; to < kLabels; ++to)
      row[to] = i + 1 == size && !may_follow(to, 0) ? 0.0F : row[to] * potentials_[i][to];
    totals_[i] = std::max(std::accumulate(row.begin(), row.end(), 0.0F), 1e-30F);
    for (size_t to = 0; to < kLabels; ++to) forward_[i][to] = row[to] / totals_[i];
  }
}

// forward x backward is how likely each label is.
void ChainField::run_backward() {
  const size_t size = potentials_.size();
  backward_.resize(size);
  for (size_t label = 0; label < kLabels; ++label) backward_[size - 1][label] = may_follow(label, 0) ? 1.0F : 0.0F;
  for (size_t i = size - 1; i-- > 0;) {
    const LabelRow next = weigh_next(i + 1);
    for (size_t from = 0; from < kLabels; ++from) {
      float sum = 0;
      for (size_t to = 0; to < kLabels; ++to) sum += (*steps_)[from][to] * next[to];
      backward_[i][from] = sum;
    }
  }
}

LabelRow ChainField::weigh_next(size_t token) const {
  LabelRow out;
  for (size_t to = 0; to < kLabels; ++to) out[to] = potentials_[token][to] * backward_[token][to] / totals_[token];
  return out;
}

void ChainField::take_steps(size_t token, float weight, LabelSquare& out) const {
  const LabelRow next = weigh_next(token);
  for (size_t from = 0; from < kLabels; ++from) {
    for (size_t to = 0; to < kLabels; ++to)
      out[from][to] -= weight * forward_[token - 1][from] * (*steps_)[from][to] * next[to];
  }
}

}  // namespace vnsift::train
