// A few signs that a line is searched for.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace vnsift {

// Signs of up to four bytes, separated by blanks, with their first bytes as a set: nearly all texts are turned away by
// the first byte.
class SignList {
 public:
  consteval explicit SignList(std::string_view signs) {
    for (size_t begin = 0; begin < signs.size();) {
      const size_t end = std::min(signs.find(' ', begin), signs.size());
      const auto first = static_cast<unsigned char>(signs[begin]);
      first_[first / 64] |= uint64_t{1} << first % 64;
      Sign& sign = signs_.at(count_++);
      sign.size = static_cast<uint32_t>(end - begin);
      if (sign.size > sizeof sign.bytes) throw "a sign has at most four bytes";
      for (size_t i = begin; i < end; ++i) {
        sign.bytes |= uint32_t{static_cast<unsigned char>(signs[i])} << (8 * (i - begin));
        sign.mask |= uint32_t{0xFF} << (8 * (i - begin));
      }
      begin = end + 1;
    }
  }
  // Bytes of the first of the signs that `text` begins with, 0 if it begins with none.
  size_t at_start_of(std::string_view text) const {
    if (text.empty()) return 0;
    const auto byte = static_cast<unsigned char>(text[0]);
    return (first_[byte / 64] >> byte % 64 & 1) == 0 ? 0 : find(text);
  }

 private:
  struct Sign {
    uint32_t bytes = 0, mask = 0, size = 0;  // the first byte lowest
  };

  size_t find(std::string_view text) const {
    uint32_t head = 0;
    for (size_t i = 0; i < std::min(text.size(), sizeof head); ++i)
      head |= uint32_t{static_cast<unsigned char>(text[i])} << (8 * i);
    for (size_t i = 0; i < count_; ++i) {
      if (((head ^ signs_[i].bytes) & signs_[i].mask) == 0) return signs_[i].size;
    }
    return 0;
  }

  std::array<Sign, 12> signs_{};
  size_t count_ = 0;
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
