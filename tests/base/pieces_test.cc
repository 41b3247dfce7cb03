#include "base/pieces.h"

#include <gtest/gtest.h>

namespace vnsift {
namespace {

using Pieces = std::vector<std::string_view>;

TEST(Pieces, OneMoreThanSeparators) {
  EXPECT_EQ(pieces_of("a,,b", ','), (Pieces{"a", "", "b"}));
  EXPECT_EQ(pieces_of("a,", ','), (Pieces{"a", ""}));
  EXPECT_EQ(pieces_of("a", ','), (Pieces{"a"}));
  EXPECT_EQ(pieces_of("", ','), (Pieces{""}));
}

TEST(Pieces, LinesEndInEitherWay) {
  std::string_view rest = "một\r\n\nhai\rba\n";
  EXPECT_EQ(take_line(rest), "một");
  EXPECT_EQ(take_line(rest), "");
  EXPECT_EQ(take_line(rest), "hai\rba");
  EXPECT_TRUE(rest.empty());
  EXPECT_EQ(take_line(rest), "");
}

}  // namespace
}  // namespace vnsift
