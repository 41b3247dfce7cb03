#include "normalize_records.h"

#include <algorithm>
#include <cmath>

#include <vnsift/charset.h>

#include "base/json.h"
#include "io/record_sinks.h"
#include "normalize/description.h"

namespace vnsift::cli {

namespace {

bool is_decoding(Rule rule) { return rule == Rule::charset || rule == Rule::mojibake; }

void append_key(std::string_view key, std::string& out) {
  if (out.back() != '{') out += ',';
  append_json_string(key, out);
  out += ':';
}

void append_member(std::string_view key, std::string_view value, std::string& out) {
  append_key(key, out);
  append_json_string(value, out);
}

void append_member(std::string_view key, uint64_t value, std::string& out) {
  append_key(key, out);
  append_json_integer(static_cast<int64_t>(value), out);
}

void append_flag(std::string_view key, bool value, std::string& out) {
  append_key(key, out);
  out += value ? "true" : "false";
}

// The id of a record as it stands there, else the name as a string.
void append_name(const Document& document, std::string& out) {
  if (!document.id.empty()) {
    out += document.id;
  } else {
    append_json_string(document_name(document), out);
  }
}

}  // namespace

void EditWriter::write(const Document& document, const Normalized& normalized, std::string& out) {
  source_.assign(document.text);
  result_.assign(normalized.text);
  const std::vector<OffsetMap::Edit>& edits = normalized.map.edits();
  for (size_t i = 0; i < edits.size();) {
    OffsetMap::Edit edit = edits[i];
    Rule rule = normalized.rules[i];
    size_t next = i + 1;
    // Everything that happened on a line from its first decoded character on is one edit.
    while (next < edits.size() && is_decoding(rule)) {
      const size_t end = edit.source_begin + edit.source_size;
      if (document.text.substr(end, edits[next].source_begin + edits[next].source_size - end).find('\n') !=
          std::string_view::npos)
        break;
      edit.source_size = edits[next].source_begin + edits[next].source_size - edit.source_begin;
      edit.view_size = edits[next].view_begin + edits[next].view_size - edit.view_begin;
      ++next;
    }
    write_edit(document, normalized, edit, rule, out);
    i = next;
  }
}

void EditWriter::write_edit(const Document& document, const Normalized& normalized, const OffsetMap::Edit& edit,
                            Rule rule, std::string& out) {
  const std::string_view text = document.text.substr(edit.source_begin, edit.source_size);
  const std::string_view replacement = normalized.text.substr(edit.view_begin, edit.view_size);
  const uint32_t start = source_.at(edit.source_begin), end = source_.at(edit.source_begin + edit.source_size);
  const uint32_t out_start = result_.at(edit.view_begin), out_end = result_.at(edit.view_begin + edit.view_size);
  if (is_tsv_) {
    append_tsv_escaped(document_name(document), out);
    out += '\t';
    append_tsv_escaped(document.path, out);
    for (const uint32_t place : {start, end}) out += '\t' + std::to_string(place);
    out.append("\t").append(rule_name(rule));
    for (const uint32_t place : {out_start, out_end}) out += '\t' + std::to_string(place);
    out += '\t';
    append_tsv_escaped(text, out);
    out += '\t';
    append_tsv_escaped(replacement, out);
    out += '\n';
    return;
  }
  out += "{\"doc\":";
  append_name(document, out);
  append_member("path", document.path, out);
  append_member("start", start, out);
  append_member("end", end, out);
  append_member("text", text, out);
  append_member("replacement", replacement, out);
  append_member("rule", rule_name(rule), out);
  append_member("out_start", out_start, out);
  append_member("out_end", out_end, out);
  out += "}\n";
}

RuleCounts count_changes(const Document& document, const NormalizeState* state, const Normalized& normalized) {
  RuleCounts counts = normalized.changes;
  const auto count = [&counts](Rule rule, uint64_t times) { counts[static_cast<size_t>(rule)] += times; };
  count(Rule::invalid_utf8, document.replaced);
  if (document.first_part) {
    count(Rule::bom, document.form.has_mark ? 1 : 0);
    count(Rule::charset, charset_of(document, state) != Charset::utf8 ? 1 : 0);
  }
  return counts;
}

void append_report(const Document& document, const NormalizeState* state, const NormalizeOptions& options,
                   const Normalized& normalized, std::string& out) {
  const TextDescription description = describe_text(normalized.text);
  out += '{';
  append_member("path", document.path, out);
  if (!document.id.empty()) {
    append_key("id", out);
    out += document.id;
  }
  append_member("encoding", encoding_name({charset_of(document, state), false}), out);
  if (state != nullptr && !state->detection.found && state->detection.charset == Charset::windows_1252)
    append_flag("guess", true, out);
  if (normalized.document.as_1252) append_member("as", encoding_name({normalized.document.charset, false}), out);
  append_member("lines", description.lines, out);
  if (!normalized.line_repairs.empty()) {
    append_key("lines_repaired", out);
    out += '[';
    for (const LineRepair& repair : normalized.line_repairs) {
      if (out.back() != '[') out += ',';
      out += '{';
      append_member("line", repair.line, out);
      append_member("from", encoding_name(repair.from), out);
      out += '}';
    }
    out += ']';
  }
  append_key("rules", out);
  out += '{';
  const RuleCounts counts = count_changes(document, state, normalized);
  bool changed = false;
  for (size_t rule = 0; rule < counts.size(); ++rule) {
    if (counts[rule] == 0) continue;
    append_member(rule_name(static_cast<Rule>(rule)), counts[rule], out);
    changed = true;
  }
  out += '}';
  append_flag("changed", changed, out);
  append_member("invalid_utf8", document.replaced, out);
  append_member("fffd", description.replacements, out);
  append_member("pua", description.private_use, out);
  append_member("two_tones", description.two_tones, out);
  append_member("shy_kept", normalized.soft_hyphens_kept, out);
  append_key("share", out);
  append_json_number(std::round(description.share * 100) / 100, out);
  append_flag("damaged", description.is_damaged, out);
  // The styles of the text as it came in: those that were moved stand in the other one now.
  const size_t moved = normalized.changes[static_cast<size_t>(Rule::tone_style)];
  size_t old_tones = description.old_tones, new_tones = description.new_tones;
  if (options.tone == ToneStyle::old_style) {
    old_tones -= std::min(old_tones, moved);
    new_tones += moved;
  } else if (options.tone == ToneStyle::new_style) {
    new_tones -= std::min(new_tones, moved);
    old_tones += moved;
  }
  append_key("tone", out);
  out += '{';
  append_member("old", old_tones, out);
  append_member("new", new_tones, out);
  out += "}}\n";
}

}  // namespace vnsift::cli
