// The layer registry: the single list of what vnsift can find. `extract`, --flat, --format tsv and text, `eval` and the
// documentation are driven by it: a new layer is one entry here and its stage.
//
//   for (const LayerInfo& layer : layers()) std::printf("%s\n", layer.name.data());
//
// A layer turns its findings into records with source offsets; RecordSink writes them in the unit and format asked for.
// Constant data, thread-safe.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include <vnsift/analysis.h>

namespace vnsift {

// Where a layer's records go: members in the order of records.md 5. Implemented by the writers (io/); places are given
// as view spans and written as source offsets in the unit asked for.
class RecordSink {
 public:
  struct Count {
    std::string_view key;
    int64_t value = 0;
  };
  virtual ~RecordSink() = default;
  // Of a record only the columns `kind_key` and `value_key` of LayerInfo are shown, and its text: a writer may leave
  // out all other members.
  virtual bool is_brief() const { return false; }
  virtual void begin_record(std::string_view id, ViewSpan span) = 0;  // "" = a layer without ids
  virtual void text() = 0;                                            // "text","start","end" of the record's span
  virtual void places() = 0;                                          // "start","end" alone
  virtual void line(uint32_t number) = 0;                             // "line" of the text
  virtual void string(std::string_view key, std::string_view value) = 0;
  // A word of ours: there is nothing in it that a format escapes, so that none has to look.
  virtual void word(std::string_view key, std::string_view value) { string(key, value); }
  virtual void integer(std::string_view key, int64_t value) = 0;
  virtual void number(std::string_view key, double value) = 0;  // shortest form
  virtual void boolean(std::string_view key, bool value) = 0;
  virtual void place(std::string_view key, uint32_t view_offset,
                     bool is_end) = 0;  // one more offset: full_start, full_end
  virtual void strings(std::string_view key, std::span<const std::string_view> values) = 0;
  // Members of `object` layers: {"start","end","text"}, with `name`: `value` behind if that is not empty; an array of
  // such; an array of [start,end]; an object of counts.
  virtual void part(std::string_view key, ViewSpan span, std::string_view name = {}, std::string_view value = {}) = 0;
  virtual void parts(std::string_view key, std::span<const ViewSpan> spans) = 0;
  virtual void pairs(std::string_view key, std::span<const ViewSpan> spans) = 0;
  virtual void counts(std::string_view key, std::span<const Count> counts) = 0;
  virtual void end_record() = 0;
};

enum class LayerShape : uint8_t {
  object,   // one object a document: strip
  records,  // an array of records
  spans,    // an array of [start,end] pairs
};

struct LayerInfo {
  Layer layer;
  std::string_view name;  // key in JSONL, name for --layers
  char id_letter;         // 'r' for docnums; 0 without ids
  LayerShape shape;
  bool in_default_extract;
  std::span<const std::string_view> tsv_columns;  // between `end` and `text`
  std::string_view kind_key;  // the members that stand for KIND and VALUE in text format (records.md 4)
  std::string_view value_key;
  // Hands every record of the layer to the sink, in order; an `object` layer is one record. Null for `spans`.
  void (*write)(const Analysis&, RecordSink&);
  // The spans of a `spans` layer; null for others.
  const std::vector<ViewSpan>& (*spans)(const Analysis&);
};

std::span<const LayerInfo> layers();
const LayerInfo& layer_info(Layer layer);
std::optional<Layer> layer_by_name(std::string_view name);

}  // namespace vnsift
