#include "query/literal_matcher.h"

#include <algorithm>
#include <utility>

#include <vnsift/utf8.h>

#include "text/punctuation.h"
#include "text/utf8_bytes.h"

namespace vnsift {
namespace {

constexpr size_t kNone = ~size_t{0};

bool is_blank(char c) { return c == ' ' || c == '\t'; }

size_t skip_blanks(std::string_view view, size_t at, size_t most = kNone) {
  while (most > 0 && at < view.size() && is_blank(view[at])) ++at, --most;
  return at;
}

size_t skip_blanks_back(std::string_view view, size_t at, size_t most = kNone) {
  while (most > 0 && at > 0 && is_blank(view[at - 1])) --at, --most;
  return at;
}

// Blanks with at most one line end.
size_t skip_white(std::string_view view, size_t at) {
  at = skip_blanks(view, at);
  return at < view.size() && view[at] == '\n' ? skip_blanks(view, at + 1) : at;
}

size_t skip_white_back(std::string_view view, size_t at) {
  at = skip_blanks_back(view, at);
  return at > 0 && view[at - 1] == '\n' ? skip_blanks_back(view, at - 1) : at;
}

// Bytes of a comma or dash.
size_t separator_size(std::string_view view, size_t at) {
  if (at < view.size() && view[at] == ',') return 1;
  return dash_size(view, at);
}

size_t separator_size_back(std::string_view view, size_t at) {
  if (at > 0 && (view[at - 1] == ',' || view[at - 1] == '-')) return 1;
  return at >= 3 && view[at - 3] == '\xE2' && dash_size(view, at - 3) == 3 ? 3 : 0;
}

size_t start_before(std::string_view view, size_t at) {
  do --at;
  while (at > 0 && is_continuation(view[at]));
  return at;
}

bool combining_at(std::string_view view, size_t at) {
  if (at >= view.size() || (view[at] != '\xCC' && view[at] != '\xCD')) return false;
  return is_combining(code_point_at(view, at).value);
}

// Controls are not in the view, and no part of a phrase either: NUL and its like separate.
bool holds_control(std::string_view source) {
  return std::any_of(source.begin(), source.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && (byte < 0x09 || byte > 0x0D);
  });
}

// Does a syllable end or begin at `at`?
bool is_border(const CanonicalText& text, size_t at) {
  const std::string_view view = text.view();
  if (at == 0 || at == view.size() || !syllable_before(view, at) || !syllable_at(view, at)) return true;
  if (text.is_clean()) return false;
  const auto place = static_cast<uint32_t>(at);
  const uint32_t begin = text.to_source({place - 1, place}).end, end = text.to_source({place, place + 1}).begin;
  return begin < end && holds_control(text.source().substr(begin, end - begin));
}

}  // namespace

LiteralMatcher::LiteralMatcher(Literal literal)
    : literal_(std::move(literal)),
      base_(literal_.rules.mode == AccentMode::fold),
      fingerprint_(rarest_fingerprint(literal_)),
      finder_(fingerprint_.sequences) {}

// --- one piece ----------------------------------------------------------------------------------------------------
// Each returns where the piece ends (begins), kNone if it is not there.

size_t LiteralMatcher::match_run(std::string_view view, size_t at, const LiteralPiece& run) const {
  const LetterRule rule = {base_, run.sensitive};
  bool tone_seen = false;
  const size_t count = run.letters.size();
  for (size_t i = 0; i < count; ++i) {
    if (at >= view.size()) return kNone;
    const LetterAt read = letter_at(view.data() + at);
    MatchLetter letter;
    if (read.info.code() != 0) {
      letter = match_letter(0, read.info, rule);
    } else {
      letter = match_foreign(code_point_at(view, at).value, rule);
    }
    const MatchLetter& wanted = run.letters[i];
    if (letter.key != wanted.key) {
      constexpr uint32_t kI = 9, kY = 25;  // codes of i and y
      const bool either = run.i_or_y && i + 1 == count && (letter.key == kI || letter.key == kY);
      if (!either) return kNone;
    }
    if (letter.upper != wanted.upper) return kNone;
    if (run.moving_tone == 0) {
      if (letter.tone != wanted.tone) return kNone;
    } else if (letter.tone != 0) {
      if (letter.tone != run.moving_tone || tone_seen) return kNone;
      tone_seen = true;
    }
    at += read.size;
    if (base_) {
      while (combining_at(view, at)) at += 2;
    }
  }
  return run.moving_tone == 0 || tone_seen ? at : kNone;
}

size_t LiteralMatcher::match_piece(std::string_view view, size_t at, const LiteralPiece& piece) const {
  if (piece.kind == LiteralPiece::Kind::run) return match_run(view, at, piece);
  if (at >= view.size()) return kNone;
  if (piece.kind == LiteralPiece::Kind::dash || piece.kind == LiteralPiece::Kind::slash) {
    const uint32_t size = piece.kind == LiteralPiece::Kind::dash ? dash_size(view, at) : slash_size(view, at);
    return size == 0 ? kNone : at + size;
  }
  const CodePoint c = code_point_at(view, at);
  return c.value == piece.sign ? at + c.size : kNone;
}

size_t LiteralMatcher::step_back(std::string_view view, size_t at, size_t letters) const {
  for (; letters > 0; --letters) {
    do {
      if (at == 0) return kNone;
      at = start_before(view, at);
    } while (base_ && combining_at(view, at));
  }
  return at;
}

// --- what stands between pieces -----------------------------------------------------------------------------------

size_t LiteralMatcher::skip_space(std::string_view view, size_t at, Spacing before) const {
  switch (before) {
    case Spacing::none:
      return at;
    case Spacing::few_blanks:
      return skip_blanks(view, at, 2);
    case Spacing::any_space:
    case Spacing::space:
    case Spacing::separator:
    case Spacing::point:
      break;
  }
  size_t end = skip_white(view, at);
  if (end == at && literal_.rules.segmented && at < view.size() && view[at] == '_') end = at + 1;
  if (before == Spacing::separator) {
    if (const size_t size = separator_size(view, end); size != 0) return skip_white(view, end + size);
  }
  if (before == Spacing::point && end == at && at < view.size() && view[at] == '.') return skip_white(view, at + 1);
  return end == at && before != Spacing::any_space ? kNone : end;
}

size_t LiteralMatcher::skip_space_back(std::string_view view, size_t at, Spacing before) const {
  switch (before) {
    case Spacing::none:
      return at;
    case Spacing::few_blanks:
      return skip_blanks_back(view, at, 2);
    case Spacing::any_space:
    case Spacing::space:
    case Spacing::separator:
    case Spacing::point:
      break;
  }
  size_t begin = skip_white_back(view, at);
  if (begin == at && literal_.rules.segmented && at > 0 && view[at - 1] == '_') begin = at - 1;
  if (before == Spacing::separator) {
    if (const size_t size = separator_size_back(view, begin); size != 0) return skip_white_back(view, begin - size);
  }
  if (before == Spacing::point && begin > 0 && view[begin - 1] == '.') return begin - 1;
  return begin == at && before != Spacing::any_space ? kNone : begin;
}

// --- the whole ----------------------------------------------------------------------------------------------------

// Pieces from `piece` on, the first of them at `at`.
size_t LiteralMatcher::match_forward(std::string_view view, size_t at, size_t piece) const {
  at = match_piece(view, at, literal_.pieces[piece]);
  for (++piece; piece < literal_.pieces.size() && at != kNone; ++piece) {
    at = skip_space(view, at, literal_.pieces[piece].before);
    if (at != kNone) at = match_piece(view, at, literal_.pieces[piece]);
  }
  return at;
}

// Pieces before `piece`, which begins at `at`.
size_t LiteralMatcher::match_backward(std::string_view view, size_t at, size_t piece) const {
  for (; piece > 0; --piece) {
    const size_t end = skip_space_back(view, at, literal_.pieces[piece].before);
    if (end == kNone) return kNone;
    const LiteralPiece& before = literal_.pieces[piece - 1];
    const bool is_run = before.kind == LiteralPiece::Kind::run;
    const size_t begin = step_back(view, end, is_run ? before.letters.size() : 1);
    if (begin == kNone || match_piece(view, begin, before) != end) return kNone;
    at = begin;
  }
  return at;
}

bool LiteralMatcher::verify(const CanonicalText& text, size_t candidate, ViewSpan& hit) const {
  const std::string_view view = text.view();
  if (is_continuation(view[candidate])) return false;
  const size_t at = step_back(view, candidate, fingerprint_.letter);
  if (at == kNone) return false;
  const size_t end = match_forward(view, at, fingerprint_.piece);
  if (end == kNone) return false;
  const size_t begin = match_backward(view, at, fingerprint_.piece);
  return begin != kNone && accept(text, begin, end, hit);
}

bool LiteralMatcher::match_at(const CanonicalText& text, size_t at, ViewSpan& hit) const {
  const size_t end = match_forward(text.view(), at, 0);
  return end != kNone && accept(text, at, end, hit);
}

bool LiteralMatcher::accept(const CanonicalText& text, size_t begin, size_t end, ViewSpan& hit) const {
  if (literal_.left_border && !is_border(text, begin)) return false;
  if (literal_.right_border && !is_border(text, end)) return false;
  hit = {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
  return (text.is_clean() && literal_.strict_text.empty()) || accept_source(text, hit);
}

// What the view hides and this pattern wants to see.
bool LiteralMatcher::accept_source(const CanonicalText& text, ViewSpan hit) const {
  const LiteralRules& rules = literal_.rules;
  const std::string_view source = slice(text.source(), text.to_source(hit));
  if (holds_control(source)) return false;
  if (rules.mode != AccentMode::strict && rules.confusables) return true;
  if (!rules.confusables) {
    for (size_t at = 0; at < source.size();) {
      const CodePoint c = code_point_at(source, at);
      if (c.value == 0xD0 || c.value == 0xF0 || c.value == 0x189 || c.value == 0x256) return false;
      at += c.size;
    }
  }
  if (rules.mode != AccentMode::strict) return true;
  std::string form, wanted = literal_.strict_text;
  if (!strict_form(source, rules.sensitive, form)) return false;
  if (wanted.empty()) (void)strict_form(slice(text.view(), hit), rules.sensitive, wanted);
  return form == wanted;
}

}  // namespace vnsift
