// Built with AVX2 flags, called only if the machine has it. On other processors than x86-64 it does nothing, and what
// is left to do is everything.
#include "base/json_escape.h"

#include "base/json.h"

#if defined(__AVX2__)
#include <immintrin.h>

#include <bit>
#include <cstdint>
#endif

namespace vnsift {

#if defined(__AVX2__)
namespace {

uint32_t specials_of(__m256i bytes) {
  const __m256i quotes = _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('"'));
  const __m256i backslashes = _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('\\'));
  const __m256i controls = _mm256_cmpeq_epi8(_mm256_min_epu8(bytes, _mm256_set1_epi8(0x1F)), bytes);
  return static_cast<uint32_t>(_mm256_movemask_epi8(_mm256_or_si256(_mm256_or_si256(quotes, backslashes), controls)));
}

}  // namespace

JsonEscape escape_json_avx2(std::string_view text, char* to) {
  size_t at = 0;
  while (text.size() - at >= kEscapeBlock) {
    const char* const from = text.data() + at;
    const __m256i low = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from));
    const __m256i high = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from + 32));
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), low);
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(to + 32), high);
    const uint64_t specials = specials_of(low) | static_cast<uint64_t>(specials_of(high)) << 32;
    const size_t plain = specials == 0 ? kEscapeBlock : static_cast<size_t>(std::countr_zero(specials));
    at += plain;
    to += plain;
    if (specials == 0) continue;
    const char special = from[plain];
    ++at;
    if (special == '\n') {
      *to++ = '\\';
      *to++ = 'n';
    } else {
      to = write_json_escape(special, to);
    }
  }
  return {at, to};
}
#else
JsonEscape escape_json_avx2(std::string_view, char* to) { return {0, to}; }
#endif

}  // namespace vnsift
