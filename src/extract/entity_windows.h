// Where names may stand by their capitals and by the tables: what is decoded of a sentence is what lies there and what
// the filter of candidates lets through (entity_candidates.h).
#pragma once

#include <vector>

#include "extract/entity_candidates.h"
#include "extract/entity_match.h"

namespace vnsift {

// Tokens near a capital, near a name of the tables or what leads a person; a type word and what stands between it and
// the name it opens. A type word that no capital and no number follows within eight tokens names nothing. All of a
// sentence where capitals or diacritics say nothing. Sure inside `near` alone, the tokens that are asked about.
// O(tokens).
void find_name_windows(const EntitySentence& sentence, const SentenceMatches& matches, TokenWindow near,
                       std::vector<TokenWindow>& windows);

// What lies in windows of both lists. Clears `out` first.
void intersect_windows(const std::vector<TokenWindow>& first, const std::vector<TokenWindow>& second,
                       std::vector<TokenWindow>& out);

}  // namespace vnsift
