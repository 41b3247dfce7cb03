#include "text/letters.h"

#include <vnsift/fold.h>
#include <vnsift/utf8.h>
#include <gtest/gtest.h>
#include <unicode/uchar.h>

#include "text/syllable_keys.h"

namespace vnsift {
namespace {

TEST(Letters, PartsOfALetter) {
  const LetterInfo letter = letter_info(U'Ệ');
  EXPECT_EQ(letter.code(), letter_bits::kECircumflex);
  EXPECT_EQ(letter.tone(), 5u);
  EXPECT_TRUE(letter.is_upper());
  EXPECT_EQ(letter_info(U'đ').code(), letter_bits::kDStroke);
  EXPECT_EQ(letter_info(U'7').code(), 41u);
  EXPECT_TRUE(letter_info(U'7').is_digit());
  EXPECT_FALSE(letter_info(U'7').is_letter());
  EXPECT_EQ(letter_info(U'ñ').code(), 0u);
  EXPECT_TRUE(letter_info(U'ñ').is_letter());
  EXPECT_TRUE(letter_info(U'\u0301').is_mark());
  EXPECT_FALSE(letter_info(U'–').is_letter());
}

TEST(Letters, EveryCodePointHasTheCaseThatIcuGivesIt) {
  std::string text;
  for (UChar32 c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    const LetterInfo letter = letter_info(static_cast<char32_t>(c));
    const bool is_upper = u_charType(c) == U_UPPERCASE_LETTER || u_charType(c) == U_TITLECASE_LETTER;
    ASSERT_EQ(letter.is_letter(), static_cast<bool>(u_isalpha(c))) << c;
    ASSERT_EQ(letter.is_upper(), is_upper) << c;
    ASSERT_EQ(letter.is_lower(), u_charType(c) == U_LOWERCASE_LETTER) << c;
    text.clear();
    append_utf8(static_cast<char32_t>(c), text);
    const LetterAt at = letter_at(text.data());
    ASSERT_EQ(at.info.bits, letter.bits) << c;
    ASSERT_EQ(at.size, text.size()) << c;
  }
}

TEST(Letters, FormsLeadBackToTheirCodePoints) {
  int forms = 0;
  for (uint32_t code = 1; code < letter_bits::kCodes; ++code) {
    for (uint32_t tone = 0; tone < 6; ++tone) {
      for (bool upper : {false, true}) {
        const char32_t c = letter_form(code, tone, upper);
        if (c == 0) continue;
        ++forms;
        EXPECT_EQ(letter_info(c).code(), code);
        EXPECT_EQ(letter_info(c).tone(), tone);
        EXPECT_EQ(letter_info(c).is_upper(), upper);
      }
    }
  }
  EXPECT_EQ(forms, 134 + 52);
}

TEST(SyllableKey, SameForCaseAndToneStyle) {
  EXPECT_EQ(syllable_key("Hoà", Fold::tone), syllable_key("HÒA", Fold::tone));
  EXPECT_NE(syllable_key("hoà", Fold::tone), syllable_key("hoá", Fold::tone));
  EXPECT_NE(syllable_key("hòa", Fold::tone), syllable_key("hòan", Fold::tone));
  EXPECT_EQ(syllable_key("Đường", Fold::base), syllable_key("duong", Fold::tone));
  EXPECT_EQ(tone_of_key(syllable_key("nghị", Fold::tone)), 5u);
  EXPECT_EQ(base_key_of(syllable_key("Nghị", Fold::tone)), syllable_key("nghi", Fold::tone));
}

TEST(SyllableKey, LongAndForeignTokensAreHashed) {
  EXPECT_FALSE(is_hashed_key(syllable_key("0123456789", Fold::tone)));
  EXPECT_TRUE(is_hashed_key(syllable_key("01234567890", Fold::tone)));
  EXPECT_TRUE(is_hashed_key(syllable_key("Ñiê", Fold::tone)));
  EXPECT_EQ(syllable_key("Ñiê", Fold::tone), syllable_key("ñIÊ", Fold::tone));
  EXPECT_EQ(syllable_key("khoảngkhoảnghoà", Fold::tone), syllable_key("KHOẢNGKHOẢNGHÒA", Fold::tone));
  EXPECT_NE(syllable_key("Москва", Fold::tone), syllable_key("Москве", Fold::tone));
}

}  // namespace
}  // namespace vnsift
