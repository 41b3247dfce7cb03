#include "normalize/suspects.h"

#include <random>
#include <string>

#include <gtest/gtest.h>

#include "normalize/mojibake.h"
#include "normalize/text_signs.h"
#include "support/random_text.h"

namespace vnsift {
namespace {

// Line by line and byte by byte.
Suspects find_slowly(std::string_view text, SuspectOptions options) {
  Suspects out;
  std::vector<BlockSigns> signs((text.size() + kSignBlock - 1) / kSignBlock);
  if (!signs.empty()) read_signs_scalar(text.data(), text.size(), 0, signs.size(), options.tone, signs.data());
  const auto has = [&](uint64_t BlockSigns::*kind, size_t begin, size_t end) {
    for (size_t at = begin; at < end; ++at) {
      if ((signs[at / kSignBlock].*kind >> at % kSignBlock & 1) != 0) return true;
    }
    return false;
  };
  for (size_t begin = 0; begin <= text.size();) {
    const size_t end = std::min(text.size(), text.find_first_of("\r\n", begin));
    const std::string_view content = text.substr(begin, end - begin);
    SuspectLine line{static_cast<uint32_t>(begin), static_cast<uint32_t>(end), false, false};
    line.mojibake = has(&BlockSigns::mojibake, begin, end) && may_hold_mojibake(content);
    line.windows_1252 = !has(&BlockSigns::vietnamese, begin, end) && may_be_windows_1252(content);
    if (has(&BlockSigns::high, begin, end) && (line.mojibake || line.windows_1252 || options.all_lines))
      out.lines.push_back(line);
    begin = end + 1;
  }
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.size(), text.substr(0, text.size() - 1).find('\n', begin) + 1);
    const size_t behind = end == 0 ? text.size() : end;
    if (options.all_ranges || has(&BlockSigns::odd, begin, behind)) {
      if (!out.ranges.empty() && out.ranges.back().end == begin) {
        out.ranges.back().end = static_cast<uint32_t>(behind);
      } else {
        out.ranges.push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(behind)});
      }
    }
    begin = behind;
  }
  return out;
}

void expect_same(const std::string& text) {
  Suspects fast;
  for (const bool all_lines : {false, true}) {
    for (const bool all_ranges : {false, true}) {
      const SuspectOptions options = {ToneStyle::old_style, all_lines, all_ranges};
      find_suspects(text, options, fast);
      const Suspects slow = find_slowly(text, options);
      ASSERT_EQ(fast.lines.size(), slow.lines.size()) << testing::PrintToString(text);
      for (size_t i = 0; i < slow.lines.size(); ++i) {
        EXPECT_EQ(fast.lines[i].begin, slow.lines[i].begin);
        EXPECT_EQ(fast.lines[i].end, slow.lines[i].end);
        EXPECT_EQ(fast.lines[i].mojibake, slow.lines[i].mojibake) << testing::PrintToString(text);
        EXPECT_EQ(fast.lines[i].windows_1252, slow.lines[i].windows_1252) << testing::PrintToString(text);
      }
      ASSERT_EQ(fast.ranges, slow.ranges) << testing::PrintToString(text);
    }
  }
}

// Blocks of signs end anywhere in a line, and lines anywhere in a block.
TEST(Suspects, LikeLineByLine) {
  constexpr std::string_view kPieces[] = {
      "\n",    "\n",         "\r\n", "\r",   "xin chào ", "Hà Nam", "đường",   "việc làm ",
      "Há»™i", "vÃ ",        "XÃ ",  "toà ", "\u00A0",    "nÉm",    " ",       "a",
      "Th«n",  "12/QĐ–UBND", "Ã",    "”",    "Â",         "\uFFFD", "o\u0301", "abcdefghijklmnopqrstuvwxyz",
      "\n\n\n"};
  std::mt19937 random(5);
  std::string text;
  for (int i = 0; i < 4000; ++i) {
    text.clear();
    for (size_t left = random() % 60; left > 0; --left) text += kPieces[random() % std::size(kPieces)];
    expect_same(text);
  }
  for (size_t before = 0; before < 140; ++before) {
    for (const std::string_view piece : kPieces) {
      expect_same(std::string(before, 'x') + std::string(piece));
      expect_same(std::string(before, 'x') + std::string(piece) + "x\n" + std::string(piece) + std::string(70, '\n'));
      expect_same(std::string(before, '\n') + std::string(piece) + "\n");
    }
  }
}

TEST(Suspects, RandomText) {
  test::RandomText random(3);
  for (int i = 0; i < 5000; ++i) expect_same(random.next(120));
}

}  // namespace
}  // namespace vnsift
