// Is the page a list of other pages (strip.md 6.3)?
#pragma once

#include "strip/line_info.h"

namespace vnsift {

// Needs the title's features; sets page.is_index and the feature index_page. Cost: O(lines).
void find_index_page(StripWorkspace& page);

}  // namespace vnsift
