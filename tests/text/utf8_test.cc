#include <vnsift/utf8.h>

#include <gtest/gtest.h>

namespace vnsift {
namespace {

TEST(Utf8, OneReplacementForEachMaximalSubpart) {
  const auto repaired = [](std::string_view bytes) { return repair_utf8(bytes).text; };
  EXPECT_EQ(repaired("\xC3 x"), "\uFFFD x");
  EXPECT_EQ(repaired("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(repaired("ab\xE1\xBA"), "ab\uFFFD");
  EXPECT_EQ(repaired("\xF0\x9F\x98x"), "\uFFFDx");
  EXPECT_EQ(repaired("\xC0\xAF"), "\uFFFD\uFFFD");
  EXPECT_EQ(repaired("\xF4\x90\x80\x80"), "\uFFFD\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(repaired("\xE0\x80\xAF"), "\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(repair_utf8("phường\xFF").replaced, 1u);
  EXPECT_EQ(repair_utf8("phường").replaced, 0u);
}

// Every sequence of up to four bytes from the interesting ones: repaired text is valid, and valid text is left alone.
TEST(Utf8, RepairGivesValidText) {
  constexpr unsigned char kBytes[] = {0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1,
                                      0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF};
  constexpr size_t kCount = std::size(kBytes);
  std::string bytes(4, '\0');
  for (size_t i = 0; i < kCount * kCount * kCount * kCount; ++i) {
    size_t rest = i;
    for (char& byte : bytes) {
      byte = static_cast<char>(kBytes[rest % kCount]);
      rest /= kCount;
    }
    const Decoded decoded = repair_utf8(bytes);
    ASSERT_TRUE(is_valid_utf8(decoded.text));
    ASSERT_EQ(decoded.replaced == 0, is_valid_utf8(bytes));
    if (decoded.replaced == 0) {
      ASSERT_EQ(decoded.text, bytes);
    }
  }
}

TEST(Utf8, Counts) {
  std::string text;
  for (int i = 0; i < 300; ++i) text += "aộ😀";
  EXPECT_EQ(count_code_points(text), 900u);
  EXPECT_EQ(count_utf16_units(text), 1200u);
  EXPECT_EQ(count_code_points(""), 0u);
}

TEST(Utf8, CodePointsRoundTrip) {
  for (char32_t c : {U'a', U'\u0080', U'\u07FF', U'\u0800', U'ộ', U'\uFFFF', U'\U00010000', U'\U0010FFFF'}) {
    std::string text;
    append_utf8(c, text);
    EXPECT_EQ(code_point_at(text, 0).value, c);
    EXPECT_EQ(code_point_at(text, 0).size, text.size());
  }
}

}  // namespace
}  // namespace vnsift
