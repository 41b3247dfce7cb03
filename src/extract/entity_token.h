// The tokens that entities are made of: letter runs with the letters and digits glued behind (QL1A, U23), digit runs,
// single marks. Every entity begins and ends at one.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <vnsift/prepared.h>

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

// How a sentence is written: tokens with capitals mean little in `capitals` and `title_case`.
enum class LineCase : uint8_t { normal, capitals, title_case, unaccented };

struct EntityToken {
  static constexpr uint8_t kAlpha = 1, kCapital = 2, kLower = 4, kUpper = 8, kGlued = 16, kStart = 32, kLegal = 64;

  uint64_t key = 0;  // syllable key at Fold::tone (Fold::base in unaccented lines), mixed; a mark: its character
  uint32_t begin = 0, end = 0;  // bytes of the view
  EntityShape shape = EntityShape::none;
  uint8_t flags = 0;
  bool is(uint8_t flag) const { return (flags & flag) != 0; }
  bool capital() const { return is(kCapital); }
  ViewSpan span() const { return {begin, end}; }
};

constexpr uint64_t mix_key(uint64_t value) {
  value = (value ^ value >> 32) * 0x9E3779B97F4A7C15u;
  return value ^ value >> 29;
}
constexpr uint64_t join_keys(uint64_t hash, uint64_t key) { return mix_key(hash * 31 + key); }

struct EntitySentence {
  std::vector<EntityToken> tokens;
  LineCase line_case = LineCase::normal;
};

// The key of a word of an unaccented line.
uint64_t folded_token_key(std::string_view word);

// The tokens of `span`, their case, and where sentences begin inside. Reuses the memory of `out`.
void read_entity_tokens(const PreparedText& text, ViewSpan span, EntitySentence& out);

}  // namespace vnsift
