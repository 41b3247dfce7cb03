// What kind of letter a byte of an 8-bit charset is; shared by normalize/charset.cc and the generator of its tables.
#pragma once

#include <cstdint>

namespace vnsift::charset_bits {

inline constexpr uint8_t kLetter = 1;
inline constexpr uint8_t kUpper = 2;      // surely a capital
inline constexpr uint8_t kLower = 4;      // surely none
inline constexpr uint8_t kAmbiguous = 8;  // decoded lower case; the charset has no byte for its capital, or a control

}  // namespace vnsift::charset_bits
