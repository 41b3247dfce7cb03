// The number, ordinal and money examples of facebook/duckling's Vietnamese corpus (reference data). An ordinal stands
// behind `xếp` here: alone it is no rank (metrics.md 9).
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <vnsift/metrics.h>

#include "support/shared_data.h"
#include "support/tsv.h"

namespace vnsift {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kCurrencies = {{{"Dollar", "USD"},
                                                                                       {"USD", "USD"},
                                                                                       {"Cent", "US_cent"},
                                                                                       {"Pound", "GBP"},
                                                                                       {"GBP", "GBP"},
                                                                                       {"EUR", "EUR"},
                                                                                       {"INR", "INR"}}};

std::string_view currency_of(std::string_view name) {
  const auto known =
      std::find_if(kCurrencies.begin(), kCurrencies.end(), [&](const auto& c) { return c.first == name; });
  return known == kCurrencies.end() ? name : known->second;
}

bool is_number(const std::optional<Decimal>& value, std::string_view wanted) {
  const std::optional<Decimal> number = Decimal::parse(wanted);
  return value && number && compare(*value, *number) == 0;
}

// `Dollar 1.1..1.3`, `VND ..7000`, `Dollar 1.42..`, `VND 10`
bool is_money(const std::optional<Metric>& metric, std::string_view wanted) {
  if (!metric) return false;
  const size_t blank = wanted.find(' ');
  if (metric->unit != currency_of(wanted.substr(0, blank))) return false;
  const std::string_view value = wanted.substr(blank + 1);
  const size_t dots = value.find("..");
  const MetricComparator c = metric->comparator;
  if (dots == std::string_view::npos) return is_number(metric->value, value);
  if (dots == 0)
    return is_number(metric->value, value.substr(2)) && (c == MetricComparator::lt || c == MetricComparator::le);
  if (dots + 2 == value.size())
    return is_number(metric->value, value.substr(0, dots)) && (c == MetricComparator::gt || c == MetricComparator::ge);
  return is_number(metric->value, value.substr(0, dots)) && is_number(metric->value_max, value.substr(dots + 2));
}

TEST(Duckling, NumbersOrdinalsMoney) {
  const std::optional<std::string> file = test::shared_file("data/metrics/peer_tests/duckling_vi_numbers.tsv");
  if (!file) GTEST_SKIP() << "no reference data";
  size_t numbers = 0, ordinals = 0, money = 0;
  std::string missed;
  for (const auto& row : test::parse_tsv("category\tvalue\traw\ttext\n" + *file)) {
    if (row.size() < 4) continue;
    const std::string &category = row[0], &wanted = row[1], &text = row[3];
    bool right = false;
    if (category == "number") {
      right = is_number(parse_number(text), wanted);
      numbers += right ? 1 : 0;
    } else if (category == "ordinal") {
      const std::optional<Metric> rank = parse_quantity("xếp " + text + " cả nước");
      right = rank && rank->kind == MetricKind::rank && is_number(rank->value, wanted);
      ordinals += right ? 1 : 0;
    } else {
      right = is_money(parse_quantity(text), wanted);
      money += right ? 1 : 0;
    }
    if (!right) missed += category + " '" + text + "'; ";
  }
  RecordProperty("missed", missed);
  EXPECT_EQ(numbers, 53u) << missed;
  EXPECT_EQ(ordinals, 3u) << missed;
  EXPECT_EQ(money, 71u) << missed;
}

}  // namespace
}  // namespace vnsift
