// What the tables over many documents share (`docnums --group`, `entities --group`, `docnums --edges`, `--lint`):
// fields of side output, arrays of their rows, the place of a mention.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include <vnsift/analysis.h>

#include "base/json.h"
#include "io/document_run.h"
#include "io/record_sinks.h"

namespace vnsift::cli {

// The value, escaped for TSV, and the sign that ends the field.
inline void append_field(std::string_view value, char end, std::string& out) {
  append_tsv_escaped(value, out);
  out.push_back(end);
}

// ,"key":["a","b"]
inline void append_array(std::string_view key, const std::set<std::string>& values, std::string& out) {
  out += fmt::format(",\"{}\":[", key);
  bool first = true;
  for (const std::string& value : values) {
    if (!std::exchange(first, false)) out.push_back(',');
    append_json_string(value, out);
  }
  out.push_back(']');
}

// The line of its text that a mention begins in, from 1.
inline uint32_t line_of(const Analysis& analysis, ViewSpan span) {
  return analysis.text.lines()[analysis.text.line_at(span.begin)].number;
}

// "page.txt:12"
inline std::string place_of(const Document& document, const Analysis& analysis, ViewSpan span) {
  return fmt::format("{}:{}", document_name(document), line_of(analysis, span));
}

}  // namespace vnsift::cli
