#include "normalize/word_signs.h"

#include <algorithm>

#include "base/cpu.h"

namespace vnsift {

WordSigns next_word_signs_scalar(const char* text, size_t size, size_t block) {
  for (; block < size; block += 64) {
    const size_t end = std::min(size, block + 64);
    uint64_t hits = 0;
    for (size_t i = block; i < end; ++i) {
      // What stands behind such a letter too: the letter may be in the block before, which the other twin read.
      const bool hit =
          static_cast<unsigned char>(text[i]) >= 0xC3 || (i > 0 && static_cast<signed char>(text[i - 1]) < 0);
      hits |= static_cast<uint64_t>(hit) << (i - block);
    }
    if (hits != 0) return {block, hits};
  }
  return {size, 0};
}

WordSigns next_word_signs(const char* text, size_t size, size_t block) {
  static const auto kKernel = has_avx2() ? next_word_signs_avx2 : next_word_signs_scalar;
  return kKernel(text, size, block);
}

}  // namespace vnsift
