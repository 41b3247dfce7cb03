#include "analyze/quantity_records.h"
#include "analyze/record_members.h"
#include "base/pieces.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

namespace vnsift {
namespace {

// Integers stay integers; all else is the shortest decimal that reads back.
void write_decimal(RecordSink& sink, std::string_view key, const Decimal& value) {
  if (const std::optional<int64_t> integer = value.to_integer()) {
    sink.integer(key, *integer);
  } else {
    sink.number(key, value.to_double());
  }
}
// A line of text: 31400000000 USD (near) (up), 6.5-8 %/year, 34/45 xã; what is usual is not said (records.md 4).
void write_amount(const Metric& metric, std::string& out) {
  out = to_string(metric.value);
  if (metric.value_max) (out += '-') += to_string(*metric.value_max);
  if (metric.of) (out += '/') += to_string(*metric.of);
  if (!metric.unit.empty()) (out += ' ') += metric.unit;
  if (metric.comparator != MetricComparator::eq) ((out += " (") += comparator_name(metric.comparator)) += ')';
  if (metric.direction != Direction::none) ((out += " (") += direction_name(metric.direction)) += ')';
}
void write_known(RecordSink& sink, std::string_view key, const std::optional<Decimal>& value) {
  if (value) write_decimal(sink, key, *value);
}

// One period as a string, several as an array.
void write_period(RecordSink& sink, std::string_view iso) {
  if (iso.empty()) return;
  if (iso.find(',') == std::string_view::npos) return sink.string("period_iso", iso);
  sink.strings("period_iso", pieces_of(iso, ','));
}

// The normal form where the entities say who it is, else as printed.
void write_subject(RecordSink& sink, const Analysis& analysis, ViewSpan subject, const std::string& name) {
  if (name.empty()) {
    write_known(sink, "subject", source_text(analysis, subject));
  } else {
    sink.string("subject", name);
  }
}

}  // namespace

void write_dates(const Analysis& analysis, RecordSink& sink) {
  if (sink.is_brief()) {
    for (const DateRef& date : analysis.dates) {
      sink.begin_record({}, date.span);
      sink.word("kind", kind_name(date.kind));
      write_known(sink, "iso", date.iso);
      sink.end_record();
    }
    return;
  }
  static constexpr std::array<std::string_view, 1> kNoDiacritics = {"no_diacritics"};
  size_t count = 0;
  for (const DateRef& date : analysis.dates) {
    sink.begin_record(RecordId(Layer::dates, count++).text(), date.span);
    sink.word("kind", kind_name(date.kind));
    sink.text();
    if (!date.iso.empty()) sink.string("iso", date.iso);
    if (!date.rel.empty()) sink.string("rel", date.rel);
    if (!date.part.empty()) sink.string("part", date.part);
    if (date.same_period) sink.boolean("same_period", true);
    if (date.in_doc) sink.boolean("in_doc", true);
    write_zone(sink, analysis, date.span);
    if (date.no_diacritics) sink.strings("flags", kNoDiacritics);
    sink.end_record();
  }
}

void write_metrics(const Analysis& analysis, RecordSink& sink) {
  if (sink.is_brief()) {
    std::string amount;
    for (const Metric& metric : analysis.metrics) {
      sink.begin_record({}, metric.span);
      sink.word("kind", kind_name(metric.kind));
      write_amount(metric, amount);
      sink.string("value", amount);
      sink.end_record();
    }
    return;
  }
  size_t count = 0;
  for (const Metric& metric : analysis.metrics) {
    sink.begin_record(RecordId(Layer::metrics, count++).text(), metric.span);
    sink.word("kind", kind_name(metric.kind));
    sink.text();
    write_decimal(sink, "value", metric.value);
    sink.string("unit", metric.unit);
    sink.word("role", role_name(metric.role));
    sink.word("comparator", comparator_name(metric.comparator));
    write_known(sink, "value_max", metric.value_max);
    write_known(sink, "of", metric.of);
    write_known(sink, "unit_text", source_text(analysis, metric.unit_text));
    write_known(sink, "value_base", metric.value_base);
    write_known(sink, "base_unit", metric.base_unit);
    if (metric.direction != Direction::none) sink.word("direction", direction_name(metric.direction));
    write_known(sink, "baseline", source_text(analysis, metric.baseline));
    write_known(sink, "baseline_iso", metric.baseline_iso);
    write_known(sink, "indicator", source_text(analysis, metric.indicator));
    write_known(sink, "indicator_id", metric.indicator_id);
    write_subject(sink, analysis, metric.subject, metric.subject_name);
    write_known(sink, "period", source_text(analysis, metric.period));
    write_period(sink, metric.period_iso);
    write_zone(sink, analysis, metric.span);
    sink.number("confidence", metric.confidence);
    if (metric.flags != 0) sink.strings("flags", metric_flag_names(metric.flags));
    sink.end_record();
  }
}

void write_facts(const Analysis& analysis, RecordSink& sink) {
  if (sink.is_brief()) {
    for (const Fact& fact : analysis.facts) {
      sink.begin_record({}, fact.span);
      write_known(sink, "indicator_id", fact.indicator_id);
      write_known(sink, "value", fact.value);
      sink.end_record();
    }
    return;
  }
  size_t count = 0;
  std::vector<std::string> names;
  for (const Fact& fact : analysis.facts) {
    sink.begin_record(RecordId(Layer::facts, count++).text(), fact.span);
    write_known(sink, "indicator_id", fact.indicator_id);
    write_known(sink, "indicator", source_text(analysis, fact.indicator));
    write_subject(sink, analysis, fact.subject, fact.subject_name);
    write_known(sink, "period", source_text(analysis, fact.period));
    write_period(sink, fact.period_iso);
    write_known(sink, "value", fact.value);
    write_known(sink, "value_max", fact.value_max);
    write_known(sink, "unit", fact.unit);
    if (fact.comparator != MetricComparator::eq) sink.word("comparator", comparator_name(fact.comparator));
    write_known(sink, "rank", fact.rank);
    write_known(sink, "rank_of", fact.rank_of);
    write_known(sink, "rank_change", fact.rank_change);
    write_known(sink, "change", fact.change);
    write_known(sink, "change_unit", fact.change_unit);
    write_known(sink, "change_pct", fact.change_pct);
    write_known(sink, "baseline", source_text(analysis, fact.baseline));
    write_known(sink, "baseline_iso", fact.baseline_iso);
    write_known(sink, "top_n", fact.top_n);
    names.clear();
    for (uint32_t member : fact.members) names.emplace_back(RecordId(Layer::metrics, member).text());
    const std::vector<std::string_view> members(names.begin(), names.end());
    sink.strings("members", members);
    sink.places();
    if (fact.flags != 0) sink.strings("flags", metric_flag_names(fact.flags));
    sink.end_record();
  }
}

}  // namespace vnsift
