// One hit a line, as JSON or TSV (records.md 6).
#include <algorithm>
#include <array>
#include <optional>

#include <vnsift/layers.h>

#include "base/json.h"
#include "grep_context.h"
#include "grep_writer.h"
#include "io/document_writer.h"
#include "io/json_scan.h"
#include "io/record_sinks.h"

namespace vnsift::cli {
namespace {

// Lets through the records whose place in the layer is wanted.
class SelectedRecords : public RecordSink {
 public:
  SelectedRecords(RecordSink& to, const std::vector<uint32_t>& wanted) : to_(to), wanted_(wanted) {}
  void begin_record(std::string_view id, ViewSpan span) override {
    open_ = std::binary_search(wanted_.begin(), wanted_.end(), count_++);
    if (open_) to_.begin_record(id, span);
  }
  void text() override {
    if (open_) to_.text();
  }
  void places() override {
    if (open_) to_.places();
  }
  void line(uint32_t number) override {
    if (open_) to_.line(number);
  }
  void string(std::string_view key, std::string_view value) override {
    if (open_) to_.string(key, value);
  }
  void integer(std::string_view key, int64_t value) override {
    if (open_) to_.integer(key, value);
  }
  void number(std::string_view key, double value) override {
    if (open_) to_.number(key, value);
  }
  void boolean(std::string_view key, bool value) override {
    if (open_) to_.boolean(key, value);
  }
  void place(std::string_view key, uint32_t at, bool is_end) override {
    if (open_) to_.place(key, at, is_end);
  }
  void strings(std::string_view key, std::span<const std::string_view> values) override {
    if (open_) to_.strings(key, values);
  }
  void part(std::string_view key, ViewSpan span, std::string_view name, std::string_view value) override {
    if (open_) to_.part(key, span, name, value);
  }
  void parts(std::string_view key, std::span<const ViewSpan> spans) override {
    if (open_) to_.parts(key, spans);
  }
  void pairs(std::string_view key, std::span<const ViewSpan> spans) override {
    if (open_) to_.pairs(key, spans);
  }
  void counts(std::string_view key, std::span<const Count> all) override {
    if (open_) to_.counts(key, all);
  }
  void end_record() override {
    if (open_) to_.end_record();
  }

 private:
  RecordSink& to_;
  const std::vector<uint32_t>& wanted_;
  uint32_t count_ = 0;
  bool open_ = false;
};

class RecordWriter : public GrepWriter {
 public:
  explicit RecordWriter(const GrepRun& run)
      : run_(run), view_(run.view), is_json_(run.view.format == FormatChoice::jsonl), offsets_(run.view.unit) {}

  void write(const Document& document, const QueryResult& result, GrepCarry& carry, std::string& out,
             Report&) override {
    if (!result.units.empty()) {
      offsets_.assign(document.text);
      base_ = carry.offset(view_.unit);
      const std::string name = document_name(document);
      for (const QueryUnit& unit : result.units) {
        // An inverted unit has no hit: the unit is one.
        if (unit.first_hit == unit.last_hit) write_hit(document, name, result, unit, nullptr, out);
        for (uint32_t i = unit.first_hit; i < unit.last_hit; ++i)
          write_hit(document, name, result, unit, &result.hits[i], out);
      }
    }
    carry.is_done = carry.units >= view_.most_units;
  }

 private:
  uint64_t at(uint32_t byte) { return base_ + offsets_.at(byte); }

  void write_hit(const Document& document, const std::string& name, const QueryResult& result, const QueryUnit& unit,
                 const QueryHit* hit, std::string& out) {
    const SourceSpan span = hit != nullptr ? hit->span : unit.span;
    const GrepContext context =
        view_.output == GrepOutput::kwic
            ? narrow_context(document.text, unit.span, span, view_.width, view_.width_in_characters)
            : full_context(document.text, unit.span, span);
    const UnitKind kind = run_.query->options().unit;
    const uint64_t number = kind == UnitKind::line ? file_line(document, unit.number) : unit.number;
    std::string_view label, mode, alias;
    if (hit != nullptr && hit->pattern != kNoPattern) {
      const Pattern& pattern = run_.query->options().patterns[hit->pattern].pattern;
      if (!run_.labels.empty()) label = run_.labels[hit->pattern];
      mode = mode_name(pattern.mode());
      if (hit->alternative != 0) alias = pattern.alternatives()[hit->alternative];
    }
    if (!is_json_) {
      const auto field = [&](std::string_view text) {
        append_tsv_escaped(text, out);
        out += '\t';
      };
      field(name);
      field(document.path);
      field(std::to_string(line_of(document, span.begin)));
      field(unit_name(kind));
      field(std::to_string(number));
      field(std::to_string(at(span.begin)));
      field(std::to_string(at(span.end)));
      field(context.left);
      field(slice(document.text, span));
      field(context.right);
      field(label);
      field(mode);
      append_tsv_escaped(alias, out);
      out += '\n';
      return;
    }
    out += "{\"doc\":";
    if (document.id.empty()) {
      append_json_string(name, out);
    } else {
      out += document.id;
    }
    member("path", document.path, out);
    out += ",\"unit\":{\"kind\":\"";
    out += unit_name(kind);
    out += '"';
    member("no", number, out);
    member("start", at(unit.span.begin), out);
    member("end", at(unit.span.end), out);
    out += '}';
    member("start", at(span.begin), out);
    member("end", at(span.end), out);
    member("text", slice(document.text, span), out);
    member("left", context.left, out);
    member("right", context.right, out);
    if (!label.empty()) member("label", label, out);
    if (!mode.empty()) member("mode", mode, out);
    if (!alias.empty()) member("alias", alias, out);
    write_records(document, result, unit, out);
    for (const std::string& wanted : view_.with_fields) {
      for (const RecordMember& one : document.members) {
        if (!json_key_is(one.key, wanted)) continue;
        out += ',';
        out.append(one.key).append(":").append(one.value);
        break;
      }
    }
    out += "}\n";
  }

  // The line of the file; counted from the last place asked for.
  uint64_t line_of(const Document& document, uint32_t byte) {
    if (document.text.data() != counted_text_ || byte < counted_) {
      counted_text_ = document.text.data();
      counted_ = 0;
      lines_ = 1;
    }
    lines_ += static_cast<uint32_t>(std::count(document.text.begin() + counted_, document.text.begin() + byte, '\n'));
    counted_ = byte;
    return file_line(document, lines_);
  }

  static void member(std::string_view key, std::string_view value, std::string& out) {
    out.append(",\"").append(key).append("\":");
    append_json_string(value, out);
  }
  static void member(std::string_view key, uint64_t value, std::string& out) {
    out.append(",\"").append(key).append("\":");
    append_json_integer(static_cast<int64_t>(value), out);
  }

  // The records of the unit that the conditions hold of, under the names of their layers.
  void write_records(const Document& document, const QueryResult& result, const QueryUnit& unit, std::string& out) {
    for (const LayerInfo& layer : layers()) {
      std::vector<uint32_t> wanted;
      for (uint32_t i = unit.first_record; i < unit.last_record; ++i) {
        if (result.records[i].layer == layer.layer) wanted.push_back(result.records[i].index);
      }
      if (wanted.empty() || layer.write == nullptr) continue;
      std::sort(wanted.begin(), wanted.end());
      if (run_.annotations != nullptr) {
        write_annotated(*run_.annotations->find(document), layer, wanted, out);
        continue;
      }
      RecordPlace place;
      place.document = &document;
      place.analysis = &result.analysis;
      place.offsets = &offsets_;
      place.code_points = &code_points_;
      place.out = &out;
      code_points_.assign(document.text);
      json_.begin(place);
      json_.begin_layer(layer);
      SelectedRecords selected(json_, wanted);
      layer.write(result.analysis, selected);
      json_.end_layer();
      json_.finish();
    }
  }

  // As they stand in the file of annotations.
  static void write_annotated(const AnnotatedDocument& annotated, const LayerInfo& layer,
                              const std::vector<uint32_t>& wanted, std::string& out) {
    const std::vector<std::string_view> elements = annotated.elements(layer.layer);
    out.append(",\"").append(layer.name).append("\":[");
    for (const uint32_t index : wanted) {
      if (out.back() != '[') out += ',';
      out += elements[index];
    }
    out += ']';
  }

  const GrepRun& run_;
  const GrepView& view_;
  const bool is_json_;
  OffsetTable offsets_, code_points_;
  uint64_t base_ = 0;
  const char* counted_text_ = nullptr;
  uint32_t counted_ = 0, lines_ = 1;
  JsonSink json_;
};

}  // namespace

std::string_view grep_tsv_header() {
  return "doc\tpath\tline\tunit_kind\tunit_no\tstart\tend\tleft\ttext\tright\tlabel\tmode\talias\n";
}

std::unique_ptr<GrepWriter> make_record_writer(const GrepRun& run) { return std::make_unique<RecordWriter>(run); }

}  // namespace vnsift::cli
