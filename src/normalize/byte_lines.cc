#include "normalize/byte_lines.h"

#include <algorithm>
#include <array>

#include <vnsift/utf8.h>

#include "normalize/charset_decode.h"
#include "normalize/detect.h"

namespace vnsift {

BrokenUtf8 decode_broken_utf8(std::string_view bytes, bool rescue_lines, bool repair_case, std::string& out) {
  BrokenUtf8 result;
  for (size_t begin = 0; begin < bytes.size();) {
    const size_t end = std::min(bytes.find('\n', begin), bytes.size());
    const std::string_view line = bytes.substr(begin, end - begin);
    begin = end;
    if (is_valid_utf8(line)) {
      out += line;
    } else {
      Decoded decoded = repair_utf8(line);
      std::optional<Detection> found;
      if (rescue_lines) {
        Evidence identity;
        identity.add(decoded.text);
        identity.stray += decoded.replaced;  // ill-formed bytes are damage, whatever stands beside them
        const std::array<std::string_view, 1> lines = {line};
        found = detect_charset(lines, identity, CandidateSet::bytes);
      }
      if (found) {
        decode_eight_bit(line, found->charset, repair_case, out, nullptr);
        ++result.rescued;
      } else {
        out += decoded.text;
        result.replaced += decoded.replaced;
      }
    }
    if (begin < bytes.size()) {
      out += '\n';
      ++begin;
    }
  }
  return result;
}

}  // namespace vnsift
