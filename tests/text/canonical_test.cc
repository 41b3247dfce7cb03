#include <vnsift/canonical.h>

#include <gtest/gtest.h>

#include "support/random_text.h"

namespace vnsift {
namespace {

std::string view_of(std::string_view source) {
  CanonicalText text;
  text.assign(source);
  return std::string(text.view());
}

TEST(CanonicalText, CleanTextIsItsOwnView) {
  const std::string source = "Nghị quyết số 18-NQ/TW “về” tiền lương – 5.000 ₫… Đắk Lắk ơ ư\tOÀ\n";
  CanonicalText text;
  text.assign(source);
  EXPECT_TRUE(text.is_clean());
  EXPECT_EQ(text.view().data(), source.data());
}

TEST(CanonicalText, RewritesWhatTheSpecificationNames) {
  EXPECT_EQ(view_of("Nghi\u0323\u0302 quyê\u0301t"), "Nghị\u0302 quyết");
  EXPECT_EQ(view_of("nghe\u0323\u0302 lê\u0323"), "nghệ lệ");
  EXPECT_EQ(view_of("đo\u0309\u0302ng"), "đổng");
  EXPECT_EQ(view_of("a\r\nb\rc\u2028d"), "a\nb\nc\nd");
  EXPECT_EQ(view_of("ngày\u00A015\u3000QĐ\u2011UBND"), "ngày 15 QĐ-UBND");
  EXPECT_EQ(view_of("quố\u00ADc e\u200B\u0302\u0323"), "quốc ệ");
  EXPECT_EQ(view_of("Ðà Nẵng ðồng"), "Đà Nẵng đồng");
  EXPECT_EQ(view_of("\uFB01\u0301le \uFF11\uFF12"), "fíle 12");
  EXPECT_EQ(view_of("Vie\u0302 \u0323c la\u0300m"), "Việc làm");
  EXPECT_EQ(view_of("x \u0323y"), "x \u0323y");
  EXPECT_EQ(view_of("\u0301a"), "\u0301a");
  EXPECT_EQ(view_of("👩\u200D🌾 a\u200Db"), "👩\u200D🌾 ab");
  EXPECT_EQ(view_of("Москва й и\u0306"), "Москва й й");
}

TEST(CanonicalText, PlacesLeadBackToTheSource) {
  const std::string source = "Nghi\u0323 quyê\u0301t\u00A0số\r\nmột";
  CanonicalText text;
  text.assign(source);
  EXPECT_EQ(text.view(), "Nghị quyết số\nmột");
  const auto source_of = [&](std::string_view word) {
    const auto at = static_cast<uint32_t>(text.view().find(word));
    return slice(source, text.to_source(ViewSpan{at, at + static_cast<uint32_t>(word.size())}));
  };
  EXPECT_EQ(source_of("Nghị"), "Nghi\u0323");
  EXPECT_EQ(source_of("quyết"), "quyê\u0301t");
  EXPECT_EQ(source_of("số"), "số");
  EXPECT_EQ(source_of("\n"), "\r\n");
  EXPECT_EQ(source_of("một"), "một");
}

// Time is linear whatever the text holds: each of these takes minutes if a step looks at a whole heap of marks again.
TEST(CanonicalText, HeapsOfMarksTakeLinearTime) {
  CanonicalText text, again;
  for (std::string_view part : {"\u0301\u0323", "\u0301\u0F73", "\u0301\u200D\u1161", "\u1161", "\u00AD\u0301",
                                "a \u0323", "\u200D", "\uFB01\u0302", "\u0344\u0F75"}) {
    std::string source = "a";
    for (int i = 0; i < 300000; ++i) source += part;
    text.assign(source);
    again.assign(text.view());
    EXPECT_TRUE(again.is_clean());
  }
}

// Whoever reads the view of a view must find nothing more to do: 10^6 nasty strings.
TEST(CanonicalText, ViewOfAViewIsTheView) {
  test::RandomText random(5);
  CanonicalText text, again;
  for (int i = 0; i < 1000000; ++i) {
    const std::string source = random.next(10);
    text.assign(source);
    ASSERT_TRUE(is_valid_utf8(text.view()));
    again.assign(text.view());
    ASSERT_TRUE(again.is_clean()) << testing::PrintToString(source) << " -> " << text.view() << " -> " << again.view();
  }
}

}  // namespace
}  // namespace vnsift
