#include <vnsift/charset.h>

#include <map>
#include <random>

#include <vnsift/utf8.h>
#include <gtest/gtest.h>

#include "lexicon/charsets.gen.h"
#include "normalize/charset_decode.h"
#include "support/shared_data.h"
#include "support/tsv.h"
#include "text/letters.h"

namespace vnsift {
namespace {

std::string decoded(std::string_view bytes, Charset charset, bool repair_case = true) {
  std::string text;
  decode(bytes, charset, text, nullptr, {.repair_case = repair_case});
  return text;
}

// The bytes of each character of a charset, the way back for tests.
std::map<char32_t, std::string> encoder(Charset charset) {
  const lexicon::CharsetTable& table = charset_table(charset);
  std::map<char32_t, std::string> bytes;
  for (size_t first = 0; first < 256; ++first) {
    if (table.pair_row[first] == 0) continue;
    for (size_t second = 0x80; second < 256; ++second) {
      const char32_t c = lexicon::kCharsetPairs[table.pair_row[first] - 1][second - 0x80];
      if (c != 0) bytes[c] = {static_cast<char>(first), static_cast<char>(second)};
    }
  }
  for (size_t byte = 0; byte < 256; ++byte) bytes[table.single[byte]] = std::string(1, static_cast<char>(byte));
  return bytes;
}

std::string encoded(std::string_view text, Charset charset) {
  static std::map<Charset, std::map<char32_t, std::string>> encoders;
  auto& bytes = encoders[charset];
  if (bytes.empty()) bytes = encoder(charset);
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    at += c.size;
    out += bytes.contains(c.value) ? bytes[c.value] : "?";
  }
  return out;
}

constexpr std::string_view kText =
    "Quyết định về việc lập xã Đồng Nẫm thuộc huyện Bãi Giữa; bãi bỏ những quy định trước đây, gồm cả phụ lục kèm "
    "theo.";

TEST(Charset, ReadsEachCharset) {
  EXPECT_EQ(decoded("Vi\xD6t Nam", Charset::tcvn3), "Việt Nam");
  EXPECT_EQ(decoded("C\xA8n c\xF8", Charset::tcvn3), "Căn cứ");
  EXPECT_EQ(decoded("x\xAD\xACng", Charset::tcvn3), "xương");
  EXPECT_EQ(decoded("Quye\xE1t \xF1\xF2nh", Charset::vni), "Quyết định");
  EXPECT_EQ(decoded("NHA\xC2N D\x41\xE2N", Charset::vni), "NHÂN DÂN") << "a mark of the other case";
  EXPECT_EQ(decoded("Vi\xEA\xF2t ca\xEC", Charset::windows_1258), "Việt cá");
  EXPECT_EQ(decoded("H\xD5nh phúc", Charset::viscii).substr(0, 7), "Hạnh ");
  EXPECT_EQ(decoded("\x9EY BAN", Charset::tcvn5712_1), "ỦY BAN");
  EXPECT_EQ(decoded("\x93Nam\x94 \x96", Charset::tcvn3), "“Nam” –") << "other bytes as in windows-1252";
  EXPECT_EQ(decoded("\xFF\xFE", Charset::windows_1252), "ÿþ");
  EXPECT_EQ(decoded("\x81\x8D", Charset::windows_1252), "\u0081\u008D");
}

TEST(Charset, EveryLetterSurvivesTheWayThereAndBack) {
  for (Charset charset : {Charset::windows_1258, Charset::tcvn3, Charset::vni, Charset::viscii, Charset::vps,
                          Charset::tcvn5712_1, Charset::bkhcm2, Charset::vietware_x}) {
    EXPECT_EQ(decoded(encoded(kText, charset), charset), kText) << encoding_name({charset, false});
    size_t missing = 0;
    for (uint32_t code = 1; code < letter_bits::kCodes; ++code) {
      for (uint32_t tone = 0; tone < 6; ++tone) {
        for (const bool upper : {false, true}) {
          const char32_t letter = letter_form(code, tone, upper);
          if (letter < 0x80) continue;
          std::string text, bytes;
          append_utf8(letter, text);
          bytes = encoded(text, charset);
          if (bytes == "?") {
            ++missing;
            EXPECT_TRUE(upper && tone != 0) << text;
          } else {
            EXPECT_EQ(decoded(bytes, charset, false), text) << encoding_name({charset, false});
          }
        }
      }
    }
    // Six toned capitals stand in TCVN3 where windows-1252 has them too.
    EXPECT_EQ(missing, charset == Charset::tcvn3 ? 54u : 0u) << encoding_name({charset, false});
  }
}

TEST(Charset, CapitalsComeBackByContext) {
  EXPECT_EQ(decoded("C\xF1"
                    "A",
                    Charset::tcvn3),
            "CỦA")
      << "a sure capital behind the first letter";
  EXPECT_EQ(decoded("S\xEB Y T\xD5 N\xD4N", Charset::tcvn3), "SỞ Y TẾ NỄN") << "a neighbour in capitals decides";
  EXPECT_EQ(decoded("S\xEB Y T\xD5", Charset::tcvn3), "Sở Y Tế") << "nothing decides";
  EXPECT_EQ(decoded("U\xFB ban x\xB7", Charset::tcvn3), "Uỷ ban xã");
  EXPECT_EQ(decoded("UBND H\xB5 N\xE9i", Charset::tcvn3), "UBND Hà Nội");
  EXPECT_EQ(decoded("T\xD8NH \xF1Y H\xB5 Giang", Charset::tcvn3), "TỈNH ỦY Hà Giang");
  EXPECT_EQ(decoded("C\xF1"
                    "A",
                    Charset::tcvn3, false),
            "CủA");
  EXPECT_EQ(decoded("\xEB n\xAD\xED"
                    "c",
                    Charset::tcvn3),
            "ở nước");
}

TEST(Charset, AnUndecidedLineIsReadOnce) {
  std::string bytes;
  for (int i = 0; i < 200000; ++i) bytes += "\xEB ";
  EXPECT_EQ(decoded(bytes, Charset::tcvn3).size(), 200000u * 4);
}

TEST(Charset, TheMapLeadsBackToTheBytes) {
  std::string text;
  OffsetMap map;
  decode("Quye\xE1t \xF1\xF2nh", Charset::vni, text, &map);
  ASSERT_EQ(text, "Quyết định");
  EXPECT_EQ(map.to_source({0, 3}), (SourceSpan{0, 3}));
  EXPECT_EQ(map.to_source({3, 6}), (SourceSpan{3, 5})) << "ế is two bytes";
  EXPECT_EQ(map.to_source({8, 10}), (SourceSpan{7, 8})) << "đ";
  text.clear();
  map.clear();
  EXPECT_EQ(decode("a\xC3 b\xFF", Charset::utf8, text, &map), 2u);
  EXPECT_EQ(map.to_source({1, 4}), (SourceSpan{1, 2}));
}

TEST(Charset, Utf16) {
  using namespace std::string_view_literals;
  EXPECT_EQ(decoded("V\0i\0\xC7\x1Et\0"sv, Charset::utf16le), "Việt");
  EXPECT_EQ(decoded("\0V\0i\x1E\xC7\0t"sv, Charset::utf16be), "Việt");
  EXPECT_EQ(decoded("\x3D\xD8\x00\xDE"sv, Charset::utf16le), "😀");
  EXPECT_EQ(decoded("\x3D\xD8x\0"sv, Charset::utf16le), "\uFFFDx");
  EXPECT_EQ(decoded("a\0b"sv, Charset::utf16le), "a\uFFFD");
}

TEST(Charset, Names) {
  for (size_t i = 0; i <= static_cast<size_t>(Charset::viqr); ++i) {
    const Encoding encoding{static_cast<Charset>(i), false};
    EXPECT_EQ(parse_encoding(encoding_name(encoding)), encoding);
  }
  EXPECT_EQ(parse_encoding("vni-as-1252"), (Encoding{Charset::vni, true}));
  EXPECT_EQ(parse_encoding("utf-8-as-1252"), (Encoding{Charset::utf8, true}));
  EXPECT_FALSE(parse_encoding("viqr-as-1252"));
  EXPECT_FALSE(parse_encoding("auto"));
  EXPECT_FALSE(parse_encoding("latin-1"));
}

TEST(Charset, ViqrTellsMarksFromPunctuation) {
  const auto viqr = [](std::string_view text) { return decoded(text, Charset::viqr); };
  EXPECT_EQ(viqr("Lu~ lu.t o+? Hue^'. Nu+o+'c le^n."), "Lũ lụt ở Huế. Nước lên.");
  EXPECT_EQ(viqr("DDo^`ng Na^?m, BA?N DDO^`"), "Đồng Nẩm, BẢN ĐỒ");
  EXPECT_EQ(viqr("ma~ so^' 12/QDD-UBND, don't, a.com http://a.com x@y.vn"),
            "mã số 12/QĐ-UBND, don't, a.com http://a.com x@y.vn");
  EXPECT_EQ(viqr("Thi. Lan ra. ngoa`i"), "Thị Lan rạ ngoài");
  EXPECT_EQ(viqr("tu*o*i to^'t"), "tươi tốt");
  EXPECT_EQ(viqr("d\\dt"), "ddt");
  EXPECT_EQ(viqr("tiếng Vie^.t"), "tiếng Việt");
}

TEST(Charset, DetectsBytes) {
  const auto detect = [](std::string_view text, Charset charset) {
    return detect_bytes(encoded(text, charset)).charset;
  };
  for (Charset charset : {Charset::windows_1258, Charset::tcvn3, Charset::vni, Charset::viscii, Charset::vps}) {
    EXPECT_EQ(detect(kText, charset), charset) << encoding_name({charset, false});
  }
  EXPECT_EQ(detect("ỦY BAN nhân dân xã Đồng Nẫm, HỒ sơ Ở đây đã được Ủy ban duyệt", Charset::tcvn5712_1),
            Charset::tcvn5712_1);
  const Detection french = detect_bytes(
      "\xC7"
      "a va tr\xE8s bien, l'\xE9t\xE9 \xE0 la fa\xE7"
      "ade d\xE9j\xE0 vue");
  EXPECT_EQ(french.charset, Charset::windows_1252);
  EXPECT_FALSE(french.found);
  EXPECT_EQ(detect_bytes("Cà Mau \xFF\xFE\xC3 Đồng Tháp").charset, Charset::utf8);
  using namespace std::string_view_literals;
  EXPECT_EQ(detect_bytes("V\0i\0\xC7\x1Et\0 \0N\0a\0m\0"sv).charset, Charset::utf16le);
  EXPECT_EQ(detect_bytes("\xFE\xFF\0V\0i"sv).bom_size, 2u);
}

TEST(Charset, DetectsTextThatWasReadAsWindows1252) {
  for (Charset charset : {Charset::windows_1258, Charset::tcvn3, Charset::vni, Charset::viscii, Charset::vps}) {
    const Detection found = detect_text(decoded(encoded(kText, charset), Charset::windows_1252));
    EXPECT_TRUE(found.found);
    EXPECT_EQ(found.charset, charset) << encoding_name({charset, false});
  }
  for (std::string_view text :
       {"São Paulo", "Müller und Söhne", "Ça va bien", "50 µm ± 2", "naïve café", "10×15", "A0×2"}) {
    EXPECT_FALSE(detect_text(text).found) << text;
  }
}

TEST(Charset, SharedByteFiles) {
  const auto manifest = test::shared_file("data/normalize/legacy/manifest.tsv");
  if (!manifest) GTEST_SKIP() << "no shared data";
  size_t checked = 0;
  for (const auto& row : test::parse_tsv(*manifest)) {
    std::string name = row[1];
    const bool repair_case = name == "tcvn3 + case repair";
    if (repair_case) name = "tcvn3";
    if (name.starts_with("viqr")) name = "viqr";
    const std::optional<Encoding> encoding = parse_encoding(name);
    if (!encoding) continue;
    const auto bytes = test::shared_file("data/normalize/legacy/" + row[0]),
               expected = test::shared_file("data/normalize/legacy/" + row[2]);
    ASSERT_TRUE(bytes && expected) << row[0];
    EXPECT_EQ(decoded(*bytes, encoding->charset, repair_case), *expected) << row[0];
    if (row[0].starts_with("admin.") && name != "viqr") {
      EXPECT_EQ(encoding_name({detect_bytes(*bytes).charset, false}), name) << row[0];
    }
    ++checked;
  }
  EXPECT_EQ(checked, 18u);
}

// Decoding any bytes in any charset gives valid UTF-8, and the map is monotone and covers both sides.
TEST(Charset, AnyBytesGiveValidText) {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes(random() % 40, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random() % (round % 2 == 0 ? 256 : 128));
    for (size_t i = 0; i <= static_cast<size_t>(Charset::viqr); ++i) {
      std::string text;
      OffsetMap map;
      decode(bytes, static_cast<Charset>(i), text, &map);
      ASSERT_TRUE(is_valid_utf8(text));
      uint32_t view = 0, source = 0;
      for (const OffsetMap::Edit& edit : map.edits()) {
        ASSERT_GE(edit.view_begin, view);
        ASSERT_GE(edit.source_begin, source);
        view = edit.view_begin + edit.view_size;
        source = edit.source_begin + edit.source_size;
      }
      ASSERT_LE(view, text.size());
      ASSERT_LE(source, bytes.size());
    }
    (void)detect_bytes(bytes);
  }
}

}  // namespace
}  // namespace vnsift
