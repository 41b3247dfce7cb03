// Decoders of the 8-bit charsets, as the detector and the stages of `normalize` use them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <vnsift/charset.h>

#include "lexicon/charsets.gen.h"

namespace vnsift {

inline constexpr size_t kEightBitCharsets = std::size(lexicon::kCharsets);

constexpr bool is_eight_bit(Charset charset) { return static_cast<size_t>(charset) < kEightBitCharsets; }
constexpr const lexicon::CharsetTable& charset_table(Charset charset) {
  return lexicon::kCharsets[static_cast<size_t>(charset)];
}

// Bytes of `bytes` that become capitals (normalize.md 8.3), as sorted ranges. Linear.
struct ByteRange {
  size_t begin = 0, end = 0;
};
void find_lost_capitals(std::string_view bytes, Charset charset, std::vector<ByteRange>& raised);

// decode() of an 8-bit charset; returns how many words got capitals back.
size_t decode_eight_bit(std::string_view bytes, Charset charset, bool repair_case, std::string& out, OffsetMap* map);

// The byte that windows-1252 (81 8D 8F 90 9D and all other C1 controls stand for themselves) or, with `vietnamese`,
// also windows-1258 has for a character; -1 if none. This undoes a reading as windows-1252, ISO 8859-1 and windows-1258
// at once.
int byte_of_character(char32_t c, bool vietnamese);

// Unicode text back to the bytes of windows-1252: false if a character has none.
struct ByteText {
  std::string bytes;
  std::vector<uint32_t>
      starts;  // where the character of each byte begins in the text, and the size of the text at the end
};
bool to_windows_1252(std::string_view text, ByteText& out);

}  // namespace vnsift
