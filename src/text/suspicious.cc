#include "text/suspicious.h"

#include <algorithm>
#include <array>

#include "base/cpu.h"

namespace vnsift {

namespace {

constexpr uint8_t kAlone = 1, kAfterC2 = 2, kAfterC3 = 4, kAfterC6 = 8, kAfterE1 = 16, kAfterE2 = 32, kAfter80 = 64,
                  kAfter81 = 128;

constexpr std::array<uint8_t, 256> make_rules() {
  std::array<uint8_t, 256> rules{};
  for (unsigned c = 0; c < 256; ++c) {
    unsigned bits = 0;
    if ((c < 0x20 && c != '\t' && c != '\n') || c == 0x7F || c == 0xC9 || (c >= 0xCC && c <= 0xCE) ||
        (c >= 0xD0 && c != 0xE1 && c != 0xE2))
      bits |= kAlone;
    if ((c >= 0x80 && c <= 0xA0) || c == 0xAD) bits |= kAfterC2;
    if (c == 0x90 || c == 0xB0) bits |= kAfterC3;
    if (c == 0x89) bits |= kAfterC6;
    if (c < 0xB8 || c > 0xBB) bits |= kAfterE1;
    if (c >= 0x83) bits |= kAfterE2;
    if ((c >= 0x80 && c <= 0x91) || (c >= 0xA8 && c <= 0xAF)) bits |= kAfter80;
    if (c >= 0x90 && c <= 0xAF) bits |= kAfter81;
    rules[c] = static_cast<uint8_t>(bits);
  }
  return rules;
}

// Which rules the byte before switches on.
constexpr std::array<uint8_t, 256> make_contexts() {
  std::array<uint8_t, 256> contexts{};
  contexts.fill(kAlone);
  contexts[0xC2] |= kAfterC2;
  contexts[0xC3] |= kAfterC3;
  contexts[0xC6] |= kAfterC6;
  contexts[0xE1] |= kAfterE1;
  contexts[0xE2] |= kAfterE2;
  contexts[0x80] |= kAfter80;
  contexts[0x81] |= kAfter81;
  return contexts;
}

constexpr std::array<uint8_t, 256> kRules = make_rules(), kContexts = make_contexts();

}  // namespace

Suspicion next_suspicion_scalar(const char* text, size_t size, size_t block) {
  for (; block < size; block += kSuspicionBlock) {
    const size_t count = std::min(kSuspicionBlock, size - block);
    unsigned char before = block == 0 ? '\0' : static_cast<unsigned char>(text[block - 1]);
    uint64_t hits = 0;
    for (size_t i = 0; i < count; ++i) {
      const auto byte = static_cast<unsigned char>(text[block + i]);
      hits |= static_cast<uint64_t>((kRules[byte] & kContexts[before]) != 0) << i;
      before = byte;
    }
    if (hits != 0) return {block, hits};
  }
  return {size, 0};
}

Suspicion next_suspicion(const char* text, size_t size, size_t block) {
  static const auto kKernel = has_avx2() ? next_suspicion_avx2 : next_suspicion_scalar;
  return kKernel(text, size, block);
}

}  // namespace vnsift
