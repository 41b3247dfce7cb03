#include "base/json.h"

#include <charconv>
#include <cstring>

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

char* write_json_integer(uint32_t value, char* to) {
  static constexpr char kPairs[] =
      "0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849505152535455"
      "5657585960616263"
      "6465666768697071727374757677787980818283848586878889909192939495969798"
      "99";
  char digits[10];
  char* first = digits + sizeof digits;
  while (value >= 100) {
    first -= 2;
    std::memcpy(first, kPairs + 2 * (value % 100), 2);
    value /= 100;
  }
  if (value >= 10) {
    first -= 2;
    std::memcpy(first, kPairs + 2 * value, 2);
  } else {
    *--first = static_cast<char>('0' + value);
  }
  const size_t size = static_cast<size_t>(digits + sizeof digits - first);
  std::memcpy(to, first, size);
  return to + size;
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
