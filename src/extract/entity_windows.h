// Where names may stand by their capitals and by the tables: what is decoded of a sentence is what lies there and what
// the filter of candidates lets through (entity_candidates.h).
#pragma once

#include <span>
#include <vector>

#include "extract/entity_candidates.h"
#include "extract/entity_match.h"

namespace vnsift {

// Where the tables are asked what stands there, before NameWindows: around candidates, as far as a type word leads a
// name, but not beyond a mark. One token in three lies elsewhere, and what it is tells a name nothing
// (docs/decisions/0033-tables-around-candidates.md). Places come in order and do not touch. O(tokens).
void find_tagged_places(const EntitySentence& sentence, std::span<const TokenWindow> candidates,
                        std::vector<TokenWindow>& places);

class NameWindows {
 public:
  // Of the candidates: tokens near a capital, near a name of the tables or what leads a person; a type word and what
  // stands between it and the name it opens. A type word that no capital and no number follows within eight tokens
  // names nothing. All of them where capitals or diacritics say nothing. Candidates come in order. O(tokens).
  void find(const EntitySentence& sentence, const SentenceMatches& matches, std::span<const TokenWindow> candidates,
            std::vector<TokenWindow>& windows);

 private:
  std::vector<uint8_t> quoted_;  // of each token; empty: no quotes
};

}  // namespace vnsift
