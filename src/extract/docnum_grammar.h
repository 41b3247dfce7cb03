// What a symbol means: the forms of docnums.md 2 told apart, its parts named, its canonical form and key (7).
//
//   Symbol 33/NQ-TW  ->  type_abbr NQ, issuer_code TW, canonical 33-NQ/TW, key 33-nq-tw, flag kSeparatorFixed
//
// Cost: about 150 ns a symbol. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <vnsift/docnums.h>

#include "extract/docnum_spelling.h"
#include "extract/docnum_symbol.h"

namespace vnsift {

// DocNumber, as views into the symbol and the buffers.
struct NumberText {
  std::string_view number, type_abbr, issuer_code, unit_code, canonical, key;
  int year = 0;
  void copy_to(DocNumber& out) const;
};

struct Reading {
  NumberText number;
  int type = -1;        // row of the type that the symbol itself names; -1 = none (công văn, 64/CP, 31/2024/QH15)
  bool letter = false;  // issuer first and a unit: a công văn, if nothing else is said
  IssuerClass issuer = IssuerClass::none;
  bool strong = false;   // stands without a type word (docnums.md 5b)
  bool form = false;     // begins with a code that only forms have (5c)
  bool unknown = false;  // the code that names the issuer is in no table
  uint32_t flags = 0;
};

// What is written while a symbol is read, used again for the next one.
struct MeaningBuffers {
  std::vector<DocnumCode> codes;
  Spelling canonical, printed, issuer, unit, key;
};

// `type_word`: row of the type named before the symbol, -1 = none. It settles what is ambiguous (HD in a text without
// marks, TC as thông cáo). The reading lives as long as symbol and buffers are not written over.
Reading read_meaning(const Symbol& symbol, int type_word, MeaningBuffers& buffers);

// The join key of a canonical form (docnums.md 7.6).
std::string key_of(std::string_view canonical);

}  // namespace vnsift
