#include "scan/known_runs.h"

namespace vnsift {

size_t read_known_runs_scalar(const RunBatch& batch, Token* tokens, MarkedNumber* numbers, uint16_t* unknown) {
  size_t not_known = 0;
  const uint32_t* edge = batch.edges + 2 * batch.first;
  for (size_t run = batch.first; run < batch.count; ++run, edge += 2) {
    const uint32_t begin = edge[0], end = edge[1], size = end - begin;
    const uint64_t word = TokenMemo::word_before(batch.text + end, size);
    const TokenMemo::Entry entry = batch.memo->find(word);
    unknown[not_known] = static_cast<uint16_t>(run);
    not_known += static_cast<size_t>(entry.word != word);
    entry.write(begin, size, &tokens[run]);
    numbers[run] = entry.number();
  }
  return not_known;
}

}  // namespace vnsift
