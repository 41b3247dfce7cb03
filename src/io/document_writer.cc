#include "io/document_writer.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <span>

#include "base/json.h"
#include "io/json_scan.h"

namespace vnsift {
namespace {

// All layers of records.md 2, also those that this version does not find: their places are stale once a text is
// rewritten.
constexpr std::array<std::string_view, 9> kLayerKeys = {"strip", "lines",   "sentences", "words",   "docnums",
                                                        "dates", "metrics", "facts",     "entities"};

constexpr size_t kLarge = size_t{1} << 20;
constexpr size_t kShort = 4096;  // bytes of a text that is written together with its layers

bool is_line_end(char c) { return c == '\n' || c == '\r'; }

// With a space in place of line ends.
void append_on_one_line(std::string_view text, std::string& out) {
  const auto find = [](std::string_view in, char c) {
    const void* found = std::memchr(in.data(), c, in.size());
    return found == nullptr ? in.size() : static_cast<size_t>(static_cast<const char*>(found) - in.data());
  };
  while (!text.empty()) {
    const size_t stop = find(text.substr(0, find(text, '\n')), '\r');
    out.append(text.substr(0, stop));
    if (stop == text.size()) return;
    size_t next = stop;
    while (next < text.size() && is_line_end(text[next])) ++next;
    out.push_back(' ');
    text.remove_prefix(next);
  }
}

// Each span on a line of its own, with a space in place of the line ends in it. Nearly always one byte stands between a
// span and the next: those are copied together, and then that byte is set. Preconditions: the text is clean, so its
// view is its source and its only line ends are LF; spans are in order and hold no blank line.
void append_clean_spans(const PreparedText& text, std::span<const ViewSpan> spans, std::string& out) {
  if (spans.empty()) return;
  const std::string_view view = text.view();
  const std::vector<Line>& lines = text.lines();
  const size_t before = out.size();
  out.resize(before + (spans.back().end - spans.front().begin) + spans.size());
  char* to = out.data() + before;
  size_t line = 0;
  for (size_t i = 0; i < spans.size();) {
    const uint32_t begin = spans[i].begin;
    size_t last = i;
    while (last + 1 < spans.size() && spans[last + 1].begin == spans[last].end + 1) ++last;
    const uint32_t end = spans[last].end;
    std::memcpy(to, view.data() + begin, end - begin);
    while (line < lines.size() && lines[line].full.end < begin) ++line;
    for (; line < lines.size() && lines[line].full.end < end; ++line) to[lines[line].full.end - begin] = ' ';
    for (; i <= last; ++i) to[spans[i].end - begin] = '\n';
    to += end - begin + 1;
  }
  out.resize(static_cast<size_t>(to - out.data()));
}

}  // namespace

bool is_layer_key(std::string_view quoted_key) {
  return std::any_of(kLayerKeys.begin(), kLayerKeys.end(),
                     [&](std::string_view name) { return json_key_is(quoted_key, name); });
}

void append_error_row(std::string_view name, const Error& error, uint64_t line, std::string& out) {
  out += "{\"id\":";
  append_json_string(name, out);
  out += ",\"error\":{\"code\":";
  append_json_string(code_name(error.code), out);
  out += ",\"message\":";
  append_json_string(error.message, out);
  if (line != 0) {
    out += ",\"line\":";
    append_json_integer(static_cast<int64_t>(line), out);
  }
  out += "}}\n";
}

std::string DocumentWriter::header(LayerSet set) const {
  if (options_.format != OutputFormat::tsv) return {};
  for (const LayerInfo& layer : layers()) {
    if (set.has(layer.layer)) return TsvSink::header(layer);
  }
  return {};
}

void DocumentWriter::begin_place(const Document& document, const Analysis& analysis, std::string& out) {
  place_.document = &document;
  place_.analysis = &analysis;
  place_.offsets = &offsets_;
  place_.code_points = &code_points_;
  place_.out = &out;
  if (options_.format == OutputFormat::flat || options_.format == OutputFormat::tsv)
    place_.name = document_name(document);
  offsets_.assign(analysis.text.canonical().source());
  code_points_.assign(analysis.text.canonical().source());
}

void DocumentWriter::write(const Document& document, const Analysis& analysis, std::string& out) {
  begin_place(document, analysis, out);
  // A string doubles when it grows, and both copies count. Room that is never written to is no memory.
  if (document.text.size() > kLarge) out.reserve(out.size() + 3 * document.text.size());
  switch (options_.format) {
    case OutputFormat::jsonl:
      if (document.format == Format::jsonl) {
        write_members(document, nullptr, out);
      } else if (document.text.size() <= kShort) {
        write_short_head(document);
      } else {
        write_head(document, document.text, out);
      }
      write_layers(analysis, "}\n");
      return;
    case OutputFormat::text:
      if (options_.text_style == TextStyle::spans) {
        write_spans_as_text(analysis, out);
      } else {
        write_layers(analysis, {});
      }
      return;
    case OutputFormat::flat:
    case OutputFormat::tsv:
      write_layers(analysis, {});
      return;
  }
}

void DocumentWriter::write_layers(const Analysis& analysis, std::string_view behind) {
  const bool is_json = options_.format == OutputFormat::jsonl;
  Sink& sink = is_json                                 ? static_cast<Sink&>(json_)
               : options_.format == OutputFormat::flat ? static_cast<Sink&>(flat_)
               : options_.format == OutputFormat::tsv  ? static_cast<Sink&>(tsv_)
                                                       : static_cast<Sink&>(text_);
  sink.begin(place_);
  for (const LayerInfo& layer : layers()) {
    if (!analysis.ran.has(layer.layer)) continue;
    const bool is_row = options_.format == OutputFormat::tsv || options_.format == OutputFormat::text;
    if (layer.shape == LayerShape::object && is_row) continue;  // an object is no row
    sink.begin_layer(layer);
    if (layer.shape != LayerShape::spans) {
      layer.write(analysis, sink);
    } else if (is_json) {
      json_.spans_layer(layer.spans(analysis));
      continue;
    } else {
      for (const ViewSpan span : layer.spans(analysis)) {
        sink.begin_record("", span);
        sink.text();
        sink.end_record();
      }
    }
    if (is_json) json_.end_layer();
  }
  if (is_json) {
    json_.buffer().raw(behind);
    json_.finish();
  }
  if (options_.format == OutputFormat::flat) flat_.finish();
}

// As document_name(), of which a document of few words would notice the cost; so it would that of escaping the path,
// which is that of the document before.
void DocumentWriter::prepare_head(const Document& document) {
  if (document.path == path_ && !head_begin_.empty()) return;
  path_ = document.path;
  head_begin_ = "{\"id\":\"";
  append_json_escaped(path_, head_begin_);
  head_end_ = "\",\"path\":";
  append_json_string(path_, head_end_);
  if (options_.with_text) {
    head_end_.push_back(',');
    append_json_string(options_.text_field, head_end_);
    head_end_.push_back(':');
  }
}

// As write_head(), into the buffer of the layers: one copy, where most documents are short.
void DocumentWriter::write_short_head(const Document& document) {
  prepare_head(document);
  JsonBuffer& json = json_.buffer();
  json.raw(head_begin_);
  if (document.format == Format::lines) {
    json.raw(':');
    json.integer(static_cast<int64_t>(document.line));
  }
  json.raw(head_end_);
  if (options_.with_text) json.text(document.text);
}

// {"id":…,"path":…,"text":… of a document that was no JSONL record.
void DocumentWriter::write_head(const Document& document, std::string_view text, std::string& out) {
  prepare_head(document);
  out += head_begin_;
  if (document.format == Format::lines) {
    out.push_back(':');
    append_json_integer(static_cast<int64_t>(document.line), out);
  }
  out += head_end_;
  if (options_.with_text) append_json_string(text, out);
}

// The members of a JSONL record that stay, byte for byte, without the closing brace. With `new_text`: in place of the
// text, and without any layer.
void DocumentWriter::write_members(const Document& document, const std::string_view* new_text, std::string& out) {
  const auto members = document.members;
  auto is_dropped = [&](const RecordMember& member) {
    if (new_text != nullptr) return is_layer_key(member.key);
    return std::any_of(layers().begin(), layers().end(), [&](const LayerInfo& layer) {
      return options_.writable.has(layer.layer) && json_key_is(member.key, layer.name);
    });
  };
  const bool drops_text = !options_.with_text && document.text_member >= 0;
  if (new_text == nullptr && !drops_text && std::none_of(members.begin(), members.end(), is_dropped)) {
    std::string_view inside = document.record.substr(0, document.record.size() - 1);
    while (inside.ends_with(' ') || inside.ends_with('\t')) inside.remove_suffix(1);
    out += inside;
    return;
  }
  out.push_back('{');
  bool is_first = true;
  for (size_t i = 0; i < members.size(); ++i) {
    const RecordMember& member = members[i];
    const bool is_text = static_cast<int>(i) == document.text_member;
    if (is_dropped(member) || (is_text && drops_text)) continue;
    if (!is_first) out.push_back(',');
    is_first = false;
    if (is_text && new_text != nullptr) {
      out.append(member.key).push_back(':');
      append_json_string(*new_text, out);
    } else {
      // With the blanks that stood between key and value.
      out.append(member.key.data(), static_cast<size_t>(member.value.data() + member.value.size() - member.key.data()));
    }
  }
}

void DocumentWriter::write_unchanged(const Document& document, std::string& out) {
  if (options_.format != OutputFormat::jsonl) return;
  out += document.record;
  out.push_back('\n');
}

size_t DocumentWriter::write_rewritten(const Document& document, std::string_view text, const Analysis* analysis,
                                       std::string& out) {
  size_t removed = 0;
  if (document.format == Format::jsonl) {
    for (const RecordMember& member : document.members) removed += is_layer_key(member.key);
    write_members(document, &text, out);
  } else {
    write_head(document, text, out);
  }
  if (!options_.keep_source.empty()) {
    out += out.back() == '{' ? "" : ",";
    append_json_string(options_.keep_source, out);
    out.push_back(':');
    append_json_string(document.text, out);
  }
  if (analysis != nullptr) {
    begin_place(document, *analysis, out);
    json_.set_of_source(true);
    write_layers(*analysis, {});
    json_.set_of_source(false);
  }
  out += "}\n";
  return removed;
}

void DocumentWriter::write_spans_as_text(const Analysis& analysis, std::string& out) {
  for (const LayerInfo& layer : layers()) {
    if (layer.shape != LayerShape::spans || !analysis.ran.has(layer.layer)) continue;
    const std::span<const ViewSpan> spans = layer.spans(analysis);
    if (analysis.text.canonical().is_clean()) {
      append_clean_spans(analysis.text, spans, out);
      continue;
    }
    for (const ViewSpan span : spans) {
      append_on_one_line(slice(place_.source(), place_.to_source(span)), out);
      out.push_back('\n');
    }
  }
}

}  // namespace vnsift
