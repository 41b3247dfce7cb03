// Tokens of the runs of a chunk as the memo knows them: the one loop that every token of every text goes through.
#pragma once

#include <cstddef>
#include <cstdint>

#include <vnsift/prepared.h>

#include "scan/phrase_words.h"
#include "scan/token_memo.h"

namespace vnsift {

// Runs [first, count) of those whose begins and ends stand in `edges`, one behind the other. None ends in the first
// eight bytes of `text`.
struct RunBatch {
  const char* text = nullptr;
  const uint32_t* edges = nullptr;
  size_t first = 0, count = 0;
  const TokenMemo* memo = nullptr;
};

// A token and a number for each run at its place in `tokens` and `numbers`, as if the memo knew all of them and one
// blank stood before each, without a branch. Writes the numbers of those that it does not know to `unknown`, which has
// room for all and one more; gives how many they are.
using KnownRunsKernel = size_t (*)(const RunBatch& batch, Token* tokens, MarkedNumber* numbers, uint16_t* unknown);
size_t read_known_runs_scalar(const RunBatch& batch, Token* tokens, MarkedNumber* numbers, uint16_t* unknown);
size_t read_known_runs_avx2(const RunBatch& batch, Token* tokens, MarkedNumber* numbers, uint16_t* unknown);

}  // namespace vnsift
