// A blank between a letter and its marks, as PDF extraction leaves it: `Vie` U+0302 blank U+0323 `c` -> Việc
// (normalize.md 5.3). The word so made must be a legal syllable, else everything stays.
#pragma once

#include "text/rewrite.h"

namespace vnsift {

// Joins what is to be joined at out.gaps. Linear in the text.
void join_spacing_marks(Rewritten& out);

}  // namespace vnsift
