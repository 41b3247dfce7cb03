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

#if defined(__SSE2__)
// A bit for each of sixteen bytes that is_json_special().
inline unsigned json_specials(__m128i bytes) {
  const __m128i quote = _mm_set1_epi8('"'), backslash = _mm_set1_epi8('\\'), last_control = _mm_set1_epi8(0x1F);
  const __m128i found = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(bytes, quote), _mm_cmpeq_epi8(bytes, backslash)),
                                     _mm_cmpeq_epi8(_mm_min_epu8(bytes, last_control), bytes));
  return static_cast<unsigned>(_mm_movemask_epi8(found));
}
#endif

// Offset of the first `"`, `\` or control character (below 0x20) at or behind `at`; the size of the text if there is
// none.
inline size_t find_json_special(std::string_view text, size_t at) {
#if defined(__SSE2__)
  for (; at + 16 <= text.size(); at += 16) {
    const unsigned mask = json_specials(_mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at)));
    if (mask != 0) return at + static_cast<size_t>(std::countr_zero(mask));
  }
#endif
  while (at < text.size() && !is_json_special(text[at])) ++at;
  return at;
}

// How much more than it says copy_to_json_special() may write.
inline constexpr size_t kCopySlack = 16;

// Copies less than seventeen bytes: their first and last ones, which may overlap, rather than one by one. A call of
// memcpy() for a few bytes takes longer.
inline void copy_few(char* to, const char* from, size_t size) {
  if (size >= 8) {
    uint64_t first = 0, last = 0;
    std::memcpy(&first, from, 8);
    std::memcpy(&last, from + size - 8, 8);
    std::memcpy(to, &first, 8);
    std::memcpy(to + size - 8, &last, 8);
  } else if (size >= 4) {
    uint32_t first = 0, last = 0;
    std::memcpy(&first, from, 4);
    std::memcpy(&last, from + size - 4, 4);
    std::memcpy(to, &first, 4);
    std::memcpy(to + size - 4, &last, 4);
  } else if (size > 0) {
    const char first = from[0], middle = from[size / 2], last = from[size - 1];
    to[0] = first;
    to[size / 2] = middle;
    to[size - 1] = last;
  }
}

#if defined(__SSE2__)
// What copy_few() copies, in any order, and blanks. Precondition: size > 0.
inline __m128i first_and_last(const char* from, size_t size) {
  constexpr uint64_t kBlanks = 0x2020202020202020u;
  uint64_t first = 0, last = kBlanks;
  if (size >= 8) {
    std::memcpy(&first, from, 8);
    std::memcpy(&last, from + size - 8, 8);
  } else if (size >= 4) {
    uint32_t head = 0, tail = 0;
    std::memcpy(&head, from, 4);
    std::memcpy(&tail, from + size - 4, 4);
    first = uint64_t{tail} << 32 | head;
  } else {
    const auto byte = [from](size_t at) { return uint64_t{static_cast<unsigned char>(from[at])}; };
    first = (kBlanks << 24) | byte(size - 1) << 16 | byte(size / 2) << 8 | byte(0);
  }
  return _mm_set_epi64x(static_cast<int64_t>(last), static_cast<int64_t>(first));
}
#endif

// Copies from `at` on up to what find_json_special() finds, and returns its offset.
inline size_t copy_to_json_special(std::string_view text, size_t at, char* to) {
#if defined(__SSE2__)
  const bool is_long = text.size() - at >= 16;
  for (; at + 16 <= text.size(); at += 16, to += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(to), bytes);
    if (const unsigned mask = json_specials(bytes); mask != 0) return at + static_cast<size_t>(std::countr_zero(mask));
  }
  // Up to fifteen bytes are left: with some before them that are none, or alone, as a short string.
  const size_t left = text.size() - at;
  if (left == 0) return at;
  if (is_long) {
    const size_t last = text.size() - 16;
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + last));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(to + left - 16), bytes);
    const unsigned mask = json_specials(bytes);
    return mask == 0 ? text.size() : last + static_cast<size_t>(std::countr_zero(mask));
  }
  const char* const from = text.data() + at;
  copy_few(to, from, left);
  if (json_specials(first_and_last(from, left)) == 0) return text.size();
  while (!is_json_special(text[at])) ++at;
  return at;
#else
  for (; at < text.size() && !is_json_special(text[at]); ++at) *to++ = text[at];
  return at;
#endif
}

// Does `first` stand somewhere directly before `second` or the byte that differs from it in the lowest bit?
inline bool has_pair(std::string_view text, char first, char second) {
  const auto is_pair = [&](size_t at) { return text[at] == first && ((text[at + 1] ^ second) & ~1) == 0; };
  size_t at = 0;
#if defined(__SSE2__)
  const __m128i firsts = _mm_set1_epi8(first), all_but_lowest = _mm_set1_epi8(~1),
                seconds = _mm_set1_epi8(static_cast<char>(second & ~1));
  const auto load = [&text](size_t from) {
    return _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + from));
  };
  for (; at + 17 <= text.size(); at += 16) {
    const __m128i found = _mm_and_si128(_mm_cmpeq_epi8(load(at), firsts),
                                        _mm_cmpeq_epi8(_mm_and_si128(load(at + 1), all_but_lowest), seconds));
    if (_mm_movemask_epi8(found) != 0) return true;
  }
#endif
  for (; at + 1 < text.size(); ++at) {
    if (is_pair(at)) return true;
  }
  return false;
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
