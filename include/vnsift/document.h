// Document: what came in. Readers make it; stages never see it.
//
// A plain value; its views live as long as the chunk of input it was read from.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace vnsift {

struct Document {
  std::string_view id;     // JSONL: the id field as raw JSON, empty if absent; text: the path; lines: path:LINE
  std::string_view path;   // as given on the command line, "-" = standard input
  uint64_t line = 0;       // JSONL, lines: 1-based line of the file; else 0
  std::string_view url;    // JSONL url field, decoded
  std::string_view title;  // JSONL title field, decoded
  std::string_view text;   // valid UTF-8, BOM removed
  std::string_view record; // JSONL: the raw line (an object); else empty
  bool has_text = true;    // JSONL: the text field is there and a string
  uint64_t replaced = 0;   // U+FFFD put for ill-formed bytes or lone surrogates
};

}  // namespace vnsift
