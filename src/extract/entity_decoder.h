// From features to labels: sums of weight rows, then the best path of labels (Viterbi), and how much better it is than
// the best path that reads a span otherwise.
//
// Sums are int16: at most 250 rows of int8. A path is rescaled at every token, so its sums stay small. Cost: 60 ns a
// token, most of it rows.
#pragma once

#include <vector>

#include "extract/entity_features.h"
#include "extract/entity_model.h"

namespace vnsift {

// A span of tokens, half-open, with its type.
struct LabelledSpan {
  uint32_t begin = 0, end = 0;
  EntityType type = EntityType::person;
  int32_t margin = 0;  // to the best path that has not this span
  friend bool operator==(const LabelledSpan& a, const LabelledSpan& b) {
    return a.begin == b.begin && a.end == b.end && a.type == b.type;
  }
};

// The margin of what a rule added: surer than any path.
inline constexpr int32_t kRuleMargin = 30000;

using LabelScores = std::array<int16_t, kEntityLabels>;

// The sums of the rows; labels[0] is 0.
LabelScores sum_rows(std::span<const int8_t> weights, const FeatureRows& features);

class EntityDecoder {
 public:
  // Decodes tokens [begin, end) as a sentence of its own and appends what it finds to `out`.
  void run(const EntityModel::Data& model, const FeatureReader& features, size_t begin, size_t end,
           std::vector<LabelledSpan>& out);

 private:
  void find_margins(const Transitions& transitions, size_t offset, size_t first, std::vector<LabelledSpan>& out);

  FeatureRows rows_;
  std::vector<LabelScores> scores_;
  std::vector<std::array<int32_t, kEntityLabels>> forward_, backward_;
  std::vector<std::array<uint8_t, kEntityLabels>> back_;
};

}  // namespace vnsift
