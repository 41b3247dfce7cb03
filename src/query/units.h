// The units of a text that a query looks at: lines of the source, sentences, paragraphs, the whole.
#pragma once

#include <string_view>
#include <vector>

#include <vnsift/query.h>

namespace vnsift {

// Lines of a text as the reader of a terminal counts them: ended by LF, where a text has none by CR (records.md 1).
class SourceLines {
 public:
  explicit SourceLines(std::string_view text);
  // The line that holds byte `at`, without its line end (CR LF, too). Numbers count from 1; `at` must not go backwards.
  QueryUnit line_at(uint32_t at);
  // Where the line of byte `at` ends, before its line end.
  uint32_t end_at(uint32_t at) const;
  // Behind the line end of a line; the size of the text at its last one.
  uint32_t next_line(const QueryUnit& line) const;
  std::string_view text() const { return text_; }

 private:
  std::string_view text_;
  char end_;
  uint32_t number_ = 1, counted_ = 0;  // line ends before counted_ are in number_
};

// All sentences, paragraphs or the document, as source spans. Precondition: `analysis` has sentences and lines.
std::vector<QueryUnit> units_of(const Analysis& analysis, UnitKind kind);

}  // namespace vnsift
