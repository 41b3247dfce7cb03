// Stages 2, 5, 6 and 7 through the normalizer, and their filters against slow twins.
#include <vnsift/normalize.h>
#include <vnsift/utf8.h>
#include <gtest/gtest.h>

#include "base/cpu.h"
#include "normalize/punctuation.h"
#include "normalize/rare_signs.h"
#include "normalize/syllable_windows.h"
#include "normalize/word_repairs.h"
#include "support/random_text.h"
#include "text/character_references.h"

namespace vnsift {
namespace {

std::string normalized(std::string_view text, NormalizeOptions options = {}) {
  Normalized out;
  Normalizer(options).run(text, out);
  return std::string(out.text);
}

TEST(LetterRepairs, DStroke) {
  EXPECT_EQ(normalized("Ðồng Nẫm, xã ðông dân, số 7/QÐ-UBND, HÐQT, Ðắk Mới"),
            "Đồng Nẫm, xã đông dân, số 7/QĐ-UBND, HĐQT, Đắk Mới");
  EXPECT_EQ(normalized("vé 5.000ð, 700 ð"), "vé 5.000đ, 700 đ");
  EXPECT_EQ(normalized("D\u0335ại đội, d\u0336i"), "Đại đội, đi");
  EXPECT_EQ(normalized("Guðrún, ð, BANNAÐ, Þórður"), "Guðrún, ð, BANNAÐ, Þórður");
}

TEST(LetterRepairs, LookAlikes) {
  EXPECT_EQ(normalized("Тỉnh và thành phố"), "Tỉnh và thành phố");
  EXPECT_EQ(normalized("Москва, αβγ, Тest"), "Москва, αβγ, Тest");
  EXPECT_EQ(normalized("bǎng giá xã Đồng Nẫm"), "băng giá xã Đồng Nẫm");
  EXPECT_EQ(normalized("bǎng nǐ hǎo"), "bǎng nǐ hǎo") << "pinyin";
  EXPECT_EQ(normalized("làm ruộng trồng cà, tıềm năng"), "làm ruộng trồng cà, tiềm năng");
  EXPECT_EQ(normalized("Kadın mı"), "Kadın mı");
}

TEST(WordRepairs, TonesAndHorns) {
  EXPECT_EQ(normalized("Xã khỏang hai thôn, laị thêm suôí, liệụ có đủ"),
            "Xã khoảng hai thôn, lại thêm suối, liệu có đủ");
  EXPECT_EQ(normalized("Nguời thuơng binh ở phuờng này có vuờn"), "Người thương binh ở phường này có vườn");
  EXPECT_EQ(normalized("KHỎANG cách, Tòan dân"), "KHOẢNG cách, Toàn dân");
  EXPECT_EQ(normalized("thuở xưa huơ tay, quở trách, chị Huờn"), "thuở xưa huơ tay, quở trách, chị Huờn");
  EXPECT_EQ(normalized("sủyt, Ngoḳ, ngườỉ"), "sủyt, Ngoḳ, ngườỉ");
  EXPECT_EQ(normalized("el niño raíz de aquí baúl hacía\nhoa\n"), "el niño raíz de aquí baúl hacía\nhoa\n")
      << "the line gate";
  NormalizeOptions lost_u;
  lost_u.repair_lost_u = true;
  EXPECT_EQ(normalized("Trớc đây đợc hơu", lost_u), "Trước đây được hươu");
}

// Every word is judged, or only those with a foreign window: the same repairs.
TEST(WordRepairs, TheFilterMissesNothing) {
  constexpr std::string_view kOnsets[] = {"",  "b", "c",  "ch", "d",  "đ", "g", "gi", "h",  "k",  "kh", "l",
                                          "m", "n", "ng", "nh", "qu", "r", "s", "t",  "th", "tr", "v",  "x"};
  constexpr std::string_view kVowels[] = {"a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "à", "ả", "ã",
                                          "á", "ạ", "ấ", "ề", "ế", "ệ", "í", "ì", "ỉ", "ị", "ó", "ò", "ỏ", "ọ", "ố",
                                          "ộ", "ớ", "ờ", "ợ", "ú", "ù", "ủ", "ụ", "ứ", "ừ", "ự", "ý", "ỳ", "ỷ"};
  constexpr std::string_view kCodas[] = {"", "c", "ch", "m", "n", "ng", "nh", "p", "t", "i", "u", "y", "o"};
  test::RandomText random(3);
  std::vector<Replacement> filtered, all;
  size_t repaired = 0;
  for (const bool lost_u : {false, true}) {
    for (int round = 0; round < 15000; ++round) {
      std::string text;
      for (int word = 0; word < 30; ++word) {
        text += kOnsets[random.below(std::size(kOnsets))];
        for (size_t vowels = 1 + random.below(3); vowels > 0; --vowels)
          text += kVowels[random.below(std::size(kVowels))];
        text += kCodas[random.below(std::size(kCodas))];
        text += word % 2 == 0 ? " và của xã " : " này có trong đó\n";  // so that the line gate opens
      }
      DocumentGate first(text), second(text);
      find_word_repairs(text, {true, true, lost_u, ToneStyle::old_style}, &SyllableWindows::shared(), first, filtered);
      find_word_repairs(text, {true, true, lost_u, ToneStyle::old_style}, nullptr, second, all);
      ASSERT_EQ(filtered.size(), all.size()) << text << (all.empty() ? "" : all[0].text);
      for (size_t i = 0; i < all.size(); ++i) ASSERT_EQ(filtered[i].text, all[i].text) << text;
      repaired += all.size();
    }
  }
  EXPECT_GT(repaired, 5000u);
}

TEST(Punctuation, DocumentNumbers) {
  EXPECT_EQ(normalized("Số 12/QÐ–UBND, 7⁄2021∕QĐ‒UBND; QĐ—UBND"), "Số 12/QĐ-UBND, 7/2021/QĐ-UBND; QĐ-UBND");
  EXPECT_EQ(normalized("2016–2020, 5 – 7, TP.HCM–Vũng Tàu, A–B, x–12/QĐ–UBNDx"),
            "2016–2020, 5 – 7, TP.HCM–Vũng Tàu, A–B, x–12/QĐ–UBNDx");
  NormalizeOptions options;
  options.dashes = Dashes::ascii;
  EXPECT_EQ(normalized("2016–2020 — hết", options), "2016-2020 - hết");
  options.dashes = Dashes::keep;
  EXPECT_EQ(normalized("12/QĐ–UBND", options), "12/QĐ–UBND");
  options.quotes = options.ellipsis = true;
  EXPECT_EQ(normalized("“Xóm Dâu” ‘mới’ «hay»…", options), "\"Xóm Dâu\" 'mới' \"hay\"...");
}

TEST(Punctuation, Squeeze) {
  NormalizeOptions options;
  options.squeeze = true;
  EXPECT_EQ(normalized("  một  hai\t \n\n\n\nba \n bốn  ", options), " một hai\n\nba\n bốn");
}

TEST(CharacterReferences, NamesAndNumbers) {
  const auto read = [](std::string_view text, CharacterReferences mode = CharacterReferences::on) {
    NormalizeOptions options;
    options.charrefs = mode;
    return normalized(text, options);
  };
  EXPECT_EQ(read("Vi&#7879;t &#x1EC7; &eacute;m &Eacute;m &nbsp;x &ETH;&#7891;ng"), "Việt ệ ém Ém  x Đồng");
  EXPECT_EQ(read("&amp;#7843;"), "&#7843;") << "one level";
  EXPECT_EQ(read("&#147;x&#148; &#0; &#xD800; &#99999999;"), "“x” \uFFFD \uFFFD \uFFFD");
  EXPECT_EQ(read("?a=1&copy=2&reg=3 AT&T &copy; &copy 2 &nope;"), "?a=1&copy=2&reg=3 AT&T © © 2 &nope;");
  EXPECT_EQ(read("C&eacute;ng h&szlig;a x&middot; h&eacute;i"), "Cộng hòa xã hội") << "references of TCVN3 bytes";
  EXPECT_EQ(read("h& 7885;c X & Y; 5 & 123;"), "h& 7885;c X & Y; 5 & 123;");
  EXPECT_EQ(read("h& 7885;c X & Y; 5 & 123;", CharacterReferences::broken), "học X & Y; 5 & 123;");
  EXPECT_EQ(normalized("&eacute;"), "&eacute;");
  EXPECT_EQ(match_character_reference("&notit;", BareNames::prefix)->first, U'¬');
  EXPECT_FALSE(match_character_reference("&notit;", BareNames::whole));
  EXPECT_EQ(match_character_reference("&NotEqualTilde;", BareNames::whole)->second, U'\u0338');
}

TEST(RareSigns, TheFastTwinMissesNothing) {
  if (!has_avx2()) GTEST_SKIP() << "no AVX2";
  constexpr unsigned char kBytes[] = {0xC3, 0x90, 0xB0, 0xC6, 0x89, 0xC4, 0xB1, 0xCC, 0xB5, 0xB6,
                                      0x85, 0xBC, 0x80, 0x92, 0x95, 0x88, 0x93, 0x94, 0x81, 0x84,
                                      0xB9, 0x98, 0xA3, 0xD2, 0xE2, 0xEF, 'a',  ' '};
  test::RandomText random(5);
  for (int round = 0; round < 3000; ++round) {
    std::string text(300, ' ');
    for (char& byte : text) byte = static_cast<char>(kBytes[random.below(std::size(kBytes))]);
    for (size_t block = 0; block < text.size(); block += 64) {
      const RareSigns slow = next_rare_signs_scalar(text.data(), text.size(), block),
                      fast = next_rare_signs_avx2(text.data(), text.size(), block);
      if (slow.hits == 0) continue;
      ASSERT_LE(fast.block, slow.block);
      if (fast.block == slow.block) {
        ASSERT_EQ(slow.hits & ~fast.hits, 0u);
      }
    }
  }
}

}  // namespace
}  // namespace vnsift
