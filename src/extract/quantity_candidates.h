// Which tokens can begin a date or a quantity at all, told by bits of the token and its neighbours: most numbers and
// most words of time can not, and a reader that finds nothing costs fifty times what these bits do. Never says no where
// a reader would find something (tests/oracle/quantity_candidates_test.cc runs the readers with and without).
//
// Cost: 3 ns a token. Pure.
#pragma once

#include <cstdint>
#include <string_view>

#include "extract/passage.h"

namespace vnsift {

// Whether the readers are spared what cannot begin anything; off in tests alone.
enum class Prefilter : uint8_t { on, off };

// A number of at most four digits: a clock, d/m, m/y, d/m/y, a range of years, N tháng, or a year behind a word of
// time. `listed`: the date before it goes on here.
bool number_may_begin_date(const Passage& p, uint32_t i, bool listed);

// A digit word, or mười, that is a number before a unit of time or an hour, or has a number word behind it: hai ngày,
// mười lăm.
bool spelled_may_go_on(const Passage& p, uint32_t i);

// A word of time whose readers need a value or another such word behind it: ngày 5, đầu tháng, not `ngày càng`.
bool word_may_begin_date(const Passage& p, uint32_t i);

// Nothing at a byte behind a number is the sign of a unit or of a range: a bracket, a quote, the end of a sentence or
// of the text. Before a byte stands a currency: $5, € 5.
bool ends_number(std::string_view view, uint32_t at);
bool follows_currency_sign(std::string_view view, uint32_t at);

// The end of a number at token i that can have no unit, no range and no currency, and that no word before makes a
// record without: 0 if a reader has to look.
uint32_t end_of_plain_number(const Passage& p, uint32_t i);

// A number printed in groups of three digits begins at token i: 36.447.
inline bool is_grouped(const Passage& p, uint32_t i) {
  return p.digits(i) && p[i].length <= 3 && p.tight(i + 1, Gap::dot) && p.digits(i + 1) && p[i + 1].length == 3;
}

// A number without unit stands at most so many tokens behind the word that measures it, and nothing but blanks and
// brackets parts the two: hệ số (K) là 1,2. The reader and the test that spares it ask the same.
inline constexpr uint32_t kBareWindow = 8;  // tokens
inline bool joins_bare_number(const Passage& p, uint32_t at) {
  return p.blank(at) || p.glued(at) || p.gap(at) == " (" || p.gap(at) == ") ";
}

}  // namespace vnsift
