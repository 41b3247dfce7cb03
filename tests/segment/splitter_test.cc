// The short cuts of the splitter against the long way: the same sentences from bytes alone, from windows that are
// prepared on demand, and from a text that is prepared as a whole.
#include "segment/splitter.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "support/shared_data.h"

namespace vnsift {
namespace {

class Paths {
 public:
  // Empty if all paths agree, else where they part.
  std::string differ(std::string_view source, Wrapped wrapped) {
    whole_.assign(source, SentenceSplitter::kNeeds);
    alone_.assign(source, SentenceSplitter::kAloneNeeds);
    split_sentences(whole_, nullptr, {.wrapped = wrapped, .plain = false}, slow_);
    const std::pair<const char*, SplitOptions> quick[] = {
        {"plain, whole", {.wrapped = wrapped}},
        {"windows", {.wrapped = wrapped, .part = &part_, .plain = false}},
        {"plain, windows", {.wrapped = wrapped, .part = &part_}},
    };
    for (const auto& [name, options] : quick) {
      split_sentences(options.part == nullptr ? whole_ : alone_, nullptr, options, found_);
      if (found_ == slow_) continue;
      size_t i = 0;
      while (i < slow_.size() && i < found_.size() && found_[i] == slow_[i]) ++i;
      const uint32_t at = i < slow_.size() ? slow_[i].begin : found_[i].begin;
      return std::string(name) + " at " + std::to_string(at) + ": " + std::string(whole_.view().substr(at, 300));
    }
    return {};
  }
  size_t sentences() const { return slow_.size(); }

 private:
  PreparedText whole_, alone_, part_;
  std::vector<ViewSpan> slow_, found_;
};

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

constexpr Wrapped kAllWrapped[] = {Wrapped::automatic, Wrapped::yes, Wrapped::no};

TEST(Splitter, SamePathsOnTheSamplePages) {
  Paths paths;
  size_t sentences = 0;
  for (const auto& entry : std::filesystem::directory_iterator(VNSIFT_SOURCE_DIR "/corpus/pages")) {
    const std::string page = read_file(entry.path());
    for (Wrapped wrapped : kAllWrapped) EXPECT_EQ(paths.differ(page, wrapped), "") << entry.path();
    sentences += paths.sentences();
  }
  EXPECT_GT(sentences, 500u);
}

// Words and signs that the rules ask about, thrown together.
TEST(Splitter, SamePathsOnRandomText) {
  constexpr std::string_view kPieces[] = {". ",
                                          ".",
                                          "... ",
                                          "…",
                                          "? ",
                                          "!",
                                          "?! ",
                                          ".” ",
                                          ".\" ",
                                          "\" ",
                                          " \"",
                                          "“",
                                          "” ",
                                          " - ",
                                          "– ",
                                          "(",
                                          ") ",
                                          ").",
                                          "[1]",
                                          ", ",
                                          "; ",
                                          ": ",
                                          "\n",
                                          "\n\n",
                                          " ",
                                          " ",
                                          " ",
                                          " ",
                                          " ",
                                          "Điều ",
                                          "Điều 5",
                                          "Khoản",
                                          "Phần thứ nhất",
                                          "1",
                                          "12",
                                          "2.3",
                                          "IV",
                                          "XIII",
                                          "a",
                                          "b) ",
                                          "A",
                                          "B.",
                                          "N.V.A",
                                          "B.Hoạt",
                                          "TP.",
                                          "TP.HCM",
                                          "Q. ",
                                          "ThS",
                                          "PGS.TS",
                                          "GS-TS",
                                          "GD&ĐT",
                                          "HLV",
                                          "Ng",
                                          "Tr",
                                          "v.v",
                                          "et al",
                                          "Co",
                                          "Ltd",
                                          "tr",
                                          "No",
                                          "500đ",
                                          "1.500",
                                          "12/QĐ-UBND",
                                          "39-NQ/TW",
                                          "25/10/2017",
                                          "2.6.2019",
                                          "20h30",
                                          "8h",
                                          "a.vn",
                                          "hoi@a.vn",
                                          "https://a.vn/b?c=d",
                                          "bao-cao.docx",
                                          "/a/b.pdf",
                                          "%",
                                          "ông ",
                                          "bà H",
                                          "Theo ",
                                          "Bà ",
                                          "nước ",
                                          "lên ",
                                          "Nước ",
                                          "DÂN ",
                                          "Cần Thơ",
                                          "Walker",
                                          "ạ",
                                          "hỏi",
                                          "nói ",
                                          "kg",
                                          "Mua ",
                                          "đ",
                                          "Đ",
                                          "iPhone",
                                          "ñ",
                                          "漢",
                                          "ë",
                                          "\u0302",
                                          "x̂",
                                          "\t",
                                          "/",
                                          "&",
                                          "-",
                                          "*",
                                          "@",
                                          "_",
                                          "\\",
                                          "{",
                                          "»",
                                          "« ",
                                          "' ",
                                          "'",
                                          "0"};
  std::mt19937 random(7);
  Paths paths;
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    const size_t pieces = 1 + random() % (round % 10 == 0 ? 400 : 40);
    for (size_t i = 0; i < pieces; ++i) text += kPieces[random() % std::size(kPieces)];
    for (Wrapped wrapped : kAllWrapped) ASSERT_EQ(paths.differ(text, wrapped), "") << text;
  }
}

// Where the reach ends: long words, rows of signs and blanks on either side of a mark.
TEST(Splitter, SamePathsAtTheEndOfTheReach) {
  Paths paths;
  for (std::string_view filler : {"a", "A", "Đ", " ", ".", "-", "1", "ba ", "Ba ", "B. ", "x.", "\"", ", ", "“"}) {
    for (size_t size : {1, 60, 63, 64, 65, 120, 127, 128, 129, 130, 200, 300, 5000}) {
      std::string row;
      while (row.size() < size) row += filler;
      for (std::string_view left : {"", "Một câu. ", "Điều ", "ông H", "gồm: "}) {
        for (std::string_view right : {"", ". Dân chạy.", ". 5. Dân", "Dân. Theo ông H. Dân", "?” Lan hỏi. Không"}) {
          const std::string text = std::string(left) + row + std::string(right);
          for (Wrapped wrapped : kAllWrapped) ASSERT_EQ(paths.differ(text, wrapped), "") << text;
        }
      }
    }
  }
}

bool cuts_an_atom(const PreparedText& text, const std::vector<ViewSpan>& sentences) {
  size_t atom = 0;
  for (const ViewSpan sentence : sentences) {
    for (; atom < text.atoms().size() && text.atoms()[atom].span.begin < sentence.end; ++atom) {
      if (text.atoms()[atom].span.end > sentence.end) return true;
    }
  }
  return false;
}

TEST(Splitter, CutsNoAtomOfTheSamplePages) {
  PreparedText text;
  std::vector<ViewSpan> sentences;
  for (const auto& entry : std::filesystem::directory_iterator(VNSIFT_SOURCE_DIR "/corpus/pages")) {
    const std::string page = read_file(entry.path());
    text.assign(page, SentenceSplitter::kNeeds);
    SentenceSplitter({}).run(text, nullptr, sentences);
    EXPECT_FALSE(cuts_an_atom(text, sentences)) << entry.path();
  }
}

// 10 MB of law, a document each line, and joined to long paragraphs: no atom is cut, and all paths agree.
TEST(Splitter, LawOfTheReferenceData) {
  const std::optional<std::string> file = test::shared_path("data/legal/phapdien_text.txt.xz");
  if (!file) GTEST_SKIP() << "no reference data";
  FILE* const pipe = popen(("xz -dc '" + *file + "' | head -c 10000000").c_str(), "r");
  ASSERT_NE(pipe, nullptr);
  std::string law;
  law.resize(10'000'000);
  law.resize(fread(law.data(), 1, law.size(), pipe));
  pclose(pipe);
  law.resize(law.rfind('\n') + 1);
  Paths paths;
  PreparedText text;
  std::vector<ViewSpan> sentences;
  size_t found = 0;
  const auto check = [&](std::string_view part) {
    ASSERT_EQ(paths.differ(part, Wrapped::automatic), "");
    text.assign(part, SentenceSplitter::kNeeds);
    SentenceSplitter({}).run(text, nullptr, sentences);
    ASSERT_FALSE(cuts_an_atom(text, sentences)) << part.substr(0, 300);
    found += sentences.size();
  };
  for (size_t begin = 0; begin < law.size();) {
    const size_t end = law.find('\n', begin);
    check(std::string_view(law).substr(begin, end - begin));
    begin = end + 1;
  }
  for (size_t begin = 0; begin < law.size(); begin += 100'000) {
    std::string joined = law.substr(begin, 100'000);
    while (!joined.empty() && (joined[0] & 0xC0) == 0x80) joined.erase(0, 1);
    while (!joined.empty() && (joined.back() & 0x80) != 0) joined.pop_back();
    for (char& c : joined) c = c == '\n' ? ' ' : c;
    check(joined);
  }
  EXPECT_GT(found, 50'000u);
}

}  // namespace
}  // namespace vnsift
