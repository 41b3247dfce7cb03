// The title behind a number, its date and its issuer: «về việc sáp nhập thôn» (docnums.md 10).
//
// Cost: one test of a word a mention, and a walk over the title.
#pragma once

#include <vector>

#include <vnsift/docnums.h>

namespace vnsift {

// Fills DocRef::title of numbers that have none yet, and marks mentions inside the title of another one (in_title).
// `refs` are sorted by place.
void read_titles(const PreparedText& text, std::vector<DocRef>& refs);

}  // namespace vnsift
