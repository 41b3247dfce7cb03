#include "io/offset_table.h"

#include <random>

#include <gtest/gtest.h>

#include <vnsift/utf8.h>

namespace vnsift {
namespace {

TEST(OffsetTable, CountsLikeASlowCount) {
  std::mt19937 random(3);
  for (int round = 0; round < 50; ++round) {
    std::string text;
    std::vector<uint32_t> starts;
    for (size_t n = random() % 400; n > 0; --n) {
      starts.push_back(static_cast<uint32_t>(text.size()));
      const uint32_t kind = random() % 4;
      append_utf8(kind == 0 ? 'a' : kind == 1 ? 0xE0 : kind == 2 ? 0x1EA1 : 0x1F600, text);
    }
    starts.push_back(static_cast<uint32_t>(text.size()));
    OffsetTable code_points(OffsetUnit::code_point), bytes(OffsetUnit::byte), utf16(OffsetUnit::utf16);
    code_points.assign(text);
    bytes.assign(text);
    utf16.assign(text);
    uint32_t units = 0;
    for (uint32_t i = 0; i < starts.size(); ++i) {
      ASSERT_EQ(code_points.at(starts[i]), i);
      ASSERT_EQ(bytes.at(starts[i]), starts[i]);
      ASSERT_EQ(utf16.at(starts[i]), units);
      if (starts[i] < text.size()) units += code_point_at(text, starts[i]).value > 0xFFFF ? 2 : 1;
    }
  }
}

TEST(OffsetTable, EmptyTextAndReuse) {
  OffsetTable table;
  table.assign("");
  EXPECT_EQ(table.at(0), 0u);
  table.assign("ấm");
  EXPECT_EQ(table.at(4), 2u);
}

}  // namespace
}  // namespace vnsift
