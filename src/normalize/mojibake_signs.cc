#include "normalize/mojibake_signs.h"

#include <algorithm>

#include "base/cpu.h"

namespace vnsift {

MojibakeSigns next_mojibake_signs_scalar(const char* text, size_t size, size_t block) {
  const auto byte = [text](size_t i) { return static_cast<unsigned char>(text[i]); };
  for (; block < size; block += 64) {
    const size_t end = std::min(size, block + 64);
    uint64_t hits = 0;
    for (size_t i = std::max<size_t>(block, 2); i < end; ++i) {
      const unsigned lead = byte(i - 2), here = byte(i);
      if (lead != 0xC3 && lead != 0xC4 && lead != 0xC6) continue;
      const bool follows = here == 0xC2 || here == 0xC5 || here == 0xCB || here == 0xE2 || here == 0xEF ||
                           (here == 0xC6 && i + 1 < size && byte(i + 1) == 0x92) ||
                           (here == ' ' && (byte(i - 1) | 1u) == 0x83);
      hits |= static_cast<uint64_t>(follows) << (i - block);
    }
    if (hits != 0) return {block, hits};
  }
  return {size, 0};
}

MojibakeSigns next_mojibake_signs(const char* text, size_t size, size_t block) {
  static const auto kKernel = has_avx2() ? next_mojibake_signs_avx2 : next_mojibake_signs_scalar;
  return kKernel(text, size, block);
}

}  // namespace vnsift
