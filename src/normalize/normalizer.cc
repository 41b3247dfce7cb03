#include <vnsift/normalize.h>

#include <algorithm>
#include <utility>

#include <vnsift/utf8.h>

#include "normalize/tone_style.h"
#include "text/offset_map.h"
#include "text/rewrite.h"

namespace vnsift {

namespace {

// Pieces that stay in the second-level cache through all stages.
constexpr size_t kPiece = size_t{1} << 18;

constexpr Rule rule_of(RewriteRule rule) {
  switch (rule) {
    case RewriteRule::newline:
      return Rule::newline;
    case RewriteRule::control:
      return Rule::control;
    case RewriteRule::invisible:
      return Rule::invisible;
    case RewriteRule::space:
      return Rule::space;
    case RewriteRule::hyphen:
      return Rule::hyphen;
    case RewriteRule::pua:
      return Rule::pua;
    case RewriteRule::width:
      return Rule::width;
    case RewriteRule::mark_order:
      return Rule::mark_order;
    case RewriteRule::mark_dup:
      return Rule::mark_dup;
    case RewriteRule::spacing_mark:
      return Rule::spacing_mark;
    case RewriteRule::nfc:
    case RewriteRule::dstroke:  // never: normalize leaves Ð to a rule that asks for evidence
    case RewriteRule::count:
      break;
  }
  return Rule::nfc;
}

bool is_ascii_alphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_ascii_blank_or_alphanumeric(char c) { return c == ' ' || is_ascii_alphanumeric(c); }

// `text` with the moves made; `map` leads from the result to `text`.
std::string move_tones(std::string_view text, const std::vector<ToneMove>& moves, OffsetMap& map) {
  std::string moved;
  moved.reserve(text.size() + 64);  // never a small string: it is moved with views of it (rewrite.h)
  size_t read = 0;
  for (const ToneMove& move : moves) {
    moved.append(text, read, move.begin - read);
    const size_t begin = moved.size();
    append_utf8(move.first, moved);
    append_utf8(move.second, moved);
    map.add(
        {static_cast<uint32_t>(begin), static_cast<uint32_t>(moved.size() - begin), move.begin, move.end - move.begin});
    read = move.end;
  }
  moved.append(text, read);
  return moved;
}

// The part of `rest` to be worked on at once.
size_t piece_size(std::string_view rest) {
  for (size_t limit = kPiece; limit < rest.size(); limit *= 2) {
    if (const size_t cut = Normalizer::safe_cut(rest, limit); cut != 0) return cut;
  }
  return rest.size();
}

// A document, piece by piece.
class Pieces {
 public:
  Pieces(const NormalizeOptions& options, DocumentGate& gate, Normalized& out)
      : options_(options), gate_(gate), out_(out) {
    out_.map.clear();
    out_.changes.fill(0);
    out_.buffer.clear();
    rewritten_.buffer = std::move(out_.scratch);
    rewritten_.map = std::move(out_.scratch_map);
    rewritten_.wants_map = out_.wants_map;
  }
  ~Pieces() {
    out_.scratch = std::move(rewritten_.buffer);
    out_.scratch_map = std::move(rewritten_.map);
  }
  Pieces(const Pieces&) = delete;
  Pieces& operator=(const Pieces&) = delete;

  void run(std::string_view text) {
    out_.text = text;
    out_.changed = false;
    size_t size = piece_size(text);
    if (size == text.size()) {
      if (normalize(text)) take();
      return;
    }
    for (size_t begin = 0; size != 0; size = piece_size(text.substr(begin))) {
      if (normalize(text.substr(begin, size))) append(text, begin, size);
      begin += size;
    }
    if (!out_.changed) return;
    out_.buffer.append(text, copied_);
    out_.text = out_.buffer;
  }

 private:
  // Leaves the new text of a piece and its map in rewritten_; false if nothing changed.
  bool normalize(std::string_view piece) {
    const RewritePolicy policy{options_.newlines, options_.spaces, options_.invisible,
                               options_.pua,      options_.width,  false};
    rewrite(piece, policy, rewritten_);
    for (size_t rule = 0; rule < rewritten_.changes.size(); ++rule) {
      out_.changes[static_cast<size_t>(rule_of(static_cast<RewriteRule>(rule)))] += rewritten_.changes[rule];
    }
    moves_.clear();
    if (options_.tone != ToneStyle::keep) find_tone_moves(rewritten_.text, options_.tone, gate_, moves_);
    if (!moves_.empty()) {
      OffsetMap map;
      rewritten_.buffer = move_tones(rewritten_.text, moves_, map);
      rewritten_.text = rewritten_.buffer;
      rewritten_.changed = true;
      if (out_.wants_map) rewritten_.map = compose_maps(rewritten_.map, map);
      out_.changes[static_cast<size_t>(Rule::tone_style)] += moves_.size();
    }
    out_.changed |= rewritten_.changed;
    return rewritten_.changed;
  }

  // The one piece is the document: its buffers become those of the result.
  void take() {
    out_.text = rewritten_.text;
    std::swap(out_.map, rewritten_.map);
    std::swap(out_.buffer, rewritten_.buffer);
  }

  // Piece [offset, offset + size) of the text changed. Those before it that did not are copied now.
  void append(std::string_view text, size_t offset, size_t size) {
    out_.buffer.reserve(out_.buffer.size() + (offset - copied_) + rewritten_.text.size());
    out_.buffer.append(text, copied_, offset - copied_);
    const size_t view_offset = out_.buffer.size();
    out_.buffer.append(rewritten_.text);
    copied_ = offset + size;
    for (OffsetMap::Edit edit : rewritten_.map.edits()) {
      edit.view_begin += static_cast<uint32_t>(view_offset);
      edit.source_begin += static_cast<uint32_t>(offset);
      out_.map.add(edit);
    }
  }

  const NormalizeOptions& options_;
  DocumentGate& gate_;
  Normalized& out_;
  Rewritten rewritten_;
  std::vector<ToneMove> moves_;
  size_t copied_ = 0;  // of the text, in out.buffer
};

}  // namespace

std::string_view rule_name(Rule rule) {
  switch (rule) {
    case Rule::newline:
      return "newline";
    case Rule::control:
      return "control";
    case Rule::invisible:
      return "invisible";
    case Rule::space:
      return "space";
    case Rule::hyphen:
      return "hyphen";
    case Rule::pua:
      return "pua";
    case Rule::width:
      return "width";
    case Rule::nfc:
      return "nfc";
    case Rule::mark_order:
      return "mark_order";
    case Rule::mark_dup:
      return "mark_dup";
    case Rule::spacing_mark:
      return "spacing_mark";
    case Rule::tone_style:
      return "tone_style";
    case Rule::count:
      break;
  }
  return "";
}

size_t Normalizer::safe_cut(std::string_view text, size_t at) {
  at = std::min(at, text.size());
  const size_t line_end = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  if (line_end != std::string_view::npos) return line_end + 1;
  for (size_t cut = at; cut > 0; --cut) {
    if (cut < text.size() && text[cut - 1] == ' ' && is_ascii_blank_or_alphanumeric(text[cut])) return cut;
  }
  // A word of such a length is no syllable on either side of the cut.
  constexpr size_t kHalf = 64;
  size_t run = 0;
  for (size_t begin = at; begin > 0; --begin) {
    run = is_ascii_alphanumeric(text[begin - 1]) ? run + 1 : 0;
    if (run == 2 * kHalf) return begin - 1 + kHalf;
  }
  return 0;
}

void Normalizer::run(std::string_view valid_utf8, Normalized& out) const {
  DocumentGate gate(valid_utf8.substr(0, piece_size(valid_utf8)));
  Pieces(options_, gate, out).run(valid_utf8);
}

void Normalizer::run_part(std::string_view valid_utf8, Normalized& out) const {
  DocumentGate gate;
  Pieces(options_, gate, out).run(valid_utf8);
}

}  // namespace vnsift
