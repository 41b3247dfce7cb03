// The rules of suspicious.h as tables: a byte is a hit if it has a rule that the byte before it switches on.
#pragma once

#include <array>
#include <cstdint>

namespace vnsift::suspicion_rules {

inline constexpr uint8_t kAlone = 1, kAfterC2 = 2, kAfterC3 = 4, kAfterC6 = 8, kAfterE1 = 16, kAfterE2 = 32,
                         kAfter80 = 64, kAfter81 = 128;

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

inline constexpr std::array<uint8_t, 256> kRules = make_rules(), kContexts = make_contexts();

}  // namespace vnsift::suspicion_rules
