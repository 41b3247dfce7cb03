// Kinds of vowels, and the pairs of them that show a misplaced tone or a missing horn (normalize.md 6.2, 7.4, 7.5): the
// tables of both twins of text_signs.h.
//
// A tone stands on the last letter with a shape, else mostly on the first vowel: so in sound text nothing with a shape
// follows a toned vowel without one, no toned vowel without a shape follows one with a shape, and so on. Of the pairs
// that are sound in one syllable and not in another, oa oe uy and ua, the letter behind decides.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

#include <vnsift/syllable.h>

#include "text/letters.h"

namespace vnsift {

enum class LetterKind : uint8_t {
  none,  // of a consonant, and anything else
  aey,
  i,
  o,
  u,
  gi_qu,  // i behind g, u behind q
  toned_aey,
  toned_i,
  toned_o,
  toned_u,
  shaped,  // â ă ê ô, with or without tone
  o_horn,  // with or without tone
  u_horn,
  toned_u_horn,
  g,
  q
};

// The kind of a letter by its last byte: rows of 16 by the low nibble; the low half of an entry is for bytes whose bit
// 4 is 0, the high half for the others. Which row: ASCII from 40 on; a continuation byte behind C3, C4, C5 or C6;
// behind BA; behind BB, by its bit 5. C3..C6 begin a letter, E1 BA and E1 BB go before its last byte; what other
// characters have such bytes has a kind too, which costs a look.
enum class KindRow : uint8_t { ascii, c3, c4, c5_c6, ba, bb_low, bb_high, count };
using KindRows = std::array<std::array<uint8_t, 16>, static_cast<size_t>(KindRow::count)>;

constexpr LetterKind kind_of_vowel(uint32_t code, uint32_t tone) {
  using namespace letter_bits;
  constexpr uint32_t kA = 1, kE = 5, kI = 9, kO = 15, kU = 21, kY = 25;
  switch (code) {
    case kA:
    case kE:
    case kY:
      return tone == 0 ? LetterKind::aey : LetterKind::toned_aey;
    case kI:
      return tone == 0 ? LetterKind::i : LetterKind::toned_i;
    case kO:
      return tone == 0 ? LetterKind::o : LetterKind::toned_o;
    case kU:
      return tone == 0 ? LetterKind::u : LetterKind::toned_u;
    case kOHorn:
      return LetterKind::o_horn;
    case kUHorn:
      return tone == 0 ? LetterKind::u_horn : LetterKind::toned_u_horn;
    default:
      return LetterKind::shaped;
  }
}

constexpr KindRows make_kind_rows() {
  KindRows rows{};
  const auto put = [&rows](KindRow row, uint32_t last, LetterKind kind) {
    const uint32_t shift = (last & 0x10) != 0 ? 4 : 0;
    uint8_t& entry = rows[static_cast<size_t>(row)][last & 15u];
    entry = static_cast<uint8_t>((entry & (0xF0u >> shift)) | static_cast<uint32_t>(kind) << shift);
  };
  for (uint32_t code = 1; code < letter_bits::kCodes; ++code) {
    if (!is_vowel_code(code)) continue;
    for (uint32_t tone = 0; tone < 6; ++tone) {
      for (const bool upper : {false, true}) {
        const auto c = static_cast<uint32_t>(letter_form(code, tone, upper));
        const LetterKind kind = kind_of_vowel(code, tone);
        const uint32_t last = c < 0x80 ? c : 0x80 | (c & 63u);
        if (c < 0x80) {
          put(KindRow::ascii, last, kind);
        } else if (c < 0x800) {
          put(c >> 6 == 3 ? KindRow::c3 : c >> 6 == 4 ? KindRow::c4 : KindRow::c5_c6, last, kind);
        } else {
          put((c >> 6 & 1u) == 0 ? KindRow::ba : (last & 0x20) == 0 ? KindRow::bb_low : KindRow::bb_high, last, kind);
        }
      }
    }
  }
  put(KindRow::ascii, 'g', LetterKind::g);
  put(KindRow::ascii, 'q', LetterKind::q);
  return rows;
}
inline constexpr KindRows kKindRows = make_kind_rows();

// Pairs as bits: a pair of kinds shows something if a bit is set for both.
namespace pair_bits {
inline constexpr unsigned kShapeBehind = 1;    // íê, ơô: the tone belongs on the letter with the shape
inline constexpr unsigned kToneBehind = 2;     // aí, ưà, iề: of the two the first has the tone
inline constexpr unsigned kRounded = 4;        // oí, uó; q before a tone
inline constexpr unsigned kOpen = 8;           // oá, uá at the end of a syllable
inline constexpr unsigned kClosed = 16;        // óa, úy, óo before another letter
inline constexpr unsigned kHornBefore = 32;    // uơ: thuơng
inline constexpr unsigned kHornBehind = 64;    // ưo
inline constexpr unsigned kToneOfOnset = 128;  // gì before another letter: gìa
inline constexpr unsigned kBeforeLetter = kClosed | kToneOfOnset;
}  // namespace pair_bits

struct PairBits {
  std::array<uint8_t, 16> first{}, second{};
};

constexpr PairBits make_pair_bits(ToneStyle style) {
  using enum LetterKind;
  using namespace pair_bits;
  PairBits bits;
  const auto add = [&bits](unsigned bit, std::initializer_list<LetterKind> first,
                           std::initializer_list<LetterKind> second) {
    for (const LetterKind kind : first) bits.first[static_cast<size_t>(kind)] |= static_cast<uint8_t>(bit);
    for (const LetterKind kind : second) bits.second[static_cast<size_t>(kind)] |= static_cast<uint8_t>(bit);
  };
  add(kShapeBehind, {toned_aey, toned_i, toned_o, toned_u, shaped, o_horn, toned_u_horn},
      {shaped, o_horn, u_horn, toned_u_horn});
  add(kToneBehind, {aey, i, toned_aey, toned_i, toned_o, toned_u, shaped, o_horn, u_horn, toned_u_horn},
      {toned_aey, toned_i, toned_o, toned_u});
  add(kRounded, {o, u, q}, {toned_i, toned_o, toned_u});
  add(kOpen, {u}, {toned_aey});
  if (style == ToneStyle::old_style) add(kOpen, {o}, {});
  add(kClosed, {toned_o, toned_u}, {aey, o});
  add(kHornBefore, {u, toned_u}, {o_horn});
  add(kHornBehind, {u_horn, toned_u_horn}, {o});
  add(kToneOfOnset, {g}, {toned_i});
  return bits;
}

}  // namespace vnsift
