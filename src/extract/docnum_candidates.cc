#include "extract/docnum_candidates.h"

#include <bit>
#include <cstddef>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "text/constant_key.h"

namespace vnsift {
namespace {

constexpr uint64_t kNumberWord = constant_key("số"), kPlainNumberWord = constant_key("so");

constexpr uint32_t gap_bit(Gap gap) { return 1u << static_cast<uint32_t>(gap); }
// What joins a number to the rest of its symbol; behind a blank stand capitals.
constexpr uint32_t kJoining = gap_bit(Gap::slash) | gap_bit(Gap::dash) | gap_bit(Gap::none) | gap_bit(Gap::dot);
// What stands between `số` and the rest of a symbol whose number is left blank.
constexpr uint32_t kFillIn = gap_bit(Gap::slash) | gap_bit(Gap::other);
constexpr uint32_t kNoCapitals = token_shape::kDigits | token_shape::kHasLower;
// What the keys of `số` and `so` have in common: a few other words have it too.
constexpr uint64_t kNumberWordBits = ~(kNumberWord ^ kPlainNumberWord);

// may_begin_number() of a token that has one on both sides, without a branch.
bool may_begin_inner_number(const Token* token) {
  const uint32_t gap = gap_bit(token[1].gap), shape = token->shape;
  const bool digits = (shape & token_shape::kDigits) != 0;
  const bool joined = (kJoining & gap) != 0;
  const bool capitals = (gap == gap_bit(Gap::blank)) & ((token[1].shape & kNoCapitals) == 0);
  const bool named = ((shape & token_shape::kFirstOfLine) == 0) & ((token[-1].shape & kNoCapitals) == 0);
  const bool number_word = (token->key == kNumberWord) | (token->key == kPlainNumberWord);
  return (digits & (joined | capitals | named)) | (number_word & ((kFillIn & gap) != 0));
}

// A run of digits, or a word like `số`.
bool is_likely(const Token& token) {
  const bool digits = (token.shape & token_shape::kDigits) != 0;
  return digits | (((token.key ^ kNumberWord) & kNumberWordBits) == 0);
}

#if defined(__SSE2__)
// A bit for each of four tokens that is_likely(). A token is its key and, in the upper half, begin, length, gap, shape.
uint32_t likely_of_four(const Token* tokens) {
  static_assert(sizeof(Token) == 16 && offsetof(Token, key) == 0 && offsetof(Token, shape) == 15);
  static_assert(token_shape::kDigits == 1);
  const auto load = [tokens](int i) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(tokens + i)); };
  const __m128i t0 = load(0), t1 = load(1), t2 = load(2), t3 = load(3);
  const auto odd_words = [](__m128i a, __m128i b) {  // of each pair of 32-bit words the upper one
    return _mm_castps_si128(_mm_shuffle_ps(_mm_castsi128_ps(a), _mm_castsi128_ps(b), _MM_SHUFFLE(3, 1, 3, 1)));
  };
  const auto even_words = [](__m128i a, __m128i b) {
    return _mm_castps_si128(_mm_shuffle_ps(_mm_castsi128_ps(a), _mm_castsi128_ps(b), _MM_SHUFFLE(2, 0, 2, 0)));
  };
  const __m128i rests = odd_words(_mm_unpackhi_epi64(t0, t1), _mm_unpackhi_epi64(t2, t3));
  const __m128i keys01 = _mm_unpacklo_epi64(t0, t1), keys23 = _mm_unpacklo_epi64(t2, t3);
  const auto equal = [](__m128i words, uint64_t shift) {
    const __m128i bits = _mm_set1_epi32(static_cast<int>(static_cast<uint32_t>(kNumberWordBits >> shift)));
    const __m128i wanted =
        _mm_set1_epi32(static_cast<int>(static_cast<uint32_t>((kNumberWord & kNumberWordBits) >> shift)));
    return _mm_cmpeq_epi32(_mm_and_si128(words, bits), wanted);
  };
  const __m128i number_word = _mm_and_si128(equal(even_words(keys01, keys23), 0), equal(odd_words(keys01, keys23), 32));
  // The lowest bit of the shape, which is the upper byte of `rests`, to the sign.
  const __m128i likely = _mm_or_si128(_mm_slli_epi32(rests, 7), number_word);
  return static_cast<uint32_t>(_mm_movemask_ps(_mm_castsi128_ps(likely)));
}
#endif

}  // namespace

bool may_begin_number(std::span<const Token> tokens, size_t at) {
  const Token& token = tokens[at];
  const bool has_next = at + 1 < tokens.size();
  const Gap gap = has_next ? tokens[at + 1].gap : Gap::line;
  if ((token.shape & token_shape::kDigits) != 0) {
    const bool is_first = at == 0 || (token.shape & token_shape::kFirstOfLine) != 0;
    if (!is_first && (tokens[at - 1].shape & kNoCapitals) == 0) return true;
    if (!has_next) return false;
    return (kJoining & gap_bit(gap)) != 0 || (gap == Gap::blank && (tokens[at + 1].shape & kNoCapitals) == 0);
  }
  const bool is_number_word = token.key == kNumberWord || token.key == kPlainNumberWord;
  return is_number_word && has_next && (kFillIn & gap_bit(gap)) != 0;
}

size_t collect_candidates(std::span<const Token> tokens, size_t begin, size_t end, uint32_t* found) {
  // By the token alone first, which nine of ten tokens fail; then by what stands round it.
  size_t likely = 0, next = begin;
#if defined(__SSE2__)
  for (; next + 4 <= end; next += 4) {
    for (uint32_t mask = likely_of_four(&tokens[next]); mask != 0; mask &= mask - 1)
      found[likely++] = static_cast<uint32_t>(next) + static_cast<uint32_t>(std::countr_zero(mask));
  }
#endif
  for (; next < end; ++next) {
    found[likely] = static_cast<uint32_t>(next);
    likely += is_likely(tokens[next]) ? 1 : 0;
  }
  size_t count = 0;
  for (size_t i = 0; i < likely; ++i) {
    const size_t at = found[i];
    found[count] = static_cast<uint32_t>(at);
    const bool is_inner = at > 0 && at + 1 < tokens.size();
    count += (is_inner ? may_begin_inner_number(&tokens[at]) : may_begin_number(tokens, at)) ? 1 : 0;
  }
  return count;
}

}  // namespace vnsift
