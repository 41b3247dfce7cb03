#include "strip/token_masks.h"

#include <algorithm>
#include <array>
#include <cstddef>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace vnsift {

namespace {

constexpr uint8_t kMixed = token_shape::kMarked | token_shape::kHasUpper | token_shape::kHasLower;

}  // namespace

TokenMasks read_masks_scalar(const Token* first, const Token* end) {
  TokenMasks masks;
  uint64_t bit = 1;
  for (const Token* token = first; token != end; ++token, bit <<= 1) {
    const uint8_t shape = token->shape;
    const auto bit_if = [bit](bool yes) { return yes ? bit : 0; };
    masks.shapes |= shape;
    masks.digits |= bit_if((shape & token_shape::kDigits) != 0);
    masks.first_upper |= bit_if((shape & token_shape::kFirstUpper) != 0);
    masks.has_lower |= bit_if((shape & token_shape::kHasLower) != 0);
    masks.mixed |= bit_if((shape & kMixed) == kMixed);
    masks.none |= bit_if(token->gap == Gap::none);
    masks.colon |= bit_if(token->gap == Gap::colon);
    masks.dash |= bit_if(token->gap == Gap::dash);
    masks.slash |= bit_if(token->gap == Gap::slash);
    masks.other |= bit_if(token->gap == Gap::other);
  }
  masks.inner_upper = masks.mixed & ~masks.first_upper & ~masks.digits;
  return masks;
}

#if defined(__SSE2__)
namespace {

constexpr size_t kStep = 16;

// Gap and shape of four tokens, as signed numbers of 16 bits in 32: packing keeps them whole.
__m128i tails_of_four(const Token* tokens) {
  static_assert(sizeof(Token) == 16 && offsetof(Token, gap) == 14 && offsetof(Token, shape) == 15);
  const auto load = [tokens](size_t i) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(tokens + i)); };
  const __m128 low = _mm_castsi128_ps(_mm_unpackhi_epi64(load(0), load(1)));
  const __m128 high = _mm_castsi128_ps(_mm_unpackhi_epi64(load(2), load(3)));
  return _mm_srai_epi32(_mm_castps_si128(_mm_shuffle_ps(low, high, _MM_SHUFFLE(3, 1, 3, 1))), 16);
}

}  // namespace

// By sixteen tokens, the last ones of a line the last of sixteen: some of its tokens are read twice. Of a shorter line
// what stands before it is shifted out; where too little stands there, its twin.
TokenMasks read_masks(const Token* text, const Token* first, const Token* end) {
  const auto count = static_cast<size_t>(end - first);
  const size_t before = count < kStep ? kStep - count : 0, last = count + before - kStep;
  if (static_cast<size_t>(first - text) < before) return read_masks_scalar(first, end);
  // 0 for what stands before the line.
  static constexpr std::array<uint8_t, 2 * kStep> kWanted = [] {
    std::array<uint8_t, 2 * kStep> bytes{};
    for (size_t i = kStep; i < bytes.size(); ++i) bytes[i] = 0xFF;
    return bytes;
  }();
  const __m128i wanted = _mm_loadu_si128(reinterpret_cast<const __m128i*>(kWanted.data() + kStep - before));
  __m128i shapes = _mm_setzero_si128();
  // GCC 12 clears a whole TokenMasks by `rep stos`, which takes longer than all the rest.
  uint64_t digits = 0, first_upper = 0, has_lower = 0, mixed = 0, none = 0, colon = 0, dash = 0, slash = 0, other = 0;
  for (size_t step = 0; step < last + kStep; step += kStep) {
    const size_t shift = std::min(step, last);
    const Token* const tokens = first - before + shift;
    const __m128i a = _mm_packs_epi32(tails_of_four(tokens), tails_of_four(tokens + 4));
    const __m128i b = _mm_packs_epi32(tails_of_four(tokens + 8), tails_of_four(tokens + 12));
    const __m128i low = _mm_set1_epi16(0xFF);
    const __m128i shape = _mm_packus_epi16(_mm_srli_epi16(a, 8), _mm_srli_epi16(b, 8));
    const __m128i gap = _mm_packus_epi16(_mm_and_si128(a, low), _mm_and_si128(b, low));
    shapes = _mm_or_si128(shapes, _mm_and_si128(shape, wanted));
    const auto bits = [shift](__m128i bytes) {
      return static_cast<uint64_t>(static_cast<uint32_t>(_mm_movemask_epi8(bytes))) << shift;
    };
    const auto gaps = [&](Gap wanted_gap) {
      return bits(_mm_cmpeq_epi8(gap, _mm_set1_epi8(static_cast<char>(wanted_gap))));
    };
    // The bit of a shape moved to the top of its byte.
    static_assert(token_shape::kDigits == 1 && token_shape::kFirstUpper == 2 && token_shape::kHasLower == 4);
    digits |= bits(_mm_slli_epi16(shape, 7));
    first_upper |= bits(_mm_slli_epi16(shape, 6));
    has_lower |= bits(_mm_slli_epi16(shape, 5));
    const __m128i all_mixed = _mm_set1_epi8(static_cast<char>(kMixed));
    mixed |= bits(_mm_cmpeq_epi8(_mm_and_si128(shape, all_mixed), all_mixed));
    none |= gaps(Gap::none);
    colon |= gaps(Gap::colon);
    dash |= gaps(Gap::dash);
    slash |= gaps(Gap::slash);
    other |= gaps(Gap::other);
  }
  shapes = _mm_or_si128(shapes, _mm_srli_si128(shapes, 8));
  shapes = _mm_or_si128(shapes, _mm_srli_si128(shapes, 4));
  const auto all = static_cast<uint32_t>(_mm_cvtsi128_si32(shapes));
  return {.digits = digits >> before,
          .first_upper = first_upper >> before,
          .has_lower = has_lower >> before,
          .inner_upper = (mixed & ~first_upper & ~digits) >> before,
          .mixed = mixed >> before,
          .none = none >> before,
          .colon = colon >> before,
          .dash = dash >> before,
          .slash = slash >> before,
          .other = other >> before,
          .shapes = static_cast<uint8_t>(all | all >> 8 | all >> 16 | all >> 24)};
}
#else
TokenMasks read_masks(const Token*, const Token* first, const Token* end) { return read_masks_scalar(first, end); }
#endif

}  // namespace vnsift
