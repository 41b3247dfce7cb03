#include "base/json.h"

#include <gtest/gtest.h>

namespace vnsift {
namespace {

std::string quoted(std::string_view text) {
  std::string out;
  append_json_string(text, out);
  return out;
}

TEST(Json, EscapesWhatMustBeEscapedAndNothingElse) {
  EXPECT_EQ(quoted("Hà Nội"), "\"Hà Nội\"");
  EXPECT_EQ(quoted("a\"b\\c\nd\re\tf\bg\fh"), "\"a\\\"b\\\\c\\nd\\re\\tf\\bg\\fh\"");
  EXPECT_EQ(quoted(std::string_view("\0\x01\x1F\x7F", 4)), "\"\\u0000\\u0001\\u001f\x7F\"");
  EXPECT_EQ(quoted("/\u2028"), "\"/\u2028\"");
}

TEST(Json, WritesNumbersInShortestForm) {
  std::string out;
  append_json_number(1, out);
  out += ' ';
  append_json_number(0.97, out);
  out += ' ';
  append_json_integer(-12, out);
  EXPECT_EQ(out, "1 0.97 -12");
}

TEST(Json, WritesOffsets) {
  for (const uint32_t value : {0u, 9u, 10u, 99u, 100u, 12345u, 999999999u, 4294967295u}) {
    char digits[10];
    EXPECT_EQ(std::string(digits, write_json_integer(value, digits)), std::to_string(value));
  }
}

}  // namespace
}  // namespace vnsift
