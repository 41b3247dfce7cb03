// Words around a symbol and what they are for: the roles of docnum_words.tsv, found by key.
//
//   word_at(tokens, i).roles & docnum_role::kDay      // "ngày", "NGÀY", "ngay"
//
// Cost: one probe of a small table, about 2 ns. Pure.
#pragma once

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

WordAt word_at(std::span<const Token> tokens, size_t at);

}  // namespace vnsift
