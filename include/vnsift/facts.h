// Facts: the quantities of a sentence folded into one row an indicator (spec: metrics.md 7).
//
//   std::vector<Fact> facts = link_facts(metrics);
//   // Chỉ số PAPI giảm từ 43,95 điểm xuống còn 41,10 điểm: value 41.1, change -2.85
//
// Cost: 100 ns a quantity. Pure, thread-safe.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <vnsift/metrics.h>

namespace vnsift {

struct Fact {
  std::string indicator_id;
  ViewSpan indicator, subject, period;  // as printed; empty = not said
  std::string subject_name;             // normal form, where the subject is a known entity
  std::string period_iso;               // several are joined by commas
  std::optional<Decimal> value, value_max;
  std::string unit;
  MetricComparator comparator = MetricComparator::eq;
  std::optional<Decimal> rank, rank_of;
  std::optional<Decimal> rank_change;  // signed: up is positive
  std::optional<Decimal> change;       // signed
  std::string change_unit;
  std::optional<Decimal> change_pct;  // signed
  ViewSpan baseline;
  std::string baseline_iso;
  std::optional<Decimal> top_n;
  std::vector<uint32_t> members;  // indices of the quantities, ascending
  ViewSpan span;                  // from the indicator or first member to the last member
  uint32_t flags = 0;             // metric_flag
};

// Quantities as MetricFinder::run gives them: in order, linked.
std::vector<Fact> link_facts(const std::vector<Metric>& metrics);

}  // namespace vnsift
