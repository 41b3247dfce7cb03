// UTF-8: validity agrees with a plain decoder, repair gives valid text and leaves valid text alone, counting is
// walking.
#include <vnsift/utf8.h>

#include "fuzz.h"

namespace {

// Table 3-7 of the Unicode Standard, one sequence at a time: its length, or 0 if ill-formed.
size_t sequence_length(std::string_view bytes, size_t at) {
  auto byte = [&](size_t offset) {
    return at + offset < bytes.size() ? static_cast<unsigned char>(bytes[at + offset]) : 0U;
  };
  auto continues = [&](size_t offset) { return (byte(offset) & 0xC0U) == 0x80U; };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  if (lead < 0xE0) return continues(1) ? 2 : 0;
  const unsigned low = lead == 0xE0 ? 0xA0U : lead == 0xF0 ? 0x90U : 0x80U;
  const unsigned high = lead == 0xED ? 0x9FU : lead == 0xF4 ? 0x8FU : 0xBFU;
  if (byte(1) < low || byte(1) > high || !continues(2)) return 0;
  if (lead < 0xF0) return 3;
  return continues(3) ? 4 : 0;
}

bool is_valid_twin(std::string_view bytes) {
  for (size_t at = 0; at < bytes.size();) {
    const size_t length = sequence_length(bytes, at);
    if (length == 0) return false;
    at += length;
  }
  return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace vnsift;
  using fuzz::require;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const bool valid = is_valid_utf8(bytes);
  require(valid == is_valid_twin(bytes), "validity agrees with the plain decoder");

  const Decoded repaired = repair_utf8(bytes);
  require(is_valid_twin(repaired.text), "repaired text is valid");
  require(valid == (repaired.replaced == 0), "only what is ill-formed is replaced");
  if (valid) require(repaired.text == bytes, "valid text stays");

  std::string rebuilt;
  size_t code_points = 0, utf16_units = 0;
  for (size_t at = 0; at < repaired.text.size(); ++code_points) {
    const CodePoint point = code_point_at(repaired.text, at);
    require(point.size >= 1 && point.size <= 4, "a code point has 1 to 4 bytes");
    append_utf8(point.value, rebuilt);
    utf16_units += point.value > 0xFFFF ? 2 : 1;
    at += point.size;
  }
  require(rebuilt == repaired.text, "decoding and encoding gives the text");
  require(count_code_points(repaired.text) == code_points, "code points are counted right");
  require(count_utf16_units(repaired.text) == utf16_units, "UTF-16 units are counted right");
  return 0;
}
