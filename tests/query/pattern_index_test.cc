#include "query/pattern_index.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <tuple>

#include "query/mixture.h"

namespace vnsift {
namespace {

using Row = std::tuple<uint32_t, uint32_t, uint32_t, uint32_t>;

// The index finds what each pattern finds for itself.
TEST(PatternIndex, AgreesWithOneByOne) {
  test::Mixture mixture(11);
  const AliasTable aliases = AliasTable::shipped();
  size_t found = 0;
  for (size_t round = 0; round < 60; ++round) {
    std::vector<QueryPattern> patterns;
    for (size_t i = 0; i < 40; ++i) {
      PatternOptions options;
      options.accent = static_cast<AccentMode>((round + i) % 4);
      options.i_is_y = i % 3 == 0;
      options.bounded = i % 7 != 0;
      options.aliases = i % 5 == 0 ? &aliases : nullptr;
      auto pattern = Pattern::compile(mixture.pattern(), options);
      ASSERT_TRUE(pattern) << pattern.error().message;
      patterns.push_back({std::move(*pattern), ""});
    }
    const PatternIndex index(patterns);
    for (size_t i = 0; i < 30; ++i) {
      const std::string source = mixture.text();
      PreparedText text;
      text.assign(source, Need::tokens);
      std::vector<QueryHit> hits;
      MatchCounts counts;
      index.find(text, hits, counts);
      std::vector<Row> by_index, one_by_one;
      for (const QueryHit& hit : hits)
        by_index.emplace_back(hit.pattern, hit.view.begin, hit.view.end, hit.alternative);
      for (uint32_t p = 0; p < patterns.size(); ++p) {
        std::vector<Hit> own;
        patterns[p].pattern.find(text.canonical(), own);
        for (const Hit& hit : own) one_by_one.emplace_back(p, hit.span.begin, hit.span.end, hit.alternative);
      }
      std::sort(by_index.begin(), by_index.end());
      std::sort(one_by_one.begin(), one_by_one.end());
      ASSERT_EQ(by_index, one_by_one) << source;
      found += hits.size();
    }
  }
  EXPECT_GT(found, 1000u);
}

}  // namespace
}  // namespace vnsift
