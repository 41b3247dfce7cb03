// The symbol of a document number taken apart: `68 /2022/ NĐ - CP` -> 68, 2022, NĐ, CP with the signs between them
// (docnums.md 2, 6). What the parts mean is docnum_grammar's affair.
//
//   Symbol symbol;
//   if (read_symbol(text, token, true, symbol)) symbol.segments[0].code.text == "NĐ";
//
// Cost: 1 to 2 us a symbol, 10 ns a number that is none. Linear in the symbol, which has at most 12 segments.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <vnsift/prepared.h>

#include "extract/docnum_codes.h"

namespace vnsift {

struct SymbolSegment {
  DocnumCode code;
  char separator = '/';  // before it, as printed: / or -, or a blank (60 TC/TCT)
};

struct Symbol {
  ViewSpan span;           // from the number to the last segment
  uint32_t end_token = 0;  // the first token behind it
  std::string number;      // "66.3", "10c"; empty: a blank to be filled in
  int year = 0;
  char year_separator = '/';  // between number and year
  std::vector<SymbolSegment> segments;
  uint32_t flags = 0;     // kSpaced, kGlued and the repairs of the codes
  ViewSpan glued_word;    // the word that ran into the last code: ngày in UBNDngày
  bool lower = false;     // a code in lower case: all of them must be known
  bool on_trust = false;  // read otherwise, or not at all, if it were not trusted
};

// Reads the symbol whose number begins at token `at`. `trusted`: a type word stands before it, so that unknown codes
// and loose spacing are taken. False if there is none.
bool read_symbol(const PreparedText& text, uint32_t at, bool trusted, Symbol& symbol);

// A symbol whose number is still a blank: `số     /QĐ-UBND`, `số .../TTr-STC`, `số   /2013/TT-BGTVT`. `at`: the token
// behind the blank, `number_word_end`: the end of the word `số`.
bool read_placeholder(const PreparedText& text, uint32_t at, uint32_t number_word_end, Symbol& symbol);

// What stands between two bytes of the view if it is one sign, or blanks only.
struct Joint {
  char sign = 0;        // '/', '-', ' ', 0 = anything else
  bool before = false;  // a blank before the sign
  bool after = false;
};
Joint read_joint(std::string_view view, uint32_t begin, uint32_t end);

}  // namespace vnsift
