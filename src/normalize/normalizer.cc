#include <vnsift/normalize.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "normalize/punctuation.h"
#include "normalize/settle.h"

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

// What a text is as a whole: the charset that it came from, and (when a short line asks) whether it is Vietnamese.
class NormalizeContext {
 public:
  // `owns`: the beginning need not stay alive.
  NormalizeContext(const NormalizeOptions& options, std::string_view beginning, bool owns)
      : repair_(text_repair_options(options)) {
    std::string_view first_piece = beginning.substr(0, piece_size(beginning));
    std::string referenced;
    RepairedText repaired;
    if (repairs_text(options)) {
      repair_.begin(vnsift::read_references(beginning, options.charrefs, referenced));
      if (repair_.document().as_1252 || options.encoding) {
        Suspects suspects;
        find_suspects(first_piece, {options.tone, repair_.wants_all_lines(), false}, suspects);
        repair_.run(first_piece, suspects.lines, {}, repaired);
        first_piece = repaired.text;
        owns = true;
      }
    }
    if (owns) {
      verdict_.emplace(std::string(first_piece));
    } else {
      verdict_.emplace(first_piece);
    }
  }

  const TextRepair& repair() const { return repair_; }
  const DocumentVerdict& verdict() const { return *verdict_; }

 private:
  TextRepair repair_;
  std::optional<DocumentVerdict> verdict_;
};

namespace {

std::string_view beginning_of(std::string_view text) {
  if (text.size() <= Normalizer::kBeginning) return text;
  const size_t cut = Normalizer::safe_cut(text, Normalizer::kBeginning);
  return text.substr(0, cut != 0 ? cut : piece_size(text));
}

void begin_result(std::string_view text, Normalized& out) {
  out.text = text;
  out.changed = false;
  out.map.clear();
  out.rules.clear();
  out.changes.fill(0);
  out.document = {};
  out.line_repairs.clear();
  out.soft_hyphens_kept = 0;
}

// A document or a part of one, piece by piece, on top of what `out` holds: true and a step if it changes.
bool settle_pieces(const NormalizeOptions& options, const NormalizeContext& context, std::string_view text,
                   uint64_t first_line, bool look_at_all, NormalizeScratch& scratch, Normalized& out, Step& step) {
  DocumentGate gate(context.verdict());
  Settler settler(options, context.repair(), gate, scratch, out, look_at_all);
  PartialStep parts(text, step);
  size_t counted = 0;
  uint64_t line = first_line;
  for (size_t begin = 0; begin < text.size();) {
    const size_t size = piece_size(text.substr(begin)), repairs_before = out.line_repairs.size();
    const bool is_whole = size == text.size();
    Step& piece = is_whole ? step : scratch.piece;
    if (settler.run(text.substr(begin, size), piece)) {
      if (out.line_repairs.size() > repairs_before) {
        line += count_line_ends(text.substr(counted, begin - counted));
        counted = begin;
        for (size_t i = repairs_before; i < out.line_repairs.size(); ++i) out.line_repairs[i].line += line;
      }
      if (is_whole) return true;
      parts.add(begin, begin + size, piece);
    }
    begin += size;
  }
  return parts.finish();
}

bool shows_nothing(const NormalizeOptions& options, std::string_view text, NormalizeScratch& scratch) {
  if (text.size() > kPiece || options.squeeze || options.encoding || options.charrefs != CharacterReferences::off ||
      wants_all_ranges(options))
    return false;
  Suspects& suspects = scratch.level(0).suspects;
  find_suspects(text, {.tone = options.tone}, suspects);
  return suspects.lines.empty() && suspects.ranges.empty();
}

// Blanks are squeezed out of the settled text.
bool squeeze(const NormalizeOptions& options, std::string_view text, Normalized& out, Step& step) {
  std::vector<Replacement> replacements;
  SqueezeState state;
  find_squeezes(text, true, state, replacements);
  if (replacements.empty()) return false;
  apply(text, replacements, out, options, step);
  return true;
}

// The result so far, text by text.
class Result {
 public:
  Result(const NormalizeOptions& options, std::string_view text, Normalized& out)
      : options_(options), source_(text), out_(out), total_(out.scratch->total) {
    begin_result(text, out);
  }
  // The step becomes the result, or comes on top of it.
  void add(Step& step) {
    if (!has_step_) {
      total_.swap(step);
    } else {
      add_step(total_, step, options_, out_.wants_map);
    }
    has_step_ = true;
  }
  std::string_view text() const { return has_step_ ? total_.text() : source_; }

  void finish() {
    std::stable_sort(out_.line_repairs.begin(), out_.line_repairs.end(),
                     [](const LineRepair& a, const LineRepair& b) { return a.line < b.line; });
    if (!has_step_ || total_.text() == source_) return;
    out_.changed = true;
    // A text in a string's small buffer is moved with it.
    out_.buffer.swap(total_.buffer);
    out_.text = std::string_view(out_.buffer).substr(0, total_.size);
    std::swap(out_.map, total_.map);
    out_.rules.swap(total_.rules);
    if (!out_.wants_map) out_.map.clear();
  }

 private:
  const NormalizeOptions& options_;
  std::string_view source_;
  Normalized& out_;
  Step& total_;
  bool has_step_ = false;
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

void Normalizer::run(std::string_view valid_utf8, Normalized& out) const {
  if (out.scratch == nullptr) out.scratch = std::make_shared<NormalizeScratch>();
  Result result(options_, valid_utf8, out);
  // Mostly there is nothing to look at, and then it does not matter what the document is.
  if (!look_at_all_ && shows_nothing(options_, valid_utf8, *out.scratch)) return;
  constexpr int kMaxRuns = 16;
  for (int run = 0; run < kMaxRuns; ++run) {
    const std::string_view text = result.text();
    const NormalizeContext context(options_, beginning_of(text), false);
    if (run == 0) out.document = context.repair().document();
    out.soft_hyphens_kept = 0;
    Step& step = out.scratch->text;
    bool changed = settle_pieces(options_, context, text, 1, look_at_all_, *out.scratch, out, step);
    if (changed) result.add(step);
    if (options_.squeeze && squeeze(options_, result.text(), out, step)) {
      result.add(step);
    } else if (!changed) {
      break;
    }
    // What changed may be taken for another document.
    // A charset that was asked for, and references, are undone once.
    if (options_.encoding || options_.charrefs != CharacterReferences::off) break;
  }
  result.finish();
}

std::shared_ptr<const NormalizeContext> Normalizer::look_at(std::string_view beginning) const {
  return std::make_shared<NormalizeContext>(options_, beginning, true);
}

void Normalizer::run_part(std::string_view valid_utf8, const NormalizeContext& context, uint64_t first_line,
                          Normalized& out) const {
  if (out.scratch == nullptr) out.scratch = std::make_shared<NormalizeScratch>();
  Result result(options_, valid_utf8, out);
  out.document = context.repair().document();
  Step& step = out.scratch->text;
  if (settle_pieces(options_, context, valid_utf8, first_line, look_at_all_, *out.scratch, out, step)) result.add(step);
  if (options_.squeeze && squeeze(options_, result.text(), out, step)) result.add(step);
  result.finish();
}

}  // namespace vnsift
