#include <vnsift/layers.h>

#include <array>
#include <string>

#include "analyze/strip_records.h"

namespace vnsift {
namespace {

// Keys and their order: docnums.md 14, confidence and flags last (records.md 5).
void write_docnums(const Analysis& analysis, RecordSink& sink) {
  std::string id;
  size_t count = 0;
  for (const DocRef& ref : analysis.docnums) {
    id = "r" + std::to_string(++count);
    auto known = [&](std::string_view key, std::string_view value) {
      if (!value.empty()) sink.string(key, value);
    };
    sink.begin_record(id, ref.span);
    sink.string("kind", kind_name(ref.kind));
    sink.text();
    if (!ref.full_span.empty()) {
      sink.place("full_start", ref.full_span.begin, false);
      sink.place("full_end", ref.full_span.end, true);
    }
    known("type", ref.type);
    if (!ref.type_surface.empty()) {
      known("type_surface",
            slice(analysis.text.canonical().source(), analysis.text.canonical().to_source(ref.type_surface)));
    }
    known("doc_class", ref.doc_class);
    known("number", ref.number);
    known("type_abbr", ref.type_abbr);
    known("issuer_code", ref.issuer_code);
    known("canonical", ref.canonical);
    known("key", ref.key);
    known("date", ref.date);
    known("issuer", ref.issuer);
    known("doc_id", ref.doc_id);
    if (ref.year != 0) sink.integer("year", ref.year);
    known("unit_code", ref.unit_code);
    if (ref.inherited) sink.boolean("inherited", true);
    if (ref.type_from >= 0) sink.string("type_from", "r" + std::to_string(ref.type_from + 1));
    if (analysis.in_boilerplate(ref.span)) sink.string("zone", "boilerplate");
    sink.number("confidence", ref.confidence);
    if (ref.flags != 0) sink.strings("flags", flag_names(ref.flags));
    sink.end_record();
  }
}

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
