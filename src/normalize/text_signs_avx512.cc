// AVX-512 VBMI twin of text_signs.cc: 64 bytes at once, and tables of 64 entries in one instruction, by the low six
// bits of a byte.
#include <immintrin.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "normalize/byte_vectors.h"
#include "normalize/letter_kinds.h"
#include "normalize/sign_edges.h"
#include "normalize/sign_rules.h"
#include "normalize/text_signs.h"

namespace vnsift {

namespace {

struct alignas(64) Table {
  std::array<uint8_t, 64> entries{};
};

template <class Function>
constexpr Table make_table(unsigned first, Function entry_of) {
  Table table;
  for (unsigned i = 0; i < 64; ++i) table.entries[i] = static_cast<uint8_t>(entry_of(first + i));
  return table;
}

constexpr unsigned kOdd = 1, kVietnamese = 2, kFollower = 4, kLineEnd = 8;
constexpr unsigned flags_of(unsigned c) {
  return (sign_rules::is_odd_alone(c) ? kOdd : 0u) | (sign_rules::is_vietnamese_lead(c) ? kVietnamese : 0u) |
         (sign_rules::is_follower(c) ? kFollower : 0u) | (c == '\n' || c == '\r' ? kLineEnd : 0u);
}
constexpr Table kFlagsOfControls = make_table(0, flags_of), kFlagsOfLeads = make_table(0xC0, flags_of);
constexpr Table kContextOfContinuations = make_table(0x80, sign_rules::context_of),
                kContextOfLeads = make_table(0xC0, sign_rules::context_of);
constexpr Table kOddBehind = make_table(0x80, sign_rules::odd_behind);

constexpr Table make_kinds(unsigned first, KindRow low, KindRow high) {
  return make_table(first, [=](unsigned c) {
    const unsigned entry = kKindRows[static_cast<size_t>((c & 0x20) == 0 ? low : high)][c & 15u];
    return (c & 0x10) != 0 ? entry >> 4 : entry & 15u;
  });
}
constexpr Table kAscii = make_kinds(0x40, KindRow::ascii, KindRow::ascii),
                kC3 = make_kinds(0x80, KindRow::c3, KindRow::c3), kC4 = make_kinds(0x80, KindRow::c4, KindRow::c4),
                kC5C6 = make_kinds(0x80, KindRow::c5_c6, KindRow::c5_c6),
                kBA = make_kinds(0x80, KindRow::ba, KindRow::ba),
                kBB = make_kinds(0x80, KindRow::bb_low, KindRow::bb_high);

constexpr Table make_pair_table(const std::array<uint8_t, 16>& bits) {
  return make_table(0, [&bits](unsigned kind) { return kind < bits.size() ? bits[kind] : 0; });
}
constexpr PairBits kOldStyle = make_pair_bits(ToneStyle::old_style), kOtherStyle = make_pair_bits(ToneStyle::keep);
constexpr Table kFirstOldStyle = make_pair_table(kOldStyle.first),
                kFirstOtherStyle = make_pair_table(kOtherStyle.first), kSecond = make_pair_table(kOldStyle.second);
static_assert(kOldStyle.second == kOtherStyle.second);

inline __m512i load(const char* from) { return _mm512_loadu_si512(from); }
inline __m512i bytes(unsigned value) { return _mm512_load_si512(kByteVectors[value].bytes.data()); }
inline __mmask64 equal(__m512i a, unsigned value) { return _mm512_cmpeq_epi8_mask(a, bytes(value)); }
inline __mmask64 at_least(__m512i a, unsigned value) { return _mm512_cmpge_epu8_mask(a, bytes(value)); }
inline __mmask64 has(__m512i a, unsigned bits) { return _mm512_test_epi8_mask(a, bytes(bits)); }
inline __m512i look_up_if(__mmask64 mask, const Table& table, __m512i indices) {
  return _mm512_maskz_permutexvar_epi8(mask, indices, _mm512_load_si512(table.entries.data()));
}
inline __m512i look_up(const Table& table, __m512i indices) { return look_up_if(~__mmask64{0}, table, indices); }
// `otherwise` where the mask is not set.
inline __m512i look_up_or(__m512i otherwise, __mmask64 mask, const Table& table, __m512i indices) {
  return _mm512_mask_permutexvar_epi8(otherwise, mask, indices, _mm512_load_si512(table.entries.data()));
}

// What is known of the 64 bytes before.
struct Before {
  __m512i kinds, contexts;
};

// Bytes of `now` and what stands before it, moved on by `count`.
template <int count>
inline __m512i moved(__m512i now, __m512i before) {
  constexpr auto kIndices = make_table(64 - count, [](unsigned i) { return i; });
  return _mm512_permutex2var_epi8(before, _mm512_load_si512(kIndices.entries.data()), now);
}

inline __mmask64 continuations_of(__m512i c) { return _mm512_cmplt_epi8_mask(c, bytes(0xC0)); }

inline __m512i contexts_of(__m512i c, __mmask64 high) {
  return look_up_or(look_up_if(high, kContextOfLeads, c), continuations_of(c), kContextOfContinuations, c);
}

struct Letters {
  __m512i kinds;                       // by last byte
  __mmask64 has_two_bytes, has_three;  // the letter that ends here
};

inline Letters letters_of(__m512i c, __m512i before, __mmask64 high) {
  const __mmask64 continuation = continuations_of(c);
  const __mmask64 c3 = equal(before, 0xC3), c4 = equal(before, 0xC4);
  const __mmask64 c5_c6 = equal(before, 0xC5) | equal(before, 0xC6);
  const __mmask64 ba = equal(before, 0xBA) & continuation, bb = equal(before, 0xBB) & continuation;
  Letters letters;
  letters.has_two_bytes = c3 | c4 | c5_c6;
  letters.has_three = ba | bb;
  __m512i kinds = look_up_if(at_least(c, 0x40) & ~high, kAscii, c);
  kinds = look_up_or(kinds, c3, kC3, c);
  kinds = look_up_or(kinds, c4, kC4, c);
  kinds = look_up_or(kinds, c5_c6, kC5C6, c);
  kinds = look_up_or(kinds, ba, kBA, c);
  kinds = look_up_or(kinds, bb, kBB, c);
  // i behind g, u behind q. Bit 5 of a letter is its case.
  const __m512i small = _mm512_or_si512(c, bytes(0x20)), small_before = _mm512_or_si512(before, bytes(0x20));
  const __mmask64 is_of_onset =
      (equal(small, 'i') & equal(small_before, 'g')) | (equal(small, 'u') & equal(small_before, 'q'));
  letters.kinds = _mm512_mask_mov_epi8(kinds, is_of_onset, bytes(static_cast<unsigned>(LetterKind::gi_qu)));
  return letters;
}

inline Before look_before(const char* at) {
  const __m512i c = load(at - 64);
  const __mmask64 high = _mm512_movepi8_mask(c);
  // The first kind is wrong, and not needed.
  return {letters_of(c, load(at - 65), high).kinds, contexts_of(c, high)};
}

template <ToneStyle style>
inline void signs_of_block(const char* at, Before& before_block, BlockSigns& out) {
  const __m512i c = load(at), before = load(at - 1), next = load(at + 1);
  const __mmask64 high = _mm512_movepi8_mask(c), leads = at_least(c, 0xC0);
  const __m512i flags = look_up_or(look_up_if(~at_least(c, 0x40), kFlagsOfControls, c), leads, kFlagsOfLeads, c);
  out.high = high;
  out.line_ends = has(flags, kLineEnd);
  out.vietnamese = has(flags, kVietnamese);

  const __mmask64 lead = equal(_mm512_and_si512(load(at - 2), bytes(0xF8)), 0xC0);
  const __mmask64 lost_space = equal(c, ' ') & equal(_mm512_or_si512(before, bytes(1)), 0x83);
  out.mojibake = lead & (has(flags, kFollower) | lost_space | equal(next, 0x92));

  const __m512i contexts = contexts_of(c, high);
  const __m512i odd_pairs =
      _mm512_and_si512(moved<1>(contexts, before_block.contexts), look_up_if(high & ~leads, kOddBehind, c));
  const __mmask64 characters = has(flags, kOdd) | equal(c, 0x7F) | has(odd_pairs, 0xFFu & ~sign_rules::k80Dash) |
                               (has(odd_pairs, sign_rules::k80Dash) & at_least(next, 0x21));

  const Letters letters = letters_of(c, before, high);
  __m512i first = moved<1>(letters.kinds, before_block.kinds);
  first = _mm512_mask_mov_epi8(first, letters.has_two_bytes, moved<2>(letters.kinds, before_block.kinds));
  first = _mm512_mask_mov_epi8(first, letters.has_three, moved<3>(letters.kinds, before_block.kinds));
  const __m512i wrong =
      _mm512_and_si512(look_up(style == ToneStyle::old_style ? kFirstOldStyle : kFirstOtherStyle, first),
                       look_up(kSecond, letters.kinds));
  const __m512i small_next = _mm512_sub_epi8(_mm512_or_si512(next, bytes(0x20)), bytes('a'));
  const __mmask64 before_letter = _mm512_cmple_epu8_mask(small_next, bytes('z' - 'a'));
  __mmask64 is_wrong_when_closed = before_letter | _mm512_movepi8_mask(next);
  if constexpr (style == ToneStyle::new_style) {
    is_wrong_when_closed |=
        equal(first, static_cast<unsigned>(LetterKind::toned_o)) | equal(_mm512_or_si512(c, bytes(0x20)), 'y');
  }
  const __mmask64 syllables = has(wrong, 0xFFu & ~(pair_bits::kOpen | pair_bits::kBeforeLetter)) |
                              (has(wrong, pair_bits::kOpen) & ~before_letter) |
                              (has(wrong, pair_bits::kBeforeLetter) & is_wrong_when_closed);
  out.odd = characters | syllables;
  before_block = {letters.kinds, contexts};
}

template <ToneStyle style>
void read(const char* text, size_t size, size_t begin, size_t count, BlockSigns* signs) {
  const auto is_inside = [&](size_t at) { return at != 0 && at + kSignBlock < size; };
  // Before the second block stands one more byte only from the third on.
  Before before{};
  bool knows_before = false;
  for (size_t block = 0; block < count; ++block, begin += kSignBlock) {
    if (is_inside(begin) && (knows_before || begin > kSignBlock)) {
      if (!knows_before) before = look_before(text + begin);
      knows_before = true;
      signs_of_block<style>(text + begin, before, signs[block]);
      continue;
    }
    const EdgeBlock edge(text, size, begin);
    before = look_before(edge.block());
    knows_before = true;
    signs_of_block<style>(edge.block(), before, signs[block]);
    edge.cut(signs[block]);
  }
}

}  // namespace

void read_signs_avx512(const char* text, size_t size, size_t begin, size_t count, ToneStyle style, BlockSigns* signs) {
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
