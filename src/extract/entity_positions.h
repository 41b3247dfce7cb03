// Offices: the title that ends at a person or follows it, with its body; and the word of respect before it.
#pragma once

#include <vector>

#include <vnsift/entities.h>

#include "extract/entity_words.h"

namespace vnsift {

// Fills position, org and honorific of the persons. Clusters must be known. Reads at most 300 bytes on both sides.
// `led`: of each entity, whether something of that kind may stand before it; where it is 0 nothing is read there.
void find_positions(const PreparedText& text, const EntityLexicon& lexicon, EntityWords& words,
                    const std::vector<uint8_t>& led, std::vector<Entity>& entities);

}  // namespace vnsift
