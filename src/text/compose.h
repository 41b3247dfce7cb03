// Composition: one code point for each Vietnamese letter, in whatever order its marks were typed (normalize.md 5).
//
//   compose(U"o\u0309\u0302") == U"ổ"        // NFC alone leaves ỏ + U+0302
//
// The result is Fix(NFC(text)): NFC, then a toned a e o takes a circumflex or breve that follows, and a mark that the
// letter already has is dropped. A second, different tone stays where NFC leaves it. Cost: a letter and its marks 5 ns
// (add_mark), anything else ICU's Normalizer2. Pure, thread-safe.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "text/letters.h"

namespace vnsift {

// The eight marks of Vietnamese: 1..5 the tones (as vnsift::Tone), then the shapes.
enum class VietnameseMark : uint8_t {
  none = 0,
  grave = 1,
  hook = 2,
  tilde = 3,
  acute = 4,
  dot = 5,
  circumflex = 6,
  breve = 7,
  horn = 8
};

constexpr VietnameseMark vietnamese_mark(char32_t c) {
  switch (c) {
    case 0x300:
      return VietnameseMark::grave;
    case 0x301:
      return VietnameseMark::acute;
    case 0x302:
      return VietnameseMark::circumflex;
    case 0x303:
      return VietnameseMark::tilde;
    case 0x306:
      return VietnameseMark::breve;
    case 0x309:
      return VietnameseMark::hook;
    case 0x31B:
      return VietnameseMark::horn;
    case 0x323:
      return VietnameseMark::dot;
    default:
      return VietnameseMark::none;
  }
}
constexpr bool is_tone(VietnameseMark mark) { return mark >= VietnameseMark::grave && mark <= VietnameseMark::dot; }

// A letter as slots, so that the order of its marks does not matter.
struct LetterSlots {
  uint32_t code = 0;
  uint32_t tone = 0;
  bool upper = false;
  bool reordered = false;  // a circumflex or breve came after a tone: NFC would not compose it
  char32_t code_point() const { return letter_form(code, tone, upper); }
};

// Puts `mark` in its slot if that is empty and Vietnamese has the letter; false (and no change) otherwise.
constexpr bool add_mark(LetterSlots& letter, VietnameseMark mark) {
  using namespace letter_bits;
  if (is_tone(mark)) {
    if (letter.tone != 0 || !is_vowel_code(letter.code)) return false;
    letter.tone = static_cast<uint32_t>(mark);
    return true;
  }
  constexpr uint32_t kA = 1, kE = 5, kO = 15, kU = 21;
  uint32_t shaped = 0;
  if (mark == VietnameseMark::circumflex) {
    shaped = letter.code == kA   ? kACircumflex
             : letter.code == kE ? kECircumflex
             : letter.code == kO ? kOCircumflex
                                 : 0u;
  } else if (mark == VietnameseMark::breve) {
    shaped = letter.code == kA ? kABreve : 0u;
  } else if (mark == VietnameseMark::horn) {
    shaped = letter.code == kO ? kOHorn : letter.code == kU ? kUHorn : 0u;
  }
  if (shaped == 0) return false;
  letter.reordered |=
      mark != VietnameseMark::horn && letter.tone != 0 && letter.tone != static_cast<uint32_t>(VietnameseMark::dot);
  letter.code = shaped;
  return true;
}

namespace compose_change {
inline constexpr uint32_t kNfc = 1, kMarkOrder = 2, kMarkDup = 4;
}

// Fix(NFC(text)) in place; says what changed (compose_change bits, 0 = nothing). Linear in the size of the text.
uint32_t compose(std::u32string& text);

// The two halves, for tests: NFC by ICU, and Fix on NFC text.
std::u32string to_nfc(std::u32string_view text);
uint32_t fix_marks(std::u32string& nfc_text);

// True if NFC never joins `c` to what stands before it.
bool has_boundary_before(char32_t c);

}  // namespace vnsift
