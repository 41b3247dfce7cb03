// What the words beside a name tell (src/lexicon/name_signs.tsv): the season of `đón Xuân` and the side of `hướng Bắc -
// Nam` are no names, the persons of an address are its streets, `phần mềm Grammarly` is a thing and `người Cuba` a
// people.
//
//   apply_sign_rules(sentence, matches, spans);   // before apply_run_rules
//
// Only in lines of the normal case with diacritics; of title case the streets of an address, of these and of capitals
// what `tư tưởng Hồ Chí Minh` tells. Linear in the spans.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/entity_decoder.h"
#include "extract/entity_match.h"

namespace vnsift {

void apply_sign_rules(const EntitySentence& sentence, const SentenceMatches& matches, std::vector<LabelledSpan>& spans);

// What looks like a name beside its words and is none: a part of the rules above, for names found behind them.
void drop_no_names(const EntitySentence& sentence, const SentenceMatches& matches, std::vector<LabelledSpan>& spans);

// A word that opens a sentence and is no part of a foreign name before it: quần đảo Palm | Để đến. `key`: of a token.
bool is_sentence_opener(uint64_t key);

}  // namespace vnsift
