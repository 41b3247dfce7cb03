// Words around a symbol and what they are for: the roles of docnum_words.tsv, found by key.
//
//   word_at(tokens, i).roles & docnum_role::kDay      // "ngày", "NGÀY", "ngay"
//
// Cost: one probe of a small table, about 1 ns; 4 ns for a word that is in it. Pure.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include <vnsift/prepared.h>

#include "lexicon/docnum_codes.gen.h"

namespace vnsift {

namespace docnum_role = lexicon::docnum_role;

struct WordAt {
  uint32_t roles = 0;   // of the word that begins at the token; of one with two syllables if there is one
  uint32_t tokens = 1;  // its syllables
  bool is(uint32_t role) const { return (roles & role) != 0; }
};

namespace detail {

// A bit for each first syllable, by a hash of its key: one of twenty is set, so that one look at a kilobyte tells that
// a word is of no interest, which nearly every word is.
inline constexpr size_t kDocnumWordBits = 13;
extern const std::array<uint64_t, (size_t{1} << kDocnumWordBits) / 64> kDocnumWordSet;
constexpr size_t docnum_hash(uint64_t key) {
  return static_cast<size_t>((key * 0x9E3779B97F4A7C15u) >> (64 - kDocnumWordBits));
}
WordAt find_docnum_word(std::span<const Token> tokens, size_t at);

}  // namespace detail

inline WordAt word_at(std::span<const Token> tokens, size_t at) {
  if (at >= tokens.size()) return {};
  const size_t bit = detail::docnum_hash(tokens[at].key);
  if ((detail::kDocnumWordSet[bit / 64] >> bit % 64 & 1) == 0) return {};
  return detail::find_docnum_word(tokens, at);
}

// The token before `năm 2014`, if `last` is the year; else `last`.
inline uint32_t before_year(std::span<const Token> tokens, uint32_t last) {
  const bool is_year = last >= 2 && tokens[last].length == 4 && (tokens[last].shape & token_shape::kDigits) != 0 &&
                       tokens[last].gap == Gap::blank && word_at(tokens, last - 1).is(docnum_role::kYear);
  return is_year ? last - 2 : last;
}

}  // namespace vnsift
