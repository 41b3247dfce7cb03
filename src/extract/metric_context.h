// What a clause says about a quantity in it: comparator, direction, role, baseline (metrics.md 5).
//
// Looks at most 60 tokens to the left and 40 to the right. Cost: 300 ns a record. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <vnsift/metrics.h>

#include "extract/metric_quantity.h"
#include "extract/passage.h"

namespace vnsift {

// What a Metric will say. Texts are views of the tables, the text, the dates of the passage or its KeptTexts.
struct MetricFields {
  MetricKind kind = MetricKind::count;
  MetricRole role = MetricRole::level;
  MetricComparator comparator = MetricComparator::eq;
  Direction direction = Direction::none;
  bool leads = false;
  uint32_t flags = 0, sentence = 0;
  Decimal value;
  std::optional<Decimal> value_max;
  std::string_view unit, baseline_iso, indicator_id, period_iso;
  ViewSpan span, baseline, indicator, subject, period;
};

// A record of a passage while it is made: what was printed, and what it says.
struct Draft {
  Quantity quantity;
  MetricFields metric;
  uint32_t context_first = 0;  // the first token of what belongs to it on the left: comparator, verb
  bool from = false;           // the left end of từ A lên B
  bool of_plan = false;        // its indicator is the plan that it is a share of
};

// A date of the passage by its tokens.
struct DateAtToken {
  uint32_t first = 0, end = 0;
  uint32_t index = 0;  // in the dates
};

// The comparator that a word of measure_words.tsv is before (after) a number; nothing if it is none.
inline std::optional<MetricComparator> comparator_at(int8_t place) {
  return place < 0 ? std::nullopt : std::optional(static_cast<MetricComparator>(place));
}
inline std::optional<MetricComparator> comparator_before(const Word& word) {
  return comparator_at(measure_word(word.row).before);
}
inline std::optional<MetricComparator> comparator_after(const Word& word) {
  return comparator_at(measure_word(word.row).after);
}

inline constexpr uint32_t kMaxBaseTokens = 12;  // of what a quantity is compared with

class ContextReader {
 public:
  ContextReader(const Passage& passage, const std::vector<DateRef>& dates, const std::vector<DateAtToken>& places)
      : p_(passage), dates_(dates), places_(places) {}

  // Fills comparator, direction, role, sign and left baseline of drafts[index]; earlier drafts are done.
  void read_left(std::vector<Draft>& drafts, size_t index) const;
  // Fills the baseline behind it; all drafts have their left side.
  void read_right(std::vector<Draft>& drafts, size_t index) const;
  // The baseline that a sentence begins with: So với cùng kỳ, …
  void read_front(std::vector<Draft>& drafts) const;

  // The date that begins (ends) at a token; null if there is none.
  const DateAtToken* date_at(uint32_t token) const;
  const DateAtToken* date_ending(uint32_t end) const;

 private:
  bool boundary(uint32_t i) const;
  uint32_t word_begin(uint32_t i) const;
  bool limit_ends(uint32_t i) const;
  void read_comparator(std::vector<Draft>& drafts, size_t index) const;
  void read_direction(std::vector<Draft>& drafts, size_t index) const;
  void read_sign(std::vector<Draft>& drafts, size_t index) const;
  void read_role(std::vector<Draft>& drafts, size_t index) const;
  bool read_compare(Draft& draft) const;
  void level_after(std::vector<Draft>& drafts, size_t index, uint32_t begin, Direction of_word) const;
  ViewSpan base_from(uint32_t i, std::string_view& iso) const;
  void set_baseline(MetricFields& metric, uint32_t from) const;

  const Passage& p_;
  const std::vector<DateRef>& dates_;
  const std::vector<DateAtToken>& places_;
};

}  // namespace vnsift
