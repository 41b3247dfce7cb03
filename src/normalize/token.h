// Tokens of running text for rules that judge words by their letters (normalize.md 2): maximal runs of letters, marks
// U+0300..U+036F behind a letter belong to it; digits, `_`, `'` and `-` separate.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text/letters.h"
#include "text/syllables.h"

namespace vnsift {

// Letters without case in a charset (lexicon::CharsetTable::caseless); nullptr: all have one.
using CaselessLetters = const uint8_t*;

struct WordToken {
  static constexpr size_t kCapacity = 16;

  size_t begin = 0, end = 0;  // bytes
  size_t letters = 0;         // all of them; `info` holds the first kCapacity
  size_t vietnamese = 0;      // letters with a code
  size_t capitals = 0, small_letters = 0;
  bool first_is_capital = false;
  bool ascii = true;  // no letter outside ASCII, no mark
  bool has_mark = false;
  bool has_soft_hyphen = false;  // between two letters, passed over
  std::array<LetterInfo, kCapacity> info{};

  size_t size() const { return end - begin; }
  // All lower, all upper, or the first letter upper and the rest lower.
  bool is_case_consistent() const { return capitals == 0 || small_letters == 0 || (capitals == 1 && first_is_capital); }
  bool is_capitals() const { return small_letters == 0 && capitals > 0; }
};

class TokenReader {
 public:
  // With `soft_hyphens`, U+00AD between two letters does not end a token.
  explicit TokenReader(std::string_view text, bool soft_hyphens = false, CaselessLetters caseless = nullptr)
      : text_(text), caseless_(caseless), soft_hyphens_(soft_hyphens) {}

  // The next token; false at the end of the text.
  bool next(WordToken& token);
  size_t position() const { return at_; }

 private:
  std::string_view text_;
  CaselessLetters caseless_;
  bool soft_hyphens_;
  size_t at_ = 0;
};

// The syllable that a token is, if it is legal (normalize.md 6.1). A tone counts in the place of either style.
std::optional<SyllableWord> syllable_of(const WordToken& token);

// Fills the shape of a word whose letters and tone are known; true if it is legal.
bool judge_word(SyllableWord& word);

// Up to 8 letters, all of A-Z Đ Ð, and no legal syllable (normalize.md 2; `&` ends a token here).
bool is_abbreviation(std::string_view text, const WordToken& token);

// The spelling of toneless letters with one tone; `upper` is asked for each letter.
template <class Upper>
void spell_word(const LetterCodes& letters, uint32_t tone, size_t tone_index, Upper upper, std::string& out) {
  for (size_t i = 0; i < letters.size; ++i) {
    const char32_t c = letter_form(letters.codes[i], i == tone_index ? tone : 0, upper(i));
    if (c < 0x80) {
      out += static_cast<char>(c);
    } else if (c < 0x800) {
      out += static_cast<char>(0xC0 | c >> 6);
      out += static_cast<char>(0x80 | (c & 63u));
    } else {
      out += static_cast<char>(0xE0 | c >> 12);
      out += static_cast<char>(0x80 | (c >> 6 & 63u));
      out += static_cast<char>(0x80 | (c & 63u));
    }
  }
}

}  // namespace vnsift
