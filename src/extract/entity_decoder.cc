#include "extract/entity_decoder.h"

#include <algorithm>

namespace vnsift {
namespace {

constexpr int32_t kImpossible = -1000000;

struct Predecessors {
  std::array<std::array<uint8_t, kEntityLabels>, kEntityLabels> list{};
  std::array<uint8_t, kEntityLabels> size{};
};
constexpr Predecessors make_predecessors() {
  Predecessors out;
  for (size_t to = 0; to < kEntityLabels; ++to) {
    for (size_t from = 0; from < kEntityLabels; ++from) {
      if (may_follow(from, to)) out.list[to][out.size[to]++] = static_cast<uint8_t>(from);
    }
  }
  return out;
}
constexpr Predecessors kPredecessors = make_predecessors();
constexpr std::array<uint8_t, 9> kClosed = {0, 3, 4, 7, 8, 11, 12, 15, 16};  // labels that a sentence may end with

bool may_start(size_t label) { return may_follow(0, label); }

}  // namespace

LabelScores sum_rows(std::span<const int8_t> weights, const FeatureRows& features) {
  std::array<int16_t, kWeightsPerRow> sums{};
  for (size_t i = 0; i < features.size; ++i) {
    const int8_t* row = weights.data() + size_t{features.rows[i]} * kWeightsPerRow;
    for (size_t label = 0; label < kWeightsPerRow; ++label)
      sums[label] = static_cast<int16_t>(sums[label] + row[label]);
  }
  LabelScores scores{};
  for (size_t label = 0; label < kWeightsPerRow; ++label) scores[label + 1] = sums[label];
  return scores;
}

void EntityDecoder::run(const EntityModel::Data& model, const FeatureReader& features, size_t begin, size_t end,
                        std::vector<LabelledSpan>& out) {
  const size_t size = end - begin;
  if (size == 0) return;
  rows_.bits = model.bits;
  scores_.resize(size);
  forward_.resize(size);
  back_.resize(size);
  for (size_t i = 0; i < size; ++i) {
    features.read(begin + i, rows_);
    scores_[i] = sum_rows(model.weights, rows_);
  }
  const Transitions& transitions = model.transitions;
  for (size_t label = 0; label < kEntityLabels; ++label)
    forward_[0][label] = may_start(label) ? scores_[0][label] : kImpossible;
  for (size_t i = 1; i < size; ++i) {
    const auto& before = forward_[i - 1];
    // Types other than outside begin from the same nine labels.
    for (size_t label = 0; label < kEntityLabels; ++label) {
      int32_t best = kImpossible * 2;
      uint8_t from = 0;
      for (size_t k = 0; k < kPredecessors.size[label]; ++k) {
        const uint8_t previous = kPredecessors.list[label][k];
        const int32_t value = before[previous] + transitions[previous][label];
        if (value > best) {
          best = value;
          from = previous;
        }
      }
      forward_[i][label] = std::max(best + scores_[i][label], kImpossible);
      back_[i][label] = from;
    }
  }
  size_t label = 0;
  for (uint8_t closed : kClosed) {
    if (forward_[size - 1][closed] > forward_[size - 1][label]) label = closed;
  }
  const size_t first = out.size();
  uint32_t span_end = 0;
  for (size_t i = size; i-- > 0;) {
    const LabelPart part = label_part(label);
    if (part == LabelPart::end || part == LabelPart::single) span_end = static_cast<uint32_t>(begin + i + 1);
    if (part == LabelPart::begin || part == LabelPart::single)
      out.push_back({static_cast<uint32_t>(begin + i), span_end, static_cast<EntityType>(label_type(label)), 0});
    if (i > 0) label = back_[i][label];
  }
  std::reverse(out.begin() + static_cast<ptrdiff_t>(first), out.end());
  if (out.size() > first) find_margins(transitions, begin, first, out);
}

// For each token of a span: the best path through the span's label there, less the best through another. The margin of
// the span is the least of them: some other reading of the sentence is that near.
void EntityDecoder::find_margins(const Transitions& transitions, size_t offset, size_t first,
                                 std::vector<LabelledSpan>& out) {
  const size_t size = scores_.size();
  backward_.resize(size);
  for (size_t label = 0; label < kEntityLabels; ++label) backward_[size - 1][label] = kImpossible;
  for (uint8_t closed : kClosed) backward_[size - 1][closed] = 0;
  for (size_t i = size - 1; i-- > 0;) {
    backward_[i].fill(kImpossible);
    for (size_t to = 0; to < kEntityLabels; ++to) {
      const int32_t ahead = backward_[i + 1][to] + scores_[i + 1][to];
      for (size_t k = 0; k < kPredecessors.size[to]; ++k) {
        const uint8_t from = kPredecessors.list[to][k];
        backward_[i][from] = std::max(backward_[i][from], ahead + transitions[from][to]);
      }
    }
  }
  for (size_t s = first; s < out.size(); ++s) {
    LabelledSpan& span = out[s];
    int32_t margin = INT32_MAX;
    for (uint32_t i = span.begin; i < span.end; ++i) {
      const LabelPart part = span.end - span.begin == 1 ? LabelPart::single
                             : i == span.begin          ? LabelPart::begin
                             : i + 1 == span.end        ? LabelPart::end
                                                        : LabelPart::inside;
      const size_t own = make_label(static_cast<size_t>(span.type), part);
      const size_t at = i - offset;
      int32_t other = kImpossible * 3;
      for (size_t label = 0; label < kEntityLabels; ++label) {
        if (label != own) other = std::max(other, forward_[at][label] + backward_[at][label]);
      }
      margin = std::min(margin, forward_[at][own] + backward_[at][own] - other);
    }
    span.margin = margin;
  }
}

}  // namespace vnsift
