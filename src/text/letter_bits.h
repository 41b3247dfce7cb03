// How LetterInfo is packed; shared by text/letters.h and the generator of its tables.
#pragma once

#include <cstddef>
#include <cstdint>

namespace vnsift::letter_bits {

// Codes of the letters outside ASCII; a..z are 1..26, the digits kZero..kZero + 9.
inline constexpr uint32_t kABreve = 27, kACircumflex = 28, kDStroke = 29, kECircumflex = 30, kOCircumflex = 31,
                          kOHorn = 32, kUHorn = 33, kZero = 34;
inline constexpr size_t kCodes = 34;  // codes of letters, with 0

inline constexpr uint32_t kToneShift = 6;
inline constexpr uint32_t kLetter = 0x200, kUpper = 0x400, kLower = 0x800, kDigit = 0x1000, kMark = 0x2000;

}  // namespace vnsift::letter_bits
