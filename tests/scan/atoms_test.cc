#include "scan/atoms.h"

#include <random>
#include <string>

#include <gtest/gtest.h>

#include "oracle/scan_texts.h"

namespace vnsift {
namespace {

constexpr std::string_view kNames[] = {"number", "date", "time",         "symbol",   "url",
                                       "email",  "path", "abbreviation", "initials", "list_head"};

// "symbol 18-NQ/TW | date 25/10/2017"
std::string atoms_of(std::string_view text) {
  PreparedText prepared;
  prepared.assign(text, Need::atoms);
  std::string out;
  for (const Atom& atom : prepared.atoms()) {
    if (!out.empty()) out += " | ";
    out += std::string(kNames[static_cast<size_t>(atom.kind)]) + " " + std::string(slice(prepared.view(), atom.span));
  }
  return out;
}

struct Case {
  std::string_view text, atoms;
};

void check(std::initializer_list<Case> cases) {
  for (const Case& test : cases) EXPECT_EQ(atoms_of(test.text), test.atoms) << test.text;
}

TEST(Atoms, Numbers) {
  check({{"có 12 hộ", "number 12"},
         {"9.500 người, 42,43 %", "number 9.500 | number 42,43"},
         {"thu 1.234.567,8 đồng.", "number 1.234.567,8"},
         {"năm 2019.", "number 2019"},
         {"từ 15-20 xã", "number 15 | number 20"},
         {"khoản 1,2,3", "number 1 | number 2 | number 3"},
         {"1,234,567 USD", "number 1,234,567"},
         {"12km, 5kg", "number 12 | number 5"},
         {"tỷ lệ 3/100", "number 3 | number 100"},
         {"lớp A4, vitamin B12", ""},
         {"COVID-19", "number 19"},
         {"khóa QH13", ""}});
}

// The short ways for what most numbers are give what the readers of all of them do.
TEST(Atoms, NumericShortWays) {
  constexpr std::string_view kPieces[] = {"1", "12", "31",  "205", "2019", "9500", "0",   "99999", ".",  ",",
                                          "/", "-",  ":",   " ",   "%",    "&",    "h",   "p",     "QĐ", "a",
                                          "–", "TT", "500", ".1",  ".500", "/12",  "-10", "\n"};
  std::mt19937 random(7);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (int pieces = 1 + static_cast<int>(random() % 8); pieces > 0; --pieces)
      text += kPieces[random() % std::size(kPieces)];
    for (uint32_t begin = 0; begin < text.size(); ++begin) {
      const auto digit = [&text](size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
      if (!digit(begin) || (begin > 0 && digit(begin - 1))) continue;
      uint32_t end = begin;
      while (digit(end)) ++end;
      for (const bool glued : {false, true}) {
        const Atom fast = parse_numeric_atom(text, begin, end, glued);
        const Atom slow = parse_any_numeric_atom(text, begin, end, glued);
        ASSERT_EQ(fast.span, slow.span) << text << " at " << begin;
        ASSERT_EQ(fast.kind, slow.kind) << text << " at " << begin;
      }
    }
  }
}

TEST(Atoms, Dates) {
  check({{"ngày 25/10/2017,", "date 25/10/2017"},
         {"25-10-2017", "date 25-10-2017"},
         {"25.10.2017.", "date 25.10.2017"},
         {"25–10–2017", "date 25–10–2017"},
         {"2017-10-25", "date 2017-10-25"},
         {"tháng 10/2017", "date 10/2017"},
         {"ngày 28/9 tới", "date 28/9"},
         {"5/3/24", "date 5/3/24"},
         {"32/10/2017", "number 32 | number 10 | number 2017"},
         {"13/2017", "number 13 | number 2017"},
         {"15-20/10/2017", "number 15 | date 20/10/2017"},
         {"1/2/3/4", "number 1 | number 2 | number 3 | number 4"},
         {"1/2%", "number 1 | number 2"}});
}

TEST(Atoms, Times) {
  check({{"lúc 20:24", "time 20:24"},
         {"16:05:12 hôm qua", "time 16:05:12"},
         {"20h24, 7g30", "time 20h24 | time 7g30"},
         {"từ 8h đến 9H", "time 8h | time 9H"},
         {"20 giờ", "number 20"},
         {"25:10", "number 25 | number 10"},
         {"5g muối", "number 5"},
         {"QCVN 14:2008", "number 14 | number 2008"}});
}

TEST(Atoms, Symbols) {
  check({{"18-NQ/TW", "symbol 18-NQ/TW"},
         {"Quyết định 342/QĐ-UBND.", "symbol 342/QĐ-UBND"},
         {"30/2020/NĐ-CP,", "symbol 30/2020/NĐ-CP"},
         {"51/2015/TTLT-BYT-BNV", "symbol 51/2015/TTLT-BYT-BNV"},
         {"66.3/2025/NQ-CP", "symbol 66.3/2025/NQ-CP"},
         {"4a/2021/QĐ-TTg", "symbol 4a/2021/QĐ-TTg"},
         {"29–NQ/TW", "symbol 29–NQ/TW"},
         {"61/2018/NĐ-CP.Trường hợp", "symbol 61/2018/NĐ-CP"},
         {"901/QĐ-UBNDngày", "symbol 901/QĐ-UBND"},
         {"số12/2021/TT-BTP", "symbol 12/2021/TT-BTP"},
         {"91/2022/nđ-cp", "symbol 91/2022/nđ-cp"},
         {"15/NQ-T.Ư", "symbol 15/NQ-T.Ư"},
         {"03/BGD&ĐT-VP", "symbol 03/BGD&ĐT-VP"},
         {"31/2024/QH15", "symbol 31/2024/QH15"},
         {"102-SL/L004", "symbol 102-SL/L004"},
         {"64-CP và 25-TTg", "symbol 64-CP | symbol 25-TTg"},
         {"15-Hà Nội", "number 15"},
         {"342/QĐ - UBND", "symbol 342/QĐ"},
         {"30/4/1975-Thanh", "date 30/4/1975"}});
}

TEST(Atoms, Net) {
  check({{"xem https://vd.example.vn/a-b_c.html?x=1.", "url https://vd.example.vn/a-b_c.html?x=1"},
         {"(www.example.com)", "url www.example.com"},
         {"theo VietQ.vn", "url VietQ.vn"},
         {"BAOLANG.VN đưa tin", "url BAOLANG.VN"},
         {"dichvucong.example.gov.vn/tra-cuu, nhé", "url dichvucong.example.gov.vn/tra-cuu"},
         {"thư: hoi.dap+1@mail.example.vn.", "email hoi.dap+1@mail.example.vn"},
         {"tệp bao-cao_2024.docx và /var/log/a.pdf", "path bao-cao_2024.docx | path /var/log/a.pdf"},
         {"C:\\tai-lieu\\don.doc", "path C:\\tai-lieu\\don.doc"},
         {"gái.Dựa vào", ""},
         {"đi.Xe về.vn", ""},
         {"số     /2019/TT-BYT", "symbol 2019/TT-BYT"},
         {"và/hoặc", ""}});
}

TEST(Atoms, AbbreviationsAndInitials) {
  check({{"ThS. Lê Văn A", "abbreviation ThS."},
         {"PGS.TS. Trần", "abbreviation PGS.TS."},
         {"về TP.HCM.", "abbreviation TP.HCM"},
         {"ở Tp. Hồ", "abbreviation Tp."},
         {"Q.1, P.Bến", "abbreviation Q.1 | abbreviation P.Bến"},
         {"cam, quýt, v.v.", "abbreviation v.v."},
         {"em B.Hoạt kể", "initials B.Hoạt"},
         {"bị cáo N.V.A khai", "initials N.V.A"},
         {"N.V.A., sinh năm", "initials N.V.A."},
         {"HỌP.TẠI", ""},
         {"xong.Ngày", ""}});
}

TEST(Atoms, ListHeads) {
  check({{"1. Một\n2.3. Hai\n12) Ba", "list_head 1. | list_head 2.3. | list_head 12)"},
         {"a) một\nđ) hai\nI. ba\nb. bốn", "list_head a) | list_head đ) | list_head I. | list_head b."},
         {"  1/ một", "list_head 1/"},
         {"1.500 người", "number 1.500"},
         {"Điều 1. Phạm vi", "number 1"},
         {"1.Nội dung", "list_head 1."},
         {"2019. Hết", "number 2019"}});
}

TEST(Atoms, NothingInNothing) {
  check({{"", ""},
         {" \n ", ""},
         {"/", ""},
         {"@", ""},
         {"://", ""},
         {".", ""},
         {"a", ""},
         {"1", "number 1"},
         {"1/", "list_head 1/"},
         {"1-", "number 1"}});
}

TEST(Atoms, SortedInsideApart) {
  std::mt19937_64 random(5);
  constexpr std::string_view kParts[] = {"1",     "25",   "2017", "/",  "-", ".",    ",",   ":",   "h",       "QĐ",
                                         "NĐ-CP", "UBND", " ",    "\n", "@", "vn",   "com", "pdf", "http://", "www.",
                                         "TP",    "ThS",  "v.v",  "P",  "B", "Hoạt", "–",   "…",   "&",       "T.Ư",
                                         "\\",    "_",    "(",    ")",  "ế", "中",   "%"};
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    for (size_t i = 0; i < random() % 40; ++i) text += kParts[random() % std::size(kParts)];
    PreparedText prepared;
    prepared.assign(text, Need::atoms);
    uint32_t end = 0;
    for (const Atom& atom : prepared.atoms()) {
      EXPECT_LE(end, atom.span.begin) << text;
      EXPECT_LT(atom.span.begin, atom.span.end) << text;
      EXPECT_LE(atom.span.end, prepared.view().size()) << text;
      EXPECT_EQ(slice(prepared.view(), atom.span).find_first_of(" \n\t"), std::string_view::npos) << text;
      end = atom.span.end;
    }
  }
}

}  // namespace
}  // namespace vnsift
