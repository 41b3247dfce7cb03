// Lines of the view and paragraphs (records.md 1): one definition for --wrapped, --unit para, docnums and metrics.
#pragma once

#include <string_view>
#include <vector>

#include <vnsift/canonical.h>
#include <vnsift/prepared.h>

#include "scan/text_index.h"

namespace vnsift {

// The pieces of the view between line ends, with the line number that each has in the source. A text that ends with a
// line end has no empty line behind it; an empty text has no lines. Token ranges are left at 0: find_tokens() fills
// them.
void find_lines(const CanonicalText& text, std::vector<Line>& lines);
// The same from the index of the view, which tells where lines end.
void find_lines(const CanonicalText& text, const TextIndex& index, std::vector<Line>& lines);

// True if `line`, without closing quotes and brackets, ends with one of . ! ? … : ;
bool has_end_mark(std::string_view line);

// One range a non-blank line; in a hard-wrapped block one range a paragraph. A block is a run of non-blank lines; it is
// hard-wrapped if 60 % of its lines (the last apart) end without an end mark and the next begins in lower case
// (strip.md 6.6), and its longest line has at least 40 bytes: shorter ones are tags and menus. Other blocks of about
// the same width in the same text are hard-wrapped too. In it a line goes on in the next if that begins in lower case,
// or if the first word of the next did not fit into the width of the block and no list item begins there.
std::vector<PreparedText::LineRange> find_paragraphs(std::string_view view, const std::vector<Line>& lines);

}  // namespace vnsift
