// A few signs that a line is searched for.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace vnsift {

// Signs separated by blanks, with their first bytes as a set: nearly all texts are turned away by the first byte.
class SignList {
 public:
  consteval explicit SignList(std::string_view signs) : signs_(signs) {
    for (size_t i = 0; i < signs.size(); ++i) {
      const auto byte = static_cast<unsigned char>(signs[i]);
      if (i == 0 || signs[i - 1] == ' ') first_[byte / 64] |= uint64_t{1} << byte % 64;
    }
  }
  // Bytes of the first of the signs that `text` begins with, 0 if it begins with none.
  size_t at_start_of(std::string_view text) const {
    if (text.empty()) return 0;
    const auto byte = static_cast<unsigned char>(text[0]);
    return (first_[byte / 64] >> byte % 64 & 1) == 0 ? 0 : find(text);
  }

 private:
  size_t find(std::string_view text) const {
    for (size_t begin = 0; begin < signs_.size();) {
      const size_t end = std::min(signs_.find(' ', begin), signs_.size());
      if (text.starts_with(signs_.substr(begin, end - begin))) return end - begin;
      begin = end + 1;
    }
    return 0;
  }

  std::string_view signs_;
  std::array<uint64_t, 4> first_{};
};

// Nothing but blanks and the signs.
inline bool is_blank_or(std::string_view text, const SignList& signs) {
  while (!text.empty()) {
    if (text[0] == ' ') {
      text.remove_prefix(1);
    } else if (const size_t size = signs.at_start_of(text); size > 0) {
      text.remove_prefix(size);
    } else {
      return false;
    }
  }
  return true;
}

}  // namespace vnsift
