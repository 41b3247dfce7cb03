// What a line has from the few lines around it, from what stands ahead and from what was passed: one walk forward and
// one back, so that each line is loaded and written twice and not once for every question.
#pragma once

#include "strip/line_info.h"

namespace vnsift {

// Phrases that speak of a site.
inline constexpr LabelSet kSitePhrases =
    ~label_set(LineLabel::caption, LineLabel::byline, LineLabel::date, LineLabel::ad, LineLabel::inline_related);

// Sets what both walks find, LineInfo::is_paragraph and may_resume. Precondition: find_blocks(), choose_title().
// O(lines).
void walk_lines(StripWorkspace& page);

}  // namespace vnsift
