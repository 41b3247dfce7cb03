// Byte searches with SIMD: 16 bytes a step with SSE2, which every x86-64 has; a plain loop elsewhere.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace vnsift {

inline bool is_json_special(char byte) {
  return byte == '"' || byte == '\\' || static_cast<unsigned char>(byte) < 0x20;
}

// Offset of the first `"`, `\` or control character (below 0x20) at or behind `at`; the size of the text if there is
// none.
inline size_t find_json_special(std::string_view text, size_t at) {
#if defined(__SSE2__)
  const __m128i quote = _mm_set1_epi8('"'), backslash = _mm_set1_epi8('\\'), last_control = _mm_set1_epi8(0x1F);
  for (; at + 16 <= text.size(); at += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
    const __m128i found = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(bytes, quote), _mm_cmpeq_epi8(bytes, backslash)),
                                       _mm_cmpeq_epi8(_mm_min_epu8(bytes, last_control), bytes));
    const unsigned mask = static_cast<unsigned>(_mm_movemask_epi8(found));
    if (mask != 0) return at + static_cast<size_t>(std::countr_zero(mask));
  }
#endif
  while (at < text.size() && !is_json_special(text[at])) ++at;
  return at;
}

// How much more than it says copy_to_json_special() may write.
inline constexpr size_t kCopySlack = 16;

// Copies from `at` on up to what find_json_special() finds, and returns its offset.
inline size_t copy_to_json_special(std::string_view text, size_t at, char* to) {
#if defined(__SSE2__)
  const __m128i quote = _mm_set1_epi8('"'), backslash = _mm_set1_epi8('\\'), last_control = _mm_set1_epi8(0x1F);
  for (; at + 16 <= text.size(); at += 16, to += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(to), bytes);
    const __m128i found = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(bytes, quote), _mm_cmpeq_epi8(bytes, backslash)),
                                       _mm_cmpeq_epi8(_mm_min_epu8(bytes, last_control), bytes));
    const unsigned mask = static_cast<unsigned>(_mm_movemask_epi8(found));
    if (mask != 0) return at + static_cast<size_t>(std::countr_zero(mask));
  }
  // Eight to fifteen bytes are left, or a short string is read: its first and last eight, which may overlap.
  if (const size_t left = text.size() - at; left >= 8) {
    const char* const first = text.data() + at;
    int64_t head = 0, tail = 0;
    std::memcpy(&head, first, 8);
    std::memcpy(&tail, first + left - 8, 8);
    const __m128i bytes = _mm_set_epi64x(tail, head);
    const __m128i found = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(bytes, quote), _mm_cmpeq_epi8(bytes, backslash)),
                                       _mm_cmpeq_epi8(_mm_min_epu8(bytes, last_control), bytes));
    if (_mm_movemask_epi8(found) == 0) {
      std::memcpy(to, &head, 8);
      std::memcpy(to + left - 8, &tail, 8);
      return text.size();
    }
  }
#endif
  for (; at < text.size() && !is_json_special(text[at]); ++at) *to++ = text[at];
  return at;
}

// How often `byte` occurs. The compiler makes 16 or 32 bytes a step of it.
inline size_t count_byte(std::string_view text, char byte) {
  size_t total = 0, at = 0;
  while (at + 255 <= text.size()) {
    uint8_t block = 0;  // a counter as wide as a lane: at most 255 of them
    for (size_t i = 0; i < 255; ++i) block = static_cast<uint8_t>(block + (text[at + i] == byte));
    total += block;
    at += 255;
  }
  for (; at < text.size(); ++at) total += text[at] == byte;
  return total;
}

}  // namespace vnsift
