#include "strip/token_masks.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace vnsift {
namespace {

std::vector<Token> random_tokens(std::mt19937& random, size_t count) {
  std::vector<Token> tokens(count);
  for (Token& token : tokens) {
    token.key = random();
    token.length = static_cast<uint16_t>(random());
    token.gap = static_cast<Gap>(random() % (static_cast<unsigned>(Gap::other) + 1));
    token.shape = static_cast<uint8_t>(random());
  }
  return tokens;
}

// Of every length, with and without room before the line.
TEST(TokenMasks, AreThoseOfTheirTwin) {
  std::mt19937 random(1);
  for (int round = 0; round < 200; ++round) {
    const std::vector<Token> tokens = random_tokens(random, 100);
    for (size_t count = 1; count <= kMaskedTokens; ++count) {
      const Token* const first = tokens.data() + random() % (tokens.size() - count + 1);
      EXPECT_EQ(read_masks(tokens.data(), first, first + count), read_masks_scalar(first, first + count))
          << first - tokens.data() << ' ' << count;
    }
  }
}

TEST(TokenMasks, OfALine) {
  PreparedText text;
  text.assign("Ông Lò Văn A: 12/5, tuyểnTheo", Need::tokens);
  const std::vector<Token>& tokens = text.tokens();
  const TokenMasks masks = read_masks(tokens.data(), tokens.data(), tokens.data() + tokens.size());
  ASSERT_EQ(tokens.size(), 7U);
  EXPECT_EQ(masks.first_upper, 0b0001111U);
  EXPECT_EQ(masks.digits, 0b0110000U);
  EXPECT_EQ(masks.colon, 0b0010000U);
  EXPECT_EQ(masks.slash, 0b0100000U);
  EXPECT_EQ(masks.inner_upper, 0b1000000U);
}

TEST(TokenMasks, CountBits) {
  std::mt19937_64 random(1);
  EXPECT_EQ(count_bits(0), 0U);
  EXPECT_EQ(count_bits(~uint64_t{0}), 64U);
  for (int i = 0; i < 1000; ++i) {
    const uint64_t mask = random(), bits = random() & mask;
    EXPECT_EQ(count_bits(bits), static_cast<uint32_t>(std::popcount(bits)));
  }
}

}  // namespace
}  // namespace vnsift
