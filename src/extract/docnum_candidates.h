// Where a document number may begin, told from the shapes of a token and its neighbours: the test that nearly every
// token of a text fails, so that lines without a candidate cost nothing beyond it (docnums.md 16).
//
//   std::array<uint32_t, kCandidateBatch> found;
//   const size_t count = collect_candidates(tokens, begin, end, found.data());     // a batch of tokens
//   may_begin_number(tokens, i)                                                    // the same, of one token
//
// A candidate is a number that may begin a symbol (18-NQ/TW, 312 QĐ/TWĐTN, 10c/NQ, 66.3/2025/NQ) or stand in a standard
// (TCVN 5574), or the word `số` before a blank to be filled in (số …/QĐ-UBND).
// Cost: 0.25 ns a byte. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include <vnsift/prepared.h>

namespace vnsift {

inline constexpr size_t kCandidateBatch = 256;

// The candidates among the tokens [begin, end), in order; `found` has room for end - begin. Returns how many.
size_t collect_candidates(std::span<const Token> tokens, size_t begin, size_t end, uint32_t* found);

// Written to be read: the oracle of the tests, and what collect_candidates() falls back on at the ends of a text.
bool may_begin_number(std::span<const Token> tokens, size_t at);

// Behind the number at `at` stand a separator and letters, or a year and then those.
bool may_begin_symbol(std::span<const Token> tokens, size_t at);
// Before it stands a word in capitals: TCVN 5574, TCVN ISO/IEC 17025, QCVN14.
bool may_follow_standard(std::span<const Token> tokens, size_t at);

// What a filter keeps stands in these lines and tokens; all of a text without one.
struct KeptRange {
  size_t first_line = 0;
  size_t begin = 0, end = 0;  // tokens
};
KeptRange kept_range(const PreparedText& text, const LineFilter* filter);

}  // namespace vnsift
