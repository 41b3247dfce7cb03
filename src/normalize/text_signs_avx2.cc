// AVX2 twin of text_signs.cc. Sets of bytes and of pairs of bytes are tables by nibbles: a rule is a bit, and it holds
// where the entries of all nibbles have it (the method of simdjson's UTF-8 validation).
#include <immintrin.h>

#include <algorithm>
#include <cstring>

#include "normalize/byte_vectors.h"
#include "normalize/letter_kinds.h"
#include "normalize/sign_edges.h"
#include "normalize/text_signs.h"

namespace vnsift {

namespace {

inline __m256i load(const char* from) { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from)); }
inline __m256i bytes(unsigned value) {
  return _mm256_load_si256(reinterpret_cast<const __m256i*>(kByteVectors[value].bytes.data()));
}
inline __m256i equal(__m256i a, unsigned value) { return _mm256_cmpeq_epi8(a, bytes(value)); }
inline __m256i both(__m256i a, __m256i b) { return _mm256_and_si256(a, b); }
inline __m256i either(__m256i a, __m256i b) { return _mm256_or_si256(a, b); }
inline __m256i without(__m256i a, __m256i b) { return _mm256_andnot_si256(b, a); }
inline __m256i at_least(__m256i a, unsigned value) { return _mm256_cmpeq_epi8(_mm256_max_epu8(a, bytes(value)), a); }
inline __m256i low_nibbles(__m256i a) { return both(a, bytes(15)); }
inline __m256i high_nibbles(__m256i a) { return both(_mm256_srli_epi16(a, 4), bytes(15)); }
inline uint32_t mask_of(__m256i a) { return static_cast<uint32_t>(_mm256_movemask_epi8(a)); }
inline uint32_t mask_of_any(__m256i bits) { return ~mask_of(_mm256_cmpeq_epi8(bits, _mm256_setzero_si256())); }
// Bytes of `a` where bit `bit` of `by` is 0, else of `b`.
template <int bit>
inline __m256i choose(__m256i a, __m256i b, __m256i by) {
  return _mm256_blendv_epi8(a, b, _mm256_slli_epi16(by, 7 - bit));
}

using Table = std::array<uint8_t, 16>;
inline __m256i look_up(const Table& table, __m256i indices) {
  const __m128i half = _mm_loadu_si128(reinterpret_cast<const __m128i*>(table.data()));
  return _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(half), indices);
}

// --- characters ------------------------------------------------------------------------------------------------------

// Nibbles as a set of bits.
constexpr unsigned nibbles(unsigned first, unsigned last) { return (2u << last) - (1u << first); }
constexpr unsigned nibble(unsigned one) { return 1u << one; }
constexpr unsigned kEveryNibble = nibbles(0, 15);

// A set of bytes as the rectangle of high and low nibbles, one a bit.
struct ByteTables {
  Table high{}, low{};
  constexpr void add(unsigned bit, unsigned highs, unsigned lows) {
    for (unsigned i = 0; i < 16; ++i) {
      if ((highs >> i & 1u) != 0) high[i] |= static_cast<uint8_t>(bit);
      if ((lows >> i & 1u) != 0) low[i] |= static_cast<uint8_t>(bit);
    }
  }
};

// Bytes alone.
constexpr unsigned kControl = 1, kControl2 = 2, kDelete = 4, kRareLead = 8, kWideLead = 16, kOtherLead = 32,
                   kFollower = 64, kVietnameseLead = 128;
constexpr unsigned kCharacterAlone = kControl | kControl2 | kDelete | kRareLead | kWideLead | kOtherLead;

constexpr ByteTables make_alone() {
  ByteTables tables;
  tables.add(kControl, nibbles(0, 1), nibbles(0, 8) | nibbles(0xB, 0xF));
  tables.add(kControl2, nibble(1), nibbles(9, 0xA));
  tables.add(kDelete, nibble(7), nibble(0xF));
  tables.add(kRareLead, nibble(0xC), nibbles(7, 0xA) | nibbles(0xC, 0xF));
  tables.add(kWideLead, nibble(0xE), nibble(0) | nibbles(3, 0xF));
  tables.add(kOtherLead, nibble(0xD) | nibble(0xF), kEveryNibble);
  tables.add(kFollower, nibble(0xC) | nibble(0xE), nibble(2) | nibble(5) | nibble(0xB) | nibble(0xF));
  tables.add(kVietnameseLead, nibble(0xC) | nibble(0xE), nibble(1) | nibble(4));
  return tables;
}
constexpr ByteTables kAlone = make_alone();

// Pairs: a byte behind one byte (80 and 81 are of U+2000..U+207F).
constexpr unsigned kC2 = 1, kC3 = 2, kC4C6 = 4, k80Low = 8, k80Hyphen = 16, k80Separator = 32, k81 = 64, k80Dash = 128;

struct PairTables {
  ByteTables before, here;
};
constexpr PairTables make_pairs() {
  PairTables tables;
  tables.before.add(kC2, nibble(0xC), nibble(2));
  tables.here.add(kC2, nibbles(8, 0xA), kEveryNibble);
  tables.before.add(kC3, nibble(0xC), nibble(3));
  tables.here.add(kC3, nibble(9) | nibble(0xB), nibble(0));
  tables.before.add(kC4C6, nibble(0xC), nibble(4) | nibble(6));
  tables.here.add(kC4C6, nibble(8) | nibble(0xB), nibble(1) | nibble(9));
  tables.before.add(k80Low | k80Hyphen | k80Separator | k80Dash, nibble(8), nibble(0));
  tables.here.add(k80Low, nibble(8), kEveryNibble);
  tables.here.add(k80Hyphen, nibble(9), nibbles(0, 1));
  tables.here.add(k80Dash, nibble(9), nibbles(2, 5));
  tables.here.add(k80Separator, nibble(0xA), nibbles(8, 0xF));
  tables.before.add(k81, nibble(8), nibble(1));
  tables.here.add(k81, nibbles(8, 0xA), kEveryNibble);
  return tables;
}
constexpr PairTables kPairs = make_pairs();

// --- letters ---------------------------------------------------------------------------------------------------------

struct Letters {
  __m256i kinds;                     // by last byte
  __m256i has_two_bytes, has_three;  // the letter that ends here: bit 7
};

inline __m256i row(KindRow which, __m256i indices) { return look_up(kKindRows[static_cast<size_t>(which)], indices); }

inline Letters letters_of(__m256i c, __m256i before) {
  // An index with bit 7 finds 0: all but continuation bytes; all but ASCII from 40 on.
  const __m256i continuations = _mm256_adds_epu8(_mm256_xor_si256(c, bytes(0x80)), bytes(0x40));
  const __m256i ascii = _mm256_subs_epi8(c, bytes(0x40));
  const __m256i c3 = equal(before, 0xC3), c4 = equal(before, 0xC4);
  const __m256i c5_c6 = either(equal(before, 0xC5), equal(before, 0xC6));
  const __m256i ba = equal(before, 0xBA), bb = equal(before, 0xBB);
  const __m256i two =
      either(either(both(c3, row(KindRow::c3, continuations)), both(c4, row(KindRow::c4, continuations))),
             both(c5_c6, row(KindRow::c5_c6, continuations)));
  const __m256i behind_bb = choose<5>(row(KindRow::bb_low, continuations), row(KindRow::bb_high, continuations), c);
  const __m256i three = either(both(ba, row(KindRow::ba, continuations)), both(bb, behind_bb));
  const __m256i entry = either(either(two, three), row(KindRow::ascii, ascii));
  const __m256i kinds = low_nibbles(choose<4>(entry, _mm256_srli_epi16(entry, 4), c));
  // i behind g, u behind q. Bit 5 of a letter is its case.
  const __m256i small = either(c, bytes(0x20)), small_before = either(before, bytes(0x20));
  const __m256i is_of_onset =
      either(both(equal(small, 'i'), equal(small_before, 'g')), both(equal(small, 'u'), equal(small_before, 'q')));
  Letters letters;
  letters.kinds = _mm256_blendv_epi8(kinds, bytes(static_cast<unsigned>(LetterKind::gi_qu)), is_of_onset);
  letters.has_two_bytes = either(either(c3, c4), c5_c6);
  letters.has_three = both(either(ba, bb), c);
  return letters;
}

// Bytes of `now` and what stands before it, moved on by `count`.
template <int count>
inline __m256i moved(__m256i now, __m256i before) {
  return _mm256_alignr_epi8(now, _mm256_permute2x128_si256(before, now, 0x21), 16 - count);
}

constexpr PairBits kOldStyle = make_pair_bits(ToneStyle::old_style), kOtherStyle = make_pair_bits(ToneStyle::keep);

struct Masks {
  uint32_t line_ends, high, vietnamese, mojibake, odd;
};

// The signs of 32 bytes; `kinds_before`: of the 32 before, and then of these.
template <ToneStyle style>
inline Masks signs_of(const char* at, __m256i& kinds_before) {
  const __m256i c = load(at), before = load(at - 1), next = load(at + 1);
  Masks masks;
  masks.line_ends = mask_of(either(equal(c, '\n'), equal(c, '\r')));
  masks.high = mask_of(c);

  const __m256i c_high = high_nibbles(c), c_low = low_nibbles(c);
  const __m256i alone = both(look_up(kAlone.high, c_high), look_up(kAlone.low, c_low));
  masks.vietnamese = mask_of(alone);  // kVietnameseLead is bit 7

  const __m256i lead = equal(both(load(at - 2), bytes(0xF8)), 0xC0);
  const __m256i lost_space = both(equal(c, ' '), equal(either(before, bytes(1)), 0x83));
  const __m256i follows = either(_mm256_slli_epi16(alone, 1), either(lost_space, equal(next, 0x92)));
  masks.mojibake = mask_of(both(lead, follows));

  const __m256i pair_before =
      both(look_up(kPairs.before.high, high_nibbles(before)), look_up(kPairs.before.low, low_nibbles(before)));
  __m256i pair = both(pair_before, both(look_up(kPairs.here.high, c_high), look_up(kPairs.here.low, c_low)));
  pair = without(pair, without(bytes(k80Dash), at_least(next, 0x21)));
  const __m256i e1 = without(equal(before, 0xE1), equal(both(c, bytes(0xFC)), 0xB8));
  const __m256i e2 = both(equal(before, 0xE2), at_least(c, 0x83));
  const __m256i characters = either(either(pair, both(alone, bytes(kCharacterAlone))), either(e1, e2));

  const Letters letters = letters_of(c, before);
  const __m256i one_back = moved<1>(letters.kinds, kinds_before), two_back = moved<2>(letters.kinds, kinds_before),
                three_back = moved<3>(letters.kinds, kinds_before);
  kinds_before = letters.kinds;
  const __m256i first =
      _mm256_blendv_epi8(_mm256_blendv_epi8(one_back, two_back, letters.has_two_bytes), three_back, letters.has_three);
  constexpr const PairBits& kBits = style == ToneStyle::old_style ? kOldStyle : kOtherStyle;
  __m256i wrong = both(look_up(kBits.first, first), look_up(kBits.second, letters.kinds));
  const __m256i small_next = _mm256_sub_epi8(either(next, bytes(0x20)), bytes('a'));
  const __m256i before_letter = _mm256_cmpeq_epi8(_mm256_min_epu8(small_next, bytes('z' - 'a')), small_next);
  wrong = without(wrong, both(before_letter, bytes(pair_bits::kOpen)));
  __m256i is_wrong_when_closed = either(before_letter, _mm256_cmpgt_epi8(_mm256_setzero_si256(), next));
  if constexpr (style == ToneStyle::new_style) {
    is_wrong_when_closed = either(is_wrong_when_closed, either(equal(first, static_cast<unsigned>(LetterKind::toned_o)),
                                                               equal(either(c, bytes(0x20)), 'y')));
  }
  wrong = without(wrong, without(bytes(pair_bits::kBeforeLetter), is_wrong_when_closed));
  masks.odd = mask_of_any(either(characters, wrong));
  return masks;
}

inline uint64_t join(uint32_t low, uint32_t high) { return low | static_cast<uint64_t>(high) << 32; }

template <ToneStyle style>
inline void signs_of_block(const char* at, __m256i& kinds_before, BlockSigns& out) {
  const Masks low = signs_of<style>(at, kinds_before), high = signs_of<style>(at + 32, kinds_before);
  out.line_ends = join(low.line_ends, high.line_ends);
  out.high = join(low.high, high.high);
  out.vietnamese = join(low.vietnamese, high.vietnamese);
  out.mojibake = join(low.mojibake, high.mojibake);
  out.odd = join(low.odd, high.odd);
}

inline __m256i kinds_before_block(const char* at) { return letters_of(load(at - 32), load(at - 33)).kinds; }

template <ToneStyle style>
void read(const char* text, size_t size, size_t begin, size_t count, BlockSigns* signs) {
  const auto is_inside = [&](size_t at) { return at != 0 && at + kSignBlock < size; };
  __m256i kinds = _mm256_setzero_si256();
  if (is_inside(begin)) kinds = kinds_before_block(text + begin);
  for (size_t block = 0; block < count; ++block, begin += kSignBlock) {
    if (is_inside(begin)) {
      signs_of_block<style>(text + begin, kinds, signs[block]);
      continue;
    }
    const EdgeBlock edge(text, size, begin);
    kinds = kinds_before_block(edge.block());
    signs_of_block<style>(edge.block(), kinds, signs[block]);
    edge.cut(signs[block]);
  }
}

}  // namespace

void read_signs_avx2(const char* text, size_t size, size_t begin, size_t count, ToneStyle style, BlockSigns* signs) {
  switch (style) {
    case ToneStyle::old_style:
      return read<ToneStyle::old_style>(text, size, begin, count, signs);
    case ToneStyle::new_style:
      return read<ToneStyle::new_style>(text, size, begin, count, signs);
    case ToneStyle::keep:
      return read<ToneStyle::keep>(text, size, begin, count, signs);
  }
}

}  // namespace vnsift
