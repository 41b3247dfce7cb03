#include "scan/lines.h"

#include <algorithm>
#include <random>
#include <string>

#include <gtest/gtest.h>

namespace vnsift {
namespace {

struct Found {
  std::vector<Line> lines;
  std::vector<std::string> texts;
  std::vector<uint32_t> numbers;
};

Found lines_of(const std::string& source) {
  CanonicalText text;
  text.assign(source);
  Found found;
  find_lines(text, found.lines);
  TextIndex index;
  index.assign(text.view());
  std::vector<Line> by_index;
  find_lines(text, index, by_index);
  const auto same = [](const Line& a, const Line& b) {
    return a.span == b.span && a.full == b.full && a.number == b.number;
  };
  EXPECT_TRUE(std::equal(found.lines.begin(), found.lines.end(), by_index.begin(), by_index.end(), same)) << source;
  for (const Line& line : found.lines) {
    found.texts.emplace_back(slice(text.view(), line.span));
    found.numbers.push_back(line.number);
  }
  return found;
}

using Texts = std::vector<std::string>;
using Numbers = std::vector<uint32_t>;

TEST(Lines, LineEndsOfAllKinds) {
  EXPECT_TRUE(lines_of("").lines.empty());
  EXPECT_EQ(lines_of("một").texts, (Texts{"một"}));
  EXPECT_EQ(lines_of("một\nhai\n").texts, (Texts{"một", "hai"}));
  EXPECT_EQ(lines_of("một\n\n\nhai").numbers, (Numbers{1, 2, 3, 4}));
  const Found crlf = lines_of("một\r\n\r\nhai\r\nba");
  EXPECT_EQ(crlf.texts, (Texts{"một", "", "hai", "ba"}));
  EXPECT_EQ(crlf.numbers, (Numbers{1, 2, 3, 4}));
  const Found cr = lines_of("một\rhai\r\rba");
  EXPECT_EQ(cr.texts, (Texts{"một", "hai", "", "ba"}));
  EXPECT_EQ(cr.numbers, (Numbers{1, 2, 3, 4}));
}

TEST(Lines, OtherSeparatorsEndALineOfTheViewOnly) {
  const Found lines = lines_of("một\u2028hai\nba\fbốn\nnăm");
  EXPECT_EQ(lines.texts, (Texts{"một", "hai", "ba", "bốn", "năm"}));
  EXPECT_EQ(lines.numbers, (Numbers{1, 1, 2, 2, 3}));
  // A lone CR in a text with LF ends no counted line.
  EXPECT_EQ(lines_of("một\rhai\nba").numbers, (Numbers{1, 1, 2}));
}

TEST(Lines, AcrossTheBlocksOfTheIndex) {
  std::mt19937_64 random(3);
  for (int round = 0; round < 2000; ++round) {
    std::string source;
    for (size_t size = random() % 300; size > 0; --size)
      source += random() % 4 == 0 ? '\n' : random() % 9 == 0 ? '\r' : 'a';
    lines_of(source);
  }
}

TEST(Lines, Trimmed) {
  const Found lines = lines_of(" \tmột hai\t\n \t \n\u00A0ba\u00A0");
  EXPECT_EQ(lines.texts, (Texts{"một hai", "", "ba"}));
  EXPECT_TRUE(lines.lines[1].blank());
  EXPECT_EQ(lines.lines[0].full.begin, 0u);
  EXPECT_EQ(lines.lines[0].span.begin, 2u);
}

std::vector<std::pair<uint32_t, uint32_t>> paragraphs_of(const std::string& text) {
  PreparedText prepared;
  prepared.assign(text, Need::lines);
  std::vector<std::pair<uint32_t, uint32_t>> ranges;
  for (const PreparedText::LineRange& range : prepared.paragraphs()) ranges.emplace_back(range.first, range.last);
  return ranges;
}

using Ranges = std::vector<std::pair<uint32_t, uint32_t>>;

TEST(Paragraphs, OneALineInOrdinaryText) {
  EXPECT_EQ(
      paragraphs_of("Hội làng mở vào ngày rằm tháng giêng hằng năm.\n\nNgười dân khắp vùng về dự rất đông.\nTrời ấm."),
      (Ranges{{0, 1}, {2, 3}, {3, 4}}));
  EXPECT_EQ(paragraphs_of("\n \n"), Ranges{});
}

TEST(Paragraphs, JoinHardWrappedLines) {
  EXPECT_EQ(paragraphs_of("Ủy ban xã Thanh Đồi vừa họp bàn về việc mở rộng\n"
                          "con đường liên thôn dài hơn ba cây số, nối chợ\n"
                          "với bến đò cũ.\n"
                          "Con đường sẽ được khởi công vào đầu mùa khô năm\n"
                          "nay, theo lời chủ tịch xã, và sẽ xong trước Tết.\n"
                          "\n"
                          "Người dân rất vui."),
            (Ranges{{0, 3}, {3, 5}, {6, 7}}));
}

TEST(Paragraphs, TagsAndItemsStayApart) {
  EXPECT_EQ(paragraphs_of("giá vàng\nbất động sản\nbóng đá"), (Ranges{{0, 1}, {1, 2}, {2, 3}}));
  EXPECT_EQ(paragraphs_of("Hồ sơ gồm những giấy tờ sau đây, nộp tại bộ phận một cửa\n"
                          "a) đơn đề nghị theo mẫu, có chữ ký của người nộp hồ sơ\n"
                          "b) bản sao giấy tờ tùy thân"),
            (Ranges{{0, 1}, {1, 2}, {2, 3}}));
}

TEST(Lines, EndMarks) {
  for (std::string_view line : {"xong.", "sao?", "thế!", "gồm:", "đất;", "rồi…", "“xong.”", "(hết.)", "nói: \"ừ.\""}) {
    EXPECT_TRUE(has_end_mark(line)) << line;
  }
  for (std::string_view line : {"", "xong", "xong,", "(xong)", "”"}) EXPECT_FALSE(has_end_mark(line)) << line;
}

}  // namespace
}  // namespace vnsift
