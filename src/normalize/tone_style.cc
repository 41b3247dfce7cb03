#include "normalize/tone_style.h"

#include <algorithm>
#include <optional>

#include <vnsift/utf8.h>

#include "normalize/text_signs.h"
#include "text/characters.h"
#include "text/letters.h"
#include "text/rewrite.h"
#include "text/syllables.h"
#include "text/utf8_bytes.h"

namespace vnsift {

namespace {

constexpr size_t kLongestOnset = 3;  // letters of ngh

size_t before(std::string_view text, size_t at) {
  do --at;
  while (is_continuation(text[at]));
  return at;
}

bool is_token_character(LetterInfo info) { return info.is_letter() || info.is_mark(); }

// The move of the syllable whose second vowel begins at `second`, if it ends there, is legal, and has the other style.
std::optional<ToneMove> move_at(std::string_view text, size_t second, ToneStyle style) {
  const LetterAt last = letter_at(text.data() + second);
  const size_t end = second + last.size, first = before(text, second);
  const LetterInfo first_info = letter_at(text.data() + first).info;
  const bool is_old = style == ToneStyle::old_style;
  if ((is_old ? last.info.tone() : first_info.tone()) == 0 || (is_old ? first_info.tone() : last.info.tone()) != 0)
    return std::nullopt;
  constexpr uint32_t kA = 1, kE = 5, kO = 15, kU = 21, kY = 25;
  const uint32_t code = last.info.code();
  if (!(first_info.code() == kO && (code == kA || code == kE)) && !(first_info.code() == kU && code == kY))
    return std::nullopt;
  // Nor may a mark of another script follow: it, or one behind it, may compose with the letter that lost its tone.
  if (end < text.size() && (is_token_character(letter_at(text.data() + end).info) ||
                            character_class(code_point_at(text, end).value).composes())) {
    return std::nullopt;
  }
  size_t begin = first;
  for (size_t letters = 0; begin > 0; ++letters) {
    const size_t previous = before(text, begin);
    if (!is_token_character(letter_at(text.data() + previous).info)) break;
    if (letters == kLongestOnset) return std::nullopt;
    begin = previous;
  }
  const std::optional<SyllableWord> word = analyse_word(text.substr(begin, end - begin));
  if (!word || word->shape.tone_old == word->shape.tone_new || keeps_its_tone(*word)) return std::nullopt;
  return ToneMove{static_cast<uint32_t>(first), static_cast<uint32_t>(end),
                  letter_form(first_info.code(), is_old ? word->tone : 0u, first_info.is_upper()),
                  letter_form(code, is_old ? 0u : word->tone, last.info.is_upper())};
}

// Settles the moves [from, end) of the line around them: they stay or are dropped together.
void apply_gate(std::string_view text, size_t from, DocumentGate& gate, std::vector<ToneMove>& moves) {
  const size_t break_before = text.rfind('\n', moves[from].begin);
  const size_t begin = break_before == std::string_view::npos ? 0 : break_before + 1;
  const size_t end = std::min(text.find('\n', moves[from].begin), text.size());
  const Share others = gate.counter().count(text.substr(begin, end - begin), std::span(moves).subspan(from), begin);
  if (others.words >= ShareCounter::kEnough || !gate.is_known() ? others.passes() : gate.passes()) return;
  moves.resize(from);
}

}  // namespace

bool DocumentVerdict::passes() const {
  std::call_once(judged_, [this] {
    Rewritten rewritten;
    rewritten.wants_map = false;
    rewrite(beginning_, RewritePolicy{}, rewritten);
    const std::string_view text = rewritten.text;
    // A document of one line passes.
    constexpr std::string_view kBlank = " \t\n";
    const size_t begin = std::min(text.find_first_not_of(kBlank), text.size()), end = text.find('\n', begin);
    const bool one_line =
        end == std::string_view::npos || text.find_first_not_of(kBlank, end) == std::string_view::npos;
    passes_ = one_line || ShareCounter().count(text).passes();
  });
  return passes_;
}

void find_tone_moves(std::string_view text, ToneStyle style, DocumentGate& gate, std::vector<ToneMove>& moves) {
  moves.clear();
  size_t line_end = 0;   // of the line of the moves not yet settled
  size_t line_from = 0;  // first of them
  each_odd_place(text.data(), text.size(), style, [&](size_t last_byte) {
    size_t second = last_byte;
    while (is_continuation(text[second])) --second;
    if (second == 0) return;
    const std::optional<ToneMove> move = move_at(text, second, style);
    if (!move) return;
    if (second >= line_end) {
      if (line_from < moves.size()) apply_gate(text, line_from, gate, moves);
      line_from = moves.size();
      line_end = std::min(text.find('\n', second), text.size());
    }
    moves.push_back(*move);
  });
  if (line_from < moves.size()) apply_gate(text, line_from, gate, moves);
}

}  // namespace vnsift
