#include "crf.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <numeric>
#include <random>
#include <span>

#include "crf_chain.h"

namespace vnsift::train {
namespace {

constexpr size_t kLabels = kEntityLabels;

// Other choices: docs/decisions/0031-a-random-field-without-pairs.md.
constexpr float kRate = 0.1F, kPenalty = 0.001F, kDropout = 0.3F;
constexpr float kCertain = 0.003F;  // a label nearer to its truth moves nothing: saves four fifths of the time
constexpr uint32_t kBurnIn = 3;     // the mean is of the epochs behind the first third

// e^x by a polynomial of 2^x: std::exp() of two C libraries may differ in the last bit.
float exponential(float x) {
  const float scaled = std::max(x, -80.0F) * 1.44269504F, whole = std::floor(scaled + 0.5F), part = scaled - whole;
  float power = 0.00133335581F;
  for (const float factor : {0.00961812911F, 0.0555041087F, 0.240226507F, 0.693147181F, 1.0F})
    power = power * part + factor;
  return power * std::bit_cast<float>((static_cast<int32_t>(whole) + 127) << 23);
}

// AdaGrad: the farther a weight has moved, the less it moves. `squares`: the sums of squares of its gradients.
void move(LabelRow& weights, LabelRow& squares, const LabelRow& gradient, float penalty) {
  for (size_t label = 0; label < kLabels; ++label) {
    squares[label] += gradient[label] * gradient[label];
    weights[label] += kRate / std::sqrt(squares[label]) * (gradient[label] - penalty * weights[label]);
  }
}

class Run {
 public:
  Run(const Examples& examples, uint32_t bits) : examples_(examples) {
    const LabelRow nothing{};
    LabelRow one;
    one.fill(1.0F);
    rows_.assign(size_t{1} << bits, nothing);
    row_squares_.assign(size_t{1} << bits, one);
    transition_squares_.fill(one);
  }

  // Adds the mean of the weights over the later epochs.
  void learn(uint32_t epochs, uint32_t seed, std::vector<double>& rows, std::vector<double>& transitions) {
    random_.seed(seed);
    std::vector<uint32_t> order(examples_.sentences.size());
    std::iota(order.begin(), order.end(), 0u);
    const uint32_t first_of_mean = epochs / kBurnIn;
    for (uint32_t epoch = 0; epoch < epochs; ++epoch) {
      for (size_t i = order.size(); i-- > 1;) std::swap(order[i], order[random_() % (i + 1)]);
      for (const uint32_t sentence : order) see(sentence);
      if (epoch < first_of_mean) continue;
      const double share = 1.0 / (epochs - first_of_mean);
      add(rows_, share, rows);
      add(transitions_, share, transitions);
    }
  }

 private:
  static void add(std::span<const LabelRow> table, double share, std::vector<double>& to) {
    for (size_t row = 0; row < table.size(); ++row) {
      for (size_t label = 0; label < kLabels; ++label)
        to[row * kLabels + label] += share * static_cast<double>(table[row][label]);
    }
  }

  void see(uint32_t number) {
    const Examples::Sentence& sentence = examples_.sentences[number];
    size_ = sentence.tokens;
    if (size_ == 0) return;
    labels_ = std::span(examples_.labels).subspan(sentence.first_token, size_);
    score(sentence.first_token);
    chain_.run(std::span(potentials_).first(size_), steps_);
    move_weights(static_cast<float>(sentence.weight) / 10);
  }

  // What the features that are seen this time give each label: e to their sum, the largest 1.
  void score(size_t first) {
    constexpr auto kHidden = static_cast<uint32_t>(kDropout * 4294967296.0);
    potentials_.resize(size_);
    seen_.clear();
    first_seen_.assign(1, 0);
    for (size_t i = 0; i < size_; ++i) {
      LabelRow sum{};
      for (uint32_t k = examples_.first_row[first + i]; k < examples_.first_row[first + i + 1]; ++k) {
        if (random_() < kHidden) continue;
        seen_.push_back(examples_.rows[k]);
        const LabelRow& row = rows_[examples_.rows[k]];
        for (size_t label = 0; label < kLabels; ++label) sum[label] += row[label];
      }
      first_seen_.push_back(seen_.size());
      for (float& value : sum) value /= 1 - kDropout;
      const float top = *std::max_element(sum.begin(), sum.end());
      for (size_t label = 0; label < kLabels; ++label) potentials_[i][label] = exponential(sum[label] - top);
    }
    for (size_t from = 0; from < kLabels; ++from) {
      for (size_t to = 0; to < kLabels; ++to)
        steps_[from][to] = may_follow(from, to) ? exponential(transitions_[from][to]) : 0.0F;
    }
  }

  void move_weights(float weight) {
    LabelSquare of_steps{};
    for (size_t i = 0; i < size_; ++i) {
      LabelRow gradient;
      for (size_t label = 0; label < kLabels; ++label)
        gradient[label] = (label == labels_[i] ? 1.0F : 0.0F) - chain_.likely(i, label);
      // Of all labels the true one is farthest from its truth: the others share the rest.
      if (gradient[labels_[i]] < kCertain) continue;
      if (i > 0) {
        of_steps[labels_[i - 1]][labels_[i]] += weight;
        chain_.take_steps(i, weight, of_steps);
      }
      for (float& value : gradient) value *= weight;
      for (size_t k = first_seen_[i]; k < first_seen_[i + 1]; ++k)
        move(rows_[seen_[k]], row_squares_[seen_[k]], gradient, kPenalty);
    }
    for (size_t from = 0; from < kLabels; ++from)
      move(transitions_[from], transition_squares_[from], of_steps[from], 0);
  }

  const Examples& examples_;
  std::mt19937 random_;
  std::vector<LabelRow> rows_, row_squares_;
  LabelSquare transitions_{}, transition_squares_{};
  // Of the sentence that is seen:
  size_t size_ = 0;
  std::span<const uint8_t> labels_;
  LabelSquare steps_{};
  std::vector<LabelRow> potentials_;
  ChainField chain_;
  std::vector<uint32_t> seen_;  // rows of all tokens, and where those of each begin
  std::vector<size_t> first_seen_;
};

int32_t rounded(double value, int32_t limit) {
  return static_cast<int32_t>(std::clamp(std::lround(value), -static_cast<long>(limit), static_cast<long>(limit)));
}

// Outside is zero, the others relative to it; the largest of all weights but a few is 127.
Weights to_integers(std::vector<double> rows, const std::vector<double>& transitions) {
  std::vector<double> sizes;
  for (size_t row = 0; row < rows.size(); row += kLabels) {
    for (size_t label = 1; label < kLabels; ++label) {
      rows[row + label] -= rows[row];
      if (rows[row + label] != 0) sizes.push_back(std::fabs(rows[row + label]));
    }
  }
  double largest = 1e-9;
  if (!sizes.empty()) {
    const size_t at = sizes.size() - 1 - sizes.size() / 10000;
    std::nth_element(sizes.begin(), sizes.begin() + static_cast<ptrdiff_t>(at), sizes.end());
    largest = std::max(sizes[at], largest);
  }
  const double scale = 127 / largest;
  Weights weights;
  weights.rows.reserve(rows.size() / kLabels * kWeightsPerRow);
  for (size_t row = 0; row < rows.size(); row += kLabels) {
    for (size_t label = 1; label < kLabels; ++label)
      weights.rows.push_back(static_cast<int8_t>(rounded(rows[row + label] * scale, 127)));
  }
  for (size_t from = 0; from < kLabels; ++from) {
    for (size_t to = 0; to < kLabels; ++to)
      weights.transitions[from][to] = static_cast<int16_t>(rounded(transitions[from * kLabels + to] * scale, 30000));
  }
  return weights;
}

}  // namespace

Weights learn(const Examples& examples, const LearnOptions& options) {
  std::vector<double> rows((size_t{1} << options.bits) * kLabels), transitions(kLabels * kLabels);
  for (uint32_t number = 0; number < options.runs; ++number)
    Run(examples, options.bits).learn(options.epochs, options.seed * 1000 + number, rows, transitions);
  return to_integers(std::move(rows), transitions);
}

std::vector<LabelledSpan> decode(const Weights& weights, const Examples& examples, size_t number) {
  const Examples::Sentence& sentence = examples.sentences[number];
  std::vector<RowSums> scores(sentence.tokens);
  for (uint32_t i = 0; i < sentence.tokens; ++i) {
    const uint32_t first = examples.first_row[sentence.first_token + i];
    add_rows(weights.rows.data(), &examples.rows[first], examples.first_row[sentence.first_token + i + 1] - first,
             scores[i]);
  }
  std::vector<LabelledSpan> spans;
  PathDecoder paths;
  paths.use(weights.transitions);
  if (sentence.tokens > 0) paths.run(scores.data(), {0, sentence.tokens}, spans);
  return spans;
}

}  // namespace vnsift::train
