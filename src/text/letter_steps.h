// Letters and their marks as a table of steps, so that the composer's common case has no branch that depends on which
// letter or mark it is (each mispredicted one costs as much as ten table look-ups).
//
// A letter is numbered by code, tone and case; kLetterSteps[letter][mark] is the letter with that mark, 0 if Vietnamese
// has none.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "text/compose.h"
#include "text/letters.h"

namespace vnsift {

inline constexpr size_t kNumberedLetters = 64 * 12;  // of any LetterInfo; those without code are 0..11
constexpr uint32_t letter_number(LetterInfo info) {
  return info.code() * 12 + info.tone() * 2 + (info.is_upper() ? 1 : 0);
}

inline constexpr size_t kMarkSteps = 10;           // VietnameseMark, and kNoMark
inline constexpr uint8_t kNoMark = 9;              // leads from each letter to itself
inline constexpr uint16_t kStepReorders = 0x8000;  // a shape came after a tone: LetterSlots::reordered
inline constexpr uint16_t kStepLetter = kStepReorders - 1;

constexpr auto make_letter_steps() {
  std::array<std::array<uint16_t, kMarkSteps>, kNumberedLetters> steps{};
  for (uint32_t code = 1; code < letter_bits::kCodes; ++code) {
    for (uint32_t tone = 0; tone < 6; ++tone) {
      for (uint32_t upper = 0; upper < 2; ++upper) {
        const uint32_t letter = code * 12 + tone * 2 + upper;
        if (letter_form(code, tone, upper != 0) == 0) continue;
        steps[letter][kNoMark] = static_cast<uint16_t>(letter);
        for (uint8_t mark = 1; mark < kNoMark; ++mark) {
          LetterSlots slots{code, tone, upper != 0};
          if (!add_mark(slots, static_cast<VietnameseMark>(mark))) continue;
          steps[letter][mark] = static_cast<uint16_t>((slots.code * 12 + slots.tone * 2 + upper) |
                                                      (slots.reordered ? kStepReorders : 0u));
        }
      }
    }
  }
  return steps;
}
inline constexpr auto kLetterSteps = make_letter_steps();

// The step of a mark by the low bits of its two bytes: U+0300..U+037F.
constexpr auto make_mark_numbers() {
  std::array<uint8_t, 128> numbers{};
  for (char32_t c = 0x300; c < 0x380; ++c) numbers[c - 0x300] = static_cast<uint8_t>(vietnamese_mark(c));
  return numbers;
}
inline constexpr auto kMarkNumbers = make_mark_numbers();

// UTF-8 of a letter, to be written as four bytes of which `size` count.
struct LetterBytes {
  std::array<char, 3> bytes{};
  uint8_t size = 0;
};
constexpr auto make_letter_bytes() {
  std::array<LetterBytes, kNumberedLetters> letters{};
  for (uint32_t letter = 12; letter < letter_bits::kCodes * 12; ++letter) {
    const char32_t c = letter_form(letter / 12, letter % 12 / 2, letter % 2 != 0);
    LetterBytes& bytes = letters[letter];
    if (c == 0) continue;
    if (c < 0x80) {
      bytes = {{static_cast<char>(c)}, 1};
    } else if (c < 0x800) {
      bytes = {{static_cast<char>(0xC0 | c >> 6), static_cast<char>(0x80 | (c & 63u))}, 2};
    } else {
      bytes = {{static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 63u)),
                static_cast<char>(0x80 | (c & 63u))},
               3};
    }
  }
  return letters;
}
inline constexpr auto kLetterBytes = make_letter_bytes();

}  // namespace vnsift
