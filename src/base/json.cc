#include "base/json.h"

#include <algorithm>
#include <charconv>
#include <cstring>

#include "base/byte_scan.h"
#include "base/cpu.h"
#include "base/json_escape.h"

namespace vnsift {

char* write_json_escape(char byte, char* to) {
  static constexpr char kHex[] = "0123456789abcdef";
  *to++ = '\\';
  switch (byte) {
    case '"':
    case '\\':
      *to++ = byte;
      return to;
    case '\n':
      *to++ = 'n';
      return to;
    case '\r':
      *to++ = 'r';
      return to;
    case '\t':
      *to++ = 't';
      return to;
    case '\b':
      *to++ = 'b';
      return to;
    case '\f':
      *to++ = 'f';
      return to;
    default:
      std::copy_n("u00", 3, to);
      to[3] = kHex[static_cast<unsigned char>(byte) >> 4];
      to[4] = kHex[byte & 15];
      return to + 5;
  }
}

// By pieces of a page of memory: an append for each line end and for what stands between costs more than a copy.
void append_json_escaped(std::string_view text, std::string& out) {
  static const bool kHasAvx2 = has_avx2();
  constexpr size_t kPiece = 4096;
  char piece[kPiece + kEscapeBlock + kCopySlack + 6];
  for (size_t at = 0; at < text.size();) {
    char* to = piece;
    if (kHasAvx2 && text.size() - at >= kEscapeBlock) {
      const JsonEscape escaped = escape_json_avx2(text, at, to, piece + kPiece);
      at = escaped.at;
      to = escaped.to;
    }
    while (at < text.size() && to < piece + kPiece) {
      const size_t end = std::min(text.size(), at + static_cast<size_t>(piece + kPiece - to));
      const size_t stop = copy_to_json_special(text.substr(0, end), at, to);
      to += stop - at;
      at = stop;
      if (at == end) break;
      to = write_json_escape(text[at++], to);
    }
    out.append(piece, static_cast<size_t>(to - piece));
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

char* write_json_integer(int64_t value, char* to) { return std::to_chars(to, to + 24, value).ptr; }

void append_json_integer(int64_t value, std::string& out) {
  char digits[24];
  const bool is_short = value >= 0 && value <= int64_t{UINT32_MAX};  // and nearly always so
  out.append(digits,
             is_short ? write_json_integer(static_cast<uint32_t>(value), digits) : write_json_integer(value, digits));
}

char* write_json_number(double value, char* to) {
  // Shares and confidences have two or three decimals: that is their shortest form if it reads back the same.
  const double thousandths = value * 1000;
  if (value >= 0 && thousandths < 1e6) {
    const double rounded =
        thousandths + 0.5;  // not lround: a call, and neither a sign nor a huge value is to be feared
    const auto whole = static_cast<uint32_t>(rounded);
    if (static_cast<double>(whole) / 1000 == value) {
      to = write_json_integer(whole / 1000, to);
      uint32_t decimals = whole % 1000;
      if (decimals == 0) return to;
      *to++ = '.';
      for (uint32_t place = 100; decimals != 0; decimals %= place, place /= 10)
        *to++ = static_cast<char>('0' + decimals / place);
      return to;
    }
  }
  return std::to_chars(to, to + kJsonNumberSize, value).ptr;
}

void append_json_number(double value, std::string& out) {
  char digits[kJsonNumberSize];
  out.append(digits, write_json_number(value, digits));
}

}  // namespace vnsift
