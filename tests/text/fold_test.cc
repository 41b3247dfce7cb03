#include <vnsift/fold.h>

#include <vnsift/canonical.h>
#include <gtest/gtest.h>

namespace vnsift {
namespace {

TEST(FoldText, Levels) {
  EXPECT_EQ(fold_text("Hoà\u00A0Bình", Fold::strict), "Hoà Bình");
  EXPECT_EQ(fold_text("HOÀ Bi\u0300nh, vịêt", Fold::tone), "hòa bình, việt");
  EXPECT_EQ(fold_text("Đường Ðắk Müller ñ m² № ß “ø”", Fold::base), "duong dak muller n m² № ß “ø”");
  EXPECT_EQ(fold_text("Ngoḳ", Fold::base), "ngok");
  EXPECT_EQ(fold_text("Ngoḳ Zoé", Fold::tone), "ngoḳ zoé");
  EXPECT_EQ(fold_text("МОСКВА", Fold::tone), "москва");
}

TEST(FoldText, MapLeadsBack) {
  const std::string source = "THUÝ\u00A0Hoa\u0300, Quế";
  OffsetMap map;
  const std::string folded = fold_text(source, Fold::base, &map);
  ASSERT_EQ(folded, "thuy hoa, que");
  EXPECT_EQ(slice(source, map.to_source(ViewSpan{0, 4})), "THUÝ");
  EXPECT_EQ(slice(source, map.to_source(ViewSpan{5, 8})), "Hoa\u0300");
  EXPECT_EQ(slice(source, map.to_source(ViewSpan{10, 13})), "Quế");
}

TEST(SyllableKey, BaseOfForeignLetters) {
  EXPECT_EQ(syllable_key("Müller", Fold::base), syllable_key("muller", Fold::tone));
  EXPECT_EQ(syllable_key("Đắk", Fold::base), syllable_key("ðak", Fold::base));
}

}  // namespace
}  // namespace vnsift
