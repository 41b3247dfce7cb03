// A line as its rules read it: bytes, tokens, and what stands between them.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include <vnsift/prepared.h>

namespace vnsift {

inline bool is_digit_run(const Token& token) { return (token.shape & token_shape::kDigits) != 0; }
inline bool first_upper(const Token& token) { return (token.shape & token_shape::kFirstUpper) != 0; }

// Order-dependent hash of token keys; 0 is no hash.
constexpr uint64_t add_key(uint64_t hash, uint64_t key) {
  hash = (hash ^ key) * 0x9E3779B97F4A7C15u;
  return hash ^ (hash >> 29);
}

struct LineText {
  std::string_view s;             // not blank, without blanks around it
  std::span<const Token> tokens;  // at least one
  uint32_t begin = 0;             // of `s` in the view

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
