#include "normalize/text_repair.h"

#include <map>

#include <vnsift/utf8.h>
#include <gtest/gtest.h>

#include "support/shared_data.h"
#include "support/tsv.h"

namespace vnsift {
namespace {

struct Repaired {
  std::string text;
  std::string from;  // encodings undone, line by line: "2:vni-as-1252"
};

Repaired repaired(std::string_view text, TextRepairOptions options = {}) {
  TextRepair repair(options);
  repair.begin(text);
  RepairedText out;
  Suspects suspects;
  find_suspects(text, {.all_lines = repair.wants_all_lines()}, suspects);
  repair.run(text, suspects.lines, {}, out);
  Repaired result{std::string(out.text), {}};
  for (const LineRepair& line : out.lines) {
    result.from += (result.from.empty() ? "" : " ") + std::to_string(line.line + 1) + ":" + encoding_name(line.from);
  }
  // The map leads back: text outside the edits is the same on both sides.
  size_t view = 0, source = 0;
  for (const OffsetMap::Edit& edit : out.map.edits()) {
    EXPECT_EQ(out.text.substr(view, edit.view_begin - view), text.substr(source, edit.source_begin - source));
    view = edit.view_begin + edit.view_size;
    source = edit.source_begin + edit.source_size;
  }
  EXPECT_EQ(out.text.substr(view), text.substr(source));
  return result;
}

// UTF-8 bytes as the characters of windows-1252 (81 8D 8F 90 9D: C1).
std::string misread(std::string_view utf8) {
  std::string text;
  decode(utf8, Charset::windows_1252, text);
  return text;
}

TEST(TextRepair, UndoesMojibake) {
  const std::string text = "Thôn Đồng Nẫm mở hội đua thuyền, người xem đứng chật hai bờ sông";
  EXPECT_EQ(repaired(misread(text)).text, text);
  EXPECT_EQ(repaired(misread(misread(text))).text, text);
  EXPECT_EQ(repaired(misread(misread(misread(text)))).text, text);
  EXPECT_EQ(repaired("Má»›i vÃ  Ä‘áº¹p").text, "Mới và đẹp");
  EXPECT_EQ(repaired("vÃ cÃ¡o thÃ nh").text, "và cáo thành");
  EXPECT_EQ(repaired("XÃ HỘI").text, "XÃ HỘI");
  EXPECT_EQ(repaired("[KAPCSOLÓ…]").text, "[KAPCSOLÓ…]");
}

TEST(TextRepair, FindsLostBytes) {
  EXPECT_EQ(repaired("phÆ°á»\uFFFDng").text, "phường");
  EXPECT_EQ(repaired("QÄ\uFFFD sá»‘").text, "QĐ số");
  EXPECT_EQ(repaired("bá»\uFFFD rÆ¡i").text, "b\uFFFD rơi") << "bề, bọ, bỏ, bờ";
  EXPECT_EQ(repaired("phÆ°á»\uFFFDng", {.lossy = false}).text, "phÆ°á»\uFFFDng");
}

TEST(TextRepair, DecodesLegacyTextByDocumentAndByLine) {
  const std::string tcvn3 = "Th«n §ång NÉm më héi ®ua thuyÒn, ng­êi xem ®øng chËt hai bê s«ng";
  EXPECT_EQ(repaired(tcvn3).text, "Thôn Đồng Nẫm mở hội đua thuyền, người xem đứng chật hai bờ sông");
  EXPECT_EQ(repaired(tcvn3).from, "1:tcvn3-as-1252");
  const std::string vni = "Nöôùc leân nhanh, daân laøng phaûi doïn leân ñoài cao";
  const Repaired mixed =
      repaired("Dòng này viết đúng, không phải sửa gì thêm nữa đâu.\n" + tcvn3 + "\r\n" + vni + "\nThanh toán");
  EXPECT_EQ(mixed.text,
            "Dòng này viết đúng, không phải sửa gì thêm nữa đâu.\nThôn Đồng Nẫm mở hội đua thuyền, người xem đứng chật "
            "hai bờ "
            "sông\r\nNước lên nhanh, dân làng phải dọn lên đồi cao\nThanh toán");
  EXPECT_EQ(mixed.from, "2:tcvn3-as-1252 3:vni-as-1252");
  EXPECT_EQ(repaired(tcvn3, {.document = false, .lines = false}).text, tcvn3);
}

TEST(TextRepair, ShortLines) {
  // One wrong letter in a line whose other letters are those of windows-1252.
  for (const std::string_view line :
       {"Ông Nhân vào làng làm lÕi nhà", "Ông Nhân vào làng làm låi nhà", "Ông Nhân vào làng làm laòi nhà"}) {
    EXPECT_EQ(repaired(line).text, "Ông Nhân vào làng làm lại nhà");
  }
  EXPECT_EQ(repaired("Kh«ng cã nhµ").text, "Không có nhà") << "a quotation mark between letters";
  EXPECT_EQ(repaired("khi ®\u00ADa th\u00AD").text, "khi đưa thư") << "a soft hyphen behind consonants";
  EXPECT_EQ(repaired("b»ng th\u00AD").text, "bằng thư");
  EXPECT_EQ(repaired("Thuá»‘c generic").text, "Thuốc generic") << "mojibake beside a foreign word";
  EXPECT_EQ(repaired("vá»¥ ná»• Ä‘Ã¡ á»Ÿ Ä‘Ã¨o").text, "vụ nổ đá ở đèo");
  for (const std::string_view line : {"«Ông ấy» nói", "mot«autre", "Bà Thérèse và ông André", "Ông Müller làm việc nhà",
                                      "các bà Núñez, Peña vào nhà", "thông\u00AD", "tê khai"}) {
    EXPECT_EQ(repaired(line).text, line);
  }
}

TEST(TextRepair, ForcedCharsetsAreNotJudged) {
  EXPECT_EQ(repaired("®Ñp", {.forced = Encoding{Charset::tcvn3, true}}).text, "đẹp");
  EXPECT_EQ(repaired("Ã¡", {.forced = Encoding{Charset::utf8, true}}).text, "á");
}

TEST(TextRepair, RefusedLinesAreNamed) {
  const std::string text = "xyz­qq «foo¼bar» w­w";
  TextRepair repair({});
  repair.begin(text);
  RepairedText out;
  Suspects suspects;
  find_suspects(text, {.all_lines = repair.wants_all_lines()}, suspects);
  repair.run(text, suspects.lines, {}, out);
  EXPECT_TRUE(out.lines.empty());
  ASSERT_EQ(out.refused.size(), 1u);
  EXPECT_EQ(slice(out.text, out.refused[0]), text);
}

TEST(TextRepair, SharedRows) {
  const auto file = test::shared_file("data/normalize/dev.tsv");
  if (!file) GTEST_SKIP() << "no reference data";
  std::map<std::string, std::pair<int, int>> passed;
  for (const auto& row : test::parse_tsv(*file)) {
    const std::string& category = row[0];
    TextRepairOptions options;
    const bool is_legacy = category.starts_with("legacy.");
    if (category == "case.tcvn3") {
      options.forced = Encoding{Charset::tcvn3, true};
    } else if (is_legacy) {
      options.forced = parse_encoding(category.substr(7) + "-as-1252");
    } else if (!category.starts_with("moji.") && category != "lossy" && category != "detect.neg" &&
               category != "keep") {
      continue;
    }
    const std::string input = test::unescape_row(row[1]), expected = test::unescape_row(row[2]);
    auto& [good, all] = passed[category];
    ++all;
    const std::string got = repaired(input, options).text;
    good += got == expected;
    EXPECT_EQ(got, expected) << category;
    if (!is_legacy) continue;
    const std::string by_detection = repaired(input).text;
    auto& [found, looked] = passed[category + " auto"];
    ++looked;
    found += by_detection == expected;
    if (category == "legacy.tcvn3" || category == "legacy.vni") {
      EXPECT_EQ(by_detection, expected);
    } else {
      EXPECT_TRUE(by_detection == expected || by_detection == input) << by_detection;
    }
  }
  for (const auto& [category, counts] : passed)
    std::printf("%-24s %d/%d\n", category.c_str(), counts.first, counts.second);
}

TEST(TextRepair, SharedFiles) {
  const auto manifest = test::shared_file("data/normalize/legacy/manifest.tsv");
  if (!manifest) GTEST_SKIP() << "no reference data";
  for (const auto& row : test::parse_tsv(*manifest)) {
    const bool misread_file =
        row[1].find("read as") != std::string::npos || row[1] == "double mojibake" || row[0].starts_with("mixed");
    if (!misread_file) continue;
    const auto input = test::shared_file("data/normalize/legacy/" + row[0]),
               expected = test::shared_file("data/normalize/legacy/" + row[2]);
    ASSERT_TRUE(input && expected);
    if (row[0].starts_with("admin.")) {  // the expected TCVN3 text is the plain decode
      EXPECT_EQ(repaired(*input, {.repair_case = row[0].find("tcvn3") == std::string::npos}).text, *expected) << row[0];
    }
    const size_t read = row[1].find(" read as windows-1252");
    if (read != std::string::npos) {
      const std::string name = row[1].substr(0, read) + "-as-1252";
      EXPECT_EQ(repaired(*input, {.repair_case = false, .forced = parse_encoding(name)}).text, *expected) << row[0];
    }
  }
}

}  // namespace
}  // namespace vnsift
