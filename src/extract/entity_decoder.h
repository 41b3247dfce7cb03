// From features to labels: sums of weight rows, then the best path of labels (Viterbi), and how much better it is than
// the best path that reads a span otherwise.
#pragma once

#include <vector>

#include "extract/entity_features.h"
#include "extract/entity_model.h"
#include "extract/entity_scorer.h"

namespace vnsift {

// A rule that made or changed a span (entity_rules.h).
enum class EntityRule : uint8_t {
  none,
  before_verb,
  preposition,
  type_word,
  outside_word,
  bracket,
  initials,
  body_and_person,
  two_bodies,
  known_body,
  known_person,
  known_unit,
  honorific,
  known_other,
  place_of_body,
  recall,
  list,
  company,
  caption,
  product,
  function_of_body,
  count
};

// A span of tokens, half-open, with its type.
struct LabelledSpan {
  uint32_t begin = 0, end = 0;
  EntityType type = EntityType::person;
  int32_t margin = 0;  // to the best path that has not this span
  EntityRule rule = EntityRule::none;
  int32_t listed = -1;  // the entry of the user's names (entity_name_list.h)
  friend bool operator==(const LabelledSpan& a, const LabelledSpan& b) {
    return a.begin == b.begin && a.end == b.end && a.type == b.type;
  }
};

// The margin of what a rule added: surer than any path.
inline constexpr int32_t kRuleMargin = 30000;

// The best labels of scores.
class PathDecoder {
 public:
  void use(const Transitions& transitions) { steps_ = LaneSteps(transitions); }
  // Decodes a window as a sentence of its own and appends what it finds to `out`. `scores`: of its first token.
  void run(const RowSums* scores, TokenWindow window, std::vector<LabelledSpan>& out);

 private:
  void find_margins(const RowSums* scores, size_t size, size_t offset, size_t first, std::vector<LabelledSpan>& out);

  LaneSteps steps_;
  std::vector<LaneValues> forward_, backward_;
  std::vector<LaneSources> sources_;
};

class EntityDecoder {
 public:
  // The model of the runs that follow.
  void use(const EntityModel::Data& model);
  // Decodes each window and appends what it finds to `out`. Windows come in order.
  void run(const FeatureReader& features, std::span<const TokenWindow> windows, std::vector<LabelledSpan>& out);

 private:
  EntityScorer scorer_;
  PathDecoder paths_;
  uint64_t paths_of_ = 0;  // checksum of the model
  bool has_paths_ = false;
};

}  // namespace vnsift
