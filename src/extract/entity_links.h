// What the mentions of a document stand for: normal forms, references into the tables, groups of mentions of one thing,
// offices of persons (spec: entities.md 10, 12).
#pragma once

#include <vector>

#include <vnsift/entities.h>

#include "extract/entity_mentions.h"
#include "extract/entity_units.h"
#include "extract/entity_words.h"
#include "extract/text_numbers.h"

namespace vnsift {

// What is known of the mentions of a document while links are made; the memory is reused.
struct LinkBuffers {
  struct Mention {
    uint64_t hash = 0;                   // MentionReader::find()
    uint32_t key = 0;                    // of `keys`: the folded name
    uint32_t head = TextNumbers::kNone;  // of `keys`: the id of a local body before its unit, state:ubnd
    uint32_t first_unit = 0;             // of `units`: candidates of a unit, or of the unit in a local body
    uint32_t unit_count = 0;
  };
  // A person of more than one word, and the one before of the same last word.
  struct LongName {
    uint32_t mention = 0;
    int before = -1;
  };
  // The bodies of one head.
  struct Bodies {
    uint32_t first = 0, count = 0;
  };

  std::vector<Mention> mentions;
  std::vector<const NameRecord*> units;
  TextNumbers keys, refs, last_words, heads;
  std::vector<int> first_by_name, first_by_ref;  // clusters, by type and number
  std::vector<LongName> long_names;
  std::vector<int> last_by_word;  // of `long_names`
  std::vector<Bodies> bodies;     // by head
};

// Fills all but span, type, confidence and flags; what a user's list has said stays. `state`: what units are preferred
// (entity_units.h). `names_only`: fills the name alone. `reader` uses the lexicon. `led`: see entity_positions.h.
// Linear in the mentions, but for the few of one name.
void link_entities(const PreparedText& text, const EntityLexicon& lexicon, uint32_t state, bool names_only,
                   EntityWords& words, MentionReader& reader, LinkBuffers& buffers, const std::vector<uint32_t>& led,
                   std::vector<Entity>& entities);

}  // namespace vnsift
