#include "base/output.h"

#include <filesystem>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>
#include <unistd.h>

namespace vnsift {
namespace {

namespace fs = std::filesystem;

std::string content(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

class OutputTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::path(testing::TempDir()) / ("output_test_" + std::to_string(::getpid()));
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }
  size_t files() const {
    return static_cast<size_t>(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
  }
  fs::path folder_;
};

TEST_F(OutputTest, AppearsOnlyWhenItIsWhole) {
  const fs::path path = folder_ / "out";
  auto out = Output::to_file(path);
  ASSERT_TRUE(out);
  ASSERT_TRUE(out->write("một\n"));
  ASSERT_TRUE(out->flush());
  EXPECT_FALSE(fs::exists(path));
  ASSERT_TRUE(out->commit());
  EXPECT_EQ(content(path), "một\n");
  EXPECT_EQ(files(), 1u);
}

TEST_F(OutputTest, LeavesNothingBehindWithoutCommit) {
  const fs::path path = folder_ / "out";
  std::ofstream(path) << "old";
  {
    auto out = Output::to_file(path);
    ASSERT_TRUE(out);
    ASSERT_TRUE(out->write(std::string(3000000, 'x')));
  }
  EXPECT_EQ(content(path), "old");
  EXPECT_EQ(files(), 1u);
}

TEST_F(OutputTest, KeepsModeAndSymbolicLink) {
  const fs::path path = folder_ / "out", link = folder_ / "link";
  std::ofstream(path) << "old";
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
  fs::create_symlink("out", link);
  auto out = Output::to_file(link);
  ASSERT_TRUE(out);
  ASSERT_TRUE(out->write("new"));
  ASSERT_TRUE(out->commit());
  EXPECT_TRUE(fs::is_symlink(link));
  EXPECT_EQ(content(path), "new");
  EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(OutputTest, TellsAFullDiskForSmallAndLargeOutput) {
  auto small = Output::to_file("/dev/full");
  ASSERT_TRUE(small);
  EXPECT_TRUE(small->write("x"));
  const auto done = small->commit();
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code, Code::io);
  EXPECT_NE(done.error().message.find("/dev/full"), std::string::npos);
  auto large = Output::to_file("/dev/full");
  ASSERT_TRUE(large);
  EXPECT_FALSE(large->write(std::string(2000000, 'x')));
}

TEST_F(OutputTest, NamesAFolderThatIsMissing) {
  const auto out = Output::to_file(folder_ / "none" / "out");
  ASSERT_FALSE(out);
  EXPECT_NE(out.error().message.find("No such file"), std::string::npos);
  EXPECT_FALSE(Output::to_file(folder_));
}

}  // namespace
}  // namespace vnsift
