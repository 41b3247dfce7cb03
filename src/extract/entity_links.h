// What the mentions of a document stand for: normal forms, references into the tables, groups of mentions of one thing,
// offices of persons (spec: entities.md 10, 12).
#pragma once

#include <vector>

#include <vnsift/entities.h>

#include "extract/entity_mentions.h"
#include "extract/entity_units.h"
#include "extract/entity_words.h"

namespace vnsift {

// Fills all but span, type, confidence and flags; what a user's list has said stays. `state`: what units are preferred
// (entity_units.h). `reader` uses the lexicon. `led`: see entity_positions.h. Linear in the mentions, but for the few
// of one name.
void link_entities(const PreparedText& text, const EntityLexicon& lexicon, uint32_t state, EntityWords& words,
                   MentionReader& reader, const std::vector<uint32_t>& led, std::vector<Entity>& entities);

}  // namespace vnsift
