#include <vnsift/docnum_lint.h>

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace vnsift {
namespace {

// "check text" of each problem, with the text of the mention that it contradicts.
std::vector<std::string> lint(std::string_view source, std::string_view today = "2026-11-26") {
  PreparedText text;
  text.assign(source, DocnumFinder::kNeeds);
  std::vector<DocRef> refs;
  DocnumFinder({}).run(text, nullptr, refs);
  std::vector<std::string> out;
  for (const DocnumProblem& problem : lint_docnums(refs, today)) {
    std::string line(check_name(problem.check));
    line += " " + refs[problem.ref].canonical;
    if (problem.other >= 0) line += " / " + refs[static_cast<size_t>(problem.other)].canonical;
    out.push_back(line);
  }
  return out;
}

using Strings = std::vector<std::string>;

TEST(LintDocnums, TwoDatesOfOneNumber) {
  EXPECT_EQ(lint("Nghị định 44/2019/NĐ-CP ngày 3/5/2019; Nghị định 44/2019/NĐ-CP ngày 5/3/2019; "
                 "Nghị định 44/2019/NĐ-CP ngày 5/3/2019."),
            Strings{"two_dates 44/2019/NĐ-CP / 44/2019/NĐ-CP"});
  EXPECT_EQ(lint("Nghị định 44/2019/NĐ-CP ngày 3/5/2019; Nghị định 44/2019/NĐ-CP tháng 5/2019"), Strings{});
}

TEST(LintDocnums, NumbersThatSeveralBodiesUse) {
  EXPECT_EQ(lint("Quyết định 12/QĐ-UBND ngày 3/5/2019 của UBND tỉnh Lam Sơn; Quyết định 12/QĐ-UBND ngày 4/6/2020 của "
                 "UBND tỉnh Hà Thanh"),
            Strings{});
  EXPECT_EQ(lint("Quyết định 12/QĐ-UBND ngày 3/5/2019 của UBND tỉnh Lam Sơn; Quyết định 12/QĐ-UBND ngày 4/6/2020"),
            Strings{"two_dates 12/QĐ-UBND / 12/QĐ-UBND"});
}

TEST(LintDocnums, YearOfTheNumber) {
  EXPECT_EQ(lint("Thông tư 8/2019/TT-BYT ngày 02/3/2018"), Strings{"year 8/2019/TT-BYT"});
  EXPECT_EQ(lint("Thông tư 8/2019/TT-BYT ngày 02/3"), Strings{});
}

TEST(LintDocnums, DatesToCome) {
  EXPECT_EQ(lint("Công văn 15/UBND-NC ngày 27/11/2026; Công văn 16/UBND-NC ngày 26/11/2026"),
            Strings{"future_date 15/UBND-NC"});
  EXPECT_EQ(lint("Công văn 15/UBND-NC ngày 27/11/2026", ""), Strings{});
}

TEST(LintDocnums, AlmostTheNumberOfAnother) {
  EXPECT_EQ(lint("Nghị định 130/2020/NĐ-CP ngày 30/10/2020, Nghị định 103/2020/NĐ-CP ngày 30/10/2020 và Nghị định "
                 "130/2020/NĐ-CP ngày 30/10/2020"),
            Strings{"near_miss 103/2020/NĐ-CP / 130/2020/NĐ-CP"});
  // Signed on one day, one behind the other.
  EXPECT_EQ(lint("Nghị quyết 18-NQ/TW ngày 25/10/2017, Nghị quyết 19-NQ/TW ngày 25/10/2017"), Strings{});
  EXPECT_EQ(lint("Thông tư 12/2018/TT-BTC ngày 1/2/2018, Thông tư 12/2018/TT-BCT ngày 1/2/2018"),
            Strings{"near_miss 12/2018/TT-BCT / 12/2018/TT-BTC"});
}

TEST(LintDocnums, MisprintedCodes) {
  EXPECT_EQ(lint("Thông tư 12/2018/TT-BNNPTTN ngày 1/2/2018"), Strings{"misprint 12/2018/TT-BNNPTNT"});
}

TEST(LintDocnums, ManyMentionsTakeLinearTime) {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "Nghị định " + std::to_string(i) + "/2020/NĐ-CP ngày 30/10/2020; ";
  EXPECT_GT(lint(text).size(), 0u);
}

}  // namespace
}  // namespace vnsift
