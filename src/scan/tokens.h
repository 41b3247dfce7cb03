// Tokens: maximal runs of letters (with marks behind them) and of ASCII digits, each with its key at Fold::tone.
//
// The hot loop of the library. Where a token begins and ends is read from the bit masks of TextIndex; the bytes between go
// through one table look-up each, without a branch: its entry depends on the byte and the one before it, which decides what
// a continuation byte means. Tokens with a byte that the table does not know (foreign letters, marks, signs outside
// U+2000..203F), with two tones or over ten letters leave for a slow path that walks code points and asks syllable_key().
// Cost: 1 ns a byte of Vietnamese text.
#pragma once

#include <string_view>
#include <vector>

#include <vnsift/prepared.h>

#include "scan/text_index.h"

namespace vnsift {

// Precondition: `index` was made from `view`. Clears `tokens`.
void find_tokens(std::string_view view, const TextIndex& index, std::vector<Token>& tokens);

// Shares out the tokens: first_token and last_token of each line.
void assign_tokens(const std::vector<Token>& tokens, std::vector<Line>& lines);

// What stands between two tokens (the text of the gap; line ends count as blanks beside a sign).
Gap classify_gap(std::string_view between);

}  // namespace vnsift
