#include <vnsift/sentences.h>

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace vnsift {
namespace {

std::vector<std::string> split(std::string_view text, SentenceOptions options = {}, const LineFilter* lines = nullptr) {
  PreparedText prepared;
  prepared.assign(text, SentenceSplitter::kNeeds);
  std::vector<ViewSpan> spans;
  SentenceSplitter(options).run(prepared, lines, spans);
  std::vector<std::string> out;
  for (const ViewSpan span : spans) out.emplace_back(slice(prepared.view(), span));
  return out;
}

// The text with a bar where each sentence but the first begins.
std::string marked(std::string_view text, SentenceOptions options = {}) {
  PreparedText prepared;
  prepared.assign(text, SentenceSplitter::kNeeds);
  std::vector<ViewSpan> spans;
  SentenceSplitter(options).run(prepared, nullptr, spans);
  std::string out(prepared.view());
  for (size_t i = spans.size(); i > 1; --i) out.insert(spans[i - 1].begin, 1, '|');
  return out;
}

std::string unmarked(std::string_view marked_text) {
  std::string out(marked_text);
  std::erase(out, '|');
  return out;
}

struct HardLine {
  const char* rule;
  const char* text;  // `|` where a sentence begins
};

// Each rule of segment.md with its counter-example. All places, persons and papers are invented.
constexpr HardLine kHardLines[] = {
    // numbers, dates, times
    {"thousands", "Xã Hòa Lạc có 9.500 hộ. |Năm ngoái là 9.120 hộ."},
    {"decimals", "Chỉ số đạt 42,43 điểm. |Mức tăng là 1.5 lần."},
    {"number at the end", "Tổng số phiếu là 1.250. |Số phiếu hợp lệ là 1.248."},
    {"year at the end", "Cầu Sông Đuống Nhỏ xây năm 1998. |Đến 2015 thì hỏng."},
    {"dotted date", "Hạn nộp là 15.5.2023. |Quá hạn không nhận."},
    {"slashed date", "Họp ngày 3/4/2021. |Biên bản gửi sau."},
    {"digit after the point", "Chợ cháy lúc nửa đêm. |40 gian hàng bị thiêu rụi."},
    {"blank inside a number", "Thửa đất rộng 2. 500 mét vuông ở thôn Đông."},
    {"blanks inside a date", "Giấy khai sinh ghi ngày 12. 5. 1987 tại Lâm Bình."},
    {"percent", "Tỷ lệ hài lòng đạt 98,7%. |Tỉnh đặt mục tiêu cao hơn."},
    {"time", "Tàu chạy lúc 20h30. |Hành khách đến trước 30 phút."},
    // document numbers
    {"number inside", "Theo Quyết định 342/QĐ-UBND ngày 2.6.2019 thì đất này thuộc xã."},
    {"number ends the sentence", "Việc này đã nêu trong Nghị quyết số 39-NQ/TW. |Các sở phải thực hiện."},
    {"year-type number", "Căn cứ Nghị định số 30/2020/NĐ-CP. |Sở Nội vụ trình tỉnh."},
    {"glued behind a number", "Thực hiện Thông tư 08/2021/TT-BNV.|Trường hợp khác do sở quyết định."},
    {"joint symbol", "Xem Thông tư liên tịch 07/2014/TTLT-BCA-BQP. |Thông tư còn hiệu lực."},
    // addresses
    {"domain", "Trang baolangsen.vn đăng tin này. |Sau đó bài bị gỡ."},
    {"domain at the end", "Tra cứu tại dichvucong.langsen.gov.vn. |Hồ sơ nộp trước 17 giờ."},
    {"e-mail", "Gửi về bandoc@langsen.vn trước thứ Sáu. |Thư không hợp lệ sẽ bị loại."},
    {"URL with a question mark", "Mở https://langsen.vn/tim?q=dat để xem. |Trang có bản đồ."},
    {"file name", "Tải tệp bao-cao.docx về máy. |Điền đủ các mục."},
    // places
    {"TP.HCM", "Chuyến bay từ TP.HCM đến Lâm Bình bị hoãn. |Khách chờ ba giờ."},
    {"TP. HCM", "Công ty ở TP. HCM nhận thầu. |Giá thầu giảm."},
    {"TP.HCM at the end", "Họ chuyển vào TP.HCM. |Sau một năm thì về quê."},
    {"Tp. before a name", "Đoàn đến Tp. Lâm Bình vào buổi trưa."},
    {"Q.1", "Cửa hàng ở Q.1 đông khách. |Cửa hàng ở Q. 3 thì vắng."},
    {"P. before a place", "Nhà số 5, P. Bến Đò, Q. Tân Hải bị ngập."},
    {"P.Bến", "Người dân P.Bến Đò phản ánh. |Phường đã trả lời."},
    {"BV.", "Nạn nhân được đưa vào BV. Đa khoa Lâm Bình cấp cứu."},
    {"KP. and number", "Hộ bà ở KP. 4 được hỗ trợ."},
    // titles
    {"ThS.", "Theo ThS. Lê Hữu Cảnh, giá còn giảm. |Người mua nên chờ."},
    {"PGS.TS.", "Hội thảo do PGS.TS. Đỗ Thế Vinh chủ trì."},
    {"GS.TSKH.", "Bài của GS.TSKH. Vũ Đình Quang được in lại."},
    {"BS.CKII.", "BS.CKII. Trần Thị Mận khám cho trẻ."},
    {"one-word name behind a title", "Hỏi về việc này, KTS. Hùng cho biết hồ sơ đã đủ."},
    {"title before a foreign name", "Cử tri ủng hộ TT. Walker trong kỳ bầu cử này."},
    {"English title", "Báo dẫn lời Dr. Miller và Mr. Smith."},
    {"a role as a noun", "Trường tuyển thêm 30 GV. |Các thầy cô nhận việc từ tháng 9."},
    {"Ths. in another case", "Ths. Nguyễn Bá Lộc trả lời."},
    {"Th.S", "Th.S. Nguyễn Bá Lộc dạy môn này."},
    // initials
    {"B.Hoạt", "Ảnh do B.Hoạt chụp ở Lâm Bình."},
    {"N.V.A goes on", "Bị cáo N.V.A khai đã bán xe. |Tòa hoãn xử."},
    {"N.V.A. ends", "Cảnh sát bắt giữ N.V.A. |Công an đang điều tra."},
    {"ông H. goes on", "Chiều qua, ông H. xuống bến đò tìm con."},
    {"ông H. ends", "Số tiền được trao lại cho ông H. |Nhiều người khen ngợi."},
    {"middle initial", "Sách của George W. Walker bán chạy. |Bản dịch ra tháng trước."},
    {"first initial", "Ca sĩ P. Miller đến Lâm Bình."},
    {"letter of a class", "Trẻ cần tiêm vắc-xin viêm gan B. |Mũi đầu tiêm ngay sau sinh."},
    {"a letter glued to a number", "Xe rẽ vào quốc lộ 1A. |Đoạn này đang sửa."},
    {"cut family name", "Bà Tr. Thị Hoa và ông Ng. Đức Lai ký giấy. |Hai bên cùng giữ."},
    {"unit glued to a number", "Tổng cộng 1.500.000đ. |Bằng chữ ghi ở dưới."},
    {"unit with a capital", "Điện lưới ở tần số 50 Hz. |Máy phát chạy êm."},
    {"no abbreviation across a blank", "Cả lớp chọn khối B. |A dua theo bạn là dở."},
    {"Roe v. Wade", "Vụ Smith v. Miller được nhắc lại."},
    {"Co., Ltd.", "Hợp đồng với Sao Bien Co., Ltd. được ký lại. |Giá không đổi."},
    {"Ltd. ends", "Bên bán là Sao Bien Co., Ltd. |Bên mua là hợp tác xã."},
    // list heads
    {"1. at a line", "1. Phạm vi áp dụng của quy chế này."},
    {"2.3. at a line", "2.3. Kinh phí do xã chi trả. |Xã báo cáo quý."},
    {"a) at a line", "a) Hộ nghèo theo chuẩn mới. |b) Hộ có công."},
    {"I. at a line", "IV. Tổ chức thực hiện"},
    {"Điều 1.", "Điều 1. Phạm vi điều chỉnh. |Quy chế này áp dụng cho thôn."},
    {"Điều 12a.", "Điều 12a. Xử lý vi phạm"},
    {"Khoản 2.", "Khoản 2. Trách nhiệm của chủ hộ"},
    {"Chương II.", "Chương II. Quy định cụ thể"},
    {"Điều in the text ends", "Mức phạt nêu tại Điều 5. |Người vi phạm nộp tiền trong 10 ngày."},
    {"number of a note", "[12]. Bản in lần đầu ở Lâm Bình. |Bản sau in ở Hải Sa."},
    {"Phụ lục II.", "Phụ lục II. Mẫu đơn"},
    {"a figure in the text ends", "Xem hình 1.2. |Kết quả khớp với bảng."},
    {"items in one line", "Nội dung gồm: 1. Rà soát hộ nghèo; 2. Lập danh sách."},
    {"items as sentences", "Xã cần làm như sau: 1. Rà soát hộ nghèo. |2. Lập danh sách."},
    {"Roman number ends", "Đại hội khai mạc nhiệm kỳ XIII. |Đại biểu dự đông đủ."},
    // v.v., ellipsis
    {"v.v. before lower case", "Vườn có cam, bưởi, v.v. và vài cây nhãn."},
    {"v.v. before a capital", "Vườn có cam, bưởi, v.v. |Chủ vườn sống một mình."},
    {"ellipsis before lower case", "Anh định nói... rồi lại thôi."},
    {"ellipsis sign before lower case", "Chị bảo… để mai tính."},
    {"ellipsis before a capital", "Cá, tôm, mực... |Hàng nào cũng tươi."},
    {"ellipsis sign before a capital", "Cá, tôm, mực… |Hàng nào cũng tươi."},
    {"ellipsis before a number", "Đến nay mới có... 10 hộ nộp tiền."},
    {"omission in brackets", "Biên bản ghi: đất của thôn [...] Các hộ ký tên."},
    {"ellipsis opens", "Xe dừng. |... Rồi lại chạy."},
    // other marks
    {"?!", "Thật thế sao?! |Không ai tin nổi."},
    {"!!!", "Trời ơi!!! |Cháy rồi."},
    {"spaced marks", "Có ai ở nhà không ? |Không có tiếng trả lời."},
    {"? before lower case", "Ai trả tiền? là câu hỏi của cả xóm."},
    {"(?) is a remark", "Bản vẽ mới (?) Kiến trúc sư chưa xem."},
    {"(?) and a point", "Dự án vẫn chờ vốn (?). |Dân thì chờ nước."},
    {"semicolon and colon", "Mưa lớn; Sông dâng: Chợ Cũ ngập."},
    // quotes and brackets
    {"closing quote belongs", "Ông nói: “Nước rút rồi.” |Mọi người ra đồng."},
    {"point behind the quote", "Ông nói “nước rút rồi”. |Mọi người ra đồng."},
    {"several sentences in a quote", "“Nước lên nhanh lắm. |Tôi chạy không kịp. |Mất hết rồi.” |Bà lau nước mắt."},
    {"reporter behind a dash", "“Bao giờ có điện?” - bà Mận hỏi."},
    {"reporter behind a comma", "“Đi thôi!”, anh giục."},
    {"short reporter clause", "\"Các anh đã ăn chưa?\" Bà Mận hỏi. |Không ai đáp."},
    {"no reporter", "\"Có ai ở đó?\" |Không ai trả lời."},
    {"question, then a sentence", "\"Các anh đã ăn chưa?\" |Bà Mận đứng ở cửa bếp rất lâu để chờ câu trả lời."},
    {"straight quotes", "Bảng ghi \"cấm vào.\" |Hai người vẫn vào."},
    {"blank before the closing quote", "Chị gọi: \"Về đi! \". |Thằng bé chạy mất."},
    {"blank before the closing mark", "Chị kể \"mệt lắm... \", rồi im."},
    {"lower case in a new quote", "Bà thở dài. |\"nhà tôi hết gạo rồi\" là câu bà nói mỗi sáng."},
    {"opening quote begins", "Nắng lên. |“Đẹp quá!” |Cả nhóm reo lên rồi cùng chạy xuống bãi cát."},
    {"bracketed sentence", "Giá tăng mạnh. |(Nguồn: sở Công thương.) |Người mua giảm."},
    {"bracket in lower case", "Họ dừng ở quán Đ. (gần bến xe) để nghỉ."},
    {"bracket in lower case behind ?", "Tôi kiện ai được? |(bà N.T.L., huyện Sen)"},
    {"signature of an office", "TM. ỦY BAN NHÂN DÂN"},
    {"signature for another", "KT. CHỦ TỊCH"},
    {"photo credit", "Lễ hội đông người. |Ảnh: Lê Vinh"},
    {"note of an encyclopaedia", "Chùa dựng năm 1780.[3] |Tháp dựng sau."},
    // missing blank
    {"missing blank", "Bà có hai con gái.|Dựa vào họ bà sống qua ngày."},
    {"missing blank behind a year", "Đường mở năm 2012.|Trước đó dân đi đò."},
    {"missing blank behind a domain", "Bài đăng ở langsen.com.vn.|Tác giả giấu tên."},
    {"missing blank behind an hour", "Ông đến lúc 8h.|Bà đến sau."},
    {"missing blank behind ?", "Có ai không?|Không ai đáp."},
    {"no blank missing in a name", "Ứng dụng Langsen.Net đã có bản mới."},
    {"no blank missing in initials", "Tin: Đ.Khoa và T.Mai."},
    // upper and lower case
    {"brand in lower case", "Quầy bán hết iPad. |iPhone còn vài chiếc."},
    {"lower-case text", "mai tôi qua nhé. |nhớ mang theo áo mưa."},
    {"lower case in other text", "Anh Ba. làm nghề mộc."},
    {"capitals", "HỘI NGHỊ KẾT THÚC. |CÁC ĐẠI BIỂU RA VỀ."},
    {"dash begins", "Ai đó gõ cửa. |- Mời vào!"},
};

TEST(Sentences, HardLines) {
  for (const HardLine& line : kHardLines) EXPECT_EQ(marked(unmarked(line.text)), line.text) << line.rule;
}

TEST(Sentences, LineEndsASentence) {
  EXPECT_EQ(split("Tiêu đề không có dấu chấm\nThân bài ở đây."),
            (std::vector<std::string>{"Tiêu đề không có dấu chấm", "Thân bài ở đây."}));
  EXPECT_EQ(split("Gồm các việc:\n- đo đất;\n- lập sổ;\nghi tên từng hộ.").size(), 4u);
}

TEST(Sentences, LowerCaseGoesOnOverALineEnd) {
  EXPECT_EQ(split("Đoàn kiểm tra đã đến từng thôn\nvà ghi nhận ý kiến của dân. Xã hứa trả lời.").size(), 2u);
  EXPECT_EQ(split("Đoàn đã đến.\nvà ghi nhận.").size(), 2u) << "behind a point";
  EXPECT_EQ(split("Đại hội thành công\ndai hoi thanh cong tot dep").size(), 2u) << "the text of an image";
  EXPECT_EQ(split("Thích Trả lời Báo cáo\nbanhbeo_83").size(), 2u) << "a user's name";
  EXPECT_EQ(split("Hồ sơ gồm đơn\na) đơn xin\nb) bản sao").size(), 3u) << "items";
}

TEST(Sentences, WrappedText) {
  const std::string_view text =
      "Những năm gần đây, làng Sen có nhiều đổi thay nhờ con đường mới mở\n"
      "qua cánh đồng phía đông. Trước kia, muốn ra chợ Huyện, người dân\n"
      "phải đi đò qua sông. Nay chỉ mất mười phút, xe máy, ô tô đều vào tận\n"
      "ngõ. Trẻ con đi học không còn sợ mùa nước nữa.";
  EXPECT_EQ(split(text).size(), 4u);
  EXPECT_EQ(split(text, {.wrapped = Wrapped::no}).size(), 7u);
  EXPECT_EQ(split("Chợ\nHuyện mở lại. Dân\nvui.", {.wrapped = Wrapped::yes}).size(), 2u);
}

// A block of a wrapped text in which too few lines begin in lower case: the width of the others tells.
TEST(Sentences, WrappedToTheWidthOfTheOtherBlocks) {
  const std::string_view text =
      "Ông lý Cẩn giữ sổ đinh của làng từ khi còn trẻ, chữ viết\n"
      "ngay ngắn như in, ai xem cũng khen. Sổ ấy về sau con cháu\n"
      "đem gửi ở đình.\n"
      "\n"
      "Đình dựng năm Nhâm Tuất theo sắc chỉ còn giữ ở nhà họ Cẩn\n"
      "(1922), lợp lại hai lần. Người coi đình bây giờ là cụ Phó\n"
      "Hạp, năm nay chín mươi.\n"
      "Mục lục\n"
      "Trang sau";
  EXPECT_EQ(split(text).size(), 6u);
}

TEST(Sentences, FilteredLines) {
  const LineFilter lines = {1, 0, 1};
  EXPECT_EQ(split("Một câu.\nTin khác\nHai câu.", {}, &lines), (std::vector<std::string>{"Một câu.", "Hai câu."}));
}

TEST(Sentences, NothingInNothingOut) {
  EXPECT_TRUE(split("").empty());
  EXPECT_TRUE(split(" \n\t\n").empty());
  EXPECT_EQ(split("...").size(), 1u);
  EXPECT_EQ(split("? ! . …").size(), 1u);
}

// A row of marks or open quotes must not make the time grow with its square.
TEST(Sentences, LinearOnRowsOfMarks) {
  for (std::string_view piece : {". ", "? \" ", "a. \"", ".\" ", "[1]. ", "...", "A.", "1. ", "\" . ", "(?"}) {
    std::string text;
    while (text.size() < 1u << 20) text += piece;
    EXPECT_FALSE(split(text).empty()) << piece;
  }
}

}  // namespace
}  // namespace vnsift
