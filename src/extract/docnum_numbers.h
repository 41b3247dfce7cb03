// Mentions that carry a number in full: walks over the tokens, enters the reader where a number may begin a symbol,
// decides what is accepted, and puts the record together (docnums.md 1, 3, 5, 8, 10): kinds number, license, standard.
//
// Cost: 0.2 ns a byte, and about 1 us a mention.
#pragma once

#include <vector>

#include <vnsift/docnums.h>

#include "extract/docnum_scratch.h"

namespace vnsift {

// Appends them in order of place. `alone`: the text is a number and nothing else, any well-formed symbol is good.
void find_numbers(const PreparedText& text, const LineFilter* lines, bool alone, NumberBuffers& buffers,
                  std::vector<DocRef>& out);

}  // namespace vnsift
