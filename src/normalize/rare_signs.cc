#include "normalize/rare_signs.h"

#include <algorithm>

#include "base/cpu.h"

namespace vnsift {

namespace {

bool is_hit(unsigned before, unsigned byte) {
  switch (byte) {
    case 0xC7:  // ǎ
    case 0xC9:  // ɖ ɡ ɑ
    case 0xCE:
    case 0xCF:
    case 0xD0:
    case 0xD1:
    case 0xD2:
    case 0xD3:
    case 0xD4:
      return true;  // Greek, Cyrillic
    case 0x90:
    case 0xB0:
      return before == 0xC3;  // Ð ð
    case 0x89:
      return before == 0xC6;  // Ɖ
    case 0xB1:
      return before == 0xC4;  // ı
    case 0xB5:
    case 0xB6:
      return before == 0xCC;  // strokes
    case 0xBC:
      return before == 0x85;  // ⅼ
    case 0x92:
    case 0x95:
      return before == 0x80 || before == 0x88;  // ‒ ―, − ∕
    case 0x93:
    case 0x94:
      return before == 0x80;  // – —
    case 0x84:
      return before == 0x81;  // ⁄
    case 0x98:
    case 0xA3:
      return before == 0xB9;  // ﹘ ﹣
    default:
      return false;
  }
}

}  // namespace

RareSigns next_rare_signs_scalar(const char* text, size_t size, size_t block) {
  for (; block < size; block += 64) {
    const size_t count = std::min<size_t>(64, size - block);
    unsigned before = block == 0 ? 0u : static_cast<unsigned char>(text[block - 1]);
    uint64_t hits = 0;
    for (size_t i = 0; i < count; ++i) {
      const unsigned byte = static_cast<unsigned char>(text[block + i]);
      hits |= static_cast<uint64_t>(is_hit(before, byte)) << i;
      before = byte;
    }
    if (hits != 0) return {block, hits};
  }
  return {size, 0};
}

RareSigns next_rare_signs(const char* text, size_t size, size_t block) {
  static const auto kKernel = has_avx2() ? next_rare_signs_avx2 : next_rare_signs_scalar;
  return kKernel(text, size, block);
}

}  // namespace vnsift
