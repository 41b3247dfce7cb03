// Labelled pages of the reference data: what may be lost and kept, as gates (strip.md 13). Skipped where it is missing.
#include <vnsift/strip.h>

#include <cstdio>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "support/shared_data.h"
#include "support/tsv.h"

namespace vnsift {
namespace {

struct Score {
  uint32_t dropped = 0, dropped_right = 0, boilerplate = 0, content = 0, content_lost = 0;
  double f1() const { return 2.0 * dropped_right / (dropped + boilerplate); }
};

// Lines of boilerplate against content; soft lines are left out (tools/score_strip.py, headline figures).
std::optional<Score> score(const std::string& labels, const std::string& folder) {
  const auto table = test::shared_file(labels);
  if (!table) return std::nullopt;
  std::map<std::string, std::map<uint32_t, LineLabel>> gold;
  for (const std::vector<std::string>& row : test::parse_tsv(*table)) {
    gold[row[0]][static_cast<uint32_t>(std::stoul(row[1]))] = *parse_label(row[2]);
  }
  Score score;
  PreparedText text;
  PageLabels page;
  for (const auto& [file, lines] : gold) {
    std::string bytes = *test::shared_file(folder + "/" + file);
    if (bytes.starts_with("\uFEFF")) bytes.erase(0, 3);
    text.assign(bytes, LineLabeller::kNeeds);
    LineLabeller({}).run(text, {}, page);
    std::map<uint32_t, bool> kept;
    for (const LineRecord& record : page.lines) {
      kept[text.lines()[record.line].number] = class_of(record.label) != LineClass::boilerplate;
    }
    for (const auto& [number, label] : lines) {
      const LineClass wanted = class_of(label);
      if (wanted == LineClass::soft) continue;
      const bool is_kept = kept[number];
      score.dropped += is_kept ? 0 : 1;
      if (wanted == LineClass::boilerplate) {
        ++score.boilerplate;
        score.dropped_right += is_kept ? 0 : 1;
      } else {
        ++score.content;
        score.content_lost += is_kept ? 0 : 1;
      }
    }
  }
  return score;
}

TEST(LabelledPages, Seeds) {
  const auto seeds = score("data/strip/seeds.labels.tsv", "seeds");
  if (!seeds) GTEST_SKIP() << "no shared data";
  EXPECT_EQ(seeds->content_lost, 0u);
  EXPECT_GE(seeds->f1(), 1.0);
}

TEST(LabelledPages, WrittenPages) {
  const auto pages = score("data/strip/pages.labels.tsv", "data/strip/pages");
  if (!pages) GTEST_SKIP() << "no shared data";
  EXPECT_LE(pages->content_lost, 1u);
  EXPECT_GE(pages->f1(), 0.985);
}

TEST(LabelledPages, RealPages) {
  const auto real = score("data/strip/real/labels.tsv", "data/strip/real/pages");
  if (!real) GTEST_SKIP() << "no shared data";
  EXPECT_LE(real->content_lost, 20u);
  EXPECT_GE(real->f1(), 0.98);
}

TEST(LabelledPages, VerdictsOfIndexPages) {
  bool any = false;
  for (const char* folder : {"data/strip", "data/strip/real"}) {
    const std::string root(folder);
    const auto table = test::shared_file(root == "data/strip" ? root + "/pages.meta.tsv" : root + "/meta.tsv");
    if (!table) continue;
    any = true;
    for (const std::vector<std::string>& row : test::parse_tsv(*table)) {
      const auto bytes = test::shared_file(root + "/pages/" + row[0]);
      ASSERT_TRUE(bytes) << row[0];
      PreparedText text;
      PageLabels page;
      text.assign(*bytes, LineLabeller::kNeeds);
      LineLabeller({}).run(text, {}, page);
      EXPECT_EQ(page.verdict == Verdict::index, row[3] == "index") << row[0];
    }
  }
  if (!any) GTEST_SKIP() << "no shared data";
}

// Every hard negative between the paragraphs of a story and as its last line.
TEST(LabelledPages, HardNegativesAreKept) {
  const auto table = test::shared_file("data/strip/hard_negatives.tsv");
  if (!table) GTEST_SKIP() << "no shared data";
  const std::string before =
      "Xã Cồn Lau làm kè giữ bãi\nTừ đầu mùa mưa, xã Cồn Lau huy động hơn hai trăm lượt người đóng cọc tre dọc bãi bồi "
      "để giữ đất cho ba xóm ở cuối cồn.\n"
      "Trưởng xóm Ngoài cho biết đoạn kè dài bốn trăm mét đã xong phần cọc, tuần sau bà con sẽ đổ đất và trồng lại "
      "hàng dừa nước.\n";
  const std::string after =
      "Huyện hứa cấp thêm bao cát và cho mượn một chiếc xáng cạp, phần tiền công do xã lo từ quỹ phòng chống thiên tai "
      "của năm nay.\n"
      "Nếu nước không lên nhanh, đoạn kè sẽ xong trước rằm tháng tám, kịp cho trẻ con rước đèn trên con đường mới "
      "đắp.\n";
  uint32_t lost_inside = 0, lost_last = 0;
  for (const std::vector<std::string>& row : test::parse_tsv(*table)) {
    for (const bool inside : {true, false}) {
      // The page outlives `text`, which only looks at it.
      const std::string page_text =
          (inside ? before + row[3] + "\n" + after + "Hải Nam\n" : before + after + row[3] + "\nHải Nam\n") +
          "Tin khác\nNạo vét kênh Ông Tạ (12/05/2023)\nMở lớp bơi cho trẻ em (10/05/2023)\nĐò ngang nghỉ ba ngày "
          "(09/05/2023)\n";
      PreparedText text;
      PageLabels page;
      text.assign(page_text, LineLabeller::kNeeds);
      LineLabeller({}).run(text, {}, page);
      const uint8_t kept = page.kept[inside ? 3 : 5];
      (inside ? lost_inside : lost_last) += kept == 0 ? 1 : 0;
      if (kept == 0) std::printf("lost (%s): %s\n", inside ? "inside" : "last", row[3].c_str());
    }
  }
  EXPECT_LE(lost_inside, 2u);
  EXPECT_LE(lost_last, 3u);
}

}  // namespace
}  // namespace vnsift
