// One rule a test, on small pages written for it. Places, persons and papers are invented.
#include <vnsift/strip.h>

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "support/random_text.h"

namespace vnsift {
namespace {

const std::string kTitle = "Phường Bến Lở mở thư viện trên chiếc đò cũ";
const std::string kFirst =
    "Sáng 3/4, Ủy ban nhân dân phường Bến Lở khai trương thư viện đặt trên con đò mười hai mét, phục vụ trẻ em của năm "
    "xóm ven sông và bạn đọc "
    "đi chợ sớm.";
const std::string kSecond =
    "Bà Đoàn Thị Mận, người trông đò, cho biết mỗi ngày có chừng bốn mươi lượt mượn, nhiều nhất là truyện tranh và "
    "sách dạy làm vườn, sách mượn "
    "được giữ trong mười ngày.";
const std::string kThird =
    "Phường dự tính mở thêm hai điểm đọc ở xóm Đình và xóm Gạch vào mùa hè, kinh phí do các hộ kinh doanh ở chợ góp, "
    "phần còn thiếu lấy từ quỹ "
    "khuyến học của địa phương.";
const std::string kFourth =
    "Thầy Lã Văn Khoát, hiệu trưởng trường tiểu học, nói rằng từ ngày có con đò, tiết đọc sách chiều thứ năm không còn "
    "em nào vắng mặt, kể cả "
    "những hôm nước lớn.";

std::string join(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

struct Labelled {
  PreparedText text;
  PageLabels page;
};

void label(const std::string& text, Labelled& out, const StripOptions& options = {}, const PageHints& hints = {}) {
  out.text.assign(text, LineLabeller::kNeeds);
  LineLabeller(options).run(out.text, hints, out.page);
}

// The labels of a page, one a line.
std::vector<std::string> labels_of(const std::vector<std::string>& lines) {
  const std::string text = join(lines);
  Labelled labelled;
  label(text, labelled);
  std::vector<std::string> labels;
  for (const LineRecord& record : labelled.page.lines) labels.emplace_back(label_name(record.label));
  return labels;
}

// The label of `line` in the middle of a story.
std::string label_inside(const std::string& line) {
  return labels_of({kTitle, kFirst, kSecond, line, kThird, kFourth, "Đặng Sơn Hà"})[3];
}
bool is_kept(const std::string& name) { return class_of(*parse_label(name)) != LineClass::boilerplate; }

TEST(LineLabeller, AStoryAndWhatTheSitePutsAroundIt) {
  const auto labels = labels_of({"Trang chủ", "Thời sự", "Kinh tế", "Trang chủ » Thời sự » " + kTitle, kTitle,
                                 "Ngày đăng: 03/04/2023 - 08:10", kFirst, kSecond, kThird, kFourth, "Đặng Sơn Hà",
                                 "Tin khác", "Xe buýt đường sông chạy thêm hai chuyến (02/04/2023)",
                                 "Chợ Lở dời về bến mới từ tháng năm (01/04/2023)", "Về đầu trang",
                                 "© Báo Bến Lở. Ghi rõ nguồn khi phát hành lại"});
  const std::vector<std::string> wanted = {
      "menu", "menu", "menu",   "breadcrumb", "title",         "date",          "body",        "body",
      "body", "body", "byline", "opener",     "headline_list", "headline_list", "back_to_top", "footer"};
  EXPECT_EQ(labels, wanted);
}

TEST(LineLabeller, PhrasesCountByTheirPlaceInTheLine) {
  for (const std::string prose :
       {"Xem thêm bản đồ kèm theo Quyết định này để biết ranh giới của từng tổ dân phố và số hộ phải dời đi trong năm.",
        "Chia sẻ với phóng viên, ông Khoát mong có thêm sách khoa học cho học sinh lớp bốn.",
        "Giấy phép số 12/GP-SXD cấp cho hộ ông Tạ chỉ cho phép dựng nhà hai tầng trên đất bãi.",
        "Đường dây nóng của phường nhận hơn ba chục cuộc gọi mỗi đêm trong tuần nước lớn.",
        "Theo báo cáo của phường, còn mười bốn hộ chưa có nước sạch.",
        "Ngày 5/4/2023, đoàn kiểm tra làm việc với phường Bến Lở.", "Chi tiết vụ đắm đò đang được công an làm rõ."}) {
    EXPECT_TRUE(is_kept(label_inside(prose))) << prose;
  }
  EXPECT_EQ(label_inside("Xem thêm: Trẻ em xóm Đình đi học bằng thuyền"), "inline_related");
  EXPECT_EQ(label_inside(">> Xem thêm: Học bơi ở bến sông hết bao nhiêu tiền, đăng ký ở đâu?"), "inline_related");
  EXPECT_EQ(label_inside("QUẢNG CÁO"), "ad");
  EXPECT_EQ(label_inside("- Advertisement -"), "ad");
  EXPECT_FALSE(is_kept(label_inside("Theo dõi Báo Bến Lở trên Google News")));
}

TEST(LineLabeller, ATextGoesOnBehindALinkOrAnOpenerInsideIt) {
  const auto labels = labels_of({kTitle, kFirst, kSecond, "Có thể bạn quan tâm", "Thư viện trong hẻm",
                                 "Tủ sách dưới gốc đa", kThird, kFourth, kFirst, kSecond, "Đặng Sơn Hà"});
  EXPECT_EQ(labels[3], "opener");
  EXPECT_FALSE(is_kept(labels[4]));
  EXPECT_FALSE(is_kept(labels[5]));
  for (size_t i = 6; i < labels.size(); ++i) EXPECT_TRUE(is_kept(labels[i])) << i;
}

TEST(LineLabeller, AnOpenerWithNothingBehindItStaysOne) {
  const auto labels = labels_of({kTitle, kFirst, kSecond, kThird, "Đặng Sơn Hà", "tin liên quan", "video hot"});
  EXPECT_EQ(labels[5], "opener");
  EXPECT_EQ(labels[6], "opener");
}

TEST(LineLabeller, AnOpenerInAMenuIsNoOpener) {
  const auto labels = labels_of({"Trang chủ", "Giới thiệu", "Tuyển dụng", "Tin khác", "Liên hệ", "Diễn đàn", kTitle,
                                 kFirst, kSecond, kThird, kFourth});
  for (size_t i = 0; i < 6; ++i) EXPECT_FALSE(is_kept(labels[i])) << i;
  EXPECT_EQ(labels[6], "title");
}

TEST(LineLabeller, ATailNeedsNoOpener) {
  const std::string a = "Mở lớp dạy bơi miễn phí cho trẻ ven sông", b = "Kiểm tra an toàn mười hai bến đò ngang";
  const auto labels =
      labels_of({kTitle, kFirst, kSecond, kThird, kFourth, "T.H", a, a, kSecond + " ...", b, b, kThird + " ..."});
  for (size_t i = 6; i < labels.size(); ++i) EXPECT_FALSE(is_kept(labels[i])) << i;
  EXPECT_TRUE(is_kept(labels[5]));
}

TEST(LineLabeller, TheTitleWithoutItsMarksIsTheTextOfAnImage) {
  const auto labels =
      labels_of({kTitle, kFirst, "phuong ben lo mo thu vien tren chiec do cu", "Trẻ em xóm Gạch chọn sách trên đò",
                 kSecond, "phuong ben lo mo thu vien tren chiec do cu hinh anh 2", "Góc đọc sau khoang lái", kThird,
                 kFourth, "phuong ben lo mo thu vien tren chiec do cu Phường Bến Lở: Thêm hai điểm đọc cho trẻ em"});
  EXPECT_EQ(labels[2], "alt_text");
  EXPECT_EQ(labels[3], "caption");
  EXPECT_EQ(labels[5], "alt_text");
  EXPECT_EQ(labels[9], "inline_related");
}

TEST(LineLabeller, LegalDocumentsKeepTheirLetterhead) {
  const auto labels = labels_of(
      {"Vui lòng ĐĂNG NHẬP để xem bản gốc.",
       "Quyết định 31/QĐ-UBND năm 2022 về quản lý bến đò ngang của phường Bến Lở",
       "ỦY BAN NHÂN DÂN",
       "PHƯỜNG BẾN LỞ",
       "-------",
       "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
       "Độc lập - Tự do - Hạnh phúc",
       "---------------",
       "Số: 31/QĐ-UBND",
       "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
       "QUYẾT ĐỊNH:",
       "Điều 1. Các bến đò ngang chỉ hoạt động từ năm giờ đến hai mươi giờ, người đi đò phải mặc áo phao trong suốt "
       "chuyến.",
       "Điều 2. Quyết định này có hiệu lực từ ngày ký; công chức phụ trách đô thị chịu trách nhiệm thi hành./.",
       "Nơi nhận:",
       "- Như Điều 2;",
       "- Lưu: VT.",
       "KT. CHỦ TỊCH",
       "Văn bản liên quan",
       "Kế hoạch 12/KH-UBND năm 2021 nạo vét bến sông",
       "Quyết định 7/QĐ-UBND năm 2020 về giá dịch vụ đò ngang"});
  EXPECT_EQ(labels[0], "login");
  EXPECT_EQ(labels[1], "title");
  for (size_t i = 2; i <= 16; ++i) EXPECT_TRUE(is_kept(labels[i])) << i;
  EXPECT_EQ(labels[17], "opener");
  EXPECT_FALSE(is_kept(labels[18]));
}

TEST(LineLabeller, TablesAndSpeakersBelongToTheStory) {
  for (const std::string line : {"Krông Pha 95.000 +700", "a) Có đơn xin mở bến;", "Phóng viên: Bà có mệt không?",
                                 "Không.", "\"Sông nuôi người.\"", "+ Tiền áo phao: 12 triệu đồng;"}) {
    EXPECT_TRUE(is_kept(label_inside(line))) << line;
  }
}

TEST(LineLabeller, HardWrappedLinesAreText) {
  const auto labels =
      labels_of({kTitle, "Hương ước của xóm Đình là những điều mà", "bà con tự đặt ra để giữ bến sông sạch và",
                 "giúp nhau khi nước lớn. Qua nhiều đời,", "tờ hương ước được chép lại bốn lần, lần",
                 "sau cùng vào năm ngoái.", kSecond, kThird});
  for (const std::string& name : labels) EXPECT_TRUE(is_kept(name));
}

TEST(LineLabeller, AListOfStoriesIsAnIndex) {
  std::vector<std::string> lines = {"Trang chủ", "Thời sự"};
  for (const char* headline :
       {"Nước lũ về sớm, dân gặt chạy đêm", "Học phí năm tới giữ nguyên", "Chợ nổi thêm ba mươi ghe hàng",
        "Cầu Gạch thông xe trước tết", "Giá dưa giảm nửa trong một tuần", "Trạm bơm xóm Đình chạy thử",
        "Đội đua thuyền tìm người chèo"}) {
    lines.emplace_back(headline);
    lines.emplace_back("Tin vắn của ngày được gửi từ các xóm, bạn đọc xem trọn bài ở trang trong.");
    lines.emplace_back("Xem tiếp");
  }
  for (const char* line :
       {"Đọc nhiều", "Ba ngày nghỉ lễ đi đâu gần nhà", "Vì sao dừa nước mất mùa", "Bến Gạch có đò đêm"})
    lines.emplace_back(line);
  const std::string text = join(lines);
  Labelled labelled;
  label(text, labelled);
  EXPECT_EQ(labelled.page.verdict, Verdict::index);
  for (const LineRecord& record : labelled.page.lines) EXPECT_EQ(class_of(record.label), LineClass::boilerplate);
}

TEST(LineLabeller, WhatIsKnownOfThePage) {
  const std::string text =
      join({"Trang chủ » Đời sống", kTitle, "Thứ hai, 03/04/2023 16:05", "(BBL) - Con đò cũ chở sách đến từng bến.",
            kFirst, kSecond, kThird, kFourth, "Đặng Sơn Hà"});
  Labelled labelled;
  label(text, labelled);
  const PageLabels& page = labelled.page;
  EXPECT_EQ(page.verdict, Verdict::article);
  ASSERT_TRUE(page.title);
  EXPECT_EQ(slice(labelled.text.view(), *page.title), kTitle);
  ASSERT_TRUE(page.date);
  EXPECT_EQ(page.date_iso, "2023-04-03T16:05");
  ASSERT_EQ(page.bylines.size(), 1u);
  EXPECT_EQ(slice(labelled.text.view(), page.bylines[0]), "Đặng Sơn Hà");
  EXPECT_GT(page.confidence, 0.5);
  EXPECT_GT(page.vi_share, 0.9);
}

TEST(LineLabeller, AGivenTitleBeatsTheGuess) {
  const std::string text = join({"Báo Bến Lở số ra hôm nay có gì mới cho bạn", kTitle, kFirst, kSecond, kThird});
  Labelled labelled;
  label(text, labelled, {}, {kTitle, ""});
  ASSERT_TRUE(labelled.page.title);
  EXPECT_EQ(slice(labelled.text.view(), *labelled.page.title), kTitle);
}

TEST(LineLabeller, AShortPageIsUncertainAndKeepsWhatMayBeText) {
  const std::string text = join({"Con đò cũ", "Sách ở khoang sau.", "Chia sẻ bài viết"});
  Labelled labelled;
  label(text, labelled);
  EXPECT_EQ(labelled.page.verdict, Verdict::uncertain);
  EXPECT_EQ(labelled.page.kept[1], 1);
  EXPECT_EQ(labelled.page.kept[2], 0);
}

TEST(LineLabeller, BiasMovesTheBorder) {
  const std::string text = join(
      {kTitle, kFirst, kSecond, "Chuyện bên sông", kThird, "Xóm Gạch và xóm Đình", kFourth, "Đặng Sơn Hà", "Xem thêm"});
  Labelled keen, shy;
  StripOptions options;
  options.bias = 8;
  label(text, keen, options);
  options.bias = -8;
  label(text, shy, options);
  const auto count = [](const PageLabels& page) { return std::count(page.kept.begin(), page.kept.end(), uint8_t{1}); };
  EXPECT_LT(count(keen.page), count(shy.page));
}

TEST(LineLabeller, ReasonsAreFewAndNamed) {
  const std::string text =
      join({kTitle, kFirst, kSecond, kThird, kFourth, "Đặng Sơn Hà", "Tin khác", kTitle + " (03/04/2023)",
            "Đò ngang nghỉ ba ngày (02/04/2023)", "Sách mới về bến (01/04/2023)"});
  Labelled labelled;
  label(text, labelled);
  for (const LineRecord& record : labelled.page.lines) {
    ASSERT_GE(record.reason_count, 1);
    ASSERT_LE(record.reason_count, 4);
    for (size_t i = 0; i < record.reason_count; ++i) EXPECT_FALSE(reason_name(record.reasons[i]).empty());
  }
  EXPECT_EQ(reason_name(labelled.page.lines[0].reasons[0]), "title_choice");
  EXPECT_EQ(reason_name(labelled.page.lines[6].reasons[0]), "phrase:opener");
}

TEST(LineLabeller, KeptTextIsMadeOfWholeLines) {
  const std::string text = "\r\n\r\nTrang chủ\r\n" + kTitle + "\r\n\r\n\r\n" + kFirst + "\r\n  " + kSecond +
                           "  \r\nXem thêm\r\n\r\n" + kThird + "\r\n" + kFourth + "\r\nVề đầu trang";
  Labelled labelled;
  label(text, labelled);
  std::string kept;
  append_kept_text(labelled.text, labelled.page.kept, kept);
  EXPECT_EQ(kept,
            kTitle + "\r\n\r\n" + kFirst + "\r\n  " + kSecond + "  \r\n\r\n" + kThird + "\r\n" + kFourth + "\r\n");
}

TEST(LineLabeller, EveryEncodingOfAPageGetsTheSameLabels) {
  const std::vector<std::string> lines = {"Trang chủ",
                                          kTitle,
                                          "Ngày đăng: 03/04/2023",
                                          kFirst,
                                          kSecond,
                                          "Xem thêm: Trẻ em xóm Đình",
                                          kThird,
                                          kFourth,
                                          "Đặng Sơn Hà",
                                          "Tin khác",
                                          "Đò ngang nghỉ ba ngày (02/04/2023)",
                                          "Sách mới về bến (01/04/2023)"};
  const std::vector<std::string> wanted = labels_of(lines);
  std::vector<std::string> odd;
  for (std::string line : lines) {
    for (size_t at = 0; (at = line.find(' ', at)) != std::string::npos; at += 2) line.replace(at, 1, "\u00A0");
    for (size_t at = 0; (at = line.find("Đ", at)) != std::string::npos; at += 2) line.replace(at, 2, "Ð");
    odd.push_back(line + "\r");
  }
  EXPECT_EQ(labels_of(odd), wanted);
}

TEST(LineLabeller, ReusedAndFreshBuffersAgree) {
  test::RandomText random(7);
  PageLabels reused;
  PreparedText text;
  const LineLabeller labeller({});
  for (int i = 0; i < 200; ++i) {
    std::string page;
    for (size_t lines = random.below(30); lines > 0; --lines)
      page += random.next(40) + (random.below(4) == 0 ? "Xem thêm: " : "") + "\n";
    text.assign(page, LineLabeller::kNeeds);
    labeller.run(text, {}, reused);
    PageLabels fresh;
    labeller.run(text, {}, fresh);
    ASSERT_EQ(reused.kept, fresh.kept);
    ASSERT_EQ(reused.lines.size(), fresh.lines.size());
    for (size_t k = 0; k < fresh.lines.size(); ++k) {
      ASSERT_EQ(reused.lines[k].label, fresh.lines[k].label);
      ASSERT_EQ(reused.lines[k].margin, fresh.lines[k].margin);
    }
    std::string kept;
    append_kept_text(text, fresh.kept, kept);
    ASSERT_LE(kept.size(), page.size());
  }
}

TEST(LineLabeller, EmptyAndBlankPages) {
  for (const char* page : {"", "\n", " \n\t\n"}) {
    Labelled labelled;
    label(page, labelled);
    EXPECT_EQ(labelled.page.verdict, Verdict::empty);
    EXPECT_EQ(labelled.page.confidence, 0);
    EXPECT_TRUE(labelled.page.lines.empty());
  }
}

// A page on which nothing speaks of a site is a text, whatever its lines look like.
TEST(LineLabeller, ATableWithACellOnEachLineIsNoMenu) {
  std::vector<std::string> lines;
  for (int i = 1; i <= 20; ++i) {
    lines.push_back(std::to_string(i));
    lines.emplace_back(i % 2 == 0 ? "Gạch nung hai lỗ" : "Ngói mũi hài tráng men");
    lines.push_back("69" + std::to_string(10 + i) + ".10.00");
  }
  for (const std::string& name : labels_of(lines)) EXPECT_TRUE(is_kept(name)) << name;
}

TEST(LineLabeller, AMillionLinesOfOneCharacter) {
  std::string text;
  for (int i = 0; i < 1'000'000; ++i) text += "a\n";
  Labelled labelled;
  label(text, labelled);
  EXPECT_EQ(labelled.page.lines.size(), 1'000'000u);
}

TEST(Labels, NamesReadBackAndHaveOneClass) {
  for (size_t i = 0; i < static_cast<size_t>(LineLabel::count); ++i) {
    const auto label = static_cast<LineLabel>(i);
    EXPECT_EQ(parse_label(label_name(label)), label);
  }
  EXPECT_FALSE(parse_label("tiêu đề"));
  EXPECT_EQ(class_of(LineLabel::list), LineClass::content);
  EXPECT_EQ(class_of(LineLabel::date), LineClass::soft);
  EXPECT_EQ(class_of(LineLabel::debris), LineClass::boilerplate);
}

// What a step of quadratic time would not end with in an hour.
TEST(LineLabeller, LinearOnCopiesNulsAndOneLongLine) {
  constexpr size_t kMany = 100000;
  std::string nuls, copies, long_line;
  for (size_t i = 0; i < kMany; ++i) {
    nuls += std::string("a\0\n", 3);
    copies += kTitle + "\n";
    long_line += "Bến Lở, 12/3/2023 | ";
  }
  const std::vector<std::pair<std::string, size_t>> pages = {{nuls, kMany}, {copies, kMany}, {long_line, 1}};
  for (const auto& [text, lines] : pages) {
    Labelled labelled;
    label(text, labelled);
    EXPECT_EQ(labelled.page.lines.size(), lines);
  }
}

}  // namespace
}  // namespace vnsift
