// The features that a line has from its page: what comes again, where the text is dense, what stands around it.
//
// Called in this order, each O(lines): find_blocks(), choose_title() (title.h), find_context().
#pragma once

#include <vnsift/prepared.h>

#include "strip/line_info.h"

namespace vnsift {

// Duplicates, cut sentences, repeated prefixes and speakers, runs of short lines, the main part of the page.
void find_blocks(const PreparedText& text, StripWorkspace& page);

// Everything that looks at other lines, the title among them.
void find_context(const PreparedText& text, StripWorkspace& page);

}  // namespace vnsift
