// Stages 2, 5, 6 and 7 through the normalizer, and their filters against slow twins.
#include <vnsift/normalize.h>
#include <vnsift/utf8.h>
#include <gtest/gtest.h>

#include "normalize/punctuation.h"
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
  EXPECT_EQ(normalized("Tο μικρό καφενείο, sу селе"), "Tο μικρό καφενείο, sу селе") << "a text in another script";
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

// A wrong word is worse than a misspelt one.
TEST(WordRepairs, Doubts) {
  EXPECT_EQ(normalized("họ ký gỉao kèo, ghi siá tiền, tính theo đưon vị"),
            "họ ký gỉao kèo, ghi siá tiền, tính theo đưon vị")
      << "giao, giá, đơn are far more frequent than giảo, sía, đươn";
  EXPECT_EQ(normalized("gỉao"), "giảo") << "alone, it is what its letters say";
  EXPECT_EQ(normalized("từ thủơ ấy ai cũng chóang váng"), "từ thuở ấy ai cũng choáng váng") << "rare, but nothing else";
  EXPECT_EQ(normalized("Thông tý sôì"), "Thông tý sôì") << "số of windows-1258, read as windows-1252";
  EXPECT_EQ(normalized("nhà baì trí"), "nhà bài trí") << "bài is more frequent than bá";
  EXPECT_EQ(normalized("môòt sôì 12/QÐ-UBND"), "môòt sôì 12/QĐ-UBND") << "Ð was not of windows-1252 only";
  EXPECT_EQ(normalized("bà Gárcía có taì cao"), "bà Gárcía có taì cao") << "it may be legacy text";
  EXPECT_EQ(normalized("bà Gárcía có taì lớn"), "bà Gárcía có tài lớn") << "ớ is not of windows-1252";
  EXPECT_EQ(normalized("chữ Thuá»‘c in hỏng"), "chữ Thuá»‘c in hỏng") << "mojibake has its own rules";
}

// Every word is judged, or only those that show something: the same repairs.
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
      const DocumentVerdict verdict{std::string_view(text)};
      DocumentGate gate(verdict);
      find_word_repairs(text, {true, true, lost_u, ToneStyle::old_style}, gate, filtered);
      find_word_repairs(text, {true, true, lost_u, ToneStyle::old_style}, gate, all, true);
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

}  // namespace
}  // namespace vnsift
