// The slow twin of the readers of dates and quantities: of a paragraph that may hold one every candidate is read,
// without the bits that tell what cannot begin anything.
#pragma once

#include <string>
#include <vector>

#include <vnsift/dates.h>
#include <vnsift/docnums.h>
#include <vnsift/metrics.h>

#include "extract/passages.h"
#include "extract/quantity_pass.h"

namespace vnsift::oracle {

struct Quantities {
  std::vector<DateRef> dates;
  std::vector<Metric> metrics;
};

inline Quantities read_quantities(const PreparedText& text, const std::vector<DocRef>& docnums, Prefilter prefilter) {
  Quantities found;
  QuantityScratch scratch;
  if (prefilter == Prefilter::on) {
    MetricFinder({}).run_with_dates(text, nullptr, docnums, DateFinder({}), scratch, found.dates, found.metrics);
    return found;
  }
  QuantityScratch::Buffers& buffers = scratch.buffers();
  PassageCursor cursor(text, nullptr, false, false);
  while (const PassageRange* range = cursor.next()) buffers.passages.push_back(*range);
  add_places(docnums, buffers.documents);
  read_both(text, {}, {}, Prefilter::off, buffers, found.dates, found.metrics);
  return found;
}

// One line a record, with the text that it stands for.
inline std::string describe(const PreparedText& text, const Quantities& found) {
  std::string out;
  const auto add = [&](std::string_view field) { (out += field) += '|'; };
  const auto add_text = [&](ViewSpan span) {
    add(std::to_string(span.begin));
    add(slice(text.view(), span));
  };
  for (const DateRef& date : found.dates) {
    add(kind_name(date.kind));
    add_text(date.span);
    for (const std::string& field : {date.iso, date.rel, date.part}) add(field);
    out += date.same_period ? "same period\n" : "\n";
  }
  for (const Metric& metric : found.metrics) {
    add(kind_name(metric.kind));
    add_text(metric.span);
    add(to_string(metric.value));
    add(metric.value_max ? to_string(*metric.value_max) : "");
    add(metric.of ? to_string(*metric.of) : "");
    add(metric.unit);
    add(role_name(metric.role));
    add(comparator_name(metric.comparator));
    add(direction_name(metric.direction));
    for (ViewSpan span : {metric.baseline, metric.indicator, metric.subject, metric.period}) add_text(span);
    for (const std::string& field : {metric.baseline_iso, metric.period_iso}) add(field);
    add(metric.indicator_id);
    add(std::to_string(metric.sentence));
    out += std::to_string(metric.flags) + "\n";
  }
  return out;
}

}  // namespace vnsift::oracle
