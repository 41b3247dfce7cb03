// What the fuzz targets share. A target is one file <name>_fuzz.cc with the one function that libFuzzer calls; it calls
// one part of the library on any bytes and `require`s what must always hold. Run: tools/dev fuzz [SECONDS] [NAME].
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <source_location>
#include <string>
#include <string_view>

#include <vnsift/canonical.h>
#include <vnsift/span.h>
#include <vnsift/utf8.h>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace vnsift::fuzz {

// Ends the run with the place of the broken promise; libFuzzer keeps the input.
inline void require(bool holds, const char* promise, std::source_location where = std::source_location::current()) {
  if (holds) return;
  std::fprintf(stderr, "%s:%u: broken promise: %s\n", where.file_name(), where.line(), promise);
  std::abort();
}

// The input as the valid UTF-8 that every part behind the reader is given.
inline std::string valid_text(const uint8_t* data, size_t size) {
  return repair_utf8({reinterpret_cast<const char*>(data), size}).text;
}

inline bool on_boundary(std::string_view text, size_t at) {
  return at == text.size() || (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80);
}

// A span inside `text` that cuts no character.
template <class Span>
void require_span(std::string_view text, Span span, std::source_location where = std::source_location::current()) {
  require(span.begin <= span.end && span.end <= text.size(), "a span lies inside its text", where);
  require(on_boundary(text, span.begin) && on_boundary(text, span.end), "a span cuts no character", where);
}

// Such a span of the view that also leads to such a span of the source.
inline void require_place(const CanonicalText& text, ViewSpan span,
                          std::source_location where = std::source_location::current()) {
  require_span(text.view(), span, where);
  require_span(text.source(), text.to_source(span), where);
}

// The edits of a map from `view` to `source`: in order, inside both texts, and what is between them is the same bytes.
inline void require_map(const OffsetMap& map, std::string_view view, std::string_view source,
                        std::source_location where = std::source_location::current()) {
  size_t in_view = 0, in_source = 0;
  for (const OffsetMap::Edit& edit : map.edits()) {
    require(edit.view_begin >= in_view && edit.source_begin >= in_source, "edits are in order", where);
    const size_t same = edit.view_begin - in_view;
    require(same == edit.source_begin - in_source, "between edits both texts are as long", where);
    require(view.substr(in_view, same) == source.substr(in_source, same), "between edits both texts are equal", where);
    in_view = size_t{edit.view_begin} + edit.view_size;
    in_source = size_t{edit.source_begin} + edit.source_size;
    require(in_view <= view.size() && in_source <= source.size(), "edits lie inside the texts", where);
  }
  require(view.substr(in_view) == source.substr(in_source), "behind the last edit both texts are equal", where);
}

}  // namespace vnsift::fuzz
