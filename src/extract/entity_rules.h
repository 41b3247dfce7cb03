// Rules after decoding: only the certain ones (spec: entities.md 8). Each can be read alone; tests/extract has a case
// for each.
#pragma once

#include <vector>

#include "extract/entity_decoder.h"

namespace vnsift {

// Mends, splits, drops and adds spans of one sentence; keeps them in order and apart.
// before_verb, known_body, ...
std::string_view rule_name(EntityRule rule);

// `room` is used again from sentence to sentence; nothing in it lasts.
void apply_entity_rules(const EntityLexicon& lexicon, const EntitySentence& sentence, const SentenceMatches& matches,
                        std::vector<LabelledSpan>& spans, std::vector<LabelledSpan>& room);

// What tables and rules find without a model.
void find_by_grammar(const EntityLexicon& lexicon, const EntitySentence& sentence, const SentenceMatches& matches,
                     std::vector<LabelledSpan>& spans);

}  // namespace vnsift
