// The bare number of a short mention: `18`, `số 08 năm 2019`, `21-2017`, `66.5/2025` (docnums.md 8), and whether what
// stands behind it makes it a quantity: `15 cán bộ`, `5 %`, `3/4`.
//
// Cost: about 20 ns. Pure.
#pragma once

#include <cstdint>

#include "extract/docnum_cursor.h"

namespace vnsift {

struct ShortNumber {
  ViewSpan number;         // the digits with a letter behind them, without the year
  uint32_t begin = 0;      // bytes: `số`, or the number
  uint32_t end = 0;        // bytes, the year included
  uint32_t end_token = 0;  // the first token behind it; 0 = no number here
  int year = 0;
  bool number_word = false;  // `số` stands before it
};

// The number that begins at token `at`, or at `số` there. Its left side is the caller's affair.
ShortNumber read_short_number(const DocnumCursor& c, uint32_t at);

// Something is counted behind a number: a unit or counter begins at token `at` (15 cán bộ), and no longer word of the
// rules (`quy định` is no `quý`, `ban hành` no `ban`). A unit without its diacritics counts in text that has none.
bool is_counted(const DocnumCursor& c, uint32_t at);

// Something is counted or measured, or the number goes on.
bool is_quantity(const DocnumCursor& c, const ShortNumber& number);

// Behind the number the sentence ends or goes on as behind a mention: a sign, a capital, a preposition, a verb of
// docnum_words.tsv. What is left are words that may be counted.
bool goes_on_as_mention(const DocnumCursor& c, uint32_t at);

// A four-digit number that is a year in all likelihood.
bool looks_like_year(const DocnumCursor& c, const ShortNumber& number);

}  // namespace vnsift
