// Printed numbers: digits with their separators, multipliers and mixed tails (metrics.md 3), or words (metrics.md 4).
//
//   read_numeral(passage, style, i)     // 15.8 nghìn tỷ -> 15.8e12;  2 tỷ 350 -> 2.35e9;  1tr2;  hai nghìn năm trăm
//
// Cost: 50 ns a number. Pure.
#pragma once

#include <cstdint>
#include <optional>

#include <vnsift/decimal.h>

#include "extract/passage.h"

namespace vnsift {

// How the numbers of a text are printed: what decides an ambiguous separator. Votes of unambiguous numbers.
struct NumberStyle {
  uint32_t vietnamese = 0;  // 1.234,5  12,5
  uint32_t english = 0;     // 1,234.5  12.5
  bool is_english() const { return english > vietnamese; }
};

// The style of a passage, and of the text where the passage does not say; each is counted once, when first asked for.
class StyleOf {
 public:
  explicit StyleOf(const PreparedText& text) : text_(text) {}
  void enter(const Passage& passage) {
    passage_ = &passage;
    passage_known_ = false;
  }
  bool is_english() {
    if (!passage_known_) {
      passage_style_ = passage_->first() == passage_->last()
                           ? NumberStyle{}
                           : count({passage_->begin(passage_->first()), passage_->end(passage_->last() - 1)});
      passage_known_ = true;
    }
    if (passage_style_.english != passage_style_.vietnamese) return passage_style_.is_english();
    if (!text_known_) {
      text_style_ = count({0, static_cast<uint32_t>(text_.view().size())});
      text_known_ = true;
    }
    return text_style_.is_english();
  }

 private:
  NumberStyle count(ViewSpan place) const;

  const PreparedText& text_;
  const Passage* passage_ = nullptr;
  NumberStyle passage_style_, text_style_;
  bool passage_known_ = false, text_known_ = false;
};

struct Numeral {
  Decimal value;
  uint32_t first = 0, end = 0;  // tokens
  uint32_t begin = 0;           // byte: a sign in front is included
  uint32_t flags = 0;           // metric_flag
  int power = 0;                // of the last multiplier
  bool words = false;           // spelled
  bool single = false;          // one word
  bool needs_unit = false;      // nothing without a unit behind it: groups split by blanks, a bare `trăm`
  bool plain = false;           // an integer in digits without separators
  char sign = 0;                // '-' or '+' glued in front
  uint8_t places = 0;           // digits behind the decimal separator
  uint32_t digits_end = 0;      // where the digits end if the same number in words stands behind them in brackets; 0
};

// The number whose first token is `i`, with multipliers.
std::optional<Numeral> read_numeral(const Passage& passage, StyleOf& style, uint32_t i);

}  // namespace vnsift
