// Numbers inside addresses and names of files: quyet-dinh-27-2024-qd-ubnd-84512.html -> 27/2024/QĐ-UBND (docnums.md
// 12).
//
// Cost: nothing unless asked for; then one pass over the runs without blanks that hold three dashes.
#pragma once

#include <vector>

#include <vnsift/docnums.h>

namespace vnsift {

// Adds the slugs of the text in order behind `refs` (sorted); those that overlap one of these are left out.
void find_slugs(const PreparedText& text, const LineFilter* lines, std::vector<DocRef>& refs);

}  // namespace vnsift
