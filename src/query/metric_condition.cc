#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "query/comparisons.h"
#include "query/record_conditions.h"

namespace vnsift {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

// PAR_INDEX, PAR INDEX and PARINDEX are one.
std::string bare(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c != '_' && c != '-' && c != ' ') out += c;
  }
  return out;
}

std::string_view value_of(const RecordFields& record, std::string_view key) {
  const RecordFields::Field* field = record.find(key);
  return field != nullptr ? std::string_view(field->values.front()) : std::string_view{};
}

// The value of a record with its comparator: `trên 7,5 tỷ` is everything above.
std::optional<Interval> value_interval(const RecordFields& record) {
  const auto value = parse_plain_number(value_of(record, "value"));
  if (!value) return std::nullopt;
  Interval interval{*value, *value};
  if (const auto most = parse_plain_number(value_of(record, "value_max"))) interval.high = *most;
  const std::string_view comparator = value_of(record, "comparator");
  if (comparator == "gt" || comparator == "ge") {
    interval.high = kInfinity;
    interval.low_open = comparator == "gt";
  } else if (comparator == "lt" || comparator == "le") {
    interval.low = -kInfinity;
    interval.high_open = comparator == "lt";
  }
  return interval;
}

class MetricTest : public RecordTest {
 public:
  MetricTest(std::string indicator, std::optional<Pattern> name, std::vector<Comparison> comparisons)
      : indicator_(std::move(indicator)), name_(std::move(name)), comparisons_(std::move(comparisons)) {}

  bool holds(const RecordFields& record) const override {
    return is_indicator(record) && std::all_of(comparisons_.begin(), comparisons_.end(),
                                               [&](const Comparison& one) { return holds_of(one, record); });
  }
  std::string_view reason(const RecordFields& record) const override {
    if (!is_indicator(record)) return "";
    const bool unknown = std::any_of(comparisons_.begin(), comparisons_.end(), [&](const Comparison& one) {
      return record.find(one.field == "year" ? "period_iso" : std::string_view(one.field)) == nullptr;
    });
    return unknown ? "unknown" : "";
  }

 private:
  // By its id or abbreviation, or by the words that the text has for it.
  bool is_indicator(const RecordFields& record) const {
    if (indicator_ == "*") return true;
    if (glob_matches(bare(indicator_), bare(value_of(record, "indicator_id")))) return true;
    CanonicalText canonical;
    canonical.assign(value_of(record, "indicator"));
    Hit hit;
    return name_ && name_->next(canonical, 0, hit);
  }

  static bool holds_of(const Comparison& comparison, const RecordFields& record) {
    if (comparison.field == "year") return year_holds(comparison, record);
    if (comparison.field == "value" && comparison.range) {
      const std::optional<Interval> interval = value_interval(record);
      return interval && holds_of_interval(comparison, *interval);
    }
    const RecordFields::Field* field = record.find(comparison.field);
    return field != nullptr && holds_of_values(comparison, field->values);
  }

  static bool year_holds(const Comparison& comparison, const RecordFields& record) {
    const RecordFields::Field* field = record.find("period_iso");
    if (field == nullptr || !comparison.range) return false;
    return std::any_of(field->values.begin(), field->values.end(), [&](const std::string& iso) {
      const std::optional<DayRange> days = days_of_iso(iso);
      if (!days) return false;
      const auto first_year = days->first / 10000, last_year = days->last / 10000;  // days are yyyymmdd
      return holds_of_interval(comparison, {static_cast<double>(first_year), static_cast<double>(last_year)});
    });
  }

  std::string indicator_;
  std::optional<Pattern> name_;
  std::vector<Comparison> comparisons_;
};

constexpr std::string_view kMembers[] = {"rank",         "rank_of", "rank_change", "value",       "value_max",
                                         "unit",         "change",  "change_unit", "change_pct",  "comparator",
                                         "subject",      "period",  "period_iso",  "year",        "baseline",
                                         "baseline_iso", "top_n",   "indicator",   "indicator_id"};

}  // namespace

Result<std::unique_ptr<RecordTest>> parse_metric_test(std::string_view expression) {
  auto comparisons = parse_comparisons(expression);
  if (!comparisons) return tl::unexpected<Error>(comparisons.error());
  if (comparisons->head.empty())
    return make_error(Code::usage, "needs an indicator first (PCI, a name, * for any), then conditions like rank<=10");
  for (const Comparison& comparison : comparisons->all) {
    if (std::find(std::begin(kMembers), std::end(kMembers), comparison.field) == std::end(kMembers))
      return make_error(Code::usage, "knows no member '" + comparison.field + "' of a fact");
    if (comparison.field == "year" && !comparison.range)
      return make_error(Code::usage, "needs a number or a range for year, not '" + comparison.value + "'");
  }
  std::optional<Pattern> name;
  if (comparisons->head.find('*') == std::string::npos) {
    auto pattern = Pattern::compile(comparisons->head, {});
    if (!pattern) return tl::unexpected<Error>(pattern.error());
    name = std::move(*pattern);
  }
  return std::make_unique<MetricTest>(std::move(comparisons->head), std::move(name), std::move(comparisons->all));
}

}  // namespace vnsift
