#include "base/json.h"

#include <charconv>

#include "base/byte_scan.h"

namespace vnsift {

void append_json_escaped(std::string_view text, std::string& out) {
  static constexpr char kHex[] = "0123456789abcdef";
  size_t at = 0;
  while (at < text.size()) {
    const size_t stop = find_json_special(text, at);
    out.append(text.data() + at, stop - at);
    if (stop == text.size()) return;
    const char byte = text[stop];
    char escape[6] = {'\\', byte, '0', '0', 0, 0};
    size_t size = 2;
    switch (byte) {
      case '"':
      case '\\':
        break;
      case '\n':
        escape[1] = 'n';
        break;
      case '\r':
        escape[1] = 'r';
        break;
      case '\t':
        escape[1] = 't';
        break;
      case '\b':
        escape[1] = 'b';
        break;
      case '\f':
        escape[1] = 'f';
        break;
      default:
        escape[1] = 'u';
        escape[4] = kHex[static_cast<unsigned char>(byte) >> 4];
        escape[5] = kHex[byte & 15];
        size = 6;
    }
    out.append(escape, size);
    at = stop + 1;
  }
}

void append_json_string(std::string_view text, std::string& out) {
  out.push_back('"');
  append_json_escaped(text, out);
  out.push_back('"');
}

void append_json_integer(int64_t value, std::string& out) {
  char digits[24];
  out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

void append_json_number(double value, std::string& out) {
  char digits[32];
  out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

}  // namespace vnsift
