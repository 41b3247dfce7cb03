// The sinks of the layer registry: records as JSON members, flat JSON rows, TSV rows, and lines for editors and grep.
//
// A sink belongs to one worker; begin(place) gives it the document. They append to the buffer of the place.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <vnsift/analysis.h>
#include <vnsift/document.h>
#include <vnsift/layers.h>

#include "base/byte_buffer.h"
#include "base/json_buffer.h"
#include "io/offset_table.h"

namespace vnsift {

// The document that records are written of.
struct RecordPlace {
  const Document* document = nullptr;
  const Analysis* analysis = nullptr;
  OffsetTable* offsets = nullptr;      // in the unit asked for, assigned to the text
  OffsetTable* code_points = nullptr;  // for columns
  std::string name;                    // document_name()
  std::string* out = nullptr;

  std::string_view source() const { return analysis->text.canonical().source(); }
  SourceSpan to_source(ViewSpan span) const { return analysis->text.canonical().to_source(span); }
  // The number of the line of the text at a view offset, and for lines of a file that of the file.
  uint64_t line_at(uint32_t view_offset) const;
};

class Sink : public RecordSink {
 public:
  virtual void begin_layer(const LayerInfo& layer) { layer_ = &layer; }
  void begin(const RecordPlace& place) { place_ = &place; }

 protected:
  const RecordPlace* place_ = nullptr;
  const LayerInfo* layer_ = nullptr;
};

class JsonSink : public Sink {
 public:
  void begin_layer(const LayerInfo& layer) override;
  // The whole of a `spans` layer: [[start,end],…]
  void spans_layer(std::span<const ViewSpan> spans);
  void end_layer();
  // Hands what was written since the last call to the buffer of the place.
  void finish();
  // For what goes before and behind the layers.
  JsonBuffer& buffer() { return json_; }
  // Writes "of":"source" behind an object layer: its places are those of the text before it was rewritten.
  void set_of_source(bool of_source) { of_source_ = of_source; }

  void begin_record(std::string_view id, ViewSpan span) override;
  void text() override;
  void places() override;
  void line(uint32_t number) override;
  void string(std::string_view key, std::string_view value) override;
  void word(std::string_view key, std::string_view value) override;
  void integer(std::string_view key, int64_t value) override;
  void number(std::string_view key, double value) override;
  void boolean(std::string_view key, bool value) override;
  void place(std::string_view key, uint32_t view_offset, bool is_end) override;
  void strings(std::string_view key, std::span<const std::string_view> values) override;
  void part(std::string_view key, ViewSpan span, std::string_view name, std::string_view value) override;
  void parts(std::string_view key, std::span<const ViewSpan> spans) override;
  void pairs(std::string_view key, std::span<const ViewSpan> spans) override;
  void counts(std::string_view key, std::span<const Count> counts) override;
  void end_record() override;

 protected:
  void key(std::string_view name) {
    json_.key(name, first_member_);
    first_member_ = false;
  }
  void start_and_end(SourceSpan span);
  void text_of(SourceSpan span);
  void part_value(ViewSpan span, std::string_view name, std::string_view value);
  void pairs_value(std::span<const ViewSpan> spans);
  // The records of a large document are handed on as they come: two copies of all of them would count.
  void hand_on() {
    if (json_.view().size() > kHandedOn) finish();
  }

  static constexpr size_t kHandedOn = size_t{1} << 20;
  JsonBuffer json_;  // of this document, until finish()
  SourceSpan span_;
  bool first_record_ = true, first_member_ = true, of_source_ = false;
};

// {"doc":…,"path":…,"line":4,"layer":"docnums","id":"r1","start":10,"end":32,"text":"…", then the layer's members}
class FlatSink : public JsonSink {
 public:
  void begin_layer(const LayerInfo& layer) override { layer_ = &layer; }
  void begin_record(std::string_view id, ViewSpan span) override;
  void text() override {}
  void places() override {}
  void line(uint32_t) override {}
  void end_record() override;
};

// Rows of values gathered by column: TSV and text.
class RowSink : public Sink {
 public:
  void begin_record(std::string_view id, ViewSpan span) override;
  void text() override {}
  void places() override {}
  void line(uint32_t) override {}
  void string(std::string_view key, std::string_view value) override;
  void integer(std::string_view key, int64_t value) override;
  void number(std::string_view key, double value) override;
  void boolean(std::string_view key, bool value) override;
  void place(std::string_view key, uint32_t view_offset, bool is_end) override;
  void strings(std::string_view key, std::span<const std::string_view> values) override;
  void part(std::string_view, ViewSpan, std::string_view, std::string_view) override {}
  void parts(std::string_view, std::span<const ViewSpan>) override {}
  void pairs(std::string_view, std::span<const ViewSpan>) override {}
  void counts(std::string_view, std::span<const Count>) override {}

 protected:
  virtual std::string* column(std::string_view key) = 0;  // null: not wanted
  std::string id_;                                        // a copy: the caller's may be gone at the end of the record
  ViewSpan span_;
};

class TsvSink : public RowSink {
 public:
  static std::string header(const LayerInfo& layer);
  void begin_layer(const LayerInfo& layer) override;
  void end_record() override;

 private:
  std::string* column(std::string_view key) override;
  std::vector<std::string> values_;
};

// PATH:LINE:COL<TAB>LAYER<TAB>KIND<TAB>VALUE<TAB>TEXT
class TextSink : public RowSink {
 public:
  bool is_brief() const override { return true; }
  void begin_layer(const LayerInfo& layer) override;
  void end_record() override;

 private:
  std::string* column(std::string_view key) override;
  void enter_line(uint32_t view_offset);
  int64_t code_points_between(uint32_t begin, uint32_t end) const;
  std::string kind_, value_;
  std::string path_, escaped_path_;   // of the record before: those of a file share it
  const LayerInfo* named_ = nullptr;  // the layer of
  std::string column_;                // its name between tabs
  ByteBuffer row_;
  // The line of the view that the record before stands in, as many do, and the source line that it is of.
  uint32_t line_begin_ = 0, line_end_ = 0;
  uint32_t source_line_begin_ = 0;
  uint64_t line_number_ = 1;
};

// TAB, LF, CR and backslash as \t \n \r \\.
void append_tsv_escaped(std::string_view value, std::string& out);

}  // namespace vnsift
