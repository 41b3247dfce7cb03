#include "base/json.h"

#include <algorithm>
#include <bit>
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

char* write_json_escaped(std::string_view text, char* to) {
  static const bool kHasAvx2 = has_avx2();
  size_t at = 0;
  if (kHasAvx2) {
    const JsonEscape escaped = escape_json_avx2(text, to);
    at = escaped.at;
    to = escaped.to;
  }
  while (at < text.size()) {
    const size_t stop = copy_to_json_special(text, at, to);
    to += stop - at;
    if (stop == text.size()) break;
    to = write_json_escape(text[stop], to);
    at = stop + 1;
  }
  return to;
}

// By pieces: an append for each line end and for what stands between costs more than a copy.
void append_json_escaped(std::string_view text, std::string& out) {
  constexpr size_t kPiece = 2048;
  char piece[json_escaped_room(kPiece)];
  for (size_t at = 0; at < text.size(); at += kPiece)
    out.append(piece, write_json_escaped(text.substr(at, kPiece), piece));
}

void append_json_string(std::string_view text, std::string& out) {
  out.push_back('"');
  append_json_escaped(text, out);
  out.push_back('"');
}

namespace {

constexpr char kPairs[] =
    "0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849505152535455"
    "5657585960616263"
    "6465666768697071727374757677787980818283848586878889909192939495969798"
    "99";

// The two digits of value < 100, the first one lowest in memory.
uint32_t pair_of(uint32_t value) {
  uint16_t pair = 0;
  std::memcpy(&pair, kPairs + size_t{2} * value, 2);
  return pair;
}

// Four digits of value < 10,000 as they stand in memory. Not by way of the stack: to read together what was written in
// two pieces takes twenty cycles.
uint32_t four_of(uint32_t value) {
  const uint32_t high = pair_of(value / 100), low = pair_of(value % 100);
  return std::endian::native == std::endian::little ? low << 16 | high : high << 16 | low;
}

void write_four(uint32_t value, char* to) {
  const uint32_t digits = four_of(value);
  std::memcpy(to, &digits, 4);
}

// One to four digits, without a branch: how many they are cannot be foretold. Writes four bytes.
char* write_up_to_four(uint32_t value, char* to) {
  // The sign of a difference, since a comparison would become a branch.
  const auto is_above = [value](uint32_t limit) { return (limit - value) >> 31; };
  const uint32_t size = 1 + is_above(9) + is_above(99) + is_above(999), zeros = 8 * (4 - size);
  const uint32_t four = four_of(value);
  const uint32_t digits = std::endian::native == std::endian::little ? four >> zeros : four << zeros;
  std::memcpy(to, &digits, 4);
  return to + size;
}

}  // namespace

char* write_json_integer(uint32_t value, char* to) {
  constexpr uint32_t kFour = 10000;
  if (value < kFour) return write_up_to_four(value, to);
  const uint32_t high = value / kFour;
  if (high < kFour) {
    to = write_up_to_four(high, to);
  } else {
    to = write_up_to_four(high / kFour, to);
    write_four(high % kFour, to);
    to += 4;
  }
  write_four(value % kFour, to);
  return to + 4;
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
      const uint32_t decimals = whole % 1000;
      *to = '.';
      write_four(decimals * 10, to + 1);
      // Zeros at the end are not written, nor is a point behind which nothing stands.
      const int size = 2 + (decimals % 100 != 0 ? 1 : 0) + (decimals % 10 != 0 ? 1 : 0);
      return to + (decimals == 0 ? 0 : size);
    }
  }
  return std::to_chars(to, to + kJsonNumberSize, value).ptr;
}

void append_json_number(double value, std::string& out) {
  char digits[kJsonNumberSize];
  out.append(digits, write_json_number(value, digits));
}

}  // namespace vnsift
