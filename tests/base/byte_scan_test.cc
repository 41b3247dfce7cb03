#include "base/byte_scan.h"

#include <random>
#include <string>

#include <gtest/gtest.h>

namespace vnsift {
namespace {

TEST(ByteScan, PairsAtEveryPlace) {
  for (size_t size = 0; size < 40; ++size) {
    for (size_t at = 0; at + 1 < size; ++at) {
      for (const char second : {'\xBA', '\xBB'}) {
        std::string text(size, 'a');
        text[at] = '\xE1';
        text[at + 1] = second;
        EXPECT_TRUE(has_pair(text, '\xE1', '\xBA')) << size << ' ' << at;
      }
    }
    std::string text(size, '\xE1');
    EXPECT_FALSE(has_pair(text, '\xE1', '\xBA'));
    if (size > 1) text[1] = '\xBC';
    EXPECT_FALSE(has_pair(text, '\xE1', '\xBA'));
    if (size > 2) text[0] = 'a', text[1] = '\xBB';
    EXPECT_EQ(has_pair(text, '\xE1', '\xBA'), false);
  }
}

TEST(ByteScan, PairsEqualTheSlowTwin) {
  std::mt19937_64 random(1);
  for (int round = 0; round < 20000; ++round) {
    std::string text(random() % 70, '\0');
    for (char& byte : text) byte = random() % 16 == 0 ? '\xE1' : static_cast<char>(0xB8 + random() % 8);
    bool wanted = false;
    for (size_t i = 0; i + 1 < text.size(); ++i)
      wanted |= text[i] == '\xE1' && (text[i + 1] == '\xBA' || text[i + 1] == '\xBB');
    EXPECT_EQ(has_pair(text, '\xE1', '\xBA'), wanted);
  }
}

}  // namespace
}  // namespace vnsift
