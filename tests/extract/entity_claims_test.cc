// Mentions that reach into dates and quantities.
#include "extract/entity_claims.h"

#include <gtest/gtest.h>

#include <vnsift/prepared.h>

namespace vnsift {
namespace {

std::vector<Entity> mention(ViewSpan span) {
  std::vector<Entity> out(1);
  out[0].span = span;
  return out;
}

// The number may stand on the next line, which is read too if it is of the content.
TEST(EntityClaims, AMentionAcrossALineBreakIsDoubtfulOnBothLines) {
  PreparedText text;
  text.assign("xe Ford\nEverest 7 chỗ\nở Huế", MetricFinder::kNeeds);
  std::vector<Entity> entities = mention({3, 17});
  LineFilter doubtful;
  ASSERT_TRUE(find_doubtful_lines(text, nullptr, entities, doubtful));
  EXPECT_EQ(doubtful, (LineFilter{1, 1, 0}));
  const LineFilter content = {1, 0, 1};
  ASSERT_TRUE(find_doubtful_lines(text, &content, entities, doubtful));
  EXPECT_EQ(doubtful, (LineFilter{1, 0, 0}));

  // Also behind another mention that made its first line doubtful.
  std::vector<Entity> two = mention({0, 2});
  two.push_back(entities[0]);
  text.assign("xe 5\nxe 7 chỗ", MetricFinder::kNeeds);
  two[0].span = {0, 2};
  two[1].span = {3, 9};
  ASSERT_TRUE(find_doubtful_lines(text, nullptr, two, doubtful));
  EXPECT_EQ(doubtful, (LineFilter{1, 1}));
  text.assign("xe Ford\nEverest 7 chỗ\nở Huế", MetricFinder::kNeeds);

  std::vector<Metric> metrics(1);
  metrics[0].span = {16, 23};
  yield_to_quantities(text, {1, 1, 0}, {}, metrics, entities);
  ASSERT_EQ(entities.size(), 1U);
  EXPECT_EQ(entities[0].span, (ViewSpan{3, 15}));
}

TEST(EntityClaims, OnOtherLinesNothingYields) {
  PreparedText text;
  text.assign("ngày Tám\ntháng Ba", MetricFinder::kNeeds);
  std::vector<Entity> entities = mention({6, 10});
  std::vector<DateRef> dates(1);
  dates[0].span = {0, 10};
  yield_to_quantities(text, {0, 1}, dates, {}, entities);
  EXPECT_EQ(entities.size(), 1U);
  yield_to_quantities(text, {1, 0}, dates, {}, entities);
  EXPECT_TRUE(entities.empty());
}

}  // namespace
}  // namespace vnsift
