#include "display_width.h"

#include <vnsift/utf8.h>
#include <unicode/uchar.h>

namespace vnsift::cli {

size_t display_width(std::string_view text) {
  size_t width = 0;
  for (size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    at += c.size;
    if (c.value < 0x300) {
      width += c.value != 0xAD ? 1 : 0;  // a soft hyphen shows only where a line is broken
      continue;
    }
    const auto code = static_cast<UChar32>(c.value);
    if ((U_GET_GC_MASK(code) & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK)) != 0) continue;
    const int wide = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
    width += wide == U_EA_WIDE || wide == U_EA_FULLWIDTH ? 2 : 1;
  }
  return width;
}

}  // namespace vnsift::cli
