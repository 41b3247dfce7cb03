#include "normalize/text_repair.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "normalize/charset_decode.h"
#include "normalize/detect.h"
#include "normalize/mojibake.h"
#include "text/offset_map.h"

namespace vnsift {

namespace {

constexpr size_t kMaxDepth = 3;
// Thresholds of normalize.md 9.3.
constexpr double kMinRate = 0.6, kMinGain = 0.25, kMinShare = 0.6;

// Lines that are judged for the document: this many bytes of them are enough.
constexpr size_t kJudgedBytes = 128 << 10;

// Several steps of undoing on one line, and what is known of them together.
struct Undone {
  std::string text;
  OffsetMap map;
  bool restores_letter = false, covers_all = true, only_long_sequences = true;
  size_t long_letters = 0, restored = 0;
};

// One more step on `undone` (`line` if it is the first); false if there is nothing to undo. `fresh`: what is known is
// of the steps from this one on.
bool undo_once(std::string_view line, bool first, bool fresh, bool lossy, Undone& undone) {
  if (fresh) {
    undone.restores_letter = false;
    undone.long_letters = 0;
    undone.covers_all = undone.only_long_sequences = true;
  }
  MojibakeStep step;
  if (!undo_mojibake(first ? line : std::string_view(undone.text), lossy, step)) return false;
  undone.map = first ? std::move(step.map) : compose_maps(undone.map, step.map);
  undone.text = std::move(step.text);
  undone.restores_letter |= step.restores_letter;
  if (fresh) undone.covers_all = step.covers_all;
  undone.only_long_sequences &= step.only_long_sequences;
  undone.long_letters += step.long_letters;
  undone.restored += step.restored;
  return true;
}

// Is the text after undoing what it was meant to be (9.3)?
bool is_better(const Evidence& before, const Evidence& after, const Undone& undone) {
  if (!undone.restores_letter) return false;
  // Beyond the rules there: everything was a sequence, sequences of three bytes gave letters, and all words are good.
  // Then a line of two words may well hold a foreign one.
  const bool is_whole = undone.covers_all && undone.long_letters > 0;
  if (is_whole && after.words > 0 && after.bad() == 0) return true;
  if (after.share() < kMinShare) return false;
  if (after.rate() >= kMinRate && after.rate() - before.rate() >= kMinGain) return true;
  return is_whole || (undone.covers_all && (before.legal_words == 0 || undone.only_long_sequences));
}

// How many times the lines of a document, judged together, were misread; 0: not at all, or not all of them. A depth
// that is better than what is there is taken, and the rest judged again.
size_t judge_mojibake(std::span<const std::string_view> lines, bool lossy) {
  Evidence before;
  for (std::string_view line : lines) before.add(line);
  std::vector<Undone> undone(lines.size());
  size_t taken = 0;
  for (size_t depth = 1; depth <= kMaxDepth; ++depth) {
    Undone all;
    Evidence after;
    bool any = false;
    for (size_t i = 0; i < lines.size(); ++i) {
      const bool fresh = depth == taken + 1;
      if (undo_once(lines[i], depth == 1, fresh, lossy, undone[i])) {
        any = true;
      } else {
        if (depth == 1) undone[i].text = lines[i];
        if (fresh) undone[i].covers_all = is_ascii(undone[i].text);
      }
      all.restores_letter |= undone[i].restores_letter;
      all.covers_all &= undone[i].covers_all;
      all.only_long_sequences &= undone[i].only_long_sequences;
      all.long_letters += undone[i].long_letters;
      after.add_reading(undone[i].text);
    }
    if (!any) break;
    if (!is_better(before, after, all)) continue;
    taken = depth;
    before = after;
  }
  return taken;
}

size_t count_soft_hyphens(std::string_view text) {
  size_t count = 0;
  for (size_t at = text.find("\u00AD"); at != std::string_view::npos; at = text.find("\u00AD", at + 2)) ++count;
  return count;
}

}  // namespace

// A line on its way: as it is now, and how it leads back to what came in.
struct TextRepair::Line {
  std::string_view source;
  std::string text;
  OffsetMap map;
  bool changed = false;
  Encoding from;
  bool may_be_broken = false;
  bool refused = false;
  size_t raised = 0, restored = 0;

  std::string_view now() const { return changed ? std::string_view(text) : source; }
  void take(std::string new_text, const OffsetMap& step, Encoding encoding) {
    map = changed ? compose_maps(map, step) : step;
    text = std::move(new_text);
    changed = true;
    from = encoding;
  }
};

void TextRepair::begin(std::string_view first_window) {
  document_ = {};
  document_charset_.reset();
  mojibake_depth_ = 0;
  if (options_.forced || !options_.document) return;
  const std::string_view window = first_window.substr(0, kDetectionWindow);

  Suspects suspects;
  find_suspects(window, {}, suspects);
  std::vector<std::string_view> broken, legacy;
  size_t broken_size = 0, legacy_size = 0;
  std::vector<bool> legacy_broken;
  for (const SuspectLine& suspect : suspects.lines) {
    const std::string_view line = window.substr(suspect.begin, suspect.end - suspect.begin);
    if (broken_size < kJudgedBytes && suspect.mojibake) {
      broken.push_back(line);
      broken_size += line.size();
    }
    if (legacy_size < kJudgedBytes && suspect.windows_1252) {
      legacy.push_back(line);
      legacy_broken.push_back(suspect.mojibake);
      legacy_size += line.size();
    }
  }

  if (!broken.empty()) mojibake_depth_ = judge_mojibake(broken, options_.lossy);
  if (mojibake_depth_ != 0) document_ = {Charset::utf8, true};

  Evidence identity;
  std::vector<ByteText> texts;
  for (size_t i = 0; i < legacy.size(); ++i) {
    const std::string_view line = legacy[i];
    ByteText bytes;
    if ((mojibake_depth_ != 0 && legacy_broken[i]) || !to_windows_1252(line, bytes)) continue;
    identity.add(line);
    texts.push_back(std::move(bytes));
  }
  std::vector<std::string_view> lines;
  for (const ByteText& text : texts) lines.push_back(text.bytes);
  if (const std::optional<Detection> found = detect_charset(lines, identity, CandidateSet::text)) {
    if (!document_.as_1252) document_ = {found->charset, true};
    document_charset_ = found->charset;
  }
}

uint64_t count_line_ends(std::string_view text) {
  uint64_t count = 0;
  for (size_t at = 0; at < text.size(); ++at)
    count += text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.size() || text[at + 1] != '\n'));
  return count;
}

void TextRepair::run(std::string_view piece, std::span<const SuspectLine> lines, RepairScope scope,
                     RepairedText& out) const {
  out.map.clear();
  out.buffer.clear();
  out.rules.clear();
  out.lines.clear();
  out.refused.clear();
  out.charset_lines = out.mojibake_lines = out.raised = out.restored = 0;
  size_t copied = 0, counted = 0;
  uint64_t line_number = 0;
  for (const SuspectLine& suspect : lines) {
    Line line;
    line.source = piece.substr(suspect.begin, suspect.end - suspect.begin);
    line.may_be_broken = suspect.mojibake;
    const bool changed = repair_line(line, scope);
    if (!changed && !line.refused) continue;
    const size_t text_begin = out.buffer.size() + (suspect.begin - copied);
    if (line.refused) {
      out.refused.push_back({static_cast<uint32_t>(text_begin), static_cast<uint32_t>(text_begin + line.now().size())});
    }
    if (!changed) continue;
    out.buffer.append(piece.substr(copied, suspect.begin - copied));
    out.buffer += line.text;
    copied = suspect.end;
    for (OffsetMap::Edit edit : line.map.edits()) {
      edit.view_begin += static_cast<uint32_t>(text_begin);
      edit.source_begin += suspect.begin;
      out.map.add(edit);
    }
    const bool is_mojibake = line.from.charset == Charset::utf8;
    out.rules.resize(out.map.edits().size(), is_mojibake ? Rule::mojibake : Rule::charset);
    line_number += count_line_ends(piece.substr(counted, suspect.begin - counted));
    counted = suspect.begin;
    out.lines.push_back({line_number, line.from});
    ++(is_mojibake ? out.mojibake_lines : out.charset_lines);
    out.raised += line.raised;
    out.restored += line.restored;
  }
  out.text = piece;
  if (out.lines.empty()) return;
  out.buffer.append(piece.substr(copied));
  out.text = out.buffer;
}

bool TextRepair::repair_line(Line& line, RepairScope scope) const {
  if (options_.forced) {
    if (options_.forced->charset == Charset::utf8) {
      Undone undone;
      if (!undo_once(line.source, true, true, options_.lossy, undone)) return false;
      line.restored = undone.restored;
      line.take(std::move(undone.text), undone.map, {Charset::utf8, true});
      return true;
    }
    return may_be_windows_1252(line.source) && decode_as(line, options_.forced->charset, false);
  }
  if (line.may_be_broken) {
    undo_document_mojibake(line);
    if (options_.lines) undo_line_mojibake(line);
  }
  if (may_be_windows_1252(line.now())) decode_line(line, scope);
  return line.changed;
}

void TextRepair::undo_document_mojibake(Line& line) const {
  if (mojibake_depth_ == 0) return;
  Undone undone;
  for (size_t depth = 0; depth < mojibake_depth_; ++depth) {
    if (!undo_once(line.source, depth == 0, depth == 0, options_.lossy, undone)) {
      if (depth == 0) return;
      break;
    }
  }
  Evidence before, after;
  before.add(line.source);
  after.add_reading(undone.text);
  if (after.bad() > before.bad()) return;
  line.restored = undone.restored;
  line.take(std::move(undone.text), undone.map, {Charset::utf8, true});
}

void TextRepair::undo_line_mojibake(Line& line) const {
  for (size_t round = 0; round < kMaxDepth; ++round) {
    const std::string_view now = line.now();
    if (!may_hold_mojibake(now)) break;
    Evidence before;
    before.add(now);
    Undone undone;
    bool better = false;
    for (size_t depth = 0; depth < kMaxDepth && !better; ++depth) {
      if (!undo_once(now, depth == 0, depth == 0, options_.lossy, undone)) break;
      Evidence after;
      after.add_reading(undone.text);
      better = is_better(before, after, undone);
    }
    if (!better) break;
    line.restored += undone.restored;
    line.take(std::move(undone.text), undone.map, {Charset::utf8, true});
  }
}

bool TextRepair::decode_line(Line& line, RepairScope scope) const {
  if (scope.is_source && document_charset_ && decode_as(line, *document_charset_, true)) return true;
  Evidence identity;
  identity.add(line.now());
  if (!identity.is_damaged()) return false;
  ByteText bytes;
  if (!to_windows_1252(line.now(), bytes)) return false;
  if (options_.lines) {
    const std::array<std::string_view, 1> lines = {bytes.bytes};
    if (const std::optional<Detection> found = detect_charset(lines, identity, CandidateSet::text)) {
      constexpr size_t kEnough = 2;  // words, in a document that is not Vietnamese
      const bool is_believed = found->evidence >= kEnough || scope.verdict == nullptr || scope.verdict->passes();
      if (is_believed && decode_as(line, found->charset, false)) return true;
    }
  }
  line.refused = identity.bad() > 0 && count_soft_hyphens(line.now()) > 0;
  return false;
}

// Decodes a line as text of `charset` read as windows-1252; with `unless_worse` it stays if the words get worse.
bool TextRepair::decode_as(Line& line, Charset charset, bool unless_worse) const {
  const std::string_view now = line.now();
  ByteText bytes;
  if (!to_windows_1252(now, bytes)) return false;
  std::string text;
  OffsetMap byte_map;
  const size_t raised = decode_eight_bit(bytes.bytes, charset, options_.repair_case, text, &byte_map);
  if (unless_worse) {
    Evidence before, after;
    before.add(now);
    after.add_reading(text, charset_table(charset).repair_case ? charset_table(charset).caseless : nullptr);
    if (after.bad() > before.bad()) return false;
  }
  OffsetMap map;
  for (const OffsetMap::Edit& edit : byte_map.edits()) {
    const uint32_t begin = bytes.starts[edit.source_begin], end = bytes.starts[edit.source_begin + edit.source_size];
    if (now.substr(begin, end - begin) == std::string_view(text).substr(edit.view_begin, edit.view_size)) continue;
    map.add({edit.view_begin, edit.view_size, begin, end - begin});
  }
  if (map.is_identity()) return false;
  line.raised += raised;
  line.take(std::move(text), map, {charset, true});
  return true;
}

}  // namespace vnsift
