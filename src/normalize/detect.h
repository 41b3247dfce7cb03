// Which charset are these bytes in? Judged by the words that each reading gives (normalize.md 9.1, 9.2); the public
// face is vnsift/charset.h.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include <vnsift/charset.h>

#include "normalize/evidence.h"

namespace vnsift {

inline constexpr size_t kDetectionWindow = size_t{1} << 20;  // bytes of a document that detection looks at (3.2)

enum class CandidateSet : uint8_t {
  text,   // bytes that were read as windows-1252 and saved as UTF-8
  bytes,  // bytes as they stand
};

// The charset that `lines` (bytes, without line ends) are in, or nothing better than `identity`, which is what the text
// as it stands (or its fallback reading) is worth. The lines are judged together.
std::optional<Detection> detect_charset(std::span<const std::string_view> lines, const Evidence& identity,
                                        CandidateSet set);

// UTF-16 without a byte-order mark: text of a script whose letters are mostly below U+0100 has a zero in every other
// byte. `whole`: these are all bytes of the text.
std::optional<Charset> detect_utf16(std::string_view bytes, bool whole);

// A document of bytes: byte-order mark, UTF-16 without one, UTF-8, 8-bit charset (3.2). The first MiB is looked at.
struct ByteEncoding {
  Detection detection;
  bool utf32 = false;           // its byte-order mark: not read
  bool has_ill_formed = false;  // utf8 with ill-formed bytes: lines of it may be of an 8-bit charset
};
ByteEncoding detect_byte_encoding(std::string_view bytes);

// Lines of a text without their line ends (LF, CR, CRLF).
template <class Visit>
void for_each_line(std::string_view text, Visit visit) {
  for (size_t begin = 0; begin < text.size();) {
    size_t end = begin;
    while (end < text.size() && text[end] != '\n' && text[end] != '\r') ++end;
    visit(text.substr(begin, end - begin));
    begin = end + 1;
  }
}

bool is_ascii(std::string_view text);

}  // namespace vnsift
