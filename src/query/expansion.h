// A literal pattern as a regular expression in RE2's syntax (grep.md 4.2): for the canonical view, and for the bytes of
// a text as they were given, which needs no view. Both find the same hits; borders and the source of strict hits are
// checked apart.
//
// The matcher of phrases (literal_matcher.h) says the same in a loop; the expansions show what a pattern means
// (--explain), serve the letters of -E, and are its twins in tests.
#pragma once

#include <string>

#include "query/literal.h"

namespace vnsift {

enum class ExpansionOf : uint8_t { view, raw };

std::string expand(const Literal& literal, ExpansionOf text);

// One run of letters; what stands before and behind it is the caller's.
std::string expand_run(const LiteralPiece& run, const LiteralRules& rules, ExpansionOf text);
// White space of the view: blanks with at most one line end.
std::string_view view_space();

// Appends a code point so that it stands for itself.
void append_escaped(char32_t c, std::string& out);

}  // namespace vnsift
