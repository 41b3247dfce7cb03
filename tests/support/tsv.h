// Reading a table in a test.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace vnsift::test {

// Rows of a TSV with one header line; lines that begin with "# " are comments.
inline std::vector<std::vector<std::string>> parse_tsv(std::string_view text) {
  std::vector<std::vector<std::string>> rows;
  bool header = true;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    begin = end + 1;
    if (line.empty() || line.substr(0, 2) == "# ") continue;
    if (header) {
      header = false;
      continue;
    }
    std::vector<std::string> fields(1);
    for (char c : line) {
      if (c == '\t') {
        fields.emplace_back();
      } else {
        fields.back() += c;
      }
    }
    rows.push_back(std::move(fields));
  }
  return rows;
}

}  // namespace vnsift::test
