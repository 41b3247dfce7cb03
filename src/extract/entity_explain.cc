#include "extract/entity_explain.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include <fmt/format.h>

#include "extract/entity_rules.h"
#include "extract/entity_templates.h"

namespace vnsift {
namespace {

constexpr size_t kShown = 6;

size_t label_of(const LabelledSpan& span, uint32_t token) {
  const LabelPart part = span.end - span.begin == 1 ? LabelPart::single
                         : token == span.begin      ? LabelPart::begin
                         : token + 1 == span.end    ? LabelPart::end
                                                    : LabelPart::inside;
  return make_label(static_cast<size_t>(span.type), part);
}

}  // namespace

std::vector<std::string> explain_span(const EntityModel::Data& model, const FeatureReader& features,
                                      const LabelledSpan& span) {
  std::vector<std::string> out;
  if (span.rule != EntityRule::none) out.push_back("rule " + std::string(rule_name(span.rule)));
  if (span.margin == kRuleMargin) return out;
  std::array<int32_t, kEntityFeatureEnd> sums{};
  FeatureRows rows;
  rows.bits = model.bits;
  for (uint32_t token = span.begin; token < span.end; ++token) {
    features.read(token, rows);
    const size_t label = label_of(span, token);
    for (size_t i = 0; i < rows.size; ++i)
      sums[rows.templates[i]] += model.weights[size_t{rows.rows[i]} * kWeightsPerRow + label - 1];
  }
  std::array<uint32_t, kEntityFeatureEnd> order{};
  for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](uint32_t a, uint32_t b) { return std::abs(sums[a]) > std::abs(sums[b]); });
  for (size_t i = 0; i < kShown && sums[order[i]] != 0; ++i)
    out.push_back(fmt::format("{:+} {}", sums[order[i]], kEntityFeatureNames[order[i] - 1]));
  return out;
}

}  // namespace vnsift
