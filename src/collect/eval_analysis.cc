#include <vnsift/eval.h>

#include <fmt/format.h>

#include <vnsift/layers.h>

#include "io/offset_table.h"

namespace vnsift {
namespace {

// Takes the records of a layer as the registry writes them, so that a new layer needs nothing here.
class EvalSink : public RecordSink {
 public:
  EvalSink(const Analysis& analysis, std::string_view kind_key, OffsetTable& offsets, std::vector<EvalRecord>& out)
      : analysis_(analysis), kind_key_(kind_key), offsets_(offsets), out_(out) {}

  void begin_record(std::string_view, ViewSpan span) override {
    const SourceSpan source = analysis_.text.canonical().to_source(span);
    EvalRecord record;
    record.begin = offsets_.at(source.begin);
    record.end = offsets_.at(source.end);
    out_.push_back(std::move(record));
  }
  void text() override {}
  void places() override {}
  void line(uint32_t number) override { out_.back().line = number; }
  void string(std::string_view key, std::string_view value) override {
    if (key == kind_key_) out_.back().kind = std::string(value);
    add(key, std::string(value));
  }
  void integer(std::string_view key, int64_t value) override { add(key, fmt::format("{}", value)); }
  void number(std::string_view key, double value) override { add(key, fmt::format("{}", value)); }
  void boolean(std::string_view, bool) override {}
  void place(std::string_view, uint32_t, bool) override {}
  void strings(std::string_view key, std::span<const std::string_view> values) override {
    add(key, fmt::format("{}", fmt::join(values, ",")));
  }
  void part(std::string_view, ViewSpan, std::string_view, std::string_view) override {}
  void parts(std::string_view, std::span<const ViewSpan>) override {}
  void pairs(std::string_view, std::span<const ViewSpan>) override {}
  void counts(std::string_view, std::span<const Count>) override {}
  void end_record() override {}

 private:
  void add(std::string_view key, std::string value) { out_.back().fields.emplace_back(key, std::move(value)); }

  const Analysis& analysis_;
  std::string_view kind_key_;
  OffsetTable& offsets_;
  std::vector<EvalRecord>& out_;
};

}  // namespace

EvalDocument eval_document(const Analysis& analysis, Layer layer, std::string_view id) {
  EvalDocument document;
  document.id = std::string(id);
  const std::string_view source = analysis.text.canonical().source();
  document.text = std::string(source);
  if (analysis.has_page) document.verdict = std::string(verdict_name(analysis.page.verdict));
  OffsetTable offsets;
  offsets.assign(source);
  const LayerInfo& info = layer_info(layer);
  if (!analysis.ran.has(layer)) return document;
  if (info.shape == LayerShape::spans) {
    for (const ViewSpan span : info.spans(analysis)) {
      const SourceSpan place = analysis.text.canonical().to_source(span);
      EvalRecord record;
      record.begin = offsets.at(place.begin);
      record.end = offsets.at(place.end);
      document.records.push_back(std::move(record));
    }
  } else if (info.shape == LayerShape::records) {
    EvalSink sink(analysis, info.kind_key, offsets, document.records);
    info.write(analysis, sink);
  }
  return document;
}

}  // namespace vnsift
