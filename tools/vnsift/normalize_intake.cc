#include "normalize_intake.h"

#include <vnsift/charset.h>
#include <vnsift/utf8.h>

#include "normalize/byte_lines.h"

namespace vnsift::cli {

std::shared_ptr<const DocumentState> NormalizeIntake::begin(std::string_view beginning, bool is_whole) const {
  auto state = std::make_shared<NormalizeState>();
  if (charset_) {
    state->detection.charset = *charset_;
    state->detection.found = true;
  } else if (options_.repair_encoding != RepairEncoding::off) {
    const ByteEncoding encoding = detect_byte_encoding(beginning);
    state->detection = encoding.detection;
    state->has_ill_formed = encoding.has_ill_formed;
  }
  if (is_whole) return state;
  std::string decoded;
  size_t replaced = 0;
  const bool copied = decode(beginning, *state, decoded, replaced);
  state->context = normalizer_.look_at(copied ? std::string_view(decoded) : beginning);
  return state;
}

bool NormalizeIntake::decode(std::string_view bytes, const DocumentState& document, std::string& out,
                             size_t& replaced) const {
  const auto& state = static_cast<const NormalizeState&>(document);
  switch (state.detection.charset) {
    case Charset::utf8:
    // UTF-16 has come as UTF-8 from its source.
    case Charset::utf16le:
    case Charset::utf16be: {
      if (is_valid_utf8(bytes)) return false;
      const bool rescue = !charset_ && options_.repair_encoding == RepairEncoding::line;
      replaced = decode_broken_utf8(bytes, rescue, options_.repair_case, out).replaced;
      return true;
    }
    default:
      replaced = vnsift::decode(bytes, state.detection.charset, out, nullptr, {.repair_case = options_.repair_case});
      return true;
  }
}

TextIntake::Wide NormalizeIntake::wide(std::string_view beginning, bool is_whole) const {
  const Charset charset = charset_ ? *charset_ : detect_utf16(beginning, is_whole).value_or(Charset::utf8);
  if (charset == Charset::utf16le) return Wide::little_endian;
  return charset == Charset::utf16be ? Wide::big_endian : Wide::no;
}

}  // namespace vnsift::cli
