// One quantity as printed: number, range, multiplier, unit (metrics.md 2, 3, 6), without what it says about the world
// around it. Ranks, multiples and fractions have readers of their own behind the same door.
//
// Cost: 200 ns a number. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include <vnsift/metrics.h>

#include "extract/metric_unit.h"
#include "extract/numeral.h"
#include "extract/passage.h"

namespace vnsift {

struct Quantity {
  MetricKind kind = MetricKind::count;
  Decimal value;
  std::optional<Decimal> value_max, of;
  std::string_view unit;
  ViewSpan unit_text;
  const UnitInfo* known_unit = nullptr;  // of the tables
  ViewSpan span;
  uint32_t first = 0, end = 0;  // tokens of the span
  uint32_t consumed = 0;        // the first token behind what was used up: /63 of a rank
  uint32_t flags = 0;
  char sign = 0;
  bool below_zero = false;                        // âm before the number
  bool bare = false;                              // no unit: a record only behind an indicator
  MetricComparator inner = MetricComparator::eq;  // inside the span: gấp hơn 3 lần
};

// The word âm before token i, where a quantity or its comparator begins, puts it below zero (âm 5 độ C, âm hơn 500 tỷ
// đồng); of 85 dB it is a noun.
bool is_below_zero(const Passage& passage, uint32_t i, const Quantity& quantity);

class QuantityReader {
 public:
  QuantityReader(const Passage& passage, StyleOf& style, const MetricOptions& options, KeptTexts& texts)
      : p_(passage), style_(style), options_(options), texts_(texts) {}

  // What begins at token i; false if nothing does, and `quantity` is of no meaning. `before`: the record before it in
  // the passage, null at the start.
  bool read(uint32_t i, const Quantity* before, Quantity& quantity);
  // Tokens to leave out behind a read that found nothing: the rest of a phone number, of a chain, of a vague amount.
  uint32_t skip_to() const { return skip_to_; }

 private:
  std::optional<Quantity> read_multiple(uint32_t i);
  std::optional<Quantity> read_rank(uint32_t i, const Quantity* before);
  std::optional<Quantity> read_top(uint32_t i);
  std::optional<Quantity> read_implicit_rank(uint32_t i) const;
  std::optional<Quantity> read_place(uint32_t i) const;
  std::optional<Quantity> read_vague(uint32_t i);
  std::optional<Quantity> read_fraction_words(uint32_t i);
  std::optional<Quantity> read_ratio(uint32_t i, const Quantity* before);
  bool read_number(uint32_t i, const Quantity* before, Quantity& quantity);

  bool is_name(uint32_t i, const Numeral& number, const UnitAt& unit) const;
  bool is_identifier(uint32_t i);
  bool is_part_of_name(uint32_t i);
  bool has_odd_sign(uint32_t i) const;
  uint32_t end_of_groups(uint32_t i) const;
  bool may_be_ratio(uint32_t i) const;
  bool is_heading(const Numeral& number) const;
  bool share_unit(Numeral& number, UnitAt& unit);
  bool counted_by_head(uint32_t first, bool needs_verb, UnitAt& unit) const;
  bool may_be_capital(const Numeral& number, const UnitAt& unit) const;
  bool word_number_allowed(const Numeral& number, const UnitAt& unit) const;
  bool vague_before(uint32_t i) const;
  void take_below_zero(Quantity& quantity) const;
  UnitAt unknown_noun(const Numeral& number) const;
  UnitAt unit_of(const Numeral& number, const UnitContext& context) const;
  bool read_right_end(Numeral& left, UnitAt& unit, Quantity& out, const UnitContext& context);
  void skip_unit_gloss(const UnitAt& unit, uint32_t& at, uint32_t& end_byte) const;
  void join_parts(Quantity& quantity, UnitAt& unit, const Numeral& number);
  bool money_words_near(uint32_t i) const;
  bool read_metre_tail(const Numeral& number, Quantity& quantity) const;
  bool finish(const Numeral& number, const UnitAt& unit, Quantity& quantity);
  std::optional<int> ordinal(uint32_t i, uint32_t& end) const;
  bool rank_scope(uint32_t i) const;

  const Passage& p_;
  StyleOf& style_;
  const MetricOptions& options_;
  KeptTexts& texts_;
  const Quantity* before_ = nullptr;  // of the read at hand
  uint32_t skip_to_ = 0;
  // The list at hand whose members share the unit of the last: 70, 75 và 80 tuổi.
  uint32_t list_end_ = 0;
  UnitAt list_unit_;
  int list_power_ = 0;
};

}  // namespace vnsift
