// The tokens that entities are made of: letter runs with the letters and digits glued behind (QL1A, U23), digit runs,
// single marks. Every entity begins and ends at one.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include <vnsift/prepared.h>

#include "text/constant_key.h"

namespace vnsift {

enum class EntityShape : uint8_t {
  lower,    // huyện
  capital,  // Hà
  upper,    // UBND, U23
  letter,   // one capital: A
  mixed,    // Xd: capital, lower-case letters and digits; also letters of no case
  inner,    // iPhone
  number,   // 308
  year,     // four digits
  comma,
  dot,
  dash,
  slash,
  open,   // (
  close,  // )
  colon,
  semicolon,
  quote,  // " “ ”
  apostrophe,
  end_mark,  // ! ? …
  ampersand,
  other_mark,
  all_caps_line,    // a capital token of a line in capitals
  title_case_line,  // a capital token of a line in title case
  none,             // outside the sentence
  count
};
// Shapes as bits: sets of them are asked for without a branch for each.
static_assert(static_cast<uint32_t>(EntityShape::count) <= 32);
constexpr uint32_t shape_bit(EntityShape shape) { return 1u << static_cast<uint32_t>(shape); }

// How the capitals of a sentence are: they mean little in `capitals` and `title_case`.
enum class LineCase : uint8_t { normal, capitals, title_case };

// Bins of a word in the table of syllables (entity_lexicon.h); all 0 for what is in no table.
struct SyllableBins {
  uint16_t surname : 3 = 0, given : 3 = 0, middle : 3 = 0, body : 3 = 0, capitals : 3 = 0;
  constexpr SyllableBins() = default;
  constexpr SyllableBins(uint32_t s, uint32_t g, uint32_t m, uint32_t b, uint32_t c)
      : surname(s & 7u), given(g & 7u), middle(m & 7u), body(b & 7u), capitals(c & 7u) {}
};

// Where the names of the tables that are a word lie, and whether longer ones begin with it.
class FirstName {
 public:
  constexpr FirstName() = default;
  static constexpr uint32_t kMaxRows = 31, kMaxFirstRow = (1u << 24) - 1;
  constexpr FirstName(uint32_t first_row, uint32_t rows, bool ends_lower, bool goes_on)
      : bits_(first_row << 8 | rows << 3 | (ends_lower ? 4u : 0u) | (rows > 0 ? 2u : 0u) | (goes_on ? 1u : 0u)) {}
  constexpr bool empty() const { return bits_ == 0; }
  constexpr bool ends() const { return (bits_ & 2u) != 0; }        // the word is a name
  constexpr bool ends_lower() const { return (bits_ & 4u) != 0; }  // also one without its capital
  constexpr bool goes_on() const { return (bits_ & 1u) != 0; }     // longer names begin with it
  constexpr uint32_t signs() const { return bits_ & 7u; }          // these three
  // Its names: rows of the lexicon.
  constexpr uint32_t rows() const { return bits_ >> 3 & kMaxRows; }
  constexpr uint32_t first_row() const { return bits_ >> 8; }

 private:
  uint32_t bits_ = 0;
};

// What a word gives to the first decision about itself and its neighbours (entity_candidates.h).
struct WordWeights {
  std::array<int16_t, 2> own{};  // without a capital, and with one
  int8_t to_next = 0, to_before = 0, to_second_next = 0, to_second_before = 0;
  bool operator==(const WordWeights&) const = default;
};

// What is known of a token by its word, kept and copied as it is (entity_words.h), and how it is written.
struct WordFacts {
  EntityShape shape = EntityShape::none;
  uint8_t flags = 0;
  SyllableBins bins;  // of words
  FirstName name;     // at the keys of its line
  WordWeights candidate{};
};

struct EntityToken : WordFacts {
  static constexpr uint8_t kAlpha = 1, kCapital = 2, kLower = 4, kUpper = 8, kGlued = 16, kStart = 32, kLegal = 64;

  uint64_t key = 0;  // syllable key at Fold::tone (Fold::base in unaccented sentences), mixed; a mark: its character
  uint32_t begin = 0, end = 0;  // bytes of the view
  bool is(uint8_t flag) const { return (flags & flag) != 0; }
  bool capital() const { return is(kCapital); }
  ViewSpan span() const { return {begin, end}; }
};

constexpr uint64_t mix_key(uint64_t value) {
  value = (value ^ value >> 32) * 0x9E3779B97F4A7C15u;
  return value ^ value >> 29;
}
// The key that a token of this word has, for words of rules and tables.
constexpr uint64_t word_of(std::string_view word) { return mix_key(word_key(word)); }
constexpr uint64_t join_keys(uint64_t hash, uint64_t key) { return mix_key(hash * 31 + key); }

struct EntitySentence {
  std::vector<EntityToken> tokens;
  LineCase line_case = LineCase::normal;
  bool unaccented = false;  // not one diacritic in five words or more: keys and tables are those of bare letters
  bool has_quotes = false;
  bool has_foreign = false;  // a word with a capital is no syllable
};

// The key of a word of an unaccented sentence.
uint64_t folded_token_key(std::string_view word);

// Whether a text has diacritics: found out by looking at the sentence, or known from what stands around.
enum class Diacritics : uint8_t { look, present, absent };

class EntityWords;

// Tokens of a text, by number.
struct TokenRange {
  uint32_t first = 0, last = 0;
};

// The tokens of `span`, their case, and where sentences begin inside. Reuses the memory of `out`. `range`: the tokens
// of the text that begin in `span`, where the caller has them at hand.
void read_entity_tokens(const PreparedText& text, ViewSpan span, EntityWords& words, EntitySentence& out,
                        Diacritics diacritics = Diacritics::look);
void read_entity_tokens(const PreparedText& text, ViewSpan span, TokenRange range, EntityWords& words,
                        EntitySentence& out, Diacritics diacritics = Diacritics::look);

}  // namespace vnsift
