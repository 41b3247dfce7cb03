#include "base/large_pages.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
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

TEST(LargePages, BlocksAreZerosAndMove) {
  for (size_t size : {size_t{1}, size_t{4096}, (size_t{2} << 20) - 1, size_t{2} << 20, size_t{9} << 20}) {
    LargeBlock block(size);
    ASSERT_NE(block.data(), nullptr);
    ASSERT_EQ(block.size(), size);
    EXPECT_EQ(std::string_view(block.data(), size).find_first_not_of('\0'), std::string_view::npos);
    block.data()[size - 1] = 'x';
    LargeBlock other(std::move(block));
    EXPECT_EQ(other.data()[size - 1], 'x');
    LargeBlock third;
    third = std::move(other);
    EXPECT_EQ(third.data()[size - 1], 'x');
  }
  EXPECT_EQ(LargeBlock(0).data(), nullptr);
  EXPECT_EQ(LargeBlock(SIZE_MAX / 4).data(), nullptr);  // nobody has as much
  EXPECT_EQ(LargeBlock(SIZE_MAX).data(), nullptr);
}

}  // namespace
}  // namespace vnsift
