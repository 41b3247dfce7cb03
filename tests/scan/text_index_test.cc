#include "scan/text_index.h"

#include <random>

#include <gtest/gtest.h>

#include "base/cpu.h"
#include "oracle/scan_texts.h"

namespace vnsift {
namespace {

std::vector<IndexBlock> blocks_of(IndexKernel kernel, std::string text, size_t from) {
  text.resize((text.size() + 63) / 64 * 64 + 2);
  std::vector<IndexBlock> blocks((text.size() - 2 - from) / 64);
  std::array<uint8_t, 2> before{};
  if (from >= 2) before = {static_cast<uint8_t>(text[from - 2]), static_cast<uint8_t>(text[from - 1])};
  kernel(text.data() + from, blocks.size(), before, blocks.data());
  return blocks;
}

// The kernels that this machine can run, but the scalar one.
std::vector<IndexKernel> fast_kernels() {
  std::vector<IndexKernel> kernels;
  if (has_avx2()) kernels.push_back(index_blocks_avx2);
  if (has_avx512_vbmi()) kernels.push_back(index_blocks_avx512);
  return kernels;
}

TEST(TextIndex, KernelsAgree) {
  if (fast_kernels().empty()) GTEST_SKIP() << "no AVX2 here";
  std::mt19937_64 random(1);
  for (int round = 0; round < 2000; ++round) {
    const std::string text = oracle::random_text(random, random() % 120);
    for (IndexKernel kernel : fast_kernels()) {
      EXPECT_EQ(blocks_of(index_blocks_scalar, text, 0), blocks_of(kernel, text, 0)) << text;
      if (text.size() > 128) {
        EXPECT_EQ(blocks_of(index_blocks_scalar, text, 64), blocks_of(kernel, text, 64)) << text;
      }
    }
  }
}

TEST(TextIndex, KernelsAgreeOnAnyBytes) {
  if (fast_kernels().empty()) GTEST_SKIP() << "no AVX2 here";
  std::mt19937_64 random(2);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes(random() % 300, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    // Leads that mean something, often.
    for (size_t i = 0; i + 1 < bytes.size(); i += 1 + random() % 5) bytes[i] = "\xE2\x80\xC3\xE1"[random() % 4];
    for (IndexKernel kernel : fast_kernels())
      EXPECT_EQ(blocks_of(index_blocks_scalar, bytes, 0), blocks_of(kernel, bytes, 0));
  }
}

// Each character at each place about the edge of a block.
TEST(TextIndex, EdgesOfBlocks) {
  struct Case {
    std::string_view sign;
    IndexClass index_class;
  };
  constexpr Case kCases[] = {
      {"7", IndexClass::digits},      {"-", IndexClass::separators},  {"–", IndexClass::separators},
      {"−", IndexClass::separators},  {"⁄", IndexClass::separators},  {"∕", IndexClass::separators},
      {"…", IndexClass::terminators}, {"?", IndexClass::terminators}, {"\n", IndexClass::line_ends},
      {"@", IndexClass::connectors},  {"ệ", IndexClass::letters},     {"x", IndexClass::letters}};
  for (const Case& test : kCases) {
    for (size_t place = 58; place < 70; ++place) {
      const std::string text = std::string(place, ' ') + std::string(test.sign) + "  ";
      TextIndex index;
      index.assign(text);
      EXPECT_EQ(index.next(test.index_class, 0), place) << test.sign;
      const size_t behind = test.index_class == IndexClass::letters ? place + test.sign.size() : place + 1;
      EXPECT_EQ(index.next(test.index_class, behind), text.size()) << test.sign;
    }
  }
}

TEST(TextIndex, QuotesAndDashesAreNoLetters) {
  for (size_t place = 58; place < 70; ++place) {
    const std::string text = std::string(place, ' ') + "“”–… ";
    TextIndex index;
    index.assign(text);
    EXPECT_EQ(index.next(IndexClass::letters, 0), text.size());
  }
}

TEST(TextIndex, EveryShortTextHasItsSize) {
  for (size_t size = 0; size < 200; ++size) {
    TextIndex index;
    const std::string text(size, 'a');
    index.assign(text);
    EXPECT_EQ(index.size(), size);
    EXPECT_EQ(index.blocks().size(), (size + 63) / 64);
    EXPECT_EQ(index.next(IndexClass::letters, 0), 0u);
    EXPECT_EQ(index.next(IndexClass::digits, 0), size);
    EXPECT_EQ(index.next(IndexClass::letters, size), size);
  }
}

}  // namespace
}  // namespace vnsift
