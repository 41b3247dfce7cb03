// Why a mention is one, for people: the rule that made or changed it, and the templates that speak most for it and
// against it.
#pragma once

#include <string>
#include <vector>

#include "extract/entity_decoder.h"
#include "extract/entity_features.h"

namespace vnsift {

// `rule NAME` if one had a hand in it, then the strongest templates of all its tokens together as `+87 run_before`: the
// sum of what they add to the labels of the span over outside. `features` is of its sentence.
std::vector<std::string> explain_span(const EntityModel::Data& model, const FeatureReader& features,
                                      const LabelledSpan& span);

}  // namespace vnsift
