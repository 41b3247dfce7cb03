// Pages whose text is how to reach someone: a heading like `Liên hệ`, an address and numbers, no story.
#pragma once

#include <vnsift/prepared.h>

#include "strip/line_info.h"

namespace vnsift {

// After find_blocks(), before the title: fills StripWorkspace::contact. A site says the same in its footer; so the
// block counts only where another one follows further down, and where the page has no paragraphs. O(lines).
void find_contact_page(const PreparedText& text, StripWorkspace& page);

}  // namespace vnsift
