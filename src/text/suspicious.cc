#include "text/suspicious.h"

#include <algorithm>

#include "base/cpu.h"
#include "text/suspicion_rules.h"

namespace vnsift {

Suspicion next_suspicion_scalar(const char* text, size_t size, size_t block) {
  for (; block < size; block += kSuspicionBlock) {
    const size_t count = std::min(kSuspicionBlock, size - block);
    unsigned char before = block == 0 ? '\0' : static_cast<unsigned char>(text[block - 1]);
    uint64_t hits = 0;
    for (size_t i = 0; i < count; ++i) {
      const auto byte = static_cast<unsigned char>(text[block + i]);
      hits |= static_cast<uint64_t>((suspicion_rules::kRules[byte] & suspicion_rules::kContexts[before]) != 0) << i;
      before = byte;
    }
    if (hits != 0) return {block, hits};
  }
  return {size, 0};
}

Suspicion next_suspicion(const char* text, size_t size, size_t block) {
  static const auto kKernel = has_avx512_vbmi() ? next_suspicion_avx512
                              : has_avx2()      ? next_suspicion_avx2
                                                : next_suspicion_scalar;
  return kKernel(text, size, block);
}

}  // namespace vnsift
