#include <vnsift/layers.h>

#include <array>

#include "analyze/docnum_records.h"
#include "analyze/strip_records.h"

namespace vnsift {
namespace {

const std::vector<ViewSpan>& sentence_spans(const Analysis& analysis) { return analysis.sentences; }

constexpr std::array<std::string_view, 5> kLineColumns = {"label", "class", "state", "margin", "reasons"};
constexpr std::array<std::string_view, 7> kDocnumColumns = {"kind", "type",   "canonical", "key",
                                                            "date", "issuer", "confidence"};

// In the order of Layer.
constexpr std::array<LayerInfo, static_cast<size_t>(Layer::count)> kLayers = {{
    {Layer::strip, "strip", 0, LayerShape::object, true, {}, "", "", write_strip, nullptr},
    {Layer::lines, "lines", 'l', LayerShape::records, false, kLineColumns, "label", "class", write_lines, nullptr},
    {Layer::sentences, "sentences", 0, LayerShape::spans, true, {}, "", "", nullptr, sentence_spans},
    {Layer::docnums, "docnums", 'r', LayerShape::records, true, kDocnumColumns, "kind", "canonical", write_docnums,
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
