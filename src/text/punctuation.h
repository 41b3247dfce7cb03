// Signs that several rules must agree on, defined once: what counts as a dash and a slash in document numbers, and what
// ends a sentence. Signs are recognised in canonical text, where U+2010 and U+2011 are already `-` and every blank a
// space.
#pragma once

#include <cstdint>
#include <string_view>

namespace vnsift {

// Figure, en and em dash, horizontal bar, minus: printed where a hyphen is meant.
inline constexpr std::u32string_view kDashClass = U"-‒–—―−";
// Fraction slash and division slash, from typesetting and PDF extraction.
inline constexpr std::u32string_view kSlashClass = U"/⁄∕";

constexpr bool is_dash(char32_t c) { return kDashClass.find(c) != std::u32string_view::npos; }
constexpr bool is_slash(char32_t c) { return kSlashClass.find(c) != std::u32string_view::npos; }

// Bytes of the dash (slash) at `at`, 0 if there is none. Precondition: canonical text.
constexpr uint32_t sign_size(std::string_view text, size_t at, char ascii, std::u32string_view sign_class) {
  if (at >= text.size()) return 0;
  if (text[at] == ascii) return 1;
  if (text[at] != '\xE2' || at + 3 > text.size()) return 0;
  const char32_t c =
      0x2000u | (static_cast<uint8_t>(text[at + 1]) & 0x3Fu) << 6 | (static_cast<uint8_t>(text[at + 2]) & 0x3Fu);
  return sign_class.find(c) != std::u32string_view::npos ? 3 : 0;
}
constexpr uint32_t dash_size(std::string_view text, size_t at) { return sign_size(text, at, '-', kDashClass); }
constexpr uint32_t slash_size(std::string_view text, size_t at) { return sign_size(text, at, '/', kSlashClass); }

}  // namespace vnsift
