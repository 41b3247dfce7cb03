// Laws of the canonical form and the key (docnums.md 7), over own numbers of every form and over reference data.
#include <vnsift/docnums.h>

#include <cstdio>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <vnsift/fold.h>
#include <gtest/gtest.h>

#include "support/shared_data.h"

namespace vnsift {
namespace {

constexpr std::string_view kNumbers[] = {
    "37/2021/NĐ-CP",
    "08/2019/TT-BCA-V05",
    "718/QĐ-UBND",
    "96/QĐ-SNV-TCCB",
    "1542/UBND-KGVX",
    "452/LĐLĐ",
    "27/2023/QH15",
    "21/2003/PL-UBTVQH11",
    "522b/NQ-UBTVQH13",
    "26-NQ/TW",
    "14-HD/TWĐTN-BTG",
    "08-QĐi/TW",
    "14/2013/TTLT-BXD-BKHCN",
    "30/2012/TTLT/BLĐTBXH-BTC",
    "26/CP",
    "53/TTg",
    "7/HĐNN7",
    "13-LCT/HĐNN7",
    "29-L/CTN",
    "100-SL/L002",
    "17/TT-LB",
    "31/TTLB",
    "71/TC-TCT",
    "1230/LĐTBXH-QĐ",
    "31/2021/HS-PT",
    "07/2023/QĐST-HNGĐ",
    "33/2020/AL",
    "QCVN 40:2011/BTNMT",
    "TCVN ISO/IEC 27001:2019",
    "TCVN 7699-2-1:2007",
    "41/GP-STTTT",
    "00217/LS-GPHĐ",
    "12/2024/HĐKT-XD",
    "07/2025/HĐDV/VNA",
    "45/GUQ-CTCP",
    "4a/NQ-BCH",
    "72.4/2025/NQ-CP",
    "88/2021/LSB/NQ-HĐQT",
    "12/HD-LĐLĐ",
    "5521/VPCP-V.I",
    "61/KH-BCA-BNNMT",
};

TEST(DocnumProperty, CanonicalOfACanonicalFormIsItself) {
  for (std::string_view number : kNumbers) {
    const std::optional<DocNumber> read = parse_docnum(number);
    ASSERT_TRUE(read.has_value()) << number;
    EXPECT_EQ(read->canonical, number);
  }
}

TEST(DocnumProperty, KeyIsBlindToMarksCaseBlanksAndDashes) {
  for (std::string_view number : kNumbers) {
    const std::string key = docnum_key(number);
    const std::string base = fold_text(number, Fold::base);
    EXPECT_EQ(docnum_key(base), key) << number;
    std::string dashed, spaced, upper;
    for (char c : number) {
      dashed += c == '-' ? std::string("\u2013") : std::string(1, c);
      spaced += c == '/' ? std::string(" /") : c == '-' ? std::string("- ") : std::string(1, c);
    }
    for (char c : base) upper += static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c);
    EXPECT_EQ(docnum_key(dashed), key) << number;
    EXPECT_EQ(docnum_key(spaced), key) << number;
    EXPECT_EQ(docnum_key(upper), key) << number;
    EXPECT_EQ(docnum_key(key), key) << number;
  }
}

std::vector<std::string> column(const std::string& tsv, std::string_view name) {
  std::istringstream lines(tsv);
  std::vector<std::string> out;
  std::string line;
  size_t index = std::string::npos;
  while (std::getline(lines, line)) {
    std::istringstream fields(line);
    std::string field;
    for (size_t i = 0; std::getline(fields, field, '\t'); ++i) {
      if (index == std::string::npos && field == name)
        index = i;
      else if (i == index && field != name)
        out.push_back(field);
    }
  }
  return out;
}

TEST(DocnumProperty, EveryNumberOfTheCatalogueIsRead) {
  const std::optional<std::string> catalogue = test::shared_file("data/docnums/legal_docs_catalog.tsv");
  if (!catalogue) GTEST_SKIP() << "needs ../shared";
  size_t count = 0, failed = 0;
  for (const std::string& number : column(*catalogue, "number")) {
    if (number.find_first_of("/-") == std::string::npos) continue;
    ++count;
    const std::optional<DocNumber> read = parse_docnum(number);
    if (!read || parse_docnum(read->canonical).value_or(DocNumber{}).canonical != read->canonical ||
        docnum_key(read->canonical) != read->key) {
      ++failed;
      ADD_FAILURE() << number;
    }
  }
  EXPECT_GT(count, 3000u);
  EXPECT_EQ(failed, 0u);
}

TEST(DocnumProperty, EveryNumberOfTheCodifiedLawIsRead) {
  const std::optional<std::string> path = test::shared_path("data/docnums/phapdien_refs_dev.tsv.xz");
  if (!path) GTEST_SKIP() << "needs ../shared";
  std::FILE* pipe = popen(("xz -dc '" + *path + "'").c_str(), "r");
  ASSERT_NE(pipe, nullptr);
  std::string table;
  char block[1 << 16];
  for (size_t size = 0; (size = fread(block, 1, sizeof block, pipe)) > 0;) table.append(block, size);
  if (pclose(pipe) != 0) GTEST_SKIP() << "needs xz";
  std::set<std::string> numbers;
  for (const std::string& number : column(table, "number_norm")) numbers.insert(number);
  EXPECT_GT(numbers.size(), 2000u);
  for (const std::string& number : numbers) {
    const std::optional<DocNumber> read = parse_docnum(number);
    ASSERT_TRUE(read.has_value()) << number;
    EXPECT_EQ(parse_docnum(read->canonical).value_or(DocNumber{}).canonical, read->canonical) << number;
  }
}

// What other layers ask for beside must not be seen by this one.
TEST(DocnumProperty, PhrasesOfOtherTablesChangeNothing) {
  constexpr std::string_view kPieces[] = {"Căn cứ",      "Nghị định",
                                          "số",          "18/2019/NĐ-CP",
                                          "Luật",        "Đất đai",
                                          "năm",         "2013",
                                          "Điều 5",      "khoản 2",
                                          "và",          "Xem thêm",
                                          "Quyết định",  "12",
                                          "km",          "UBND",
                                          "tỉnh",        "ngày",
                                          "3/4/2021",    "Công văn",
                                          "TP.",         "ngõ",
                                          "mẫu",         "Giấy phép",
                                          "41/GP-STTTT", ",",
                                          ";",           ".",
                                          "(",           ")",
                                          "này",         "trên",
                                          "BLDS",        "của Bộ Tài chính",
                                          "\n"};
  std::mt19937_64 random(5);
  for (int round = 0; round < 5000; ++round) {
    std::string source;
    for (size_t pieces = random() % 20 + 1; pieces > 0; --pieces) {
      source += kPieces[random() % std::size(kPieces)];
      source += ' ';
    }
    PreparedText part, whole;
    part.assign(source, DocnumFinder::kNeeds);
    whole.assign(source, Need::quantities | Need::atoms | Need::page_phrases);
    std::vector<DocRef> refs, wanted;
    DocnumFinder({}).run(part, nullptr, refs);
    DocnumFinder({}).run(whole, nullptr, wanted);
    ASSERT_EQ(refs.size(), wanted.size()) << source;
    for (size_t i = 0; i < refs.size(); ++i) {
      EXPECT_EQ(refs[i].span, wanted[i].span) << source;
      EXPECT_EQ(refs[i].kind, wanted[i].kind) << source;
      EXPECT_EQ(refs[i].key, wanted[i].key) << source;
    }
  }
}

}  // namespace
}  // namespace vnsift
