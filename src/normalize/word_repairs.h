// Stage 6 of `normalize` but for the change of style: misspelt syllables on lines that are Vietnamese (normalize.md 7.4
// to 7.6).
#pragma once

#include <string_view>
#include <vector>

#include <vnsift/syllable.h>

#include "normalize/replacement.h"
#include "normalize/syllable_windows.h"
#include "normalize/tone_style.h"

namespace vnsift {

struct WordRepairOptions {
  bool tone = true;
  bool horn = true;
  bool lost_u = false;
  ToneStyle style = ToneStyle::old_style;  // of repaired words; keep: old
};

// Repairs of the words of `text` (composed), one a word. `windows` null: every word is judged, for tests of the filter.
// Cost: about 0.3 ns a byte of sound text.
void find_word_repairs(std::string_view text, WordRepairOptions options, const SyllableWindows* windows,
                       DocumentGate& gate, std::vector<Replacement>& repairs);

}  // namespace vnsift
