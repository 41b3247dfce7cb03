// One end mark as a reader sees it: `?!`, `...”`, `! ".` and `.[3]` are each one run, with the quotes and brackets that
// close behind it.
#pragma once

#include <cstdint>
#include <string_view>

#include <vnsift/span.h>

namespace vnsift {

struct TerminatorRun {
  enum class Kind : uint8_t { point, ellipsis, mark };  // mark: holds ! or ?
  Kind kind = Kind::point;
  uint32_t begin = 0;         // its first sign
  uint32_t end = 0;           // behind the last sign or closer
  bool closes_quote = false;  // a quotation mark is among the closers
  bool bracketed = false;     // (?) [...]: a remark on a word, no end
};

// Straight quotation marks are the same sign on both sides: which one closes is told by counting from the start of the
// block. Reads every byte of a block at most once, as long as positions do not decrease.
class QuoteParity {
 public:
  void start(uint32_t block_begin) {
    at_ = block_begin;
    odd_ = false;
  }
  bool odd_before(std::string_view view, uint32_t at);

 private:
  uint32_t at_ = 0;
  bool odd_ = false;
};

// The run whose first sign is at `at`, inside `block`. O(length of the run).
TerminatorRun read_run(std::string_view view, ViewSpan block, uint32_t at, QuoteParity& quotes);

// Bytes of the quotation mark or bracket at `at` that can open (close) a passage; 0 if there is none. Straight
// quotation marks do both.
uint32_t opener_size(std::string_view view, uint32_t at);
uint32_t closer_size(std::string_view view, uint32_t at);

}  // namespace vnsift
