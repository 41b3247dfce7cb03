// Stage 6 of `normalize` but for the change of style: misspelt syllables on lines that are Vietnamese (normalize.md 7.4
// to 7.6).
#pragma once

#include <string_view>
#include <vector>

#include <vnsift/syllable.h>

#include "normalize/replacement.h"
#include "normalize/tone_style.h"

namespace vnsift {

struct WordRepairOptions {
  bool tone = true;
  bool horn = true;
  bool lost_u = false;
  ToneStyle style = ToneStyle::old_style;  // of repaired words; keep: old
};

// Repairs of the words of `text` (composed), one a word, in order. Only words with a sign are judged (text_signs.h);
// with lost_u, or `all_words` (for tests of the signs), all that are not ASCII.
void find_word_repairs(std::string_view text, WordRepairOptions options, DocumentGate& gate,
                       std::vector<Replacement>& repairs, bool all_words = false);

}  // namespace vnsift
