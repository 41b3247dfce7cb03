// Documents that are named instead of numbered: laws, the constitution, treaties, resolutions of Party congresses
// (docnums.md 8, named).
//
//   Luật «Hộ tịch» năm 2014     Nghị quyết «Trung ương 6 khóa XII»     Công ước của «Liên hợp quốc về Quyền trẻ em»
//
// Names of laws are phrases of law_names.tsv; a law of no table, and a treaty, is named by the words up to a stop.
// Cost: 20 ns a type word without a name, about 200 ns a name. Reads at most 24 tokens.
#pragma once

#include <cstdint>
#include <string_view>

#include "extract/docnum_cursor.h"

namespace vnsift {

struct NameReading {
  ViewSpan name;               // as written, without the type word; empty for Hiến pháp
  std::string_view full_name;  // of an abbreviation: BLDS -> Dân sự
  uint32_t end = 0;            // bytes, the year included
  uint32_t end_token = 0;      // the first token behind it; 0 = no name here
  int year = 0;
  bool fallback = false;  // by the words up to a stop
};

// The type and the name of a phrase of law_names.tsv (tables law_names, law_abbreviations).
int law_type(uint16_t row);
NameReading read_law_phrase(const DocnumCursor& c, const PhraseHit& hit);

// The name behind a type word: `type` its row, `first` its first token, `at` the token behind it.
NameReading read_name(const DocnumCursor& c, int type, uint32_t first, uint32_t at);

// Token `i` begins a sentence or a line: its capital says nothing.
bool begins_sentence(const DocnumCursor& c, uint32_t i);

}  // namespace vnsift
