// Two kinds of places, half-open, in bytes: in the canonical view that all rules read, and in the text as it was given.
// They are distinct types without conversion, so that a view offset cannot leak into a record: only
// CanonicalText::to_source and to_view lead from one to the other.
//
// Trivial values, thread-safe. Documents are at most 4 GiB: offsets are 32 bits.
#pragma once

#include <cstdint>
#include <string_view>

namespace vnsift {

struct ViewSpan {
  uint32_t begin = 0;
  uint32_t end = 0;
  uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool contains(ViewSpan inner) const { return begin <= inner.begin && inner.end <= end; }
  bool overlaps(ViewSpan other) const { return begin < other.end && other.begin < end; }
  friend bool operator==(const ViewSpan&, const ViewSpan&) = default;
};

struct SourceSpan {
  uint32_t begin = 0;
  uint32_t end = 0;
  uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  friend bool operator==(const SourceSpan&, const SourceSpan&) = default;
};

// The bytes of `text` under a span. Precondition: the span lies inside the text.
inline std::string_view slice(std::string_view view, ViewSpan span) { return view.substr(span.begin, span.size()); }
inline std::string_view slice(std::string_view source, SourceSpan span) {
  return source.substr(span.begin, span.size());
}

}  // namespace vnsift
