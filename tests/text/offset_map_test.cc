#include "text/offset_map.h"

#include <vnsift/utf8.h>
#include <gtest/gtest.h>

#include "support/random_text.h"

namespace vnsift {
namespace {

TEST(OffsetMap, Laws) {
  OffsetMap map;  // source "axxbYYc" -> view "abyc": xx removed, YY -> y
  map.add({1, 0, 1, 2});
  map.add({2, 1, 4, 2});
  EXPECT_EQ(map.to_source(ViewSpan{0, 1}), (SourceSpan{0, 1}));  // what was removed behind a is not a's
  EXPECT_EQ(map.to_source(ViewSpan{1, 2}), (SourceSpan{3, 4}));
  EXPECT_EQ(map.to_source(ViewSpan{0, 2}), (SourceSpan{0, 4}));  // but inside it belongs to the span
  EXPECT_EQ(map.to_source(ViewSpan{2, 3}), (SourceSpan{4, 6}));
  EXPECT_EQ(map.to_source(ViewSpan{3, 4}), (SourceSpan{6, 7}));
  EXPECT_EQ(map.to_source(ViewSpan{4, 4}), (SourceSpan{7, 7}));
  EXPECT_EQ(map.to_view(SourceSpan{5, 6}), (ViewSpan{2, 3}));
  EXPECT_EQ(map.to_view(SourceSpan{0, 7}), (ViewSpan{0, 4}));
  EXPECT_TRUE(map.to_view(SourceSpan{1, 3}).empty());
}

// The laws of normalize.md 11.2 for every character and random spans of nasty texts.
TEST(OffsetMap, LawsOnRandomText) {
  test::RandomText random(3);
  CanonicalText text;
  for (int round = 0; round < 20000; ++round) {
    const std::string source = random.next(24);
    text.assign(source);
    const std::string_view view = text.view();
    uint32_t last_begin = 0, last_end = 0;
    std::vector<uint32_t> places = {0};
    for (uint32_t at = 0; at < view.size();) {
      const ViewSpan character{at, at + code_point_at(view, at).size};
      const SourceSpan place = text.to_source(character);
      ASSERT_LT(place.begin, place.end);
      ASSERT_LE(place.end, source.size());
      ASSERT_TRUE(is_valid_utf8(slice(source, place)));
      ASSERT_GE(place.begin, last_begin);
      ASSERT_GE(place.end, last_end);
      ASSERT_TRUE(text.to_view(place).contains(character));
      last_begin = place.begin;
      last_end = place.end;
      at = character.end;
      places.push_back(at);
    }
    const uint32_t begin = places[random.below(places.size())], end = places[random.below(places.size())];
    if (begin > end) continue;
    const SourceSpan place = text.to_source(ViewSpan{begin, end});
    if (begin == end) {
      ASSERT_TRUE(place.empty());
      continue;
    }
    ASSERT_EQ(place.begin, text.to_source(ViewSpan{begin, begin + code_point_at(view, begin).size}).begin);
  }
}

// Two passes of random edits over letters; every byte of the final text must lead to the source byte that the two maps
// lead to.
TEST(OffsetMap, CompositionEqualsTheTwoMapsOneAfterTheOther) {
  test::RandomText random(4);
  const auto random_map = [&](uint32_t source_size, uint32_t& view_size) {
    OffsetMap map;
    uint32_t source = 0, view = 0;
    while (source < source_size) {
      const auto copy = static_cast<uint32_t>(random.below(4));
      source += copy;
      view += copy;
      if (source >= source_size) break;
      const auto eaten = std::min(static_cast<uint32_t>(1 + random.below(3)), source_size - source),
                 made = static_cast<uint32_t>(random.below(4));
      map.add({view, made, source, eaten});
      source += eaten;
      view += made;
    }
    view_size = map.edits().empty() ? source_size : view + (source_size > source ? source_size - source : 0);
    if (source > source_size) view_size = view - (source - source_size);
    return map;
  };
  for (int round = 0; round < 20000; ++round) {
    uint32_t middle_size = 0, final_size = 0;
    const OffsetMap inner = random_map(20, middle_size), outer = random_map(middle_size, final_size);
    const OffsetMap both = compose_maps(inner, outer);
    for (uint32_t at = 0; at < final_size; ++at) {
      const SourceSpan middle = outer.to_source(ViewSpan{at, at + 1});
      const SourceSpan expected = inner.to_source(ViewSpan{middle.begin, middle.end}),
                       got = both.to_source(ViewSpan{at, at + 1});
      // Edits that touch in the middle text become one, so the place may be larger, never smaller.
      ASSERT_LE(got.begin, expected.begin);
      ASSERT_GE(got.end, expected.end);
      if (inner.is_identity()) {
        ASSERT_EQ(got, expected);
      }
    }
    uint32_t last = 0;
    for (const OffsetMap::Edit& edit : both.edits()) {
      ASSERT_GE(edit.source_begin, last);
      last = edit.source_begin + edit.source_size;
    }
  }
}

}  // namespace
}  // namespace vnsift
