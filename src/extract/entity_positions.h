// Offices: the title that ends at a person or follows it, with its body; and the word of respect before it.
#pragma once

#include <vector>

#include <vnsift/entities.h>

#include "extract/entity_words.h"

namespace vnsift {

// Fills position, org and honorific of the persons. Clusters must be known. Reads at most 300 bytes on both sides.
// `led`: where the persons begin before whom something of that kind may stand, in order; before others nothing is read.
void find_positions(const PreparedText& text, const EntityLexicon& lexicon, EntityWords& words,
                    const std::vector<uint32_t>& led, std::vector<Entity>& entities);

}  // namespace vnsift
