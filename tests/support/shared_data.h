// Where the reference data lies that is not part of the repository: $VNSIFT_SHARED, or ../shared beside the repository.
#pragma once

#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>

namespace vnsift::test {

// Content of a file of the reference data; nothing where it is missing (then a test skips).
inline std::optional<std::string> shared_file(const std::string& path) {
  namespace fs = std::filesystem;
  const char* variable = std::getenv("VNSIFT_SHARED");
  fs::path root = variable != nullptr ? fs::path(variable) : fs::path(VNSIFT_SOURCE_DIR) / ".." / "shared";
  if (!fs::exists(root)) root = fs::path(VNSIFT_SOURCE_DIR) / ".." / ".." / "shared";  // a worktree one level deeper
  std::ifstream in(root / path, std::ios::binary);
  if (!in) return std::nullopt;
  std::ostringstream content;
  content << in.rdbuf();
  return content.str();
}

}  // namespace vnsift::test
