// Dates and quantities: records are in order, do not overlap, and say only what a record can hold; the readers of
// single numbers take any bytes.
#include <vnsift/dates.h>
#include <vnsift/facts.h>
#include <vnsift/metrics.h>

#include "fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace vnsift;
  using fuzz::require;
  const std::string source = fuzz::valid_text(data, size);
  PreparedText text;
  text.assign(source, MetricFinder::kNeeds);
  std::vector<DateRef> dates;
  std::vector<Metric> metrics;
  QuantityScratch scratch;
  MetricFinder({}).run_with_dates(text, nullptr, {}, DateFinder({}), scratch, dates, metrics);

  uint32_t end = 0;
  for (const DateRef& date : dates) {
    fuzz::require_place(text.canonical(), date.span);
    require(!date.span.empty() && date.span.begin >= end, "dates are in order and do not overlap");
    end = date.span.end;
  }
  end = 0;
  for (const Metric& metric : metrics) {
    fuzz::require_place(text.canonical(), metric.span);
    fuzz::require_place(text.canonical(), metric.baseline);
    fuzz::require_place(text.canonical(), metric.indicator);
    fuzz::require_place(text.canonical(), metric.subject);
    fuzz::require_place(text.canonical(), metric.period);
    require(!metric.span.empty() && metric.span.begin >= end, "quantities are in order and do not overlap");
    require(metric.confidence > 0 && metric.confidence <= 1, "confidence lies in (0, 1]");
    require(is_valid_utf8(metric.unit), "units are valid UTF-8");
    end = metric.span.end;
  }
  for (const Fact& fact : link_facts(metrics)) {
    require(!fact.members.empty() && fact.members.back() < metrics.size(), "facts are made of quantities");
  }
  if (size <= 512) {
    (void)parse_number_words(source);
    (void)parse_number(source);
    (void)parse_quantity(source);
  }
  return 0;
}
