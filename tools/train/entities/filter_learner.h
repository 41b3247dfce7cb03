// Learns the first decision of the entity layer (src/extract/entity_candidates.h) from what a model without one finds
// in running text, and from labels where there are some: which tokens belong to no name for sure.
#pragma once

#include <string>
#include <vector>

#include "sentences.h"

namespace vnsift::train {

// Texts as the finder sees them, with the labels known of them.
struct FilterText {
  std::string text;
  std::vector<SourceSpan> gold;
};

// Sentences as texts of `lines` lines each; 0: each line alone.
std::vector<FilterText> texts_of(const std::vector<LabelledSentence>& sentences, size_t lines);
// The lines of a file in texts of about 4 KB.
Result<std::vector<FilterText>> read_running_text(const std::string& path);

struct LearntFilter {
  std::vector<int8_t> weights;
  int32_t threshold = 0;
  // Of a tenth of the sentences, which nothing was learnt from.
  size_t tokens = 0, passed = 0, names = 0, lost = 0;
};

// A perceptron of uneven margins, averaged; integers, one thread, a fixed order: the same texts give the same bytes.
// `loss`: the share of the names' tokens of a tenth of the sentences that the threshold may cost.
LearntFilter learn_filter(const EntityModel& teacher, const std::vector<FilterText>& texts, double loss);

}  // namespace vnsift::train
