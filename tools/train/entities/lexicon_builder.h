// The tables of src/lexicon/entities as the arrays of an EntityLexicon (extract/entity_lexicon.h).
#pragma once

#include <map>
#include <string>
#include <vector>

#include <vnsift/error.h>

#include "extract/entity_lexicon.h"

namespace vnsift::train {

struct LexiconArrays {
  std::vector<NameSlot> slots;
  std::vector<NameRow> rows;
  std::vector<SyllableSlot> syllables;
  std::vector<NameRecord> records;
  std::string pool;
  EntityLexicon view() const { return {slots, rows, syllables, records, pool}; }
};

// Deterministic: the same tables give the same bytes. Errors name the file.
Result<LexiconArrays> build_lexicon(const std::string& folder);

}  // namespace vnsift::train
