#include <vnsift/layers.h>

#include <array>

#include "analyze/docnum_records.h"
#include "analyze/entity_records.h"
#include "analyze/quantity_records.h"
#include "analyze/strip_records.h"

namespace vnsift {
namespace {

const std::vector<ViewSpan>& sentence_spans(const Analysis& analysis) { return analysis.sentences; }

constexpr std::array<std::string_view, 5> kLineColumns = {"label", "class", "state", "margin", "reasons"};
constexpr std::array<std::string_view, 7> kDocnumColumns = {"kind", "type",   "canonical", "key",
                                                            "date", "issuer", "confidence"};

constexpr std::array<std::string_view, 6> kDateColumns = {"kind", "iso", "rel", "part", "same_period", "in_doc"};

constexpr std::array<std::string_view, 18> kMetricColumns = {
    "kind",      "value",  "value_max",  "unit",         "role",       "comparator",
    "direction", "of",     "baseline",   "baseline_iso", "indicator",  "indicator_id",
    "subject",   "period", "period_iso", "base_unit",    "confidence", "flags"};
// metrics.md 7
constexpr std::array<std::string_view, 20> kFactColumns = {
    "indicator_id", "indicator",  "subject",      "period",  "period_iso",  "value",  "value_max",
    "unit",         "comparator", "rank",         "rank_of", "rank_change", "change", "change_unit",
    "change_pct",   "baseline",   "baseline_iso", "top_n",   "members",     "flags"};
constexpr std::array<std::string_view, 6> kEntityColumns = {"type", "name", "ref", "cluster", "position", "confidence"};

// In the order of Layer.
constexpr std::array<LayerInfo, static_cast<size_t>(Layer::count)> kLayers = {{
    {Layer::strip, "strip", 0, LayerShape::object, true, {}, "", "", write_strip, nullptr},
    {Layer::lines, "lines", 'l', LayerShape::records, false, kLineColumns, "label", "class", write_lines, nullptr},
    {Layer::sentences, "sentences", 0, LayerShape::spans, true, {}, "", "", nullptr, sentence_spans},
    {Layer::docnums, "docnums", 'r', LayerShape::records, true, kDocnumColumns, "kind", "canonical", write_docnums,
     nullptr},
    {Layer::dates, "dates", 't', LayerShape::records, true, kDateColumns, "kind", "iso", write_dates, nullptr},
    {Layer::metrics, "metrics", 'm', LayerShape::records, true, kMetricColumns, "kind", "value", write_metrics,
     nullptr},
    {Layer::facts, "facts", 'f', LayerShape::records, true, kFactColumns, "indicator_id", "value", write_facts,
     nullptr},
    {Layer::entities, "entities", 'e', LayerShape::records, true, kEntityColumns, "type", "name", write_entities,
     nullptr},
}};

}  // namespace

std::span<const LayerInfo> layers() { return kLayers; }

const LayerInfo& layer_info(Layer layer) { return kLayers[static_cast<size_t>(layer)]; }

std::optional<Layer> layer_by_name(std::string_view name) {
  for (const LayerInfo& info : kLayers) {
    if (info.name == name) return info.layer;
  }
  return std::nullopt;
}

}  // namespace vnsift
