// What the first words of a line tell: parts of legal texts, people and their posts (sets of strip_words.tsv).
#pragma once

#include <vnsift/prepared.h>

#include "strip/line_info.h"

namespace vnsift {

// Adds `legal` and `person`. Precondition: the line has its shape. O(1).
void match_line_words(const PreparedText& text, LineInfo& line);

}  // namespace vnsift
