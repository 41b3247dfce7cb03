#include "base/large_pages.h"

#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace vnsift {
namespace {

// Blocks small and large, given back in another order, as before.
void use_memory() {
  prefer_large_pages();
  prefer_large_pages();
  std::vector<std::string> blocks;
  for (size_t size = 1; size < size_t{8} << 20; size *= 2)
    blocks.emplace_back(size, static_cast<char>('a' + size % 26));
  for (size_t i = 0; i < blocks.size(); i += 2) blocks[i] = {};
  for (size_t i = 1; i < blocks.size(); i += 2) {
    const char sign = static_cast<char>('a' + (size_t{1} << i) % 26);
    EXPECT_EQ(blocks[i].find_first_not_of(sign), std::string::npos);
  }
}

TEST(LargePages, MemoryIsMemory) {
  use_memory();
  std::thread(use_memory).join();
  use_memory();
}

}  // namespace
}  // namespace vnsift
