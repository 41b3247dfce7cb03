// UTF-8 with ill-formed bytes, where single lines may be of an 8-bit charset: pages glued together (normalize.md 3.2,
// 4).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vnsift {

struct BrokenUtf8 {
  size_t replaced = 0;  // U+FFFD put for ill-formed bytes
  size_t rescued = 0;   // lines decoded from an 8-bit charset
};

// Appends the text of `bytes` to `out`. With `rescue_lines` an ill-formed line is offered to the 8-bit charsets first.
BrokenUtf8 decode_broken_utf8(std::string_view bytes, bool rescue_lines, bool repair_case, std::string& out);

}  // namespace vnsift
