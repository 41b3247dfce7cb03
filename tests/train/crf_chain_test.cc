// The chain of the learner against its slow twin, which counts path after path.
#include "../../tools/train/entities/crf_chain.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace vnsift::train {
namespace {

constexpr size_t kLabels = kEntityLabels;

// The share of each label and of each step in the sum over all paths.
class AllPaths {
 public:
  AllPaths(const std::vector<LabelRow>& potentials, const LabelSquare& steps)
      : potentials_(potentials), steps_(steps), likely(potentials.size()), taken(potentials.size()) {
    std::vector<size_t> path;
    walk(path, 0, 1);
    for (size_t i = 0; i < likely.size(); ++i) {
      for (double& value : likely[i]) value /= total_;
      for (auto& row : taken[i]) {
        for (double& value : row) value /= total_;
      }
    }
  }

 private:
  using Row = std::array<double, kLabels>;
  void walk(std::vector<size_t>& path, size_t from, double weight) {
    if (path.size() == potentials_.size()) {
      if (!may_follow(from, 0)) return;
      total_ += weight;
      size_t before = 0;
      for (size_t i = 0; i < path.size(); ++i) {
        likely[i][path[i]] += weight;
        taken[i][before][path[i]] += weight;
        before = path[i];
      }
      return;
    }
    for (size_t to = 0; to < kLabels; ++to) {
      if (!may_follow(from, to)) continue;
      const double step = path.empty() ? 1.0 : static_cast<double>(steps_[from][to]);
      path.push_back(to);
      walk(path, to, weight * step * static_cast<double>(potentials_[path.size() - 1][to]));
      path.pop_back();
    }
  }

  const std::vector<LabelRow>& potentials_;
  const LabelSquare& steps_;
  double total_ = 0;

 public:
  std::vector<Row> likely;
  std::vector<std::array<Row, kLabels>> taken;  // steps to each token
};

TEST(ChainField, SharesOfLabelsAndStepsAreThoseOfAllPaths) {
  std::mt19937 random(31);
  const auto draw = [&] { return std::exp(static_cast<float>(random() % 2001) / 400 - 2.5F); };
  for (size_t round = 0; round < 30; ++round) {
    std::vector<LabelRow> potentials(1 + round % 4);
    for (LabelRow& row : potentials) {
      for (float& value : row) value = draw();
    }
    LabelSquare steps{};
    for (size_t from = 0; from < kLabels; ++from) {
      for (size_t to = 0; to < kLabels; ++to) steps[from][to] = may_follow(from, to) ? draw() : 0.0F;
    }
    ChainField chain;
    chain.run(potentials, steps);
    const AllPaths wanted(potentials, steps);
    for (size_t i = 0; i < potentials.size(); ++i) {
      LabelSquare off{};
      if (i > 0) chain.take_steps(i, 2.0F, off);
      for (size_t from = 0; from < kLabels; ++from) {
        EXPECT_NEAR(static_cast<double>(chain.likely(i, from)), wanted.likely[i][from], 1e-5);
        for (size_t to = 0; to < kLabels && i > 0; ++to)
          EXPECT_NEAR(static_cast<double>(off[from][to]), -2 * wanted.taken[i][from][to], 1e-5);
      }
    }
  }
}

}  // namespace
}  // namespace vnsift::train
