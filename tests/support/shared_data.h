// Where the reference data lies that is not part of the repository: $VNSIFT_SHARED, or ../shared beside the repository.
#pragma once

#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>

#include <vnsift/utf8.h>

namespace vnsift::test {

// Path of a file of the reference data; nothing where it is missing (then a test skips).
inline std::optional<std::string> shared_path(const std::string& path) {
  namespace fs = std::filesystem;
  const char* variable = std::getenv("VNSIFT_SHARED");
  fs::path root = variable != nullptr ? fs::path(variable) : fs::path(VNSIFT_SOURCE_DIR) / ".." / "shared";
  if (!fs::exists(root)) root = fs::path(VNSIFT_SOURCE_DIR) / ".." / ".." / "shared";  // a worktree one level deeper
  return fs::exists(root / path) ? std::optional((root / path).string()) : std::nullopt;
}

// Its content.
inline std::optional<std::string> shared_file(const std::string& path) {
  const std::optional<std::string> full = shared_path(path);
  if (!full) return std::nullopt;
  std::ifstream in(*full, std::ios::binary);
  if (!in) return std::nullopt;
  std::ostringstream content;
  content << in.rdbuf();
  return content.str();
}

// A field of ../shared/data/normalize/dev.tsv: \uXXXX \UXXXXXXXX \t \n \\ are escapes.
inline std::string unescape_row(const std::string& text) {
  std::string plain;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\') {
      plain += text[i];
      continue;
    }
    const char kind = text[++i];
    if (kind == 'u' || kind == 'U') {
      const size_t digits = kind == 'u' ? 4 : 8;
      append_utf8(static_cast<char32_t>(std::stoul(text.substr(i + 1, digits), nullptr, 16)), plain);
      i += digits;
    } else {
      plain += kind == 't' ? '\t' : kind == 'n' ? '\n' : kind;
    }
  }
  return plain;
}

}  // namespace vnsift::test
