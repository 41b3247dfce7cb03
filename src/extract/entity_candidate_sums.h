// The loop of the first decision (entity_candidates.h): sums of small weights for every token of a sentence, and the
// windows that those which reach the threshold make. The machine chooses a kernel (base/cpu.h).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extract/entity_candidates.h"
#include "extract/entity_token.h"

namespace vnsift {

namespace candidate_tables {
// Tables of weights, one behind the other. Words and pairs share rows by hash.
inline constexpr uint32_t kWordBits = 14, kPairBits = 15;
inline constexpr uint32_t kWords = 0, kPairs = kWords + (8u << kWordBits), kCapitals = kPairs + (2u << kPairBits),
                          kNames = kCapitals + (1u << 12), kTableNames = kNames + (1u << 10),
                          kOpenings = kTableNames + (1u << 7), kEnd = kOpenings + (1u << 9);
}  // namespace candidate_tables

// A filter as its kernels read it.
struct CandidateSums {
  const int8_t* weights = nullptr;  // candidate_tables
  int32_t threshold = 0;
  const EntityToken* outside = nullptr;  // kCandidatesAhead of what stands around a sentence
};

// The windows of a sentence, from which of its tokens pass: those and one on either side. Not inline: what grows a
// vector must not be made of the instructions of a kernel.
class WindowWriter {
 public:
  static constexpr uint32_t kTogether = 64;
  // `lead`: bits before the first token.
  WindowWriter(uint32_t size, uint32_t lead, std::vector<TokenWindow>& out);
  // Of the next 64 tokens, the first one the lowest bit.
  void add(uint64_t passes);
  void finish();

 private:
  void write(uint64_t next);

  uint32_t size_, lead_;
  uint32_t begin_;  // of those held; wraps before the first token
  std::vector<TokenWindow>& out_;
  uint64_t held_ = 0, before_ = 0;  // the last one before them
  bool is_held_ = false, is_open_ = false;
};

// Appends the windows of a sentence of one token or more.
void find_candidates_scalar(const CandidateSums& sums, std::span<const EntityToken> tokens,
                            std::vector<TokenWindow>& windows);
void find_candidates_avx512(const CandidateSums& sums, std::span<const EntityToken> tokens,
                            std::vector<TokenWindow>& windows);

}  // namespace vnsift
