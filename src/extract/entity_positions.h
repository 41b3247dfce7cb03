// Offices: the title that ends at a person or follows it, with its body; and the word of respect before it.
#pragma once

#include <vector>

#include <vnsift/entities.h>

#include "extract/entity_lexicon.h"

namespace vnsift {

// Fills position, org and honorific of the persons. Clusters must be known. Reads at most 300 bytes on both sides.
void find_positions(const PreparedText& text, const EntityLexicon& lexicon, std::vector<Entity>& entities);

}  // namespace vnsift
