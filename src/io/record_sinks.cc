#include "io/record_sinks.h"

#include <algorithm>
#include <cstring>

#include <vnsift/utf8.h>

#include "base/byte_scan.h"
#include "base/json.h"

namespace vnsift {

uint64_t RecordPlace::line_at(uint32_t view_offset) const {
  const auto& lines = analysis->text.lines();
  const uint64_t number = lines.empty() ? 1 : lines[analysis->text.line_at(view_offset)].number;
  // A record of JSONL is one line of its file; its text has lines of its own.
  return document->format == Format::jsonl ? number : document->line + number - 1;
}

namespace {

bool is_tsv_escaped(char c) { return (c == '\t') | (c == '\n') | (c == '\r') | (c == '\\'); }

char* copy_to(std::string_view text, char* to) {
  std::memcpy(to, text.data(), text.size());
  return to + text.size();
}

char* write_integer(int64_t value, char* to) {
  const bool is_short = value >= 0 && value <= int64_t{UINT32_MAX};  // and nearly always so
  return is_short ? write_json_integer(static_cast<uint32_t>(value), to) : write_json_integer(value, to);
}

// Room: two bytes for each, and kCopySlack.
char* write_tsv_escaped(std::string_view value, char* to) {
  // What TSV escapes, JSON does too; hardly any value has one.
  size_t at = copy_to_json_special(value, 0, to);
  to += at;
  for (; at < value.size(); ++at) {
    const char c = value[at];
    if (!is_tsv_escaped(c)) {
      *to++ = c;
      continue;
    }
    *to++ = '\\';
    *to++ = c == '\t' ? 't' : c == '\n' ? 'n' : c == '\r' ? 'r' : '\\';
  }
  return to;
}

}  // namespace

void append_tsv_escaped(std::string_view value, std::string& out) {
  for (;;) {
    const size_t stop = find_json_special(value, 0);
    out.append(value.substr(0, stop));
    if (stop == value.size()) return;
    char escaped[2 + kCopySlack];
    out.append(escaped, write_tsv_escaped(value.substr(stop, 1), escaped));
    value.remove_prefix(stop + 1);
  }
}

// --- JSON
// --------------------------------------------------------------------------------------------------------------

void JsonSink::begin_layer(const LayerInfo& layer) {
  Sink::begin_layer(layer);
  first_record_ = true;
  const bool is_first = json_.empty() ? place_->out->ends_with('{') : json_.back() == '{';  // a record may be {}
  json_.key(layer.name, is_first);
  if (layer.shape != LayerShape::object) json_.raw('[');
}

void JsonSink::spans_layer(std::span<const ViewSpan> spans) {
  json_.pop_back();  // pairs_value() writes the bracket itself
  pairs_value(spans);
}

void JsonSink::end_layer() {
  if (layer_->shape != LayerShape::object) json_.raw(']');
}

void JsonSink::finish() {
  place_->out->append(json_.view());
  json_.clear();
}

void JsonSink::start_and_end(SourceSpan span) {
  json_.member("start", place_->offsets->at(span.begin), first_member_);
  json_.member("end", place_->offsets->at(span.end), false);
  first_member_ = false;
}

void JsonSink::text_of(SourceSpan span) {
  json_.member("text", slice(place_->source(), span), first_member_);
  first_member_ = false;
}

void JsonSink::begin_record(std::string_view id, ViewSpan span) {
  if (!first_record_) json_.raw(',');
  json_.raw('{');
  first_record_ = false;
  first_member_ = true;
  span_ = place_->to_source(span);
  if (!id.empty()) word("id", id);
}

void JsonSink::text() {
  text_of(span_);
  start_and_end(span_);
}

void JsonSink::places() { start_and_end(span_); }
void JsonSink::line(uint32_t number) { integer("line", number); }

void JsonSink::string(std::string_view name, std::string_view value) {
  json_.member(name, value, first_member_);
  first_member_ = false;
}

void JsonSink::word(std::string_view name, std::string_view value) {
  json_.member_word(name, value, first_member_);
  first_member_ = false;
}

void JsonSink::integer(std::string_view name, int64_t value) {
  key(name);
  json_.integer(value);
}

void JsonSink::number(std::string_view name, double value) {
  key(name);
  json_.number(value);
}

void JsonSink::boolean(std::string_view name, bool value) {
  key(name);
  json_.raw(value ? "true" : "false");
}

void JsonSink::place(std::string_view name, uint32_t at, bool is_end) {
  const auto size = static_cast<uint32_t>(place_->analysis->text.view().size());
  const uint32_t byte = is_end ? place_->to_source({0, at}).end : place_->to_source({at, size}).begin;
  integer(name, place_->offsets->at(byte));
}

void JsonSink::strings(std::string_view name, std::span<const std::string_view> values) {
  key(name);
  json_.raw('[');
  for (size_t i = 0; i < values.size(); ++i) {
    if (i > 0) json_.raw(',');
    json_.string(values[i]);
  }
  json_.raw(']');
}

void JsonSink::part_value(ViewSpan span, std::string_view name, std::string_view value) {
  const SourceSpan source = place_->to_source(span);
  json_.raw('{');
  first_member_ = true;
  start_and_end(source);
  text_of(source);
  if (!value.empty()) string(name, value);
  json_.raw('}');
  first_member_ = false;
}

void JsonSink::part(std::string_view name, ViewSpan span, std::string_view extra, std::string_view value) {
  key(name);
  part_value(span, extra, value);
}

void JsonSink::parts(std::string_view name, std::span<const ViewSpan> spans) {
  key(name);
  json_.raw('[');
  for (size_t i = 0; i < spans.size(); ++i) {
    if (i > 0) json_.raw(',');
    part_value(spans[i], {}, {});
  }
  json_.raw(']');
}

void JsonSink::pairs(std::string_view name, std::span<const ViewSpan> spans) {
  key(name);
  pairs_value(spans);
}

void JsonSink::counts(std::string_view name, std::span<const Count> values) {
  key(name);
  json_.raw('{');
  first_member_ = true;
  for (const Count& count : values) integer(count.key, count.value);
  json_.raw('}');
  first_member_ = false;
}

void JsonSink::end_record() {
  if (of_source_ && layer_->shape == LayerShape::object) string("of", "source");
  json_.raw('}');
  hand_on();
}

void JsonSink::pairs_value(std::span<const ViewSpan> spans) {
  const bool is_clean = place_->analysis->text.canonical().is_clean();
  json_.raw('[');
  for (size_t i = 0; i < spans.size(); ++i) {
    const SourceSpan source = is_clean ? SourceSpan{spans[i].begin, spans[i].end} : place_->to_source(spans[i]);
    char pair[32];
    char* end = pair;
    if (i > 0) *end++ = ',';
    *end++ = '[';
    end = write_json_integer(place_->offsets->at(source.begin), end);
    *end++ = ',';
    end = write_json_integer(place_->offsets->at(source.end), end);
    *end++ = ']';
    json_.raw({pair, static_cast<size_t>(end - pair)});
    if (i % 4096 == 0) hand_on();
  }
  json_.raw(']');
}

void FlatSink::begin_record(std::string_view id, ViewSpan span) {
  json_.raw('{');
  first_member_ = true;
  span_ = place_->to_source(span);
  const bool is_object = layer_->shape == LayerShape::object;
  const std::string_view raw_id = place_->document->id;
  if (!raw_id.empty()) {
    key("doc");
    json_.raw(raw_id);  // a number stays a number
  } else {
    string("doc", place_->name);
  }
  string("path", place_->document->path);
  if (!is_object) integer("line", static_cast<int64_t>(place_->line_at(span.begin)));
  string("layer", layer_->name);
  if (!id.empty()) word("id", id);
  if (is_object) return;
  start_and_end(span_);
  text_of(span_);
}

void FlatSink::end_record() {
  json_.raw("}\n");
  hand_on();
}

// --- rows
// --------------------------------------------------------------------------------------------------------------

void RowSink::begin_record(std::string_view id, ViewSpan span) {
  id_ = id;
  span_ = span;
}

void RowSink::string(std::string_view key, std::string_view value) {
  if (std::string* to = column(key)) to->assign(value);
}
void RowSink::integer(std::string_view key, int64_t value) {
  if (std::string* to = column(key)) append_json_integer(value, *to);
}
void RowSink::number(std::string_view key, double value) {
  if (std::string* to = column(key)) append_json_number(value, *to);
}
void RowSink::boolean(std::string_view key, bool value) {
  if (std::string* to = column(key)) to->assign(value ? "true" : "false");
}
void RowSink::place(std::string_view, uint32_t, bool) {}

void RowSink::strings(std::string_view key, std::span<const std::string_view> values) {
  std::string* to = column(key);
  if (to == nullptr) return;
  for (const std::string_view value : values) {
    if (!to->empty()) to->push_back(',');
    to->append(value);
  }
}

std::string TsvSink::header(const LayerInfo& layer) {
  std::string line = "doc\tpath\tline\tlayer\tid\tstart\tend";
  for (const std::string_view name : layer.tsv_columns) line.append("\t").append(name);
  return line + "\ttext\n";
}

void TsvSink::begin_layer(const LayerInfo& layer) {
  Sink::begin_layer(layer);
  values_.assign(layer.tsv_columns.size(), {});
}

std::string* TsvSink::column(std::string_view key) {
  const auto found = std::find(layer_->tsv_columns.begin(), layer_->tsv_columns.end(), key);
  return found == layer_->tsv_columns.end() ? nullptr : &values_[found - layer_->tsv_columns.begin()];
}

void TsvSink::end_record() {
  std::string& out = *place_->out;
  const SourceSpan source = place_->to_source(span_);
  append_tsv_escaped(place_->name, out);
  out.push_back('\t');
  append_tsv_escaped(place_->document->path, out);
  out.push_back('\t');
  append_json_integer(static_cast<int64_t>(place_->line_at(span_.begin)), out);
  out.append("\t").append(layer_->name).append("\t").append(id_).append("\t");
  append_json_integer(place_->offsets->at(source.begin), out);
  out.push_back('\t');
  append_json_integer(place_->offsets->at(source.end), out);
  out.push_back('\t');
  for (std::string& value : values_) {
    append_tsv_escaped(value, out);
    out.push_back('\t');
    value.clear();
  }
  append_tsv_escaped(slice(place_->source(), source), out);
  out.push_back('\n');
}

void TextSink::begin_layer(const LayerInfo& layer) {
  Sink::begin_layer(layer);
  line_begin_ = line_end_ = 0;
  if (named_ == &layer) return;
  named_ = &layer;
  column_ = "\t";
  column_.append(layer.name).push_back('\t');
}

std::string* TextSink::column(std::string_view key) {
  return key == layer_->kind_key ? &kind_ : key == layer_->value_key ? &value_ : nullptr;
}

int64_t TextSink::code_points_between(uint32_t begin, uint32_t end) const {
  // Lines are short: their bytes are counted sooner than a table of the whole text is made.
  constexpr uint32_t kShort = 512;
  if (end < begin || end - begin > kShort)
    return int64_t{place_->code_points->at(end)} - place_->code_points->at(begin);
  return static_cast<int64_t>(count_code_points(place_->source().substr(begin, end - begin)));
}

void TextSink::enter_line(uint32_t view_offset) {
  const std::vector<Line>& lines = place_->analysis->text.lines();
  line_begin_ = source_line_begin_ = 0;
  line_end_ = UINT32_MAX;
  line_number_ = 1;
  if (lines.empty()) return;
  const uint32_t line = place_->analysis->text.line_at(view_offset);
  if (line > 0) line_begin_ = lines[line].full.begin;
  if (line + 1 < lines.size()) line_end_ = lines[line + 1].full.begin;
  line_number_ = lines[line].number;
  // The first character of the source line: behind the line end before the first view line of that number.
  const auto first = std::lower_bound(lines.begin(), lines.end(), line_number_,
                                      [](const Line& at, uint64_t wanted) { return at.number < wanted; });
  if (first->full.begin > 0) source_line_begin_ = place_->to_source({first->full.begin - 1, first->full.begin}).end;
}

void TextSink::end_record() {
  const SourceSpan source = place_->to_source(span_);
  if (span_.begin < line_begin_ || span_.begin >= line_end_) enter_line(span_.begin);
  const uint64_t shown =
      place_->document->format == Format::jsonl ? place_->document->line : place_->document->line + line_number_ - 1;
  if (place_->document->path != path_) {
    path_ = place_->document->path;
    escaped_path_.clear();
    append_tsv_escaped(path_, escaped_path_);
  }
  const std::string_view text = slice(place_->source(), source);
  // One check of the room for all of it: an escape has two signs, a number twenty digits.
  char* to = row_.grow(escaped_path_.size() + column_.size() + 2 * (kind_.size() + value_.size() + text.size()) +
                       kCopySlack + 64);
  char* const begin = to;
  to = copy_to(escaped_path_, to);
  *to++ = ':';
  to = write_integer(static_cast<int64_t>(shown), to);
  *to++ = ':';
  to = write_integer(code_points_between(source_line_begin_, source.begin) + 1, to);
  to = copy_to(column_, to);
  to = write_tsv_escaped(kind_, to);
  *to++ = '\t';
  to = write_tsv_escaped(value_, to);
  *to++ = '\t';
  to = write_tsv_escaped(text, to);
  *to++ = '\n';
  place_->out->append(begin, to);
  kind_.clear();
  value_.clear();
}

}  // namespace vnsift
