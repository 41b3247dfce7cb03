// Bylines by their shape and place: one line in a carrier page, below the title or behind the last paragraph.
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include <vnsift/strip.h>

namespace vnsift {
namespace {

constexpr std::string_view kTitle = "Xã Đồng Sậy đắp lại bờ bao trước mùa nước nổi";
constexpr std::string_view kStory[] = {
    "Từ đầu tuần, hơn hai trăm hộ ở xã Đồng Sậy góp công đắp lại tám cây số bờ bao, kịp trước con nước rằm tháng bảy.",
    "Chủ tịch xã cho biết phần cừ tràm do huyện cấp, còn đất lấy ngay từ con kênh vừa nạo vét hồi tháng tư.",
    "Đoạn bờ bao qua xóm Gạch từng vỡ hai lần, nay được kè thêm đá hộc và trồng dừa nước phía ngoài.",
    "Dự kiến công việc xong trước ngày 20/7, sau đó các tổ thay nhau trực đêm."};

// The label of `line` at a place of the page.
LineLabel label_in_page(std::string_view line, bool below_title) {
  std::string page = "Trang chủ\nThời sự\nNông thôn\n" + std::string(kTitle) + "\n";
  if (below_title) page += std::string(line) + "\n";
  for (std::string_view paragraph : kStory) page += std::string(paragraph) + "\n";
  if (!below_title) page += std::string(line) + "\n";
  page += "Tin liên quan\nNạo vét kênh Trà Khê (02/06/2022)\nDừa nước giữ đất cửa sông (28/05/2022)\nVề đầu trang\n";
  PreparedText text;
  text.assign(page, LineLabeller::kNeeds);
  PageLabels labels;
  LineLabeller({}).run(text, {}, labels);
  for (const LineRecord& record : labels.lines) {
    if (slice(text.view(), text.lines()[record.line].span) == line) return record.label;
  }
  return LineLabel::count;
}

struct Case {
  const char* line;
  bool byline;
};

TEST(Bylines, BehindTheStory) {
  constexpr Case kCases[] = {{"Thu Hà", true},
                             {"Thu Hà - Minh Đức", true},
                             {"THU HÀ", true},
                             {"Thu Hà, Minh Đức và Ngọc An", true},
                             {"Thu Hà & Minh Đức", true},
                             {"Khổng Minh Đạo", true},
                             {"H.D", true},
                             {"N.T.H.", true},
                             {"PV", true},
                             {"Nhóm PV", true},
                             {"Theo Báo Nông thôn Bến Lở", true},
                             {"Theo báo Người Bến Lở", true},
                             {"Theo TTXVN", true},
                             {"Theo Thu Hà - Minh Đức", true},
                             {"Nguồn: Báo Bến Lở", true},
                             {"Nguồn: TTXVN", true},
                             {"(Theo TTXVN)", true},
                             {"(HTBL)", true},
                             {"(Nguồn Bến Lở Ngày Nay)", true},
                             {"Bài, ảnh: Thu Hà", true},
                             {"Tin, bài: Minh Đức", true},
                             {"Bài và ảnh: Thu Hà - Minh Đức", true},
                             {"Ảnh: Thu Hà - Bài: Minh Đức", true},
                             {"Tác giả: Ngọc An", true},
                             {"Thực hiện: Nhóm phóng viên", true},
                             {"Biên tập: Lan Chi", true},
                             {"Thu Hà (thực hiện)", true},
                             {"Minh Đức (ghi)", true},
                             {"PV tổng hợp", true},
                             {"Ngọc An lược dịch", true},
                             {"Thu Hà/Báo Bến Lở", true},
                             {"Minh Đức (từ Đồng Sậy)", true},
                             {"Luật sư Phan Thị Ngọc", true},
                             {"ThS.BS. Ngô Thị Lành", true},
                             {"Hạ Vy - Cộng tác viên Đài xã", true},
                             {"Ban Biên tập", true},
                             {"Trân trọng!", false},
                             {"Theo báo cáo của xã, năm ngoái bờ bao vỡ ba chỗ.", false},
                             {"Theo ông Đạo, bờ bao cũ quá thấp.", false},
                             {"Không ai bị thương", false},
                             {"Ảnh: Thu Hà", false}};
  for (const Case& c : kCases) EXPECT_EQ(label_in_page(c.line, false) == LineLabel::byline, c.byline) << c.line;
}

TEST(Bylines, BelowTheTitle) {
  constexpr Case kCases[] = {{"Thu Hà - Minh Đức", true},
                             {"Nguyễn Thu Hà", true},
                             {"PV • 12/03/2023 07:45", true},
                             {"Thu Hà - 12/03/2023 07:45", true},
                             {"Thu Hà | Thứ Ba, 12/03/2023", true},
                             {"Tác giả: Ngọc An", true},
                             {"Tham vấn y khoa: BS. Ngô Thị Lành", true},
                             {"Luật sư Phan Thị Ngọc", true},
                             {"Đăng bởi: Ban biên tập", true},
                             {"MỞ ĐẦU", false},
                             {"Giới Thiệu Chung", false},
                             {"I- Giới Thiệu", false},
                             {"Đồng Sậy, ngày 12 tháng 3 năm 2023", false}};
  for (const Case& c : kCases) EXPECT_EQ(label_in_page(c.line, true) == LineLabel::byline, c.byline) << c.line;
}

// Who signs a legal document is part of it.
TEST(Bylines, SignersAreBody) {
  const std::string page =
      "ỦY BAN NHÂN DÂN XÃ ĐỒNG SẬY\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n-------\n"
      "Số: 12/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc đắp lại bờ bao\nCăn cứ Luật Tổ chức chính quyền địa phương;\n"
      "Điều 1. Đắp lại tám cây số bờ bao từ cống Trà Khê đến xóm Gạch trước ngày 20 tháng 7 năm 2022.\n"
      "Điều 2. Các ông, bà trưởng ấp chịu trách nhiệm thi hành Quyết định này.\n"
      "Nơi nhận:\n- Như Điều 2;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n(Đã ký)\nKhổng Minh Đạo\n";
  PreparedText text;
  text.assign(page, LineLabeller::kNeeds);
  PageLabels labels;
  LineLabeller({}).run(text, {}, labels);
  EXPECT_EQ(labels.lines.back().label, LineLabel::body);
  EXPECT_TRUE(labels.bylines.empty());
}

}  // namespace
}  // namespace vnsift
