// What a run of capitals says of its own type: the last word (`Bình Sa Land`, `Mai Trà Resort`), a brand of the tables
// in its own spelling (`Vietcombank`), two names that only a caption or a sentence without its point has put together.
//
//   apply_run_rules(sentence, matches, spans);   // behind apply_entity_rules
//
// Only in lines of the normal case with diacritics; of title case the streets of an address and lists alone. Linear in
// the spans.
#pragma once

#include <vector>

#include "extract/entity_decoder.h"
#include "extract/entity_match.h"

namespace vnsift {

void apply_run_rules(const EntitySentence& sentence, const SentenceMatches& matches, std::vector<LabelledSpan>& spans);

// What looks like a name beside its words: the season of `đón Xuân`, `hướng Bắc - Nam`, the first half of `Phiên họp`.
// A part of the rules above, for what was found behind them.
void drop_no_names(const EntitySentence& sentence, const SentenceMatches& matches, std::vector<LabelledSpan>& spans);

}  // namespace vnsift
