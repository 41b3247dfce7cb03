// Names of the parts of a quantity, and the readers of a single one.
#include <vnsift/metrics.h>

#include <array>
#include <utility>

#include "extract/metric_quantity.h"
#include "extract/numeral.h"
#include "extract/passage.h"
#include "extract/quantity_lexicon.h"
#include "extract/spelled_number.h"

namespace vnsift {
namespace {

constexpr std::array<std::string_view, 14> kKindNames = {"rank_change", "rank",  "pp",      "percent",  "multiple",
                                                         "rate",        "money", "ratio",   "fraction", "age",
                                                         "duration",    "score", "measure", "count"};
constexpr std::array<std::string_view, 3> kRoleNames = {"level", "change", "target"};

// The text as one passage.
struct Alone {
  PreparedText text;
  Passage passage;
  explicit Alone(std::string_view source) {
    text.assign(source, MetricFinder::kNeeds);
    passage.assign(text, PassageCursor::whole(text));
  }
};

}  // namespace

std::string_view kind_name(MetricKind kind) { return kKindNames[static_cast<size_t>(kind)]; }
std::string_view role_name(MetricRole role) { return kRoleNames[static_cast<size_t>(role)]; }
std::string_view comparator_name(MetricComparator comparator) {
  return kComparatorNames[static_cast<size_t>(comparator)];
}
std::string_view direction_name(Direction direction) {
  constexpr std::array<std::string_view, 4> kNames = {"", "up", "down", "flat"};
  return kNames[static_cast<size_t>(direction)];
}

std::optional<MetricKind> metric_kind_by_name(std::string_view name) {
  for (size_t kind = 0; kind < kKindNames.size(); ++kind) {
    if (kKindNames[kind] == name) return static_cast<MetricKind>(kind);
  }
  return std::nullopt;
}
std::optional<MetricRole> role_by_name(std::string_view name) {
  for (size_t role = 0; role < kRoleNames.size(); ++role) {
    if (kRoleNames[role] == name) return static_cast<MetricRole>(role);
  }
  return std::nullopt;
}

std::vector<std::string_view> metric_flag_names(uint32_t flags) {
  static constexpr std::array<std::pair<uint32_t, std::string_view>, 10> kNames{{
      {metric_flag::kDotDecimal, "dot_decimal"},
      {metric_flag::kCommaThousands, "comma_thousands"},
      {metric_flag::kAmbiguousSeparator, "ambiguous_separator"},
      {metric_flag::kColloquial, "colloquial"},
      {metric_flag::kMixedTail, "mixed_tail"},
      {metric_flag::kNumberWords, "number_words"},
      {metric_flag::kVague, "vague"},
      {metric_flag::kImplicit, "implicit"},
      {metric_flag::kIndicatorInherited, "indicator_inherited"},
      {metric_flag::kNoDiacritics, "no_diacritics"},
  }};
  std::vector<std::string_view> names;
  for (const auto& [bit, name] : kNames) {
    if ((flags & bit) != 0) names.push_back(name);
  }
  return names;
}

std::optional<Decimal> parse_number_words(std::string_view text) {
  const Alone alone(text);
  const Passage& p = alone.passage;
  if (p.first() == p.last()) return std::nullopt;
  if (p.begin(0) != 0 || p.end(p.last() - 1) != p.view().size()) return std::nullopt;
  if (p.last() == 1 && p.is(0, number_role::kHundred)) return Decimal{1, 2};
  const std::optional<SpelledNumber> number = read_spelled(p, 0);
  if (!number || number->end != p.last()) return std::nullopt;
  return number->value;
}

std::optional<Decimal> parse_number(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  bool negative = false;
  if (text.starts_with("-")) {
    negative = true;
    text.remove_prefix(1);
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  } else if (text.starts_with("âm ")) {
    negative = true;
    text.remove_prefix(std::string_view("âm ").size());
  }
  std::string padded(text);
  if (text.starts_with(",") || text.starts_with(".")) padded.insert(padded.begin(), '0');  // ,77
  std::optional<Decimal> value = parse_number_words(padded);
  if (!value) {
    const Alone alone(padded);
    const Passage& p = alone.passage;
    if (p.first() == p.last() || !p.digits(0) || p.begin(0) != 0) return std::nullopt;
    StyleOf style(alone.text);
    style.enter(p);
    const std::optional<Numeral> number = read_numeral(p, style, 0);
    if (!number || number->end != p.last() || p.end(p.last() - 1) != p.view().size()) return std::nullopt;
    value = number->value;
  }
  return negative ? value->negated() : *value;
}

std::optional<Metric> parse_quantity(std::string_view text) {
  PreparedText prepared;
  prepared.assign(text, MetricFinder::kNeeds);
  std::vector<Metric> found;
  MetricFinder({}).run(prepared, nullptr, {}, {}, found);
  if (found.size() != 1) return std::nullopt;
  return std::move(found[0]);
}

}  // namespace vnsift
