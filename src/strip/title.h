// The page's own headline (strip.md 6.2), and the lines that repeat it.
#pragma once

#include <string_view>

#include <vnsift/prepared.h>

#include "strip/line_info.h"

namespace vnsift {

// Chooses the title among the first lines of the page and those before its main part, or takes the line that says what
// `hint` (the title field of a record) says; sets page.title and the features that refer to it. Cost: O(lines).
void choose_title(const PreparedText& text, std::string_view hint, StripWorkspace& page);

}  // namespace vnsift
