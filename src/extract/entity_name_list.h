// Names that a user brings (EntityNameList), found in the tokens of a sentence.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include <vnsift/entities.h>

#include "extract/entity_decoder.h"
#include "extract/entity_token.h"

namespace vnsift {

struct EntityNameList::Data {
  struct Entry {
    EntityType type = EntityType::person;
    std::string name, id;
  };
  // Where a name or an alias ends, and whether longer ones go on.
  struct Place {
    int32_t entry = -1;
    uint32_t capitals = 0;  // bit i: token i must have a capital
    bool goes_on = false;
  };
  std::vector<Entry> entries;
  std::unordered_map<uint64_t, Place> places;  // by join_keys of the tokens, as in EntityLexicon
};

// Puts the names of the list among the spans of a sentence: a longer span that holds one stays, others that overlap go.
void apply_name_list(const EntityNameList::Data& list, const EntitySentence& sentence,
                     std::vector<LabelledSpan>& spans);

}  // namespace vnsift
