// What a clause says about a quantity in it: comparator, direction, role, baseline (metrics.md 5).
//
// Looks at most 60 tokens to the left and 40 to the right. Cost: 300 ns a record. Pure.
#pragma once

#include <cstdint>
#include <vector>

#include <vnsift/metrics.h>

#include "extract/metric_quantity.h"
#include "extract/passage.h"

namespace vnsift {

// A record of a passage while it is made: what was printed, and the record. Both vectors run in step.
struct Draft {
  Quantity quantity;
  Metric metric;
  uint32_t context_first = 0;  // the first token of what belongs to it on the left: comparator, verb
  bool from = false;           // the left end of từ A lên B
};

// A date of the passage by its tokens.
struct DateAtToken {
  uint32_t first = 0, end = 0;
  uint32_t index = 0;  // in the dates
};

class ContextReader {
 public:
  ContextReader(const Passage& passage, const std::vector<DateRef>& dates, const std::vector<DateAtToken>& places)
      : p_(passage), dates_(dates), places_(places) {}

  // Fills comparator, direction, role, sign and left baseline of drafts[index]; earlier drafts are done.
  void read_left(std::vector<Draft>& drafts, size_t index) const;
  // Fills the baseline behind it; all drafts have their left side.
  void read_right(std::vector<Draft>& drafts, size_t index) const;

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
  ViewSpan base_from(uint32_t i, std::string& iso) const;
  void set_baseline(Metric& metric, uint32_t from) const;

  const Passage& p_;
  const std::vector<DateRef>& dates_;
  const std::vector<DateAtToken>& places_;
};

}  // namespace vnsift
