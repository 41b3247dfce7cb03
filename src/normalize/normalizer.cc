#include <vnsift/normalize.h>

#include <algorithm>
#include <utility>

#include <vnsift/utf8.h>

#include "normalize/share.h"
#include "normalize/tone_style.h"
#include "text/characters.h"
#include "text/offset_map.h"
#include "text/rewrite.h"

namespace vnsift {

namespace {

// Pieces that stay in the second-level cache through all stages.
constexpr size_t kPiece = size_t{1} << 18;

constexpr Rule rule_of(RewriteRule rule) {
  switch (rule) {
    case RewriteRule::newline: return Rule::newline;
    case RewriteRule::control: return Rule::control;
    case RewriteRule::invisible: return Rule::invisible;
    case RewriteRule::space: return Rule::space;
    case RewriteRule::hyphen: return Rule::hyphen;
    case RewriteRule::pua: return Rule::pua;
    case RewriteRule::width: return Rule::width;
    case RewriteRule::mark_order: return Rule::mark_order;
    case RewriteRule::mark_dup: return Rule::mark_dup;
    case RewriteRule::spacing_mark: return Rule::spacing_mark;
    case RewriteRule::nfc:
    case RewriteRule::dstroke:  // never: normalize leaves Ð to a rule that asks for evidence
    case RewriteRule::count: break;
  }
  return Rule::nfc;
}

bool is_ascii_alphanumeric(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

// The last place at or before `at` where two plain characters meet; for text without line ends and spaces.
size_t forced_cut(std::string_view text, size_t at) {
  constexpr size_t kReach = 4096;
  const auto boundary_before = [&](size_t place) {
    while ((static_cast<unsigned char>(text[place]) & 0xC0u) == 0x80u) --place;
    return place;
  };
  const size_t nearest = boundary_before(at);
  for (size_t cut = nearest; cut > 0 && nearest - cut < kReach;) {
    const size_t previous = boundary_before(cut - 1);
    if (character_class(code_point_at(text, cut).value).is_plain() && character_class(code_point_at(text, previous).value).is_plain()) return cut;
    cut = previous;
  }
  return nearest;
}

size_t source_end(const OffsetMap::Edit& edit) { return size_t{edit.source_begin} + edit.source_size; }

void start(Normalized& out) {
  out.map.clear();
  out.changes.fill(0);
  out.buffer.clear();
}

void finish(std::string_view source, Normalized& out) {
  out.changed = !out.map.is_identity();
  out.text = source;
  if (!out.changed) return;
  out.buffer.append(source.substr(source_end(out.map.edits().back())));
  out.text = out.buffer;
}

// `text` with the moves made; `map` leads from the result to `text`.
std::string move_tones(std::string_view text, const std::vector<ToneMove>& moves, OffsetMap& map) {
  std::string moved;
  moved.reserve(text.size() + moves.size());
  size_t read = 0;
  for (const ToneMove& move : moves) {
    moved.append(text, read, move.begin - read);
    const size_t begin = moved.size();
    append_utf8(move.first, moved);
    append_utf8(move.second, moved);
    map.add({static_cast<uint32_t>(begin), static_cast<uint32_t>(moved.size() - begin), move.begin, move.end - move.begin});
    read = move.end;
  }
  moved.append(text, read);
  return moved;
}

}  // namespace

std::string_view rule_name(Rule rule) {
  switch (rule) {
    case Rule::newline: return "newline";
    case Rule::control: return "control";
    case Rule::invisible: return "invisible";
    case Rule::space: return "space";
    case Rule::hyphen: return "hyphen";
    case Rule::pua: return "pua";
    case Rule::width: return "width";
    case Rule::nfc: return "nfc";
    case Rule::mark_order: return "mark_order";
    case Rule::mark_dup: return "mark_dup";
    case Rule::spacing_mark: return "spacing_mark";
    case Rule::tone_style: return "tone_style";
    case Rule::count: break;
  }
  return "";
}

bool DocumentGate::decide() {
  if (state_ == State::unknown) {
    Rewritten rewritten;
    rewrite(first_piece_, RewritePolicy{}, rewritten);
    const std::string_view text = rewritten.text;
    // A document of one line passes.
    constexpr std::string_view kBlank = " \t\n";
    const size_t begin = std::min(text.find_first_not_of(kBlank), text.size()), end = text.find('\n', begin);
    const bool one_line = end == std::string_view::npos || text.find_first_not_of(kBlank, end) == std::string_view::npos;
    state_ = one_line || count_share(text).passes() ? State::passes : State::fails;
  }
  return state_ == State::passes;
}

size_t Normalizer::safe_cut(std::string_view valid_utf8, size_t at) {
  at = std::min(at, valid_utf8.size());
  const size_t line_end = at == 0 ? std::string_view::npos : valid_utf8.rfind('\n', at - 1);
  if (line_end != std::string_view::npos) return line_end + 1;
  for (size_t cut = at; cut > 0; --cut) {
    if (cut < valid_utf8.size() && valid_utf8[cut - 1] == ' ' && is_ascii_alphanumeric(valid_utf8[cut])) return cut;
  }
  return 0;
}

size_t Normalizer::piece_size(std::string_view rest) {
  for (size_t limit = kPiece; limit < rest.size(); limit *= 2) {
    if (const size_t cut = safe_cut(rest, limit); cut != 0) return cut;
    if (limit * 2 > kPieceWindow) return forced_cut(rest, limit);
  }
  return rest.size();
}

void Normalizer::run(std::string_view valid_utf8, Normalized& out) const {
  start(out);
  DocumentGate gate(valid_utf8.substr(0, piece_size(valid_utf8)));
  for (size_t begin = 0; begin < valid_utf8.size();) {
    const std::string_view piece = valid_utf8.substr(begin, piece_size(valid_utf8.substr(begin)));
    append_piece(piece, begin, gate, out);
    begin += piece.size();
  }
  finish(valid_utf8, out);
}

void Normalizer::run_piece(std::string_view piece, DocumentGate& gate, Normalized& out) const {
  start(out);
  append_piece(piece, 0, gate, out);
  finish(piece, out);
}

// While pieces come, out.buffer holds the new text up to the last edit; what follows is still only in the input.
void Normalizer::append_piece(std::string_view piece, size_t offset, DocumentGate& gate, Normalized& out) const {
  const RewritePolicy policy{options_.newlines, options_.spaces, options_.invisible, options_.pua, options_.width, false};
  Rewritten rewritten;
  rewritten.buffer = std::move(out.scratch);
  rewritten.map = std::move(out.scratch_map);
  rewrite(piece, policy, rewritten);
  for (size_t rule = 0; rule < rewritten.changes.size(); ++rule) {
    out.changes[static_cast<size_t>(rule_of(static_cast<RewriteRule>(rule)))] += rewritten.changes[rule];
  }
  std::vector<ToneMove> moves;
  if (options_.tone != ToneStyle::keep) find_tone_moves(rewritten.text, options_.tone, gate, moves);
  std::string moved;
  if (!moves.empty()) {
    OffsetMap map;
    moved = move_tones(rewritten.text, moves, map);
    rewritten.map = compose_maps(rewritten.map, map);
    rewritten.text = moved;
    out.changes[static_cast<size_t>(Rule::tone_style)] += moves.size();
  }
  if (const std::vector<OffsetMap::Edit>& edits = rewritten.map.edits(); !edits.empty()) {
    const size_t copied = out.map.is_identity() ? 0 : source_end(out.map.edits().back());
    out.buffer.reserve(std::max<size_t>(piece.size() + 64, out.buffer.size() + offset - copied + rewritten.text.size()));
    out.buffer.append(piece.data() - (offset - copied), offset - copied);
    const size_t view_offset = out.buffer.size();
    out.buffer.append(rewritten.text.substr(0, edits.back().view_begin + edits.back().view_size));
    for (OffsetMap::Edit edit : edits) {
      edit.view_begin += static_cast<uint32_t>(view_offset);
      edit.source_begin += static_cast<uint32_t>(offset);
      out.map.add(edit);
    }
  }
  out.scratch = std::move(rewritten.buffer);
  out.scratch_map = std::move(rewritten.map);
}

}  // namespace vnsift
