// The spelling of a document number while it is put together: a text in the object itself, written over from one symbol
// to the next.
//
//   Spelling canonical;
//   canonical.add("18").add('-').add(code.text)
//
// Cost: a piece is copied without a call. What does not fit is cut: no symbol is so long.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "extract/docnum_codes.h"

namespace vnsift {

class Spelling {
 public:
  static constexpr size_t kMaxBytes = 1024;  // a number, a year and twelve codes of 62 bytes

  void clear() { size_ = 0; }
  Spelling& add(char c) {
    if (size_ < kMaxBytes) bytes_[size_++] = c;
    return *this;
  }
  Spelling& add(std::string_view text) {
    for (char c : text) add(c);
    return *this;
  }
  Spelling& add(const CodeText& code) {
    code.copy_to(bytes_.data() + size_);
    size_ = std::min(size_ + code.size(), kMaxBytes);
    return *this;
  }
  std::string_view view() const { return {bytes_.data(), size_}; }

  // Room for a text that is written from outside.
  char* data() { return bytes_.data(); }
  void resize(size_t size) { size_ = std::min(size, kMaxBytes); }

 private:
  size_t size_ = 0;
  std::array<char, kMaxBytes + CodeText::kMaxBytes> bytes_;
};

}  // namespace vnsift
