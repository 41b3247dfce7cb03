// What the writers of all record layers share.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include <vnsift/analysis.h>
#include <vnsift/layers.h>

#include "base/json.h"

namespace vnsift {

// "r12": the id of a record by its layer and index.
class RecordId {
 public:
  RecordId(Layer layer, size_t index) {
    text_[0] = layer_info(layer).id_letter;
    end_ = write_json_integer(static_cast<uint32_t>(index + 1), text_.data() + 1);
  }
  std::string_view text() const { return {text_.data(), static_cast<size_t>(end_ - text_.data())}; }

 private:
  std::array<char, 24> text_;
  char* end_ = nullptr;
};

inline void write_known(RecordSink& sink, std::string_view key, std::string_view value) {
  if (!value.empty()) sink.string(key, value);
}

// The id of another record of a layer; none if `index` is negative.
inline void write_link(RecordSink& sink, std::string_view key, Layer layer, int index) {
  if (index >= 0) sink.word(key, RecordId(layer, static_cast<size_t>(index)).text());
}

inline void write_zone(RecordSink& sink, const Analysis& analysis, ViewSpan span) {
  if (analysis.in_boilerplate(span)) sink.word("zone", "boilerplate");
}

// The text under a span as it stands in the source; empty for an empty span.
inline std::string_view source_text(const Analysis& analysis, ViewSpan span) {
  if (span.empty()) return {};
  const CanonicalText& canonical = analysis.text.canonical();
  return slice(canonical.source(), canonical.to_source(span));
}

}  // namespace vnsift
