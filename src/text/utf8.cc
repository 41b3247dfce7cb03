#include <vnsift/utf8.h>

#include <simdjson.h>

namespace vnsift {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

bool is_continuation(unsigned char byte) { return (byte & 0xC0u) == 0x80u; }

// The well-formed sequence that begins at `text[at]`: its size, or 0 and in `bad` the size of the maximal subpart
// (table 3-7: the range of the second byte depends on the lead).
size_t sequence_at(std::string_view text, size_t at, size_t& bad) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = byte(at);
  bad = 1;
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  const size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  const unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (at + 1 >= text.size() || byte(at + 1) < low || byte(at + 1) > high) return 0;
  while (bad + 1 < size && at + bad + 1 < text.size() && is_continuation(byte(at + bad + 1))) ++bad;
  if (bad + 1 == size) return size;
  ++bad;
  return 0;
}

}  // namespace

bool is_valid_utf8(std::string_view bytes) { return simdjson::validate_utf8(bytes.data(), bytes.size()); }

Decoded repair_utf8(std::string_view bytes) {
  Decoded decoded;
  if (is_valid_utf8(bytes)) {
    decoded.text = bytes;
    return decoded;
  }
  decoded.text.reserve(bytes.size() + bytes.size() / 8);
  size_t good = 0;  // well-formed and not yet copied: [good, at)
  for (size_t at = 0; at < bytes.size();) {
    size_t bad = 0;
    const size_t size = sequence_at(bytes, at, bad);
    if (size != 0) {
      at += size;
      continue;
    }
    decoded.text.append(bytes, good, at - good);
    decoded.text += kReplacement;
    ++decoded.replaced;
    at += bad;
    good = at;
  }
  decoded.text.append(bytes, good, bytes.size() - good);
  return decoded;
}

// Both loops are written so that compilers turn them into SIMD: sums of comparisons over blocks that cannot overflow a
// byte.
size_t count_code_points(std::string_view valid_utf8) {
  size_t count = 0;
  for (size_t begin = 0; begin < valid_utf8.size(); begin += 255) {
    const size_t end = std::min(begin + 255, valid_utf8.size());
    uint8_t block = 0;
    for (size_t i = begin; i < end; ++i)
      block = static_cast<uint8_t>(block + (static_cast<signed char>(valid_utf8[i]) > -65));
    count += block;
  }
  return count;
}

size_t count_utf16_units(std::string_view valid_utf8) {
  size_t count = count_code_points(valid_utf8);
  for (size_t begin = 0; begin < valid_utf8.size(); begin += 255) {
    const size_t end = std::min(begin + 255, valid_utf8.size());
    uint8_t block = 0;
    for (size_t i = begin; i < end; ++i)
      block = static_cast<uint8_t>(block + (static_cast<unsigned char>(valid_utf8[i]) >= 0xF0));
    count += block;
  }
  return count;
}

CodePoint code_point_at(std::string_view valid_utf8, size_t at) {
  const auto byte = [&](size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(valid_utf8[at + i])); };
  const char32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {(lead & 31u) << 6 | (byte(1) & 63u), 2};
  if (lead < 0xF0) return {(lead & 15u) << 12 | (byte(1) & 63u) << 6 | (byte(2) & 63u), 3};
  return {(lead & 7u) << 18 | (byte(1) & 63u) << 12 | (byte(2) & 63u) << 6 | (byte(3) & 63u), 4};
}

void append_utf8(char32_t value, std::string& out) {
  const auto put = [&out](char32_t byte) { out += static_cast<char>(byte); };
  if (value < 0x80) {
    put(value);
  } else if (value < 0x800) {
    put(0xC0 | value >> 6);
    put(0x80 | (value & 63u));
  } else if (value < 0x10000) {
    put(0xE0 | value >> 12);
    put(0x80 | (value >> 6 & 63u));
    put(0x80 | (value & 63u));
  } else {
    put(0xF0 | value >> 18);
    put(0x80 | (value >> 12 & 63u));
    put(0x80 | (value >> 6 & 63u));
    put(0x80 | (value & 63u));
  }
}

}  // namespace vnsift
