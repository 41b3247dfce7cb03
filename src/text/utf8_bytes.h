// What a single byte is in valid UTF-8.
#pragma once

namespace vnsift {

// 80..BF: inside a character, never its first byte.
constexpr bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0u) == 0x80u; }

}  // namespace vnsift
