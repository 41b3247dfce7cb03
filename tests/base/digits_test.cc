#include "base/digits.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace vnsift {
namespace {

TEST(Digits, AreReadWhateverStandsBeforeThem) {
  std::mt19937 random(1);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (int i = 0; i < 8; ++i) text += static_cast<char>(random() % 256);
    const uint32_t size = 1 + static_cast<uint32_t>(random() % kMaxDigitsAtOnce);
    uint32_t value = 0;
    for (uint32_t i = 0; i < size; ++i) {
      const auto digit = static_cast<uint32_t>(random() % 10);
      text += static_cast<char>('0' + digit);
      value = value * 10 + digit;
    }
    ASSERT_EQ(value_of_digits(text.data() + text.size(), size), value) << text.substr(8);
  }
  const std::string all = "99999999";
  EXPECT_EQ(value_of_digits(all.data() + 8, 8), 99999999u);
  EXPECT_EQ(value_of_digits(all.data() + 8, 1), 9u);
}

}  // namespace
}  // namespace vnsift
