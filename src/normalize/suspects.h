// The lines of a text that rules of `normalize` must look at: all others stay as they are, whatever the rules say of
// them (text_signs.h says why a line is passed over).
//
// Cost: 0.4 ns a byte with AVX2, 0.2 with AVX-512, most of it the signs.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <vnsift/span.h>
#include <vnsift/syllable.h>

namespace vnsift {

// A line without its line end (LF, CR) that may have been decoded in the wrong charset, in bytes of the text.
struct SuspectLine {
  uint32_t begin = 0, end = 0;
  bool mojibake = false;      // may hold a sequence to be undone
  bool windows_1252 = false;  // not ASCII, and windows-1252 may hold it
};

struct SuspectOptions {
  ToneStyle tone = ToneStyle::old_style;
  bool all_lines = false;   // `lines` are all that are not ASCII
  bool all_ranges = false;  // `ranges` is the text
};

struct Suspects {
  std::vector<SuspectLine> lines;  // for stage 1
  std::vector<ViewSpan> ranges;    // for the stages behind it: whole lines with their LF, neighbours joined
};

// Cheap and necessary for being text of windows-1252 with more than ASCII: nothing of U+1E00..U+1EFF, Ă ă Đ đ Ơ ơ Ư ư,
// which almost every line of sound Vietnamese text has.
bool may_be_windows_1252(std::string_view line);

// At most 4 GiB of text.
void find_suspects(std::string_view text, SuspectOptions options, Suspects& out);

}  // namespace vnsift
