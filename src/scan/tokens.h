// Tokens: maximal runs of letters (with marks behind them) and of ASCII digits, each with its key at Fold::tone.
//
// The hot loop of the library. Where a token begins and ends is read from the bit masks of TextIndex; a kernel
// (token_kernel.h) looks up all letters of a chunk and draws them together to keys without a branch. What it does not
// know (foreign letters, marks, signs outside U+2000..203F, over ten letters) goes a slow path that walks code points.
// Cost: 1 ns a byte of Vietnamese text.
#pragma once

#include <string_view>
#include <vector>

#include <vnsift/prepared.h>

#include "scan/text_index.h"

namespace vnsift {

// Precondition: `index` was made from `view`. Clears `tokens`.
void find_tokens(std::string_view view, const TextIndex& index, std::vector<Token>& tokens);

// The same with the kernel chosen by the caller, for tests.
struct TokenKernel;
void find_tokens(std::string_view view, const TextIndex& index, const TokenKernel& kernel, std::vector<Token>& tokens);

// Shares out the tokens: first_token and last_token of each line.
void assign_tokens(const std::vector<Token>& tokens, std::vector<Line>& lines);

// What stands between two tokens (the text of the gap; line ends count as blanks beside a sign).
Gap classify_gap(std::string_view between);

}  // namespace vnsift
