// The whole chain on one document: every format writes lines that are what they say, in each unit of offsets.
// The first byte picks the unit and the scope.
#include <simdjson.h>

#include <vnsift/analysis.h>
#include <vnsift/document.h>

#include "fuzz.h"
#include "io/document_writer.h"

namespace {

using namespace vnsift;
using fuzz::require;

constexpr LayerSet kLayers{Layer::strip, Layer::lines, Layer::sentences, Layer::docnums};
constexpr LayerSet kOneLayer{Layer::docnums};  // a table holds one

Pipeline make_pipeline(LayerSet layers, PipelineOptions::Scope scope) {
  PipelineOptions options;
  options.scope = scope;
  Result<Pipeline> pipeline = Pipeline::make(layers, options);
  require(pipeline.has_value(), "the layers that exist make a pipeline");
  return *std::move(pipeline);
}

std::string write(OutputFormat format, OffsetUnit unit, LayerSet layers, const Document& document,
                  const Analysis& analysis) {
  WriteOptions options;
  options.format = format;
  options.unit = unit;
  options.writable = layers;
  DocumentWriter writer(options);
  std::string out = writer.header(layers);
  writer.write(document, analysis, out);
  return out;
}

void require_json_lines(std::string_view out) {
  simdjson::dom::parser parser;
  while (!out.empty()) {
    const size_t end = out.find('\n');
    require(end != std::string_view::npos, "the last line is complete");
    require(parser.parse(simdjson::padded_string(out.substr(0, end))).is_object(), "every line is a JSON object");
    out.remove_prefix(end + 1);
  }
}

void require_columns(std::string_view out) {
  size_t tabs = 0, expected = 0;
  for (const char letter : out) {
    if (letter == '\t') ++tabs;
    if (letter != '\n') continue;
    if (expected == 0) expected = tabs;
    require(tabs == expected, "every row of a table has the columns of its header");
    tabs = 0;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  const OffsetUnit unit = data[0] % 3 == 0   ? OffsetUnit::code_point
                          : data[0] % 3 == 1 ? OffsetUnit::byte
                                             : OffsetUnit::utf16;
  static const Pipeline pipelines[] = {make_pipeline(kLayers, PipelineOptions::Scope::all),
                                       make_pipeline(kLayers, PipelineOptions::Scope::content)};
  static const Pipeline short_pipeline = make_pipeline(kOneLayer, PipelineOptions::Scope::all);

  const std::string text = fuzz::valid_text(data + 1, size - 1);
  Document document;
  document.path = "page.txt";
  document.text = text;
  Analysis analysis;
  pipelines[(data[0] >> 2) & 1].run(text, {}, analysis);

  require_json_lines(write(OutputFormat::jsonl, unit, kLayers, document, analysis));
  require_json_lines(write(OutputFormat::flat, unit, kLayers, document, analysis));
  require(is_valid_utf8(write(OutputFormat::text, unit, kLayers, document, analysis)), "text is valid UTF-8");
  short_pipeline.run(text, {}, analysis);
  require_columns(write(OutputFormat::tsv, unit, kOneLayer, document, analysis));
  return 0;
}
