// What is done to a text's mentions when all are found and linked.
//
// Cost: one pass over the mentions.
#pragma once

#include <vector>

#include <vnsift/docnums.h>

namespace vnsift {

// Sets DocRef::selected.
void select_docnums(const DocnumSelection& selection, std::vector<DocRef>& refs);

// Date and issuer behind a list belong to all its members (DocnumOptions::distributive).
void distribute_dates(std::vector<DocRef>& refs);

}  // namespace vnsift
