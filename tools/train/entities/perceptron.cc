#include "perceptron.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <random>

namespace vnsift::train {
namespace {

constexpr size_t kLabels = kEntityLabels;
constexpr int64_t kMargin = 10;  // a label that is wrong costs one update of weight 1

using Scores = std::array<int64_t, kLabels>;

// Best path under the transitions allowed.
template <class Score, class Transition>
void best_path(size_t size, Score score, Transition transition, std::vector<uint8_t>& path) {
  thread_local std::vector<Scores> best;
  thread_local std::vector<std::array<uint8_t, kLabels>> back;
  constexpr int64_t kNever = -(int64_t{1} << 60);
  best.assign(size, {});
  back.assign(size, {});
  for (size_t i = 0; i < size; ++i) {
    for (size_t label = 0; label < kLabels; ++label) {
      if (i == 0) {
        best[0][label] = may_follow(0, label) ? score(0, label) : kNever;
        continue;
      }
      int64_t top = 2 * kNever;
      for (size_t from = 0; from < kLabels; ++from) {
        if (!may_follow(from, label)) continue;
        const int64_t value = best[i - 1][from] + transition(from, label);
        if (value > top) {
          top = value;
          back[i][label] = static_cast<uint8_t>(from);
        }
      }
      best[i][label] = std::max(top + score(i, label), kNever);
    }
  }
  size_t label = 0;
  for (size_t last = 0; last < kLabels; ++last) {
    if (may_follow(last, 0) && best[size - 1][last] > best[size - 1][label]) label = last;
  }
  path.resize(size);
  for (size_t i = size; i-- > 0;) {
    path[i] = static_cast<uint8_t>(label);
    label = back[i][label];
  }
}

class Run {
 public:
  Run(const Examples& examples, uint32_t bits)
      : examples_(examples), weights_((size_t{1} << bits) * kLabels), sums_(weights_.size()) {}

  void learn(uint32_t epochs, uint32_t seed) {
    std::mt19937 random(seed);
    std::vector<uint32_t> order(examples_.sentences.size());
    std::iota(order.begin(), order.end(), 0u);
    for (uint32_t epoch = 0; epoch < epochs; ++epoch) {
      for (size_t i = order.size(); i-- > 1;) std::swap(order[i], order[random() % (i + 1)]);
      for (uint32_t sentence : order) see(sentence);
    }
  }

  // The mean over all steps, in thousandths.
  void add_mean(std::vector<double>& rows, std::vector<double>& transitions) const {
    for (size_t i = 0; i < weights_.size(); ++i)
      rows[i] += static_cast<double>(weights_[i]) - static_cast<double>(sums_[i]) / static_cast<double>(step_);
    for (size_t i = 0; i < transitions.size(); ++i) {
      transitions[i] +=
          static_cast<double>(transition_[i]) - static_cast<double>(transition_sums_[i]) / static_cast<double>(step_);
    }
  }

 private:
  void see(uint32_t number) {
    const Examples::Sentence& sentence = examples_.sentences[number];
    const size_t first = sentence.first_token, size = sentence.tokens;
    if (size == 0) return;
    scores_.assign(size, {});
    for (size_t i = 0; i < size; ++i) {
      std::array<int32_t, kLabels> sum{};
      for (uint32_t k = examples_.first_row[first + i]; k < examples_.first_row[first + i + 1]; ++k) {
        const int32_t* row = &weights_[size_t{examples_.rows[k]} * kLabels];
        for (size_t label = 0; label < kLabels; ++label) sum[label] += row[label];
      }
      for (size_t label = 0; label < kLabels; ++label)
        scores_[i][label] = sum[label] + (label == examples_.labels[first + i] ? 0 : kMargin);
    }
    best_path(
        size, [&](size_t i, size_t label) { return scores_[i][label]; },
        [&](size_t from, size_t to) { return int64_t{transition_[from * kLabels + to]}; }, path_);
    const int32_t by = sentence.weight;
    for (size_t i = 0; i < size; ++i) {
      const uint8_t gold = examples_.labels[first + i], found = path_[i];
      if (gold != found) {
        for (uint32_t k = examples_.first_row[first + i]; k < examples_.first_row[first + i + 1]; ++k) {
          const size_t row = size_t{examples_.rows[k]} * kLabels;
          change(weights_, sums_, row + gold, by);
          change(weights_, sums_, row + found, -by);
        }
      }
      if (i == 0) continue;
      const uint8_t gold_before = examples_.labels[first + i - 1], found_before = path_[i - 1];
      if (gold != found || gold_before != found_before) {
        change(transition_, transition_sums_, gold_before * kLabels + gold, by);
        change(transition_, transition_sums_, found_before * kLabels + found, -by);
      }
    }
    ++step_;
  }

  template <class Table, class Sums>
  void change(Table& table, Sums& sums, size_t at, int32_t by) {
    table[at] += by;
    sums[at] += by * step_;
  }

  const Examples& examples_;
  std::vector<int32_t> weights_;
  std::vector<int64_t> sums_;
  std::array<int32_t, kLabels * kLabels> transition_{};
  std::array<int64_t, kLabels * kLabels> transition_sums_{};
  int64_t step_ = 1;
  std::vector<Scores> scores_;
  std::vector<uint8_t> path_;
};

int32_t rounded(double value, int32_t limit) {
  return static_cast<int32_t>(std::clamp(std::lround(value), -static_cast<long>(limit), static_cast<long>(limit)));
}

}  // namespace

Weights learn(const Examples& examples, const LearnOptions& options) {
  std::vector<double> rows((size_t{1} << options.bits) * kLabels), transitions(kLabels * kLabels);
  for (uint32_t number = 0; number < options.runs; ++number) {
    Run run(examples, options.bits);
    run.learn(options.epochs, options.seed * 1000 + number);
    run.add_mean(rows, transitions);
  }
  // Outside is zero, the others relative to it; the largest of all weights but a few is 127.
  std::vector<double> sizes;
  for (size_t row = 0; row < rows.size(); row += kLabels) {
    for (size_t label = 1; label < kLabels; ++label) {
      rows[row + label] -= rows[row];
      if (rows[row + label] != 0) sizes.push_back(std::fabs(rows[row + label]));
    }
  }
  double largest = 1;
  if (!sizes.empty()) {
    const size_t at = sizes.size() - 1 - sizes.size() / 10000;
    std::nth_element(sizes.begin(), sizes.begin() + static_cast<ptrdiff_t>(at), sizes.end());
    largest = std::max(sizes[at], 1e-9);
  }
  const double scale = 127 / largest;
  Weights weights;
  weights.rows.resize((size_t{1} << options.bits) * kWeightsPerRow);
  for (size_t row = 0; row < size_t{1} << options.bits; ++row) {
    for (size_t label = 1; label < kLabels; ++label) {
      weights.rows[row * kWeightsPerRow + label - 1] =
          static_cast<int8_t>(rounded(rows[row * kLabels + label] * scale, 127));
    }
  }
  for (size_t from = 0; from < kLabels; ++from) {
    for (size_t to = 0; to < kLabels; ++to)
      weights.transitions[from][to] = static_cast<int16_t>(rounded(transitions[from * kLabels + to] * scale, 30000));
  }
  return weights;
}

std::vector<LabelledSpan> decode(const Weights& weights, const Examples& examples, size_t number) {
  const Examples::Sentence& sentence = examples.sentences[number];
  const size_t first = sentence.first_token, size = sentence.tokens;
  std::vector<LabelledSpan> spans;
  if (size == 0) return spans;
  std::vector<Scores> scores(size);
  for (size_t i = 0; i < size; ++i) {
    for (uint32_t k = examples.first_row[first + i]; k < examples.first_row[first + i + 1]; ++k) {
      const int8_t* row = &weights.rows[size_t{examples.rows[k]} * kWeightsPerRow];
      for (size_t label = 1; label < kLabels; ++label) scores[i][label] += row[label - 1];
    }
  }
  std::vector<uint8_t> path;
  best_path(
      size, [&](size_t i, size_t label) { return scores[i][label]; },
      [&](size_t from, size_t to) { return int64_t{weights.transitions[from][to]}; }, path);
  uint32_t begin = 0;
  for (uint32_t i = 0; i < size; ++i) {
    const LabelPart part = label_part(path[i]);
    if (part == LabelPart::begin || part == LabelPart::single) begin = i;
    if (part == LabelPart::end || part == LabelPart::single)
      spans.push_back({begin, i + 1, static_cast<EntityType>(label_type(path[i])), 0});
  }
  return spans;
}

}  // namespace vnsift::train
