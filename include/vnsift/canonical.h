// CanonicalText: the one mechanism for *encoding* tolerance. All rules read its view: NFC with Vietnamese mark order
// mended, one kind of space, LF for every line end, no invisible characters, Đ for Ð, plain hyphens (normalize.md 4,
// 5, 11.1). The user's text is never changed; spans found in the view lead back to it, byte for byte.
//
//   CanonicalText text;
//   text.assign("Nghi\u0323 quyê\u0301t");                   // dirty: not NFC
//   text.view() == "Nghị quyết"
//   slice(text.source(), text.to_source({0, 6})) == "Nghi\u0323"   // "Nghị" in the view, 6 bytes
//
// Cost: one SIMD scan (0.1 ns a byte) decides that nothing is to be done, then the view *is* the source; otherwise
// clean runs are copied and dirty places patched (0.2 ns a byte of real dirty text, 2 where every letter is
// decomposed): docs/decisions/0002. The object owns its buffers and is reused: assign() allocates only when a text is
// larger than any before. Const use from many threads is safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <vnsift/span.h>

namespace vnsift {

// Where two texts differ: a sorted list of edits, identity between them. Bytes.
// Laws: monotone; a view span maps to the source from the start of its first piece to the end of its last; characters
// removed inside a span belong to it, at its edges they do not; one source cluster that became several characters maps
// each of them to the whole cluster; an empty span stays empty.
class OffsetMap {
 public:
  struct Edit {
    uint32_t view_begin = 0, view_size = 0;
    uint32_t source_begin = 0, source_size = 0;
  };
  void clear() { edits_.clear(); }
  bool is_identity() const { return edits_.empty(); }
  // Edits must be added in order and not overlap.
  void add(Edit edit) { edits_.push_back(edit); }
  const std::vector<Edit>& edits() const { return edits_; }

  // O(log edits) each.
  SourceSpan to_source(ViewSpan span) const;
  ViewSpan to_view(SourceSpan span) const;

 private:
  std::vector<Edit> edits_;
};

class CanonicalText {
 public:
  // `valid_utf8` must stay alive and unchanged as long as this object (the view may be the text itself).
  void assign(std::string_view valid_utf8);

  std::string_view source() const { return source_; }
  std::string_view view() const { return view_; }
  bool is_clean() const { return map_.is_identity(); }  // the view is the source
  const OffsetMap& map() const { return map_; }

  SourceSpan to_source(ViewSpan span) const { return map_.to_source(span); }
  ViewSpan to_view(SourceSpan span) const { return map_.to_view(span); }

 private:
  std::string_view source_, view_;
  std::string buffer_;
  OffsetMap map_;
};

}  // namespace vnsift
