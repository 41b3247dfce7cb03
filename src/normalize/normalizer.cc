#include <vnsift/normalize.h>

#include <algorithm>
#include <utility>

#include "normalize/stages.h"
#include "text/offset_map.h"

namespace vnsift {

namespace {

// Pieces that stay in the second-level cache through all stages.
constexpr size_t kPiece = size_t{1} << 18;

bool is_ascii_alphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_ascii_blank_or_alphanumeric(char c) { return c == ' ' || is_ascii_alphanumeric(c); }

// The part of `rest` to be worked on at once.
size_t piece_size(std::string_view rest) {
  for (size_t limit = kPiece; limit < rest.size(); limit *= 2) {
    if (const size_t cut = Normalizer::safe_cut(rest, limit); cut != 0) return cut;
  }
  return rest.size();
}

}  // namespace

class NormalizeContext {
 public:
  explicit NormalizeContext(const NormalizeOptions& options) : repair(text_repair_options(options)) {}

  TextRepair repair;
  DocumentGate gate;
};

namespace {

std::string_view beginning_of(std::string_view text) {
  if (text.size() <= Normalizer::kBeginning) return text;
  const size_t cut = Normalizer::safe_cut(text, Normalizer::kBeginning);
  return text.substr(0, cut != 0 ? cut : piece_size(text));
}

// What the document as a whole is. With `lazily` its beginning is judged for the gate only when a line asks, and must
// stay alive until then.
void look_at_document(const NormalizeOptions& options, std::string_view beginning, bool lazily,
                      NormalizeContext& context) {
  const std::string_view first_piece = beginning.substr(0, piece_size(beginning));
  context.gate = DocumentGate(first_piece);
  if (repairs_text(options)) {
    std::string buffer;
    context.repair.begin(read_references(beginning, options.charrefs, buffer));
    if (context.repair.document().as_1252 || options.encoding) {
      RepairedText repaired;
      context.repair.run(first_piece, 1, repaired);
      context.gate = DocumentGate(repaired.text);
      (void)context.gate.passes();
    }
  }
  if (!lazily) (void)context.gate.passes();
}

// A document, piece by piece.
class Pieces {
 public:
  Pieces(const NormalizeOptions& options, const SyllableWindows& windows, const TextRepair& repair, DocumentGate& gate,
         Normalized& out)
      : stages_(options, windows, repair, gate), out_(out) {
    out_.map.clear();
    out_.rules.clear();
    out_.changes.fill(0);
    out_.line_repairs.clear();
    out_.soft_hyphens_kept = 0;
    out_.buffer.clear();
    stages_.swap_buffers(out_.scratch, out_.scratch_map, rules_);
  }
  ~Pieces() { stages_.swap_buffers(out_.scratch, out_.scratch_map, rules_); }
  Pieces(const Pieces&) = delete;
  Pieces& operator=(const Pieces&) = delete;

  void run(std::string_view text, uint64_t first_line) {
    out_.text = text;
    out_.changed = false;
    size_t size = piece_size(text);
    if (size == text.size()) {
      stages_.run(text, first_line, true, out_);
      if (stages_.changed()) take();
      return;
    }
    for (size_t begin = 0; size != 0; size = piece_size(text.substr(begin))) {
      stages_.run(text.substr(begin, size), first_line, begin + size == text.size(), out_);
      if (stages_.changed()) append(text, begin, size);
      first_line += stages_.line_ends();
      begin += size;
    }
    if (!out_.changed) return;
    out_.buffer.append(text, copied_);
    out_.text = out_.buffer;
  }

 private:
  // The one piece is the document: its buffers become those of the result.
  void take() {
    out_.changed = true;
    out_.text = stages_.text();
    stages_.swap_buffers(out_.buffer, out_.map, out_.rules);
    // A small string is moved with its text.
    if (out_.buffer.size() < 64) out_.text = std::string_view(out_.buffer.data(), out_.text.size());
  }

  // Piece [offset, offset + size) of the text changed. Those before it that did not are copied now.
  void append(std::string_view text, size_t offset, size_t size) {
    out_.changed = true;
    out_.buffer.reserve(out_.buffer.size() + (offset - copied_) + stages_.text().size());
    out_.buffer.append(text, copied_, offset - copied_);
    const size_t view_offset = out_.buffer.size();
    out_.buffer.append(stages_.text());
    copied_ = offset + size;
    for (OffsetMap::Edit edit : stages_.map().edits()) {
      edit.view_begin += static_cast<uint32_t>(view_offset);
      edit.source_begin += static_cast<uint32_t>(offset);
      out_.map.add(edit);
    }
    out_.rules.insert(out_.rules.end(), stages_.rules().begin(), stages_.rules().end());
  }

  Stages stages_;
  Normalized& out_;
  std::vector<Rule> rules_;
  size_t copied_ = 0;  // of the text, in out.buffer
};

}  // namespace

std::string_view rule_name(Rule rule) {
  constexpr std::string_view kNames[] = {
      "invalid_utf8", "bom",         "charset",    "mojibake",     "lossy",   "case",       "entity",
      "newline",      "control",     "invisible",  "space",        "hyphen",  "pua",        "width",
      "nfc",          "mark_order",  "mark_dup",   "spacing_mark", "dstroke", "confusable", "horn",
      "lost_u",       "tone_repair", "tone_style", "docnum_punct", "quotes",  "ellipsis",   "squeeze"};
  static_assert(std::size(kNames) == static_cast<size_t>(Rule::count));
  return rule < Rule::count ? kNames[static_cast<size_t>(rule)] : std::string_view();
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

namespace {

// Rules whose results stage 1, or the share of a document, may see with other eyes.
bool may_need_another_run(const Normalized& out) {
  for (const Rule rule : {Rule::charset, Rule::mojibake, Rule::entity, Rule::dstroke, Rule::confusable, Rule::horn,
                          Rule::lost_u, Rule::tone_repair}) {
    if (out.changes[static_cast<size_t>(rule)] != 0) return true;
  }
  return false;
}

// What `next`, a run on the result of `out`, changed comes on top of `out`.
void add_run(std::string_view source, Normalized& next, bool log_rules, Normalized& out) {
  OffsetMap composed = out.wants_map ? compose_maps(out.map, next.map) : OffsetMap();
  if (log_rules) out.rules = compose_rules(out.map, out.rules, next.map, next.rules, composed);
  out.map = std::move(composed);
  for (size_t rule = 0; rule < out.changes.size(); ++rule) out.changes[rule] += next.changes[rule];
  out.line_repairs.insert(out.line_repairs.end(), next.line_repairs.begin(), next.line_repairs.end());
  out.soft_hyphens_kept = next.soft_hyphens_kept;
  out.buffer = std::string(next.text);
  out.text = out.buffer;
  out.changed = out.text != source;
}

// One run and, where its result could give stage 1 or a repair more to do, further ones, so that a second run of the
// whole changes nothing. (Characters and composition see to that themselves.) `context_of` says what a text is as a
// whole.
template <class ContextOf>
void run_until_settled(const NormalizeOptions& options, std::string_view text, uint64_t first_line,
                       ContextOf context_of, Normalized& out) {
  constexpr int kMaxRuns = 16;
  const auto run_once = [&](const NormalizeContext& context, std::string_view input, Normalized& result) {
    DocumentGate gate = context.gate;
    result.document = context.repair.document();
    Pieces(options, SyllableWindows::shared(), context.repair, gate, result).run(input, first_line);
  };
  run_once(*context_of(text), text, out);
  // A charset that was asked for, and references, are undone once.
  if (options.encoding || options.charrefs != CharacterReferences::off) return;
  bool again = may_need_another_run(out);
  for (int runs = 1; out.changed && runs < kMaxRuns; ++runs) {
    const std::string result(out.text);
    const auto context = context_of(result);
    if (!again) {
      RepairedText repaired;
      if (repairs_text(options)) context->repair.run(result, first_line, repaired);
      if (repaired.lines.empty()) return;
    }
    Normalized next;
    next.wants_map = out.wants_map;
    run_once(*context, result, next);
    if (!next.changed) return;
    add_run(text, next, options.log_rules, out);
    again = true;
  }
}

}  // namespace

void Normalizer::run(std::string_view valid_utf8, Normalized& out) const {
  const auto context_of = [this](std::string_view text) {
    auto context = std::make_unique<NormalizeContext>(options_);
    look_at_document(options_, beginning_of(text), true, *context);
    return context;
  };
  run_until_settled(options_, valid_utf8, 1, context_of, out);
}

std::shared_ptr<const NormalizeContext> Normalizer::look_at(std::string_view beginning) const {
  auto context = std::make_shared<NormalizeContext>(options_);
  look_at_document(options_, beginning, false, *context);
  return context;
}

void Normalizer::run_part(std::string_view valid_utf8, const NormalizeContext& context, uint64_t first_line,
                          Normalized& out) const {
  run_until_settled(
      options_, valid_utf8, first_line, [&context](std::string_view) { return &context; }, out);
}

}  // namespace vnsift
