#include <vnsift/query.h>

#include <gtest/gtest.h>

#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "query/comparisons.h"

namespace vnsift {
namespace {

Query query_of(std::string_view pattern, UnitKind unit, bool inverted = false) {
  QueryOptions options;
  options.patterns.push_back({*Pattern::compile(pattern, {}), ""});
  options.unit = unit;
  options.inverted = inverted;
  return *Query::make(std::move(options));
}

std::vector<std::string> units_of_text(const Query& query, std::string_view text) {
  QueryResult result;
  query.run(text, {}, result);
  std::vector<std::string> units;
  for (const QueryUnit& unit : result.units) units.emplace_back(slice(text, unit.span));
  return units;
}

// The example of the header.
TEST(Query, Example) {
  QueryOptions options;
  options.patterns.push_back({*Pattern::compile("hòa bình", {}), ""});
  options.conditions.push_back(*Condition::parse("docnum", "*/QĐ-UBND"));
  options.unit = UnitKind::sentence;
  const Result<Query> query = Query::make(std::move(options));
  ASSERT_TRUE(query);
  QueryResult result;
  const std::string text = "Hoà bình. Công viên Hòa Bình theo Quyết định số 7/QĐ-UBND.";
  query->run(text, {}, result);
  ASSERT_EQ(result.units.size(), 1u);
  EXPECT_EQ(result.units[0].number, 2u);
  ASSERT_EQ(result.records.size(), 1u);
}

TEST(Pattern, Example) {
  const Result<Pattern> pattern = Pattern::compile("hòa bình", {});
  ASSERT_TRUE(pattern);
  CanonicalText text;
  text.assign("Tỉnh HOA\u0300 BÌNH");
  Hit hit;
  ASSERT_TRUE(pattern->next(text, 0, hit));
  EXPECT_EQ(slice(text.source(), text.to_source(hit.span)), "HOA\u0300 BÌNH");
}

TEST(Query, LinesTouchedByAHit) {
  using Lines = std::vector<std::string>;
  const std::string text = "ở bến\r\nđò kia, bến\nđò\n\ncầu";
  EXPECT_EQ(units_of_text(query_of("bến đò", UnitKind::line), text),
            (Lines{"ở bến\r\nđò kia, bến", "đò kia, bến\nđò"}));
  EXPECT_EQ(units_of_text(query_of("bến đò", UnitKind::line, true), text), (Lines{"", "cầu"}));
}

TEST(Query, NothingToLookFor) {
  EXPECT_FALSE(Query::make({}));
  EXPECT_FALSE(Condition::parse("colour", "red"));
}

TEST(DayRange, Expressions) {
  const auto range = [](std::string_view text) {
    const Result<DayRange> days = parse_day_range(text);
    return days ? std::pair(days->first, days->last) : std::pair(-1, -1);
  };
  EXPECT_EQ(range("2018"), std::pair(20180101, 20181231));
  EXPECT_EQ(range("2018-06..2019"), std::pair(20180601, 20191231));
  EXPECT_EQ(range("24/6/2019"), std::pair(20190624, 20190624));
  EXPECT_EQ(range("ngày 24/6/2019"), std::pair(20190624, 20190624));
  EXPECT_EQ(range("tháng 6 năm 2019"), std::pair(20190601, 20190631));
  EXPECT_EQ(range("quý 3/2024"), std::pair(20240701, 20240931));
  EXPECT_EQ(range("Quý III năm 2024"), std::pair(20240701, 20240931));
  EXPECT_EQ(range("năm 2018..2020"), std::pair(20180101, 20201231));
  EXPECT_EQ(range("..2017").second, 20171231);
  EXPECT_EQ(range("2017..").first, 20170101);
  for (const char* bad : {"", "..", "x", "13/2019", "2019..2018", "32/1/2019", "quý 5/2019", "1/2/3/2019", "2018-13"})
    EXPECT_EQ(range(bad).first, -1) << bad;
}

TEST(DayRange, OfRecords) {
  const auto days = [](std::string_view iso) {
    const std::optional<DayRange> found = days_of_iso(iso);
    return found ? std::pair(found->first, found->last) : std::pair(-1, -1);
  };
  EXPECT_EQ(days("2019-06-08T20:24"), std::pair(20190608, 20190608));
  EXPECT_EQ(days("2024-Q3"), std::pair(20240701, 20240931));
  EXPECT_EQ(days("2016/2020"), std::pair(20160101, 20201231));
  EXPECT_EQ(days("2017-W05"), std::pair(20170130, 20170205));
  EXPECT_EQ(days("2026-07-01/..").first, 20260701);
  EXPECT_EQ(days("--01-23").first, -1);
  EXPECT_EQ(days("").first, -1);
}

bool holds(std::string_view condition, std::string_view value, std::optional<Interval> interval = std::nullopt) {
  const Result<Comparisons> parsed = parse_comparisons(condition);
  if (!parsed || parsed->all.size() != 1) return false;
  return interval ? holds_of_interval(parsed->all[0], *interval) : holds_of_text(parsed->all[0], value);
}

TEST(Comparisons, NumbersAndText) {
  EXPECT_TRUE(holds("value>=42,43", "42.43"));
  EXPECT_TRUE(holds("value = 7500000000", "7.500.000.000"));
  EXPECT_TRUE(holds("value<7e9", "6,9"));
  EXPECT_FALSE(holds("value<7", "7"));
  EXPECT_TRUE(holds("year=2018..2020", "2019"));
  EXPECT_FALSE(holds("year!=2018..2020", "2019"));
  EXPECT_TRUE(holds("unit=%", "%"));
  EXPECT_TRUE(holds("subject~ha noi", "thành phố Hà Nội"));
  EXPECT_FALSE(holds("subject~Hà Nồi", "thành phố Hà Nội"));
  EXPECT_TRUE(holds("type=QUYET_DINH", "quyet_dinh"));
  EXPECT_TRUE(holds("type=quyet*", "quyet_dinh"));
  EXPECT_TRUE(holds("date>=2019-05", "2019-06-24"));
}

// trên 7,5 tỷ
TEST(Comparisons, OpenIntervals) {
  const double infinity = std::numeric_limits<double>::infinity();
  const Interval above{7.5e9, infinity, true, false};
  EXPECT_TRUE(holds("value>7e9", "", above));
  EXPECT_TRUE(holds("value>7,5e9", "", above));
  EXPECT_FALSE(holds("value<8e9", "", above));
  EXPECT_FALSE(holds("value=7,5e9", "", above));
  EXPECT_TRUE(holds("value!=7e9", "", above));
}

TEST(Comparisons, SeveralWithWordsBefore) {
  const Result<Comparisons> parsed = parse_comparisons("PAR INDEX rank <= 10 year=2018 subject~Hà Nội");
  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed->head, "PAR INDEX");
  ASSERT_EQ(parsed->all.size(), 3u);
  EXPECT_EQ(parsed->all[0].field, "rank");
  EXPECT_EQ(parsed->all[2].value, "Hà Nội");
  EXPECT_FALSE(parse_comparisons("rank="));
  EXPECT_FALSE(parse_comparisons("year=a..b"));
}

TEST(Globs, FoldByTheGlob) {
  EXPECT_TRUE(glob_matches("*/QD-UBND", "342/QĐ-UBND"));
  EXPECT_FALSE(glob_matches("*/QĐ-UBND", "342/QD-UBND"));
  EXPECT_TRUE(glob_matches("3?2/*", "342/qđ-ubnd"));
  EXPECT_TRUE(glob_matches("*a*b*", "xxaxxbxx"));
  EXPECT_FALSE(glob_matches("42/*", "342/QĐ"));
  EXPECT_TRUE(glob_matches("*", ""));
  EXPECT_FALSE(glob_matches("?", ""));
}

}  // namespace
}  // namespace vnsift
