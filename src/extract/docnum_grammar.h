// What a symbol means: the forms of docnums.md 2 told apart, its parts named, its canonical form and key (7).
//
//   Symbol 33/NQ-TW  ->  type_abbr NQ, issuer_code TW, canonical 33-NQ/TW, key 33-nq-tw, flag kSeparatorFixed
//
// Cost: about 300 ns a symbol. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <vnsift/docnums.h>

#include "extract/docnum_symbol.h"

namespace vnsift {

struct Reading {
  DocNumber number;
  int type = -1;        // row of the type that the symbol itself names; -1 = none (công văn, 64/CP, 31/2024/QH15)
  bool letter = false;  // issuer first and a unit: a công văn, if nothing else is said
  IssuerClass issuer = IssuerClass::none;
  bool strong = false;   // stands without a type word (docnums.md 5b)
  bool form = false;     // begins with a code that only forms have (5c)
  bool unknown = false;  // the code that names the issuer is in no table
  uint32_t flags = 0;
};

// `type_word`: row of the type named before the symbol, -1 = none. It settles what is ambiguous (HD in a text without
// marks, TC as thông cáo).
// `codes`: room that is used again from one symbol to the next.
Reading read_meaning(const Symbol& symbol, int type_word, std::vector<DocnumCode>& codes);

// The join key of a canonical form (docnums.md 7.6).
std::string key_of(std::string_view canonical);

}  // namespace vnsift
