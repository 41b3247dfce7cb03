// One end mark as a reader sees it: `?!`, `...”`, `! ".` and `.[3]` are each one run, with the quotes and brackets that
// close behind it.
#pragma once

#include <cstdint>
#include <string_view>

#include "segment/text_block.h"

namespace vnsift {

struct TerminatorRun {
  enum class Kind : uint8_t { point, ellipsis, mark };  // mark: holds ! or ?
  Kind kind = Kind::point;
  uint32_t begin = 0;         // its first sign
  uint32_t end = 0;           // behind the last sign or closer
  bool closes_quote = false;  // a quotation mark is among the closers
  bool bracketed = false;     // (?) [...]: a remark on a word, no end
};

// The run whose first sign is at `at`, inside `block`. O(length of the run).
TerminatorRun read_run(TextBlock& block, uint32_t at);

// Bytes of the quotation mark or bracket at `at` that can open (close) a passage; 0 if there is none. Straight
// quotation marks do both.
uint32_t opener_size(std::string_view view, uint32_t at);
uint32_t closer_size(std::string_view view, uint32_t at);

}  // namespace vnsift
