// UTF-16 with a byte order mark, as UTF-8. A lone surrogate, or half a unit at the end, becomes the byte FF, which is
// no UTF-8: what --invalid does with bad bytes it does with them.
#include <algorithm>
#include <string>

#include <vnsift/utf8.h>

#include "io/byte_source.h"

namespace vnsift {
namespace {

constexpr char kBad = '\xFF';

class Utf16Source : public ByteSource {
 public:
  Utf16Source(std::unique_ptr<ByteSource> inner, bool big_endian) : inner_(std::move(inner)), big_endian_(big_endian) {}

  Result<size_t> read(char* to, size_t size) override {
    while (begin_ == decoded_.size()) {
      if (at_end_) return size_t{0};
      char block[size_t{1} << 15];
      auto count = inner_->read(block, sizeof block);
      if (!count) return count;
      decoded_.clear();
      begin_ = 0;
      decode({block, *count});
      if (*count == 0) finish();
    }
    const size_t count = std::min(size, decoded_.size() - begin_);
    decoded_.copy(to, count, begin_);
    begin_ += count;
    return count;
  }

  bool ready() override { return begin_ < decoded_.size() || inner_->ready(); }

 private:
  void decode(std::string_view bytes) {
    for (const char byte : bytes) {
      if (!has_half_) {
        half_ = static_cast<unsigned char>(byte);
        has_half_ = true;
        continue;
      }
      has_half_ = false;
      const unsigned second = static_cast<unsigned char>(byte);
      unit(big_endian_ ? half_ << 8 | second : second << 8 | half_);
    }
  }
  void unit(char32_t value) {
    const bool is_low = value >= 0xDC00 && value < 0xE000;
    if (high_ != 0 && is_low) {
      append_utf8(0x10000 + ((high_ - 0xD800) << 10) + (value - 0xDC00), decoded_);
      high_ = 0;
      return;
    }
    if (high_ != 0) decoded_.push_back(kBad);
    high_ = value >= 0xD800 && value < 0xDC00 ? value : 0;
    if (is_low) {
      decoded_.push_back(kBad);
    } else if (high_ == 0) {
      append_utf8(value, decoded_);
    }
  }
  void finish() {
    at_end_ = true;
    if (high_ != 0) decoded_.push_back(kBad);
    if (has_half_) decoded_.push_back(kBad);
  }

  std::unique_ptr<ByteSource> inner_;
  bool big_endian_;
  std::string decoded_;
  size_t begin_ = 0;
  unsigned half_ = 0;
  bool has_half_ = false, at_end_ = false;
  char32_t high_ = 0;  // a high surrogate that waits for its low one
};

}  // namespace

std::unique_ptr<ByteSource> utf16_source(std::unique_ptr<ByteSource> inner, bool big_endian) {
  return std::make_unique<Utf16Source>(std::move(inner), big_endian);
}

}  // namespace vnsift
