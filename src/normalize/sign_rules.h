// Which bytes make a character odd (text_signs.h), as predicates: what the scalar twin asks, and what the tables of the
// AVX-512 twin are made of. The AVX2 twin has its own tables by nibbles.
#pragma once

#include <cstdint>

namespace vnsift::sign_rules {

// C0 controls but TAB and LF, DEL; lead bytes of letters that Vietnamese has not, and of everything from U+0300 on but
// U+1xxx and U+2xxx.
constexpr bool is_odd_alone(unsigned c) {
  return (c < 0x20 && c != '\t' && c != '\n') || c == 0x7F || (c >= 0xC7 && c != 0xCB && c != 0xE1 && c != 0xE2);
}

// Lead bytes that windows-1252 has not (C1 and E4 come along: they do not occur, and are odd).
constexpr bool is_vietnamese_lead(unsigned c) { return c == 0xC1 || c == 0xC4 || c == 0xE1 || c == 0xE4; }

// Lead bytes of characters that continuation bytes were read as, in windows-1252; some others come along.
constexpr bool is_follower(unsigned c) {
  return c == 0xC2 || c == 0xC5 || c == 0xCB || c == 0xCF || c == 0xE2 || c == 0xE5 || c == 0xEB || c == 0xEF;
}

// What a byte says of the continuation byte behind it, as bits; 80 and 81 are those of U+2000..U+207F.
inline constexpr unsigned kC2 = 1, kC3 = 2, kC4C6 = 4, kE1 = 8, kE2 = 16, k80 = 32, k80Dash = 64, k81 = 128;

constexpr unsigned context_of(unsigned byte) {
  switch (byte) {
    case 0xC2:
      return kC2;
    case 0xC3:
      return kC3;
    case 0xC4:
    case 0xC6:
      return kC4C6;
    case 0xE1:
      return kE1;
    case 0xE2:
      return kE2;
    case 0x80:
      return k80 | k80Dash;
    case 0x81:
      return k81;
    default:
      return 0;
  }
}

// Behind which bytes a continuation byte is odd; k80Dash: only if a character follows that is no blank.
constexpr unsigned odd_behind(unsigned c) {
  const unsigned high = c >> 4, low = c & 15u;
  unsigned bits = 0;
  if (high <= 0xA) bits |= kC2 | k81;                                                // U+0080..U+00AF, U+2040..U+206F
  if (c == 0x90 || c == 0xB0) bits |= kC3;                                           // Ð ð
  if ((high == 8 || high == 0xB) && (low == 1 || low == 9)) bits |= kC4C6;           // ı Ɖ, and others
  if ((c & 0xFCu) != 0xB8) bits |= kE1;                                              // not U+1E00..U+1EFF
  if (c >= 0x83) bits |= kE2;                                                        // from U+20C0 on
  if (high == 8 || c == 0x90 || c == 0x91 || (c >= 0xA8 && c <= 0xAF)) bits |= k80;  // spaces, hyphens, separators
  if (c >= 0x92 && c <= 0x95) bits |= k80Dash;                                       // ‒ – — ―
  return bits;
}

}  // namespace vnsift::sign_rules
