#include "extract/docnum_candidates.h"

#include <algorithm>
#include <array>
#include <cstddef>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "base/branchless.h"
#include "text/constant_key.h"

namespace vnsift {
namespace {

constexpr uint64_t kNumberWord = constant_key("số"), kPlainNumberWord = constant_key("so");

constexpr uint32_t kNoCapitals = token_shape::kDigits | token_shape::kHasLower;
// What the lower halves of the keys of `số` and `so` have in common: a few other words have it too.
constexpr uint32_t kNumberWordBits = ~static_cast<uint32_t>(kNumberWord ^ kPlainNumberWord);
constexpr uint32_t kNumberWordHalf = static_cast<uint32_t>(kNumberWord) & kNumberWordBits;

bool is_digits(const Token& token) { return (token.shape & token_shape::kDigits) != 0; }
bool is_capitals(const Token& token) { return (token.shape & kNoCapitals) == 0; }
bool is_sign(Gap gap) { return (gap == Gap::slash) | (gap == Gap::dash); }

constexpr uint32_t gap_bit(Gap gap) { return 1u << static_cast<uint32_t>(gap); }
// What may join a number to the rest of its symbol; behind a blank stand capitals.
constexpr uint32_t kJoining = gap_bit(Gap::slash) | gap_bit(Gap::dash) | gap_bit(Gap::none) | gap_bit(Gap::dot);
// What stands between `số` and the rest of a symbol whose number is left blank.
constexpr uint32_t kFillIn = gap_bit(Gap::slash) | gap_bit(Gap::other);

// Of a likely token with one on both sides: what half of them fail, without a branch.
bool may_begin_near(const Token* token) {
  const uint32_t gap = gap_bit(token[1].gap);
  const bool joined = either((kJoining & gap) != 0, both(gap == gap_bit(Gap::blank), is_capitals(token[1])));
  return is_digits(*token) ? either(joined, is_capitals(token[-1])) : (kFillIn & gap) != 0;
}

// A run of digits, or a word like `số`.
bool is_likely(const Token& token) {
  return is_digits(token) | ((static_cast<uint32_t>(token.key) & kNumberWordBits) == kNumberWordHalf);
}

#if defined(__SSE2__)
// A bit for each of four tokens that is_likely(). A token is its key and, in the upper half, begin, length, gap, shape.
uint32_t likely_of_four(const Token* tokens) {
  static_assert(sizeof(Token) == 16 && offsetof(Token, key) == 0 && offsetof(Token, shape) == 15);
  static_assert(token_shape::kDigits == 1);
  const auto load = [tokens](int i) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(tokens + i)); };
  const __m128i t0 = load(0), t1 = load(1), t2 = load(2), t3 = load(3);
  const __m128i first01 = _mm_unpacklo_epi32(t0, t1), first23 = _mm_unpacklo_epi32(t2, t3);
  const __m128i last01 = _mm_unpackhi_epi32(t0, t1), last23 = _mm_unpackhi_epi32(t2, t3);
  const __m128i half_keys = _mm_unpacklo_epi64(first01, first23), shapes = _mm_unpackhi_epi64(last01, last23);
  const __m128i number_word =
      _mm_cmpeq_epi32(_mm_and_si128(half_keys, _mm_set1_epi32(static_cast<int>(kNumberWordBits))),
                      _mm_set1_epi32(static_cast<int>(kNumberWordHalf)));
  // The lowest bit of the shape, which is the upper byte, to the sign.
  const __m128i likely = _mm_or_si128(_mm_slli_epi32(shapes, 7), number_word);
  return static_cast<uint32_t>(_mm_movemask_ps(_mm_castsi128_ps(likely)));
}

// Of each set of four the places of its bits, and how many they are.
constexpr std::array<std::array<uint32_t, 4>, 16> kPlaces = [] {
  std::array<std::array<uint32_t, 4>, 16> places{};
  for (uint32_t mask = 0; mask < 16; ++mask) {
    size_t count = 0;
    for (uint32_t bit = 0; bit < 4; ++bit) {
      if ((mask >> bit & 1) != 0) places[mask][count++] = bit;
    }
  }
  return places;
}();
constexpr std::array<uint8_t, 16> kCounts = {0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4};
#endif

// Those among the tokens [begin, end) that are likely; nine of ten are not.
size_t collect_likely(std::span<const Token> tokens, size_t begin, size_t end, uint32_t* found) {
  size_t likely = 0, next = begin;
#if defined(__SSE2__)
  const auto add = [&](size_t first, uint32_t mask) {
    const __m128i places = _mm_loadu_si128(reinterpret_cast<const __m128i*>(kPlaces[mask].data()));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(found + likely),
                     _mm_add_epi32(places, _mm_set1_epi32(static_cast<int>(first))));
    likely += kCounts[mask];
  };
  for (; next + 4 <= end; next += 4) add(next, likely_of_four(&tokens[next]));
#endif
  for (; next < end; ++next) {
    found[likely] = static_cast<uint32_t>(next);
    likely += is_likely(tokens[next]) ? 1 : 0;
  }
  return likely;
}

}  // namespace

bool may_begin_symbol(std::span<const Token> tokens, size_t at) {
  size_t next = at + 1;
  const auto has = [&tokens](size_t i) { return i < tokens.size(); };
  const auto has_sign = [&](size_t i) { return has(i) && is_sign(tokens[i].gap); };
  if (!has(next)) return false;
  switch (tokens[next].gap) {
    case Gap::slash:
    case Gap::dash:
      break;
    case Gap::none:  // 10c/NQ-BCH, 60TC/TCT
      return has_sign(next + 1);
    case Gap::dot:  // 66.3/2025/NQ-CP
      ++next;
      if (!is_digits(tokens[next - 1]) || !has(next) || tokens[next].gap != Gap::slash) return false;
      break;
    case Gap::blank:  // 312 QĐ/TWĐTN
      return is_capitals(tokens[next]) && has(next + 1) && tokens[next + 1].gap == Gap::slash;
    default:
      return false;
  }
  return !is_digits(tokens[next]) || (tokens[next].length == 4 && has_sign(next + 1) && !is_digits(tokens[next + 1]));
}

bool may_follow_standard(std::span<const Token> tokens, size_t at) {
  if (at == 0 || (tokens[at].shape & token_shape::kFirstOfLine) != 0) return false;
  const Token& before = tokens[at - 1];
  return is_capitals(before) && before.length >= 2 && before.length <= 7;
}

bool may_begin_number(std::span<const Token> tokens, size_t at) {
  const Token& token = tokens[at];
  if (is_digits(token)) return may_follow_standard(tokens, at) || may_begin_symbol(tokens, at);
  if (token.key != kNumberWord && token.key != kPlainNumberWord) return false;
  return at + 1 < tokens.size() && (tokens[at + 1].gap == Gap::slash || tokens[at + 1].gap == Gap::other);
}

size_t collect_candidates(std::span<const Token> tokens, size_t begin, size_t end, uint32_t* found) {
  // By the token alone first, then by what stands beside it, then by all that matters.
  const size_t likely = collect_likely(tokens, begin, end, found);
  size_t near = 0;
  for (size_t i = 0; i < likely; ++i) {
    const size_t at = found[i];
    found[near] = static_cast<uint32_t>(at);
    const bool is_inner = at > 0 && at + 1 < tokens.size();
    near += !is_inner || may_begin_near(&tokens[at]) ? 1 : 0;
  }
  size_t count = 0;
  for (size_t i = 0; i < near; ++i) {
    found[count] = found[i];
    count += may_begin_number(tokens, found[i]) ? 1 : 0;
  }
  return count;
}

KeptRange kept_range(const PreparedText& text, const LineFilter* filter) {
  if (filter == nullptr) return {0, 0, text.tokens().size()};
  const std::vector<Line>& lines = text.lines();
  size_t first = 0, last = std::min(filter->size(), lines.size());
  while (first < last && (*filter)[first] == 0) ++first;
  while (last > first && (*filter)[last - 1] == 0) --last;
  if (first == last) return {};
  return {first, lines[first].first_token, lines[last - 1].last_token};
}

}  // namespace vnsift
