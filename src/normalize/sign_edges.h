// The first and the last block of a text for the vector twins of text_signs: a copy with NUL around the text, so that
// they may read beyond its ends. Plain code in a file of its own: what a header held inline could come from a twin that
// was compiled for another processor.
#pragma once

#include <cstddef>
#include <cstdint>

#include "normalize/text_signs.h"

namespace vnsift {

class EdgeBlock {
 public:
  // The block at `begin`, up to 65 bytes before it and one behind.
  EdgeBlock(const char* text, size_t size, size_t begin);
  // At least 128 bytes before it and 127 behind its first may be read.
  const char* block() const { return copy_ + 2 * kSignBlock; }
  // Takes out what lies behind the end of the text.
  void cut(BlockSigns& signs) const;

 private:
  alignas(64) char copy_[4 * kSignBlock] = {};
  size_t bytes_here_;
};

}  // namespace vnsift
