#include "normalize/text_signs.h"

#include <vnsift/normalize.h>
#include <vnsift/utf8.h>
#include <gtest/gtest.h>

#include "base/cpu.h"
#include "normalize/suspects.h"
#include "support/random_text.h"
#include "text/letters.h"

namespace vnsift {
namespace {

constexpr ToneStyle kStyles[] = {ToneStyle::keep, ToneStyle::old_style, ToneStyle::new_style};

void expect_twins_agree(const std::string& text) {
  const size_t blocks = (text.size() + kSignBlock - 1) / kSignBlock;
  std::vector<BlockSigns> slow(blocks), fast(blocks), alone(1);
  for (const auto read : {read_signs_avx2, read_signs_avx512}) {
    if (!(read == read_signs_avx2 ? has_avx2() : has_avx512_vbmi())) continue;
    for (const ToneStyle style : kStyles) {
      read_signs_scalar(text.data(), text.size(), 0, blocks, style, slow.data());
      read(text.data(), text.size(), 0, blocks, style, fast.data());
      for (size_t block = 0; block < blocks; ++block) {
        read(text.data(), text.size(), block * kSignBlock, 1, style, alone.data());
        for (const BlockSigns& signs : {fast[block], alone[0]}) {
          ASSERT_EQ(signs.line_ends, slow[block].line_ends);
          ASSERT_EQ(signs.high, slow[block].high);
          ASSERT_EQ(signs.vietnamese, slow[block].vietnamese);
          ASSERT_EQ(signs.mojibake, slow[block].mojibake) << testing::PrintToString(text);
          ASSERT_EQ(signs.odd, slow[block].odd) << testing::PrintToString(text);
        }
      }
    }
  }
}

TEST(TextSigns, TwinsAgree) {
  // Every character in its place, and every letter before every letter; then random text.
  std::string characters, letters;
  for (char32_t c = 1; c < 0x30000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    append_utf8(c, characters);
    if (c % 3 == 0) characters += c % 2 == 0 ? " " : "n";
  }
  std::vector<std::string> forms = {"g", "q", "G", "Q", "n", " ", "đ", "”", "–", "ƒ", "Â", "Ã", "š"};
  for (uint32_t code = 1; code < letter_bits::kCodes; ++code) {
    for (uint32_t tone = 0; tone < 6; ++tone) {
      for (const bool upper : {false, true}) {
        if (!is_vowel_code(code)) continue;
        forms.emplace_back();
        append_utf8(letter_form(code, tone, upper), forms.back());
      }
    }
  }
  for (const std::string& first : forms) {
    for (const std::string& second : forms) letters += first + second + (letters.size() % 3 == 0 ? " " : "n");
  }
  test::RandomText random(11);
  for (const std::string& text : {characters, "x" + characters, letters, "xy" + letters, letters.substr(0, 131),
                                  std::string("o"), std::string(64, 'a'), std::string(65, '\n')})
    expect_twins_agree(text);
  for (int i = 0; i < 20000; ++i) expect_twins_agree(random.next(60));
}

bool shows_nothing(std::string_view text, ToneStyle style) {
  Suspects suspects;
  find_suspects(text, {.tone = style}, suspects);
  return suspects.lines.empty() && suspects.ranges.empty();
}

TEST(TextSigns, SoundTextShowsNothing) {
  const std::string_view text =
      "Của cải trong nhà đều do ông bà để lại; quý khách hỏi gì? thủy chung, giữ gìn hòa khí từ thuở nào không rõ.\n"
      "Nghị quyết số 15/NQ-HĐND quyết định giải thể Hợp tác xã Đồng Nẫm – nơi có “lò gạch” cũ, rộng 300 m², sâu 2 m…\n"
      "Nguyễn Thị Hoa, giám đốc, người được giao việc, đã ký tên dưới tờ giấy ngoằn ngoèo ấy; khuya rồi mà chưa "
      "xong.\n";
  std::string without_thuo(text);
  without_thuo.replace(without_thuo.find("thuở"), std::string("thuở").size(), "xưa");
  without_thuo.replace(without_thuo.find("gìn"), std::string("gìn").size(), "lấy");
  EXPECT_TRUE(shows_nothing(without_thuo, ToneStyle::old_style));
  EXPECT_FALSE(shows_nothing("Toà nhà đã xây\n", ToneStyle::old_style));
  EXPECT_TRUE(shows_nothing("Toà nhà đã xây và khoẻ\n", ToneStyle::new_style));
  EXPECT_FALSE(shows_nothing("Tòa nhà đã xây\n", ToneStyle::new_style));
}

// The normalizer gives the same whether it passes over lines that show nothing or not.
TEST(TextSigns, FilterOffIsFilterOn) {
  constexpr std::string_view kWords[] = {"của",
                                         "thuở",
                                         "hoà",
                                         "hòa",
                                         "khỏang",
                                         "thuơng",
                                         "phuờng",
                                         "laị",
                                         "suôí",
                                         "gìa",
                                         "qúy",
                                         "quý",
                                         "Ðồng",
                                         "QÐ-UBND",
                                         "5.000ð",
                                         "Тỉnh",
                                         "bǎng",
                                         "mı",
                                         "12/QĐ–UBND",
                                         "7⁄2021∕QĐ‒UBND",
                                         "2016–2020",
                                         "–",
                                         "XÃ HỘI",
                                         "Há»™i",
                                         "vÃ ",
                                         "nÉm",
                                         "Th«n",
                                         "§ång",
                                         "­êi",
                                         "Nöôùc",
                                         "leân",
                                         "o\u0302\u0301",
                                         "e\u0323\u0302",
                                         "\uFFFD",
                                         "m²",
                                         "sóoc",
                                         "uỷ",
                                         "UỶ",
                                         "NGÒAI",
                                         "giữ",
                                         "nghĩa",
                                         "Müller",
                                         "São",
                                         "“thôn”",
                                         "\u00A0",
                                         "\u200B",
                                         "x\u00ADy",
                                         "ﬁ",
                                         "１２",
                                         "\uF0B7",
                                         "Việt",
                                         "Nam",
                                         "và",
                                         "trong",
                                         "những",
                                         "😀",
                                         "ễ",
                                         "\r",
                                         "…"};
  test::RandomText random(12);
  Normalized fast, slow;
  for (int i = 0; i < 60000; ++i) {
    NormalizeOptions options;
    options.tone = kStyles[random.below(3)];
    options.spaces = static_cast<Spaces>(random.below(3));
    options.invisible = random.below(4) != 0;
    options.repair_lost_u = random.below(8) == 0;
    options.quotes = random.below(8) == 0;
    options.dashes = static_cast<Dashes>(random.below(3));
    std::string text;
    for (size_t words = 1 + random.below(40); words > 0; --words) {
      text += random.below(25) == 0 ? random.next(4) : std::string(kWords[random.below(std::size(kWords))]);
      text += random.below(9) == 0 ? "\n" : " ";
    }
    Normalizer normalizer(options);
    normalizer.run(text, fast);
    normalizer.look_at_all();
    normalizer.run(text, slow);
    ASSERT_EQ(fast.text, slow.text) << testing::PrintToString(text);
    ASSERT_EQ(fast.changes, slow.changes) << testing::PrintToString(text);
    ASSERT_EQ(fast.line_repairs.size(), slow.line_repairs.size());
    ASSERT_EQ(fast.soft_hyphens_kept, slow.soft_hyphens_kept);
    for (size_t line = 0; line < fast.line_repairs.size(); ++line)
      ASSERT_EQ(fast.line_repairs[line].from, slow.line_repairs[line].from);
  }
}

}  // namespace
}  // namespace vnsift
