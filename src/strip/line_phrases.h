// Which labels the boilerplate phrases of a line speak for, by their place in the line (strip.md 5).
#pragma once

#include <span>

#include <vnsift/prepared.h>

#include "strip/line_info.h"

namespace vnsift {

struct PhrasePattern;
struct PhraseRule;
struct UserPhrases;

// Reads the lines of one text in order. Cost: O(hits) and, for lines of up to 40 tokens, a look at the pattern rows.
class LinePhrases {
 public:
  LinePhrases(const PreparedText& text, const UserPhrases* user) : text_(text), user_(user) {}

  // Adds to a shaped line its strong and weak labels, their features, `legal` and `menu_words`.
  void match(LineInfo& line);

 private:
  void add(const PhraseRule& rule, uint32_t tokens, bool unaccented, LineInfo& line) const;
  void match_hit(const PhraseHit& hit, std::string_view s, std::span<const Token> tokens, uint32_t begin,
                 LineInfo& line) const;
  void match_patterns(std::string_view s, std::span<const Token> tokens, uint32_t begin, LineInfo& line) const;
  void match_pattern(const PhrasePattern& pattern, const PhraseRule& rule, std::string_view s,
                     std::span<const Token> tokens, uint32_t begin, LineInfo& line) const;
  // `first`, `count`: the tokens of the phrase.
  void match_place(const PhraseRule& rule, size_t first, size_t count, bool unaccented, std::string_view s,
                   std::span<const Token> tokens, uint32_t begin, LineInfo& line) const;
  void match_user(std::string_view s, std::span<const Token> tokens, uint32_t begin, LineInfo& line) const;
  void match_signs(std::string_view s, LineInfo& line) const;

  const PreparedText& text_;
  const UserPhrases* user_;
  size_t next_hit_ = 0;
};

}  // namespace vnsift
