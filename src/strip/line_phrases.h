// Which labels the boilerplate phrases of a line speak for, by their place in the line (strip.md 5).
#pragma once

#include <span>

#include <vnsift/prepared.h>

#include "strip/line_info.h"

namespace vnsift {

struct PhrasePattern;

// Reads the lines of one text in order. Cost: O(hits) and, for lines of up to 40 tokens, a look at the pattern rows.
class LinePhrases {
 public:
  explicit LinePhrases(const PreparedText& text) : text_(text) {}

  // Adds to a shaped line its strong and weak labels, their features, `legal` and `menu_words`.
  void match(LineInfo& line);

 private:
  void add(uint16_t row, uint32_t tokens, bool unaccented, LineInfo& line) const;
  void match_hit(const PhraseHit& hit, std::string_view s, std::span<const Token> tokens, uint32_t begin,
                 LineInfo& line) const;
  void match_patterns(std::string_view s, std::span<const Token> tokens, uint32_t begin, LineInfo& line) const;
  void match_pattern(const PhrasePattern& pattern, std::string_view s, std::span<const Token> tokens, uint32_t begin,
                     LineInfo& line) const;
  void match_signs(std::string_view s, LineInfo& line) const;

  const PreparedText& text_;
  size_t next_hit_ = 0;
};

}  // namespace vnsift
