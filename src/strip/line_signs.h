// What the signs between the words of a short line tell: menus, breadcrumbs, rows of a table, code.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "strip/line_text.h"

namespace vnsift {

struct LineSigns {
  uint32_t bars = 0;     // | • ·
  uint32_t crumbs = 0;   // > » › between words
  uint32_t slashes = 0;  // / with blanks
  bool short_segments = true;
  bool braces = false;
  uint32_t first_segment = 0;  // tokens before the first crumb
};

// The bytes that these signs begin with.
inline constexpr auto kSignBytes = [] {
  std::array<bool, 256> bytes{};
  for (std::string_view sign : {"|", "•", "·", ">", "›", "→", "»", "/", "{", "}"})
    bytes[static_cast<unsigned char>(sign[0])] = true;
  return bytes;
}();

// Precondition: at most kMaskedTokens tokens. Cost: that of the gaps with a slash or unusual signs.
LineSigns read_signs(const LineText& line);

}  // namespace vnsift
