// Words around a symbol and what they are for: the roles of docnum_words.tsv, found by key.
//
//   word_at(tokens, i).roles & docnum_role::kDay      // "ngày", "NGÀY", "ngay"
//
// Cost: one probe of a small table, about 1 ns; 5 ns for a word that is in it. Pure.
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

// First syllables in an open-addressed table of row numbers plus one, a third full: one probe tells that a word is of
// no interest, which nearly every word is.
inline constexpr size_t kDocnumSlotBits = 11;
extern const std::array<uint16_t, size_t{1} << kDocnumSlotBits> kDocnumSlots;
constexpr size_t docnum_slot(uint64_t key) {
  return static_cast<size_t>((key * 0x9E3779B97F4A7C15u) >> (64 - kDocnumSlotBits));
}
WordAt find_docnum_word(std::span<const Token> tokens, size_t at);

}  // namespace detail

inline WordAt word_at(std::span<const Token> tokens, size_t at) {
  if (at >= tokens.size() || detail::kDocnumSlots[detail::docnum_slot(tokens[at].key)] == 0) return {};
  return detail::find_docnum_word(tokens, at);
}

}  // namespace vnsift
