#include "normalize/settle.h"

#include <algorithm>
#include <utility>

namespace vnsift {

namespace {

size_t count_soft_hyphens(std::string_view text) {
  size_t count = 0;
  for (size_t at = text.find("\u00AD"); at != std::string_view::npos; at = text.find("\u00AD", at + 2)) ++count;
  return count;
}

// What of `ranges` lies outside of `holes` (both in order); the holes are lines without their line ends.
void cut_out(const std::vector<ViewSpan>& ranges, const std::vector<ViewSpan>& holes, std::vector<ViewSpan>& out) {
  out.clear();
  size_t hole = 0;
  for (ViewSpan range : ranges) {
    while (hole < holes.size() && holes[hole].end <= range.begin) ++hole;
    for (; hole < holes.size() && holes[hole].begin < range.end; ++hole) {
      if (range.begin < holes[hole].begin) out.push_back({range.begin, holes[hole].begin});
      range.begin = holes[hole].end;
    }
    if (range.begin < range.end) out.push_back(range);
  }
}

}  // namespace

bool repairs_text(const NormalizeOptions& options) {
  return options.encoding ? options.encoding->as_1252 : options.repair_encoding != RepairEncoding::off;
}

bool wants_all_ranges(const NormalizeOptions& options) {
  return options.quotes || options.ellipsis || options.repair_lost_u || options.spaces == Spaces::all ||
         options.dashes == Dashes::ascii;
}

TextRepairOptions text_repair_options(const NormalizeOptions& options) {
  TextRepairOptions repair;
  repair.lines = options.repair_encoding == RepairEncoding::line;
  repair.lossy = options.lossy;
  repair.repair_case = options.repair_case;
  repair.forced = options.encoding;
  return repair;
}

Settler::Settler(const NormalizeOptions& options, const TextRepair& repair, DocumentGate& gate,
                 NormalizeScratch& scratch, Normalized& counts, bool look_at_all)
    : options_(options),
      repair_(repair),
      verdict_(gate.verdict()),
      scratch_(scratch),
      counts_(counts),
      stages_(options, gate, scratch.rewritten, counts) {
  suspect_options_.tone = options.tone;
  suspect_options_.all_lines = look_at_all || repair.wants_all_lines();
  suspect_options_.all_ranges = look_at_all || wants_all_ranges(options);
}

bool Settler::settle(std::string_view text, size_t depth, Step& step) {
  NormalizeScratch::Level& level = scratch_.level(depth);
  find_suspects(text, suspect_options_, level.suspects);
  level.repaired.refused.clear();
  if (repair_charset(text, depth, step) ||
      (depth == 0 && options_.charrefs != CharacterReferences::off && read_references(text, step))) {
    go_on(step, depth + 1);
    return true;
  }
  const std::vector<ViewSpan>* ranges = &level.suspects.ranges;
  if (!level.repaired.refused.empty()) {
    cut_out(level.suspects.ranges, level.repaired.refused, level.ranges);
    ranges = &level.ranges;
  }
  PartialStep parts(text, step);
  for (const ViewSpan range : *ranges) {
    const size_t repairs_before = counts_.line_repairs.size();
    if (!stages_.run(slice(text, range), level.part)) continue;
    go_on(level.part, depth + 1);
    if (counts_.line_repairs.size() > repairs_before) {
      const uint64_t lines_before = count_line_ends(text.substr(0, range.begin));
      for (size_t i = repairs_before; i < counts_.line_repairs.size(); ++i)
        counts_.line_repairs[i].line += lines_before;
    }
    if (range.begin == 0 && range.end == text.size()) {
      step.swap(level.part);
      return true;
    }
    parts.add(range.begin, range.end, level.part);
  }
  return parts.finish();
}

void Settler::go_on(Step& step, size_t depth) {
  if (depth == NormalizeScratch::kDepth) return;
  Step& result = scratch_.level(depth).result;
  if (settle(step.text(), depth, result)) add_step(step, result, options_, counts_.wants_map);
}

bool Settler::repair_charset(std::string_view text, size_t depth, Step& step) {
  NormalizeScratch::Level& level = scratch_.level(depth);
  // A charset that was asked for is undone once.
  if (level.suspects.lines.empty() || !repairs_text(options_) || (options_.encoding && depth > 0)) return false;
  RepairedText& repaired = level.repaired;
  repair_.run(text, level.suspects.lines, {verdict_, depth == 0}, repaired);
  if (repaired.lines.empty()) {
    for (const ViewSpan line : repaired.refused) counts_.soft_hyphens_kept += count_soft_hyphens(slice(text, line));
    return false;
  }
  counts_.changes[static_cast<size_t>(Rule::charset)] += repaired.charset_lines;
  counts_.changes[static_cast<size_t>(Rule::mojibake)] += repaired.mojibake_lines;
  counts_.changes[static_cast<size_t>(Rule::letter_case)] += repaired.raised;
  counts_.changes[static_cast<size_t>(Rule::lossy)] += repaired.restored;
  counts_.line_repairs.insert(counts_.line_repairs.end(), repaired.lines.begin(), repaired.lines.end());
  step.buffer.swap(repaired.buffer);
  step.size = step.buffer.size();
  std::swap(step.map, repaired.map);
  step.rules.swap(repaired.rules);
  return true;
}

// Pages made by Word hold references of bytes, C&eacute;ng h&szlig;a: what comes of them is looked at from stage 1 on.
bool Settler::read_references(std::string_view text, Step& step) {
  std::vector<Replacement> replacements;
  find_references(text, options_.charrefs, replacements);
  if (replacements.empty()) return false;
  apply(text, replacements, counts_, options_, step);
  return true;
}

}  // namespace vnsift
