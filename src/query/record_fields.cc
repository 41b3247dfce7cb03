#include "query/record_fields.h"

#include "base/json.h"

namespace vnsift {
namespace {

class FieldSink : public RecordSink {
 public:
  FieldSink(const Analysis& analysis, std::vector<RecordFields>& records) : analysis_(analysis), records_(records) {}

  void begin_record(std::string_view id, ViewSpan span) override {
    records_.emplace_back();
    records_.back().span = span;
    records_.back().text = slice(analysis_.text.view(), span);
    add("id", std::string(id));
  }
  void text() override { add("text", std::string(records_.back().text)); }
  void places() override {}
  void line(uint32_t number) override { add("line", std::to_string(number)); }
  void string(std::string_view key, std::string_view value) override { add(key, std::string(value)); }
  void integer(std::string_view key, int64_t value) override { add(key, std::to_string(value)); }
  void number(std::string_view key, double value) override {
    std::string text;
    append_json_number(value, text);
    add(key, std::move(text));
  }
  void boolean(std::string_view key, bool value) override { add(key, value ? "true" : "false"); }
  void place(std::string_view, uint32_t, bool) override {}
  void strings(std::string_view key, std::span<const std::string_view> values) override {
    add(key, {});
    std::vector<std::string>& all = records_.back().fields.back().values;
    all.assign(values.begin(), values.end());
  }
  void part(std::string_view key, ViewSpan span, std::string_view name, std::string_view value) override {
    add(key, std::string(slice(analysis_.text.view(), span)));
    if (!name.empty() && !value.empty()) add(name, std::string(value));
  }
  void parts(std::string_view, std::span<const ViewSpan>) override {}
  void pairs(std::string_view, std::span<const ViewSpan>) override {}
  void counts(std::string_view, std::span<const Count>) override {}
  void end_record() override {}

 private:
  void add(std::string_view key, std::string value) {
    records_.back().fields.push_back({std::string(key), {std::move(value)}});
  }

  const Analysis& analysis_;
  std::vector<RecordFields>& records_;
};

}  // namespace

void collect_fields(const Analysis& analysis, Layer layer, std::vector<RecordFields>& records) {
  records.clear();
  const LayerInfo& info = layer_info(layer);
  if (info.shape == LayerShape::spans) {
    for (const ViewSpan span : info.spans(analysis)) {
      records.emplace_back();
      records.back().span = span;
      records.back().text = slice(analysis.text.view(), span);
    }
    return;
  }
  FieldSink sink(analysis, records);
  info.write(analysis, sink);
}

}  // namespace vnsift
