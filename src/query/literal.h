// A literal pattern taken apart: runs of letters and digits (syllables), signs, and what may stand between them.
//
//   parse_literal("342/QĐ-UBND", rules) -> [342] [/] [QĐ] [-] [UBND], up to two blanks round the signs
//
// This is the one reading of a phrase: the matcher, the two expansions and the byte finder are made from it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <vnsift/error.h>
#include <vnsift/pattern.h>

#include "query/match_letter.h"

namespace vnsift {

// What stands before a piece.
enum class Spacing : uint8_t {
  none,
  space,       // blanks with at most one line end, at least one of both
  few_blanks,  // up to two blanks: round / and - of a number
  any_space,   // like space, or nothing: the pattern has blanks round its / or -
  separator,   // like space, or a comma or dash with or without space: between the syllables of an alias
  point,       // like space, or a full stop with or without space: behind an abbreviation
};

struct LiteralPiece {
  enum class Kind : uint8_t { run, sign, dash, slash };
  Spacing before = Spacing::none;
  Kind kind = Kind::run;
  std::vector<MatchLetter> letters;  // of a run
  std::vector<char32_t> characters;  // the same as written (canonical)
  uint8_t moving_tone = 0;           // the one tone of a run, which may stand on any vowel
  bool sensitive = false;            // case counts
  bool i_or_y = false;               // the last letter is i or y, either counts
  char32_t sign = 0;                 // a sign: matched as it is; dash, slash: kDashClass, kSlashClass
};

struct LiteralRules {
  AccentMode mode = AccentMode::tone;  // never smart
  bool sensitive = false;
  bool bounded = true;
  bool i_is_y = false;
  bool confusables = true;
  bool segmented = false;
  bool separators = false;    // a comma or dash between two syllables may be left out or put in
  bool abbreviation = false;  // blanks behind its full stops may be left out or put in

  LetterRule letters() const { return {mode == AccentMode::fold, sensitive}; }
};

struct Literal {
  LiteralRules rules;
  std::vector<LiteralPiece> pieces;
  bool left_border = false, right_border = false;  // a hit must not continue a syllable
  std::string text;                                // canonical, blanks squeezed
  std::string strict_text;  // strict, if the pattern is no canonical text: the strict_form() of the source of a hit
};

// Puts `tail` behind `head`.
void append_literal(Literal& head, Literal tail, Spacing between);

// Precondition: `pattern` is valid UTF-8. Fails if it holds nothing but blanks.
Result<Literal> parse_literal(std::string_view pattern, const LiteralRules& rules);

// The accent mode that a pattern asks for by itself: any mark or đ, then tone, else fold.
AccentMode smart_mode(std::string_view canonical_pattern);
bool holds_capital(std::string_view canonical_pattern);

// Composed text with every run of white space as one blank, none at the edges; nothing if it holds what strict equality
// forbids (a doubled mark, a blank before a mark).
bool strict_form(std::string_view text, bool sensitive, std::string& out);

}  // namespace vnsift
