#include "normalize/sign_edges.h"

#include <algorithm>
#include <cstring>

namespace vnsift {

EdgeBlock::EdgeBlock(const char* text, size_t size, size_t begin)
    : bytes_here_(std::min(size - begin, kSignBlock + 1)) {
  const size_t bytes_before = std::min(begin, kSignBlock + 1);
  std::memcpy(copy_ + 2 * kSignBlock - bytes_before, text + begin - bytes_before, bytes_before + bytes_here_);
}

void EdgeBlock::cut(BlockSigns& signs) const {
  if (bytes_here_ >= kSignBlock) return;
  const uint64_t inside = (uint64_t{1} << bytes_here_) - 1;
  for (uint64_t* mask : {&signs.line_ends, &signs.high, &signs.vietnamese, &signs.mojibake, &signs.odd})
    *mask &= inside;
}

}  // namespace vnsift
