// What a single word tells about a sentence boundary beside it (src/lexicon/boundary_words.tsv, abbreviations.tsv).
#pragma once

#include <cstdint>

namespace vnsift {

enum class AbbreviationKind : uint8_t {
  none,
  title,   // before a name: ThS. Nguyễn
  role,    // a title that is also a noun: HLV. Park, but `cho 30 HLV.` may end
  place,   // before a name or a number: Q.1, TP. Vinh
  number,  // before a number: tr. 12
  inner,   // between words: Roe v. Wade
  tail,    // behind a name, ends a sentence before a capital: Ltd., a.m.
  etc,     // v.v.: ends a sentence before a capital
};

namespace boundary_word {                   // bits
inline constexpr uint8_t kStarter = 1;      // begins sentences and hardly ever a name: Theo, Trong, Tuy
inline constexpr uint8_t kHeading = 2;      // before the number of a heading: Điều 1., Chương II.
inline constexpr uint8_t kReporter = 4;     // verb of saying, first syllable: nói, hỏi, đưa (tin)
inline constexpr uint8_t kHeadingEnd = 16;  // the second syllable of such a word: Phụ lục 1., Tiêu chí 2.
inline constexpr uint8_t kHonorific = 8;    // before a name cut to a letter: ông H., bị cáo T.
inline constexpr uint8_t kOrdinal = 32;     // a number in words: Phần thứ nhất.
}  // namespace boundary_word

namespace abbreviation_row {  // how the generated table packs a row: the kind in the low bits, and
inline constexpr uint8_t kKindMask = 15;
inline constexpr uint8_t kUpper = 16;  // counts with a capital first letter only
inline constexpr uint8_t kLower = 32;  // counts without capitals only
inline constexpr uint8_t kMixed = 64;  // counts with lower-case letters only: Mt., not TN&MT.
}  // namespace abbreviation_row

// The bits of the word with this key (Fold::tone), 0 for a word without any. O(log words).
uint8_t boundary_word_bits(uint64_t key);

// The kind of a row of abbreviations.tsv, if a hit of `size` bytes (without its last point) that begins with a token of
// this shape (TokenShape bits) is a spelling that counts there: no blanks or line ends between the parts of `v.v.`.
AbbreviationKind abbreviation_kind(uint16_t row, uint32_t size, uint8_t shape);

// Is the word of this key (Fold::tone) the last one of an abbreviation? About 1 ns for words that are not.
bool ends_abbreviation(uint64_t key);

// The kind of an abbreviation that is one word, by its key and shape; none if there is none, or more than one.
AbbreviationKind single_abbreviation_kind(uint64_t key, uint8_t shape);

}  // namespace vnsift
