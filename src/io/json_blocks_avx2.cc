// Built with AVX2 flags, called only if the machine has it.
#include "io/json_blocks.h"

#if defined(__AVX2__)
#include <immintrin.h>

#include <bit>
#include <cstdint>
#endif

namespace vnsift {

#if defined(__AVX2__)
namespace {

__m256i load(const char* from) { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from)); }
void store(__m256i bytes, char* to) { _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), bytes); }
__m256i equal(__m256i bytes, char sign) { return _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(sign)); }
uint64_t bits_of(__m256i low, __m256i high) {
  const auto bits = [](__m256i bytes) {
    return static_cast<uint64_t>(static_cast<uint32_t>(_mm256_movemask_epi8(bytes)));
  };
  return bits(low) | bits(high) << 32;
}

}  // namespace

size_t pass_json_avx2(std::string_view text, size_t at) {
  const __m256i last_control = _mm256_set1_epi8(0x1F);
  while (at + kJsonBlock <= text.size()) {
    const __m256i low = load(text.data() + at), high = load(text.data() + at + 32);
    const __m256i low_quotes = equal(low, '"'), high_quotes = equal(high, '"');
    const auto ends = [last_control](__m256i bytes, __m256i quotes) {
      return _mm256_or_si256(quotes, _mm256_cmpeq_epi8(_mm256_min_epu8(bytes, last_control), bytes));
    };
    const uint64_t backslashes = bits_of(equal(low, '\\'), equal(high, '\\'));
    const uint64_t fits =
        bits_of(_mm256_or_si256(low_quotes, equal(low, 'n')), _mm256_or_si256(high_quotes, equal(high, 'n')));
    // A backslash that is escaped itself makes a stop of the one before it: behind a stop the bits mean nothing.
    const uint64_t escaped = backslashes << 1;
    const uint64_t stops =
        (bits_of(ends(low, low_quotes), ends(high, high_quotes)) & ~escaped) | (escaped & ~fits) >> 1;
    if (stops != 0) return at + static_cast<size_t>(std::countr_zero(stops));
    at += kJsonBlock - (backslashes >> 63);  // with its sign
  }
  return at;
}

JsonCopy copy_json_avx2(std::string_view text, size_t at, char* to) {
  while (text.size() - at > kJsonBlock) {
    const char* const from = text.data() + at;
    const __m256i low = load(from), high = load(from + 32);
    store(low, to);
    store(high, to + 32);
    const uint64_t backslashes = bits_of(equal(low, '\\'), equal(high, '\\'));
    const size_t plain = backslashes == 0 ? kJsonBlock : static_cast<size_t>(std::countr_zero(backslashes));
    at += plain;
    to += plain;
    if (backslashes == 0) continue;
    const char sign = kJsonEscapes[static_cast<unsigned char>(from[plain + 1])];
    if (sign == 0) break;
    *to++ = sign;
    at += 2;
  }
  return {at, to};
}
#else
size_t pass_json_avx2(std::string_view, size_t at) { return at; }
JsonCopy copy_json_avx2(std::string_view, size_t at, char* to) { return {at, to}; }
#endif

}  // namespace vnsift
