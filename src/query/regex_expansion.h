// An expression of the user (-E) made ready for the canonical view (grep.md 4.5): its literal letters are expanded like
// those of a phrase, `\w` and `\d` mean what a reader of Vietnamese expects, `\b` at its ends is the border of a
// syllable, and nothing but a blank can match a line end.
#pragma once

#include <string>
#include <string_view>

#include <vnsift/error.h>

#include "query/literal.h"

namespace vnsift {

struct RegexExpansion {
  std::string expression;                          // RE2 syntax
  bool left_border = false, right_border = false;  // \b at its ends
  bool has_letter_class = false;  // a class with letters, which match as typed: fold is better done on folded text
};

// `crosses_lines`: a blank may be a line end. `expands`: false = letters as typed (for text that is folded already).
// Fails with Code::usage: an inner \b, with its place.
Result<RegexExpansion> expand_regex(std::string_view regex, const LiteralRules& rules, bool crosses_lines,
                                    bool expands);

// Has the expression any mark or đ among its literal letters?
AccentMode smart_regex_mode(std::string_view regex);

}  // namespace vnsift
