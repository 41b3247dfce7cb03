// The tokens of a text with the questions that the readers of document numbers ask.
//
//   DocnumCursor c(text);
//   if (c.is(i, docnum_role::kDay) && c.small(i + 1, 31) != 0) ...      // ngày 24
//
// Cost: nothing beside what is asked. Indices may lie behind the last token where `has`, `is`, `digits` are asked.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

#include <vnsift/prepared.h>

#include "extract/docnum_words.h"
#include "text/constant_key.h"
#include "text/syllable_keys.h"

namespace vnsift {

// A word of the rules, with and without its diacritics.
struct RuleWord {
  uint64_t key = 0;
  uint64_t plain = 0;
};
consteval RuleWord rule_word(std::string_view word) {
  const uint64_t key = word_key(word);
  return {key, base_key_of(key)};
}

class DocnumCursor {
 public:
  explicit DocnumCursor(const PreparedText& text) : text_(&text), view_(text.view()), tokens_(text.tokens()) {}

  const PreparedText& prepared() const { return *text_; }
  std::string_view view() const { return view_; }
  uint32_t count() const { return static_cast<uint32_t>(tokens_.size()); }
  bool has(uint32_t i) const { return i < tokens_.size(); }
  const Token& operator[](uint32_t i) const { return tokens_[i]; }
  std::string_view text(uint32_t i) const { return slice(view_, tokens_[i].span()); }
  uint32_t begin(uint32_t i) const { return tokens_[i].begin; }
  uint32_t end(uint32_t i) const { return tokens_[i].span().end; }
  Gap gap_kind(uint32_t i) const { return tokens_[i].gap; }

  WordAt word(uint32_t i) const { return word_at(tokens_, i); }
  bool is(uint32_t i, uint32_t role) const { return has(i) && word(i).is(role); }

  bool spells(uint32_t i, RuleWord word) const {
    return has(i) && (tokens_[i].key == word.key || tokens_[i].key == word.plain);
  }

  bool shape(uint32_t i, uint8_t bits) const { return (tokens_[i].shape & bits) != 0; }
  bool upper(uint32_t i) const { return shape(i, token_shape::kFirstUpper); }
  bool all_caps(uint32_t i) const { return upper(i) && !shape(i, token_shape::kHasLower); }

  // What stands before token `i`: back to the end of the one before it.
  std::string_view gap(uint32_t i) const {
    const uint32_t from = i == 0 ? 0 : end(i - 1);
    return view_.substr(from, begin(i) - from);
  }
  bool touches(uint32_t i) const { return has(i) && gap_kind(i) == Gap::none && i > 0; }
  // One sign, without blanks.
  bool tight(uint32_t i, Gap sign) const {
    if (!has(i) || gap_kind(i) != sign) return false;
    const std::string_view between = gap(i);
    if (between.size() == 1) return true;  // as nearly always: the sign itself
    return between.find(' ') == std::string_view::npos && between.find('\n') == std::string_view::npos;
  }
  bool blank_before(uint32_t i) const { return has(i) && gap_kind(i) == Gap::blank; }
  // One line end at most, blanks, quote marks and emphasis.
  bool soft(uint32_t i) const {
    uint32_t lines = 0;
    for (char c : gap(i)) {
      if (c == '\n') {
        if (++lines > 1) return false;
      } else if (c != ' ' && c != '\t' && c != '*' && c != '>' && c != '_') {
        return false;
      }
    }
    return true;
  }
  // A blank to be filled in by hand: dots, underscores, blanks.
  bool fill_in(uint32_t i) const {
    for (char c : gap(i)) {
      if (c != ' ' && c != '.' && c != '_' && c != '/' && static_cast<unsigned char>(c) < 0x80) return false;
    }
    return true;
  }

  bool digits(uint32_t i) const { return has(i) && shape(i, token_shape::kDigits); }
  // Precondition: digits, at most nine of them.
  int number(uint32_t i) const {
    int value = 0;
    for (char c : text(i)) value = value * 10 + (c - '0');
    return value;
  }
  int small(uint32_t i, int high) const {  // 1..high, else 0
    if (!digits(i) || text(i).size() > 2) return 0;
    const int value = number(i);
    return value >= 1 && value <= high ? value : 0;
  }
  int year(uint32_t i) const {
    if (!digits(i) || text(i).size() != 4) return 0;
    const int value = number(i);
    return value >= 1900 && value <= 2100 ? value : 0;
  }
  // II, XIV: Roman numerals in capitals.
  bool roman(uint32_t i) const {
    if (!has(i) || tokens_[i].length > 7) return false;
    for (char c : text(i)) {
      if (c != 'I' && c != 'V' && c != 'X' && c != 'L' && c != 'C') return false;
    }
    return true;
  }

  std::pair<const PhraseHit*, const PhraseHit*> hits(uint32_t i) const { return text_->phrases_at(i); }
  // Tokens of the longest phrase of a table at `i`, 0 without.
  uint32_t phrase(uint32_t i, PhraseTable table) const {
    if (!has(i)) return 0;
    const auto [first, last] = hits(i);
    for (const PhraseHit* hit = first; hit != last; ++hit) {
      if (hit->table == table) return hit->tokens;
    }
    return 0;
  }

 private:
  const PreparedText* text_;
  std::string_view view_;
  std::span<const Token> tokens_;
};

}  // namespace vnsift
