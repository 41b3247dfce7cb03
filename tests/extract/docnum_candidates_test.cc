#include "extract/docnum_candidates.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <vnsift/docnums.h>
#include <gtest/gtest.h>

#include "support/random_text.h"

namespace vnsift {
namespace {

std::vector<uint32_t> fast(const std::vector<Token>& tokens, size_t batch) {
  std::vector<uint32_t> found(tokens.size() + 1), all;
  for (size_t begin = 0; begin < tokens.size(); begin += batch) {
    const size_t count = collect_candidates(tokens, begin, std::min(begin + batch, tokens.size()), found.data());
    all.insert(all.end(), found.begin(), found.begin() + static_cast<ptrdiff_t>(count));
  }
  return all;
}

std::vector<uint32_t> slow(const std::vector<Token>& tokens) {
  std::vector<uint32_t> all;
  for (uint32_t i = 0; i < tokens.size(); ++i) {
    if (may_begin_number(tokens, i)) all.push_back(i);
  }
  return all;
}

// Pieces of numbers and of what stands round them, in any order, with noise between.
std::string random_law(test::RandomText& random) {
  static constexpr std::array<std::string_view, 34> kPieces = {
      "12",  "5",    "2024",      "/",      "-",      " ",    " - ", ".",    ",", "\n",    "QĐ", "UBND",
      "TW",  "số",   "SỐ",        "so",     "…",      "...",  ":",   "TCVN", "đ", "c",     "NQ", "luật",
      "này", "Điều", "Nghị định", "khoản ", " điểm ", "QH15", "CP",  "%",    "(", "\u00A0"};
  std::string text;
  for (size_t left = random.below(60); left > 0; --left) {
    text += kPieces[random.below(kPieces.size())];
    if (random.below(4) == 0) text += ' ';
    if (random.below(20) == 0) text += random.next(4);
  }
  return text;
}

TEST(DocnumCandidates, TheFastTestIsTheSlowOne) {
  test::RandomText random(61);
  PreparedText text;
  for (int round = 0; round < 20000; ++round) {
    const std::string source = random_law(random);
    text.assign(source, DocnumFinder::kNeeds);
    const std::vector<uint32_t> wanted = slow(text.tokens());
    EXPECT_EQ(fast(text.tokens(), kCandidateBatch), wanted) << source;
    EXPECT_EQ(fast(text.tokens(), 7), wanted) << source;
  }
}

TEST(DocnumCandidates, NoNumberIsMissed) {
  test::RandomText random(62);
  PreparedText text;
  std::vector<DocRef> refs;
  size_t found = 0;
  for (int round = 0; round < 20000; ++round) {
    const std::string source = random_law(random);
    text.assign(source, DocnumFinder::kNeeds);
    DocnumFinder({}).run(text, nullptr, refs);
    const std::vector<uint32_t> candidates = slow(text.tokens());
    for (const DocRef& ref : refs) {
      if (ref.canonical.empty()) continue;
      ++found;
      const bool known = std::any_of(candidates.begin(), candidates.end(), [&](uint32_t token) {
        return ref.span.begin <= text.tokens()[token].begin && text.tokens()[token].begin < ref.span.end;
      });
      EXPECT_TRUE(known) << source;
    }
  }
  EXPECT_GT(found, 500u);
}

TEST(DocnumCandidates, Examples) {
  const auto count = [](std::string_view source) {
    PreparedText text;
    text.assign(source, DocnumFinder::kNeeds);
    return slow(text.tokens()).size();
  };
  for (std::string_view one : {"18-NQ/TW", "312 QĐ/TWĐTN", "10c/NQ", "66.3/2025/NQ", "TCVN 5574", "số …/QĐ-UBND"})
    EXPECT_GE(count(one), 1u) << one;
  for (std::string_view none : {"", "5 người", "năm 2024", "số nhà", "42,5", "12:30", "lúc 8 giờ"})
    EXPECT_EQ(count(none), 0u) << none;
}

}  // namespace
}  // namespace vnsift
