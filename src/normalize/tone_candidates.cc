#include <algorithm>

#include "base/cpu.h"
#include "normalize/tone_style.h"

namespace vnsift {

ToneCandidates next_tone_candidates_scalar(const char* text, size_t size, size_t block, bool old_style) {
  for (; block < size; block += 64) {
    const size_t count = std::min<size_t>(64, size - block);
    unsigned before = block == 0 ? ' ' : static_cast<unsigned char>(text[block - 1]);
    uint64_t hits = 0;
    for (size_t i = 0; i < count; ++i) {
      const unsigned byte = static_cast<unsigned char>(text[block + i]), lower = byte | 0x20u,
                     lower_before = before | 0x20u;
      const bool hit = old_style ? (lower_before == 'o' || lower_before == 'u') && (byte == 0xC3 || byte == 0xE1)
                                 : before >= 0x80 && (lower == 'a' || lower == 'e' || lower == 'y');
      hits |= static_cast<uint64_t>(hit) << i;
      before = byte;
    }
    if (hits != 0) return {block, hits};
  }
  return {size, 0};
}

ToneCandidates next_tone_candidates(const char* text, size_t size, size_t block, bool old_style) {
  static const auto kKernel = has_avx2() ? next_tone_candidates_avx2 : next_tone_candidates_scalar;
  return kKernel(text, size, block, old_style);
}

}  // namespace vnsift
