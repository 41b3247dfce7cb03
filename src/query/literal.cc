#include "query/literal.h"

#include <algorithm>

#include <vnsift/utf8.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include "text/punctuation.h"
#include "text/rewrite.h"

namespace vnsift {
namespace {

bool is_view_space(char32_t c) { return c == ' ' || c == '\t' || c == '\n'; }

bool is_white(char32_t c) {
  return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

// Is i or y the whole rhyme of the run, behind h k l m s t v qu?
bool ends_in_i_or_y(const std::vector<MatchLetter>& letters) {
  const auto is = [&](size_t i, char32_t c) { return letters[i].key == letter_info(c).code(); };
  const size_t last = letters.size() - 1;
  if (letters.size() < 2 || !(is(last, 'i') || is(last, 'y'))) return false;
  if (letters.size() == 3) return is(0, 'q') && is(1, 'u');
  if (letters.size() != 2) return false;
  return is(0, 'h') || is(0, 'k') || is(0, 'l') || is(0, 'm') || is(0, 's') || is(0, 't') || is(0, 'v');
}

void finish_run(LiteralPiece& piece, const LiteralRules& rules) {
  uint32_t tones = 0;
  for (const MatchLetter& letter : piece.letters) {
    if (letter.tone == 0) continue;
    ++tones;
    piece.moving_tone = letter.tone;
  }
  if (tones != 1 || rules.mode != AccentMode::tone) piece.moving_tone = 0;
  piece.i_or_y = rules.i_is_y && ends_in_i_or_y(piece.letters);
}

// Blanks round / and -: as few as a number is printed with, or those that the pattern writes.
void loosen_signs(std::vector<LiteralPiece>& pieces) {
  for (size_t i = 1; i + 1 < pieces.size(); ++i) {
    const bool is_sign = pieces[i].kind == LiteralPiece::Kind::dash || pieces[i].kind == LiteralPiece::Kind::slash;
    if (!is_sign || pieces[i - 1].kind != LiteralPiece::Kind::run || pieces[i + 1].kind != LiteralPiece::Kind::run)
      continue;
    for (LiteralPiece* piece : {&pieces[i], &pieces[i + 1]}) {
      piece->before = piece->before == Spacing::none ? Spacing::few_blanks : Spacing::any_space;
    }
  }
}

// `A - B`, `A, B` and `A B` are one for an alias.
void loosen_separators(std::vector<LiteralPiece>& pieces) {
  std::vector<LiteralPiece> kept;
  bool separated = false;
  for (LiteralPiece& piece : pieces) {
    const bool is_separator = piece.kind == LiteralPiece::Kind::dash || piece.sign == ',';
    if (piece.kind != LiteralPiece::Kind::run && is_separator && !kept.empty()) {
      separated = true;
      continue;
    }
    if (piece.kind == LiteralPiece::Kind::run && !kept.empty() && kept.back().kind == LiteralPiece::Kind::run &&
        (separated || piece.before == Spacing::space)) {
      piece.before = Spacing::separator;
    }
    separated = false;
    kept.push_back(std::move(piece));
  }
  pieces = std::move(kept);
}

}  // namespace

AccentMode smart_mode(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  for (size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    at += c.size;
    const LetterInfo info = letter_info(c.value);
    if (info.code() == letter_bits::kDStroke || info.is_mark()) return AccentMode::tone;
    if (c.value < 0x80 || !info.is_letter()) continue;
    icu::UnicodeString parts;
    if (nfd->getDecomposition(static_cast<UChar32>(c.value), parts)) return AccentMode::tone;
  }
  return AccentMode::fold;
}

bool holds_capital(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    if (letter_info(c.value).is_upper()) return true;
    at += c.size;
  }
  return false;
}

bool strict_form(std::string_view text, bool sensitive, std::string& out) {
  RewritePolicy policy;
  policy.newlines = policy.spaces = policy.invisible = policy.pua = policy.width = policy.dstroke = false;
  Rewritten rewritten;
  rewritten.wants_map = false;
  rewrite(text, policy, rewritten);
  for (const RewriteRule rule : {RewriteRule::hyphen, RewriteRule::mark_dup, RewriteRule::spacing_mark}) {
    if (rewritten.changes[static_cast<size_t>(rule)] != 0) return false;
  }
  out.clear();
  bool blank = false;
  for (size_t at = 0; at < rewritten.text.size();) {
    const CodePoint c = code_point_at(rewritten.text, at);
    at += c.size;
    if (is_white(c.value)) {
      blank = !out.empty();
      continue;
    }
    if (blank && is_combining(c.value)) return false;
    if (blank) out += ' ';
    blank = false;
    append_utf8(sensitive ? c.value : static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c.value), 0)), out);
  }
  return true;
}

void append_literal(Literal& head, Literal tail, Spacing between) {
  tail.pieces.front().before = between;
  for (LiteralPiece& piece : tail.pieces) head.pieces.push_back(std::move(piece));
  head.right_border = tail.right_border;
  head.text += (between == Spacing::none ? "" : " ") + tail.text;
}

Result<Literal> parse_literal(std::string_view pattern, const LiteralRules& rules) {
  CanonicalText canonical;
  canonical.assign(pattern);
  const std::string_view view = canonical.view();
  Literal literal;
  literal.rules = rules;
  if (rules.mode == AccentMode::strict) {
    std::string form;
    if (!strict_form(pattern, rules.sensitive, literal.strict_text) || !strict_form(view, rules.sensitive, form)) {
      return make_error(Code::usage,
                        "strict matching has no use for this pattern: a doubled mark, or one behind a blank");
    }
    if (form == literal.strict_text) literal.strict_text.clear();
  }
  bool space = false;
  const auto add_piece = [&](LiteralPiece::Kind kind) -> LiteralPiece& {
    LiteralPiece piece;
    piece.before = space && !literal.pieces.empty() ? Spacing::space : Spacing::none;
    piece.kind = kind;
    piece.sensitive = rules.sensitive;
    if (piece.before == Spacing::space) literal.text += ' ';
    space = false;
    literal.pieces.push_back(std::move(piece));
    return literal.pieces.back();
  };
  const LetterRule letters = rules.letters();
  for (size_t at = 0; at < view.size();) {
    const CodePoint c = code_point_at(view, at);
    const std::string_view bytes = view.substr(at, c.size);
    at += c.size;
    if (is_view_space(c.value) || (rules.segmented && c.value == '_')) {
      space = true;
      continue;
    }
    if (is_syllable_character(c.value)) {
      const bool goes_on = !space && !literal.pieces.empty() && literal.pieces.back().kind == LiteralPiece::Kind::run;
      LiteralPiece& run = goes_on ? literal.pieces.back() : add_piece(LiteralPiece::Kind::run);
      literal.text += bytes;
      // A mark that nothing absorbed counts as a letter, but where marks do not count.
      if (letters.base && is_combining(c.value) && !run.letters.empty()) continue;
      run.letters.push_back(match_letter(c.value, letter_info(c.value), letters));
      run.characters.push_back(c.value);
      continue;
    }
    const bool tolerant = rules.mode != AccentMode::strict;
    LiteralPiece& sign = add_piece(tolerant && is_dash(c.value)    ? LiteralPiece::Kind::dash
                                   : tolerant && is_slash(c.value) ? LiteralPiece::Kind::slash
                                                                   : LiteralPiece::Kind::sign);
    sign.sign = c.value;
    literal.text += bytes;
  }
  if (literal.pieces.empty()) return make_error(Code::usage, "the pattern is empty");
  for (LiteralPiece& piece : literal.pieces) {
    if (piece.kind == LiteralPiece::Kind::run) finish_run(piece, rules);
  }
  if (rules.separators) loosen_separators(literal.pieces);
  if (rules.mode != AccentMode::strict) loosen_signs(literal.pieces);
  if (rules.abbreviation) {
    for (size_t i = 1; i < literal.pieces.size(); ++i) {
      if (literal.pieces[i - 1].sign == '.') literal.pieces[i].before = Spacing::any_space;
    }
  }
  literal.left_border = rules.bounded && literal.pieces.front().kind == LiteralPiece::Kind::run;
  literal.right_border = rules.bounded && literal.pieces.back().kind == LiteralPiece::Kind::run;
  return literal;
}

}  // namespace vnsift
