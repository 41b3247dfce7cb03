// A line as its rules read it: bytes, tokens, and what stands between them.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <span>
#include <string_view>

#include <vnsift/prepared.h>

#include "strip/token_masks.h"

namespace vnsift {

inline bool is_digit_run(const Token& token) { return (token.shape & token_shape::kDigits) != 0; }
inline bool first_upper(const Token& token) { return (token.shape & token_shape::kFirstUpper) != 0; }

// Order-dependent hash of token keys; 0 is no hash.
constexpr uint64_t add_key(uint64_t hash, uint64_t key) {
  hash = (hash ^ key) * 0x9E3779B97F4A7C15u;
  return hash ^ (hash >> 29);
}

// The key of a whole line of at least one token, never 0. Four hashes side by side, as each step of one waits for the
// step before.
inline uint64_t key_of_line(std::span<const Token> tokens) {
  constexpr size_t kLanes = 4;
  const size_t gap = (kLanes - tokens.size() % kLanes) % kLanes;  // lanes of the first step that have no token
  std::array<uint64_t, kLanes> hash;
  for (size_t lane = 0; lane < kLanes; ++lane) {
    const uint64_t key = tokens[std::max(lane, gap) - gap].key;
    hash[lane] = add_key(0, key & (uint64_t{0} - uint64_t{lane >= gap}));
  }
  for (size_t i = kLanes - gap; i < tokens.size(); i += kLanes) {
    for (size_t lane = 0; lane < kLanes; ++lane) hash[lane] = add_key(hash[lane], tokens[i + lane].key);
  }
  const uint64_t key = add_key(hash[0] + std::rotl(hash[1], 16), hash[2] + std::rotl(hash[3], 32));
  return key == 0 ? 1 : key;
}

struct LineText {
  std::string_view s;                 // not blank, without blanks around it
  std::span<const Token> tokens;      // at least one
  uint32_t begin = 0;                 // of `s` in the view
  const TokenMasks* masks = nullptr;  // of the first kMaskedTokens; only where a line is shaped

  std::string_view before(size_t i) const { return s.substr(0, tokens[i].begin - begin); }
  std::string_view behind(size_t i) const { return s.substr(tokens[i].span().end - begin); }
  // Between token i - 1 and token i.
  std::string_view gap(size_t i) const {
    const uint32_t from = tokens[i - 1].span().end - begin;
    return s.substr(from, tokens[i].begin - begin - from);
  }
  std::string_view lead() const { return before(0); }
  std::string_view trail() const { return behind(tokens.size() - 1); }
};

}  // namespace vnsift
