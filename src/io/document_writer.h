// DocumentWriter: one document and what was found in it, in one of the formats of records.md 2 to 4.
//
//   DocumentWriter writer({.format = OutputFormat::jsonl, .writable = all_layers});   // one a worker
//   writer.write(document, analysis, out);                                            // appends
//
// Cost: 0.8 ns a byte of record (JSONL); the text is copied once.
#pragma once

#include <string>
#include <string_view>

#include <vnsift/analysis.h>
#include <vnsift/document.h>
#include <vnsift/error.h>

#include "io/offset_table.h"
#include "io/record_sinks.h"

namespace vnsift {

enum class OutputFormat : uint8_t { text, jsonl, flat, tsv };
enum class TextStyle : uint8_t {
  records,  // PATH:LINE:COL, one line a record
  spans,    // the pieces of a `spans` layer, one a line
};

struct WriteOptions {
  OutputFormat format = OutputFormat::jsonl;
  TextStyle text_style = TextStyle::records;
  OffsetUnit unit = OffsetUnit::code_point;
  LayerSet writable;      // layers of this command: members of their names in the input are replaced or removed
  bool with_text = true;  // --no-text: false; leaves the text out, also that of a JSONL record
  std::string text_field = "text";
  std::string keep_source;  // write_rewritten: the field that takes the old text; empty: none
};

class DocumentWriter {
 public:
  explicit DocumentWriter(WriteOptions options) : options_(std::move(options)), offsets_(options_.unit) {}

  // The first line of a TSV of one layer; empty for other formats.
  std::string header(LayerSet layers) const;

  void write(const Document& document, const Analysis& analysis, std::string& out);

  // A JSONL record without text, as it came in.
  void write_unchanged(const Document& document, std::string& out);

  // A record whose text was rewritten (JSONL): `text` replaces the old one; layers that the record carried are left
  // out, for they hold places of the old text: their number is returned. With `analysis`: its layers follow, of the old
  // text
  // ("of":"source" in strip).
  size_t write_rewritten(const Document& document, std::string_view text, const Analysis* analysis, std::string& out);

 private:
  void begin_place(const Document& document, const Analysis& analysis, std::string& out);
  // `behind`: what ends the record (JSON).
  void write_layers(const Analysis& analysis, std::string_view behind);
  void prepare_head(const Document& document);
  void write_short_head(const Document& document);
  void write_head(const Document& document, std::string_view text, std::string& out);
  void write_members(const Document& document, const std::string_view* new_text, std::string& out);
  void write_spans_as_text(const Analysis& analysis, std::string& out);

  WriteOptions options_;
  OffsetTable offsets_;
  OffsetTable code_points_;
  RecordPlace place_;
  std::string path_, head_begin_, head_end_;  // of the last document that was no record: around its line
  JsonSink json_;
  FlatSink flat_;
  TsvSink tsv_;
  TextSink text_;
};

// The row of a document that cannot be read, for --one-to-one (records.md 2).
void append_error_row(std::string_view name, const Error& error, uint64_t line, std::string& out);

// How many members of a record are named like a layer of records.md 2.
bool is_layer_key(std::string_view quoted_key);

}  // namespace vnsift
