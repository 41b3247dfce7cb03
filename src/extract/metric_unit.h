// What stands behind a number: unit, currency or count noun, denominators of a rate (metrics.md 2, 6).
//
//   read_unit(passage, number, context)    // `đồng/hộ/năm` -> VND/hộ/year;  `xã, phường, thị trấn`;  `°C`
//
// Cost: 50 ns a number. Pure.
#pragma once

#include <cstdint>
#include <string_view>

#include "extract/kept_texts.h"
#include "extract/numeral.h"
#include "extract/passage.h"

namespace vnsift {

struct UnitAt {
  const UnitInfo* known = nullptr;  // of the tables; null for a noun of no table
  uint32_t first = 0, end = 0;      // tokens; nothing was found if they are equal and `bytes` is empty
  ViewSpan bytes;                   // as printed
  UnitKind kind = UnitKind::count;
  std::string_view id;  // of the record
  bool glued = false;
  bool found() const { return !bytes.empty(); }
};

// What the reader of units must know of the surroundings.
struct UnitContext {
  bool medal = false;  // the record before it in the list counts medals
  bool range = false;  // the number is one end of a range
};

// `texts` keeps ids that are put together.
UnitAt read_unit(const Passage& passage, const Numeral& number, const UnitContext& context, KeptTexts& texts);
// Extends a unit by what it is counted by: /kg, /hộ/năm, mỗi năm. The kind becomes rate.
void read_denominators(const Passage& passage, UnitAt& unit, KeptTexts& texts);
// A noun as printed, its line end a blank.
std::string_view one_line(std::string_view text, KeptTexts& texts);
// The currency in front of a number: $10, US$2,5, EUR 20, Rs. 20; its `bytes` begin where the span begins.
UnitAt read_prefix_currency(const Passage& passage, uint32_t number_begin, uint32_t number_token);

}  // namespace vnsift
