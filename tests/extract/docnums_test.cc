#include <vnsift/docnums.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "support/random_text.h"

namespace vnsift {
namespace {

struct Found {
  PreparedText text;
  std::vector<DocRef> refs;
};

void find(std::string_view source, Found& found, const LineFilter* lines = nullptr) {
  found.text.assign(source, DocnumFinder::kNeeds);
  DocnumFinder({}).run(found.text, lines, found.refs);
}

// "canonical type date" of each mention.
std::vector<std::string> summary(std::string_view source) {
  Found found;
  find(source, found);
  std::vector<std::string> out;
  for (const DocRef& ref : found.refs)
    out.push_back(ref.canonical + " " + std::string(ref.type) + (ref.date.empty() ? "" : " " + ref.date));
  return out;
}

using Strings = std::vector<std::string>;

TEST(DocnumFinder, GivesThePartsOfANumber) {
  Found found;
  find("Sở Y tế thực hiện Quyết định số 412/QĐ-UBND ngày 24/6/2019 của Ủy ban nhân dân tỉnh về việc sáp nhập.", found);
  ASSERT_EQ(found.refs.size(), 1u);
  const DocRef& ref = found.refs[0];
  EXPECT_EQ(kind_name(ref.kind), "number");
  EXPECT_EQ(slice(found.text.view(), ref.span), "Quyết định số 412/QĐ-UBND");
  EXPECT_EQ(slice(found.text.view(), ref.full_span),
            "Quyết định số 412/QĐ-UBND ngày 24/6/2019 của Ủy ban nhân dân tỉnh");
  EXPECT_EQ(slice(found.text.view(), ref.type_surface), "Quyết định");
  EXPECT_EQ(ref.type, "quyet_dinh");
  EXPECT_EQ(ref.doc_class, "administrative");
  EXPECT_EQ(ref.number, "412");
  EXPECT_EQ(ref.year, 0);
  EXPECT_EQ(ref.type_abbr, "QĐ");
  EXPECT_EQ(ref.issuer_code, "UBND");
  EXPECT_EQ(ref.unit_code, "");
  EXPECT_EQ(ref.canonical, "412/QĐ-UBND");
  EXPECT_EQ(ref.key, "412-qd-ubnd");
  EXPECT_EQ(ref.date, "2019-06-24");
  EXPECT_EQ(ref.issuer, "Ủy ban nhân dân tỉnh");
  EXPECT_EQ(ref.doc_id(), "412/QĐ-UBND|2019-06-24|Ủy ban nhân dân tỉnh");
  EXPECT_EQ(ref.confidence, 1.0);
  EXPECT_EQ(ref.flags, 0u);
}

TEST(DocnumFinder, IdentityNeedsDateAndBodyForLocalNumbersOnly) {
  Found found;
  find("Nghị định 12/2020/NĐ-CP; Nghị quyết 5-NQ/TW; Nghị quyết 5-NQ/TU; Quyết định 7/QĐ-STC; Nghị quyết 9/NQ-HĐQT",
       found);
  Strings ids;
  for (const DocRef& ref : found.refs) ids.push_back(ref.doc_id());
  EXPECT_EQ(ids, (Strings{"12/2020/NĐ-CP", "5-NQ/TW", "5-NQ/TU||", "7/QĐ-STC||", "9/NQ-HĐQT||"}));
}

TEST(DocnumFinder, TellsTheClassOfADocument) {
  const std::pair<std::string_view, std::string_view> kClasses[] = {
      {"Nghị định 12/2020/NĐ-CP", "normative"},
      {"Quyết định 3/2021/QĐ-UBND", "normative"},
      {"Quyết định 3/QĐ-UBND", "administrative"},
      {"Luật số 7/2022/QH15", "normative"},
      {"Nghị quyết 5-NQ/TU", "party"},
      {"Giấy phép số 8/GP-STTTT", "license"},
      {"Hợp đồng số 8/2020/HĐ-XD", "contract"},
      {"TCVN 5502:2003", "standard"},
      {"Bản án số 4/2020/DS-ST", "court"},
      {"Quyết định số 4/2020/QĐST-HNGĐ", "court"},
      {"Công văn 5/UBND-NC", "administrative"},
  };
  for (const auto& [text, expected] : kClasses) {
    Found found;
    find(text, found);
    ASSERT_EQ(found.refs.size(), 1u) << text;
    EXPECT_EQ(found.refs[0].doc_class, expected) << text;
  }
}

TEST(DocnumFinder, ListMembersNameTheirHead) {
  Found found;
  find("Nghị định 3/2020/NĐ-CP. Các Kế hoạch số 21/KH-UBND, 22/KH-UBND và số 23/KH-UBND; Công văn 4/UBND-NC", found);
  ASSERT_EQ(found.refs.size(), 5u);
  EXPECT_FALSE(found.refs[1].inherited);
  EXPECT_EQ(found.refs[1].type_from, -1);
  for (size_t i : {2u, 3u}) {
    EXPECT_TRUE(found.refs[i].inherited);
    EXPECT_EQ(found.refs[i].type_from, 1);
    EXPECT_EQ(found.refs[i].type, "ke_hoach");
  }
  EXPECT_FALSE(found.refs[4].inherited);
}

TEST(DocnumFinder, AListHasAnEnd) {
  std::string text = "Thông tư 1/CP";
  for (int i = 2; i <= 200; ++i) text += ", " + std::to_string(i) + "/CP";
  Found found;
  find(text, found);
  EXPECT_EQ(std::count_if(found.refs.begin(), found.refs.end(), [](const DocRef& ref) { return ref.inherited; }), 63);
}

TEST(DocnumFinder, FlagsEveryRepair) {
  using namespace docref_flag;
  const std::pair<std::string_view, uint32_t> kRepairs[] = {
      {"Kế hoạch 5/KH - UBND", kSpaced},
      {"Quyết định 5/QĐ-UBNDngày 3/4/2020", kGlued},
      {"Thông tư số5/2020/TT-BTC", kGlued},
      {"Nghị quyết 5/NQ-TW", kSeparatorFixed},
      {"Nghị định số 64-CP", kSeparatorFixed},
      {"Quyết định 5/QĐ-TTG", kUpper},
      {"nghị định 5/2020/nđ-cp", kLower},
      {"Quyết định 5/QD-UBND", kNoDiacritics},
      {"Quyet dinh 5/QĐ-UBND", kNoDiacritics},
      {"Thông tư 5/2020/TT-BNNPTTN", kOcrFixed},
      {"Quyết định\nsố 5/QĐ-UBND", kLineBreak},
      {"Quyết định số    /QĐ-UBND", kPlaceholder},
      {"Chương trình 5-CT/TU", kTypeSymbolConflict},
      {"Quyết định 5/QĐ-XYZ", kUnknownCode},
      {"Quyết định 5/QĐ-UBND ngày 3 tháng 4 năm...", kTruncated},
      {"Nghị định số 5/2020/NÐ\u2011CP", 0},
  };
  for (const auto& [text, flags] : kRepairs) {
    Found found;
    find(text, found);
    ASSERT_EQ(found.refs.size(), 1u) << text;
    EXPECT_EQ(found.refs[0].flags, flags) << text;
    const double least = (flags & (kUnknownCode | kPlaceholder)) != 0 ? 0.6 : 0.9;
    EXPECT_GE(found.refs[0].confidence, least) << text;
    EXPECT_EQ(found.refs[0].confidence < 1, flags != 0 && flags != kTruncated) << text;
  }
}

TEST(DocnumFinder, LooksAtTheLinesItIsGiven) {
  const LineFilter lines{1, 0, 1};
  Found found;
  find("Nghị định 1/2020/NĐ-CP\nNghị định 2/2020/NĐ-CP\nNghị định 3/2020/NĐ-CP", found, &lines);
  ASSERT_EQ(found.refs.size(), 2u);
  EXPECT_EQ(found.refs[1].canonical, "3/2020/NĐ-CP");
}

TEST(DocnumFinder, EncodingsGiveTheSameNumbers) {
  // The same three sentences with combining marks, hard blanks, Ð, other dashes and soft hyphens.
  const Strings expected{"718/QĐ-UBND quyet_dinh 2021-03-04", "26-NQ/TW nghi_quyet", "19/2018/TT-BTNMT thong_tu"};
  const std::string_view kCopies[] = {
      "Quyết định số 718/QĐ-UBND ngày 4/3/2021; Nghị quyết 26-NQ/TW; Thông tư 19/2018/TT-BTNMT.",
      // NOLINTNEXTLINE(bugprone-suspicious-missing-comma)
      "Quye\u0302\u0301t đi\u0323nh số 718/QĐ-UBND nga\u0300y 4/3/2021; Nghi\u0323 quyết 26-NQ/TW; Thông tư "
      "19/2018/TT-BTNMT.",
      "Quyết\u00A0định số\u00A0718/QĐ-UBND\u00A0ngày 4/3/2021; Nghị\u00A0quyết\u00A026-NQ/TW; Thông "
      "tư\u00A019/2018/TT-BTNMT.",
      "Quyết định số 718/QÐ-UBND ngày 4/3/2021; Nghị quyết 26\u2011NQ/TW; Thông tư 19/2018/TT\u2010BTNMT.",
      "Quyết định số 718/QĐ\u2013UBND ngày 4/3/2021; Nghị quyết 26\u2013NQ/TW; Thông tư "
      "19\u20442018\u2215TT\u2014BTNMT.",
      "Quy\u00ADết định số 718/QĐ-UB\u00ADND ngày 4/3/2021; Nghị quy\u00ADết 26-N\u00ADQ/TW; Thông tư "
      "19/2018/TT-BT\u200BNMT.",
  };
  for (std::string_view copy : kCopies) EXPECT_EQ(summary(copy), expected) << copy;
}

TEST(DocnumFinder, StandsAnyText) {
  test::RandomText random(20240811);
  constexpr std::string_view kPieces[] = {"Quyết định ", "số ",    "12",       "/",        "2020/", "QĐ", "-",
                                          "UBND",        " ngày ", "3/4/2020", " của ",    "TCVN ", "\n", "|",
                                          ", ",          " và ",   "5-NQ/TW",  "(Điều 1 ", "…",     ".",  "HĐ",
                                          "&",           "T.Ư",    "L",        "SL/",      "004"};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (size_t left = random.below(30); left > 0; --left) {
      if (random.below(8) == 0) {
        text += random.next(3);
      } else {
        text += kPieces[random.below(std::size(kPieces))];
      }
    }
    Found found;
    find(text, found);
    uint32_t end = 0;
    for (const DocRef& ref : found.refs) {
      EXPECT_GE(ref.span.begin, end) << text;
      EXPECT_LT(ref.span.begin, ref.span.end) << text;
      EXPECT_TRUE(ref.full_span.contains(ref.span)) << text;
      EXPECT_EQ(ref.key.empty(), ref.canonical.empty()) << text;
      if (!ref.key.empty()) {
        EXPECT_EQ(docnum_key(ref.key), ref.key) << text;
      }
      end = ref.span.end;
    }
  }
}

TEST(DocnumFinder, TimeIsLinear) {
  // What once could be quadratic: lists, notes, adjectives and letterheads without end.
  for (std::string_view piece : {"5/QĐ-UBND, ",
                                 "(Điều 1 Thông tư 5/TT-BTC ",
                                 "Luật a b c d số 5/2020/QH15 ",
                                 "số .../",
                                 "Số: 5/KH-UBND\nA B ",
                                 "| 5/QĐ-CP ",
                                 "khoản 1 Điều 5 ",
                                 "điểm a, b, c ",
                                 "Nghị định này\n",
                                 "Nghị định 5, ",
                                 "Luật a b c d e ",
                                 "Nghị định 5/2020/NĐ-CP về a ",
                                 "12/345-67/",
                                 "Điều 5 khoản 3 ",
                                 "Điều 5, ",
                                 "điểm a khoản này ",
                                 "Luật này, ",
                                 "1/",
                                 "Đ5 k3 ",
                                 "TCVN ",
                                 "UBND 5 ",
                                 "số ",
                                 "Nghị định 5 (Nghị định 5) "}) {
    std::string text;
    while (text.size() < 400000) text += piece;
    Found found;
    find(text, found);  // a quadratic pass would take minutes
    EXPECT_LE(found.refs.size(), text.size());
  }
}

TEST(DocnumFinder, AMillionDigitsAndSlashes) {
  std::string text;
  for (size_t i = 0; text.size() < 1000000; ++i) text += "0123456789/-/"[i * 7 % 13];
  Found found;
  find(text, found);
  EXPECT_TRUE(found.refs.empty());
  text.assign(1000000, '7');
  find(text, found);
  EXPECT_TRUE(found.refs.empty());
}

TEST(ParseDocnum, ReadsOneNumberAlone) {
  const std::optional<DocNumber> number = parse_docnum(" Nghị quyết số 33/NQ-TW ");
  ASSERT_TRUE(number.has_value());
  EXPECT_EQ(number->canonical, "33-NQ/TW");
  EXPECT_EQ(number->number, "33");
  EXPECT_EQ(number->issuer_code, "TW");
  for (std::string_view none :
       {"", "12", "30/4", "12/2020", "Nghị quyết", "5-NQ/TW và 6-NQ/TW", "xem 5-NQ/TW", "QĐ-UBND"}) {
    EXPECT_FALSE(parse_docnum(none).has_value()) << none;
  }
}

TEST(DocnumKey, JoinsSpellings) {
  EXPECT_EQ(docnum_key("04/KH -UBND"), "4-kh-ubnd");
  EXPECT_EQ(docnum_key("66.3/2025/NQ-CP"), "66-3-2025-nq-cp");
  EXPECT_EQ(docnum_key("12/HD-LĐLĐ"), docnum_key("12-HD/LĐLĐ"));
  EXPECT_EQ(docnum_key("Thông tư 09/2020/TT-BNNPTTN"), "9-2020-tt-bnnptnt");
  EXPECT_EQ(docnum_key("TCVN 5502 : 2003"), "tcvn-5502-2003");
  EXPECT_EQ(docnum_key("BGD&ĐT"), "bgd-dt");
  EXPECT_EQ(docnum_key(""), "");
  EXPECT_EQ(docnum_key(" -- "), "");
}

TEST(FlagNames, AreThoseOfTheRecord) {
  EXPECT_EQ(flag_names(0), std::vector<std::string_view>{});
  EXPECT_EQ(flag_names(docref_flag::kSpaced | docref_flag::kUnknownCode),
            (std::vector<std::string_view>{"spaced", "unknown_code"}));
}

}  // namespace
}  // namespace vnsift
