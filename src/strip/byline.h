// Which lines of a page name its author or source: by their shape and by where they stand (strip.md 3.1, row
// `byline`).
#pragma once

#include <vnsift/prepared.h>
#include <vnsift/strip.h>

#include "strip/line_info.h"

namespace vnsift {

// After decode_lines(), before the reasons: lines near the title or behind the last words of the story become bylines,
// those who sign a legal document are its body. Sets LineInfo::is_credit of bylines. O(lines); only short lines near
// the title and where the kept text ends are looked at closely.
void choose_bylines(const PreparedText& text, StripWorkspace& page, PageLabels& out);

}  // namespace vnsift
