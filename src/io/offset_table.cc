#include "io/offset_table.h"

namespace vnsift {
namespace {

// Bytes that begin a character; the compiler makes 16 bytes a step of it.
uint32_t count_starts(const char* bytes, uint32_t size) {
  uint8_t count = 0;
  for (uint32_t i = 0; i < size; ++i) count = static_cast<uint8_t>(count + (static_cast<signed char>(bytes[i]) > -65));
  return count;
}

// Characters beyond U+FFFF: two UTF-16 units each.
uint32_t count_pairs(const char* bytes, uint32_t size) {
  uint8_t count = 0;
  for (uint32_t i = 0; i < size; ++i)
    count = static_cast<uint8_t>(count + (static_cast<unsigned char>(bytes[i]) >= 0xF0));
  return count;
}

}  // namespace

void OffsetTable::build() {
  const uint32_t size = static_cast<uint32_t>(text_.size());
  checkpoints_.clear();
  checkpoints_.reserve(size / kStep + 1);
  uint32_t total = 0, byte = 0;
  const bool utf16 = unit_ == OffsetUnit::utf16;
  checkpoints_.push_back(0);
  for (; byte + kStep <= size; byte += kStep) {
    total += count_starts(text_.data() + byte, kStep);
    if (utf16) total += count_pairs(text_.data() + byte, kStep);
    checkpoints_.push_back(total);
  }
  ready_ = true;
}

uint32_t OffsetTable::at_checkpoint(uint32_t byte) const {
  const uint32_t begin = byte / kStep * kStep;
  uint32_t units = checkpoints_[byte / kStep] + count_starts(text_.data() + begin, byte - begin);
  if (unit_ == OffsetUnit::utf16) units += count_pairs(text_.data() + begin, byte - begin);
  return units;
}

}  // namespace vnsift
