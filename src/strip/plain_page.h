// Does anything on a page speak of a site? Where nothing does, the page is a text alone, whatever its lines look like.
//
// A poem, a table of codes with a cell on each line, a piece of a law: of 275 texts without boilerplate the weights
// alone took 4 of 100 lines, nearly all from such tables. docs/models/strip.md
#pragma once

#include "strip/line_info.h"

namespace vnsift {

// Added to the score of every boilerplate label of a plain page. Of 7,723 lines of those texts, 12 leaves
// out 61, 6 91 and 0 323.
inline constexpr int kPlainPageBias = -12;

// Of shapes, phrases and blocks: after find_blocks(). O(1) on nearly all pages of sites.
bool is_plain_page(const StripWorkspace& page);

// A plain page may still be a list of teasers: after find_context().
bool has_teasers(const StripWorkspace& page);

}  // namespace vnsift
