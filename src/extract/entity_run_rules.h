// What a run of capitals says of its own type: the last word (`Bình Sa Land`, `Mai Trà Resort`), a brand of the tables
// in its own spelling (`Vietcombank`), two names that only a caption or a sentence without its point has put together.
//
//   apply_run_rules(sentence, matches, spans);   // behind apply_entity_rules
//
// Only in lines of the normal case with diacritics; of title case lists alone. Linear in
// the spans.
#pragma once

#include <vector>

#include "extract/entity_decoder.h"
#include "extract/entity_match.h"

namespace vnsift {

void apply_run_rules(const EntitySentence& sentence, const SentenceMatches& matches, std::vector<LabelledSpan>& spans);

}  // namespace vnsift
