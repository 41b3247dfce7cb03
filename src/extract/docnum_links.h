// Lists of mentions brought together while the links between them (type_from, parent, antecedent: indices) stay right.
//
// Cost: one move a mention.
#pragma once

#include <vector>

#include <vnsift/docnums.h>

namespace vnsift {

// Merges `more` into `refs`, both sorted by place; links of `more` are indices into `more`, but for `parent`, which is
// one into `refs`.
void merge_mentions(std::vector<DocRef>& refs, std::vector<DocRef>& more);

// Leaves out the mentions that are still marked kTentative; links to them are cut.
void drop_tentative(std::vector<DocRef>& refs);

}  // namespace vnsift
