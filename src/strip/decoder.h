// The best sequence of states and labels for the lines of a page (strip.md 6.4, 6.5): Viterbi, and forward-backward
// with max for the margins.
#pragma once

#include <vector>

#include <vnsift/strip.h>

#include "strip/decoder_tables.h"
#include "strip/line_info.h"

namespace vnsift {

// Writes a record for each line of the page, without reasons. `bias` is added to the score of every boilerplate label.
// Cost: about 100 ns a line; linear, scores are kept small by subtracting the best of each line. Margins end at 312.
void decode_lines(const DecoderTables& tables, int bias, StripWorkspace& page, std::vector<LineRecord>& records);

}  // namespace vnsift
