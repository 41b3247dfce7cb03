// What the mentions of a document stand for: normal forms, references into the tables, groups of mentions of one thing,
// offices of persons (spec: entities.md 10, 12).
#pragma once

#include <vector>

#include <vnsift/entities.h>

#include "extract/entity_words.h"

namespace vnsift {

// Fills all but span, type, confidence and flags. Linear in the mentions, but for the few of one name.
void link_entities(const PreparedText& text, const EntityLexicon& lexicon, EntityWords& words,
                   const std::vector<uint8_t>& led, std::vector<Entity>& entities);

}  // namespace vnsift
