// Tokens: maximal runs of letters (with marks behind them) and of ASCII digits, each with its key at Fold::tone.
//
// The hot loop of the library. Where a token begins and ends is read from the bit masks of TextIndex; its key and shape
// from a memo of the spellings seen before. What is not in it is read letter by letter.
// Cost: 1.5 ns a byte of law, 1.8 of pages full of numbers and signs; 3 where no word is seen twice.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include <vnsift/prepared.h>

#include "scan/phrase_words.h"
#include "scan/text_index.h"
#include "scan/token_memo.h"

namespace vnsift {

// Precondition: `index` was made from `view`. Writes over `tokens` and `numbers`; the latter gets the number of each
// token in `words`, and a 0 behind the last. Without a memo every token is read letter by letter.
void find_tokens(std::string_view view, const TextIndex& index, const PhraseWords& words, TokenMemo* memo,
                 std::vector<Token>& tokens, std::vector<MarkedNumber>& numbers);

// Shares out the tokens: first_token and last_token of each line; marks the first token of each.
void assign_tokens(std::vector<Token>& tokens, std::vector<MarkedNumber>& numbers, std::vector<Line>& lines);

// What stands between two tokens (the text of the gap; line ends count as blanks beside a sign).
Gap classify_gap(std::string_view between);

}  // namespace vnsift
