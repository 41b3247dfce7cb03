#include "normalize/stages.h"

#include <algorithm>
#include <utility>

#include <vnsift/utf8.h>

#include "normalize/letter_repairs.h"
#include "normalize/word_repairs.h"
#include "text/character_references.h"
#include "text/offset_map.h"

namespace vnsift {

namespace {

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

size_t count_soft_hyphens(std::string_view text) {
  size_t count = 0;
  for (size_t at = text.find("\u00AD"); at != std::string_view::npos; at = text.find("\u00AD", at + 2)) ++count;
  return count;
}

void find_references(std::string_view text, CharacterReferences mode, std::vector<Replacement>& replacements) {
  for (size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at)) {
    const std::string_view rest = text.substr(at);
    std::optional<CharacterReferenceMatch> match = match_character_reference(rest, BareNames::whole);
    if (!match && mode == CharacterReferences::broken) match = match_broken_reference(rest);
    if (!match) {
      ++at;
      continue;
    }
    Replacement replacement{static_cast<uint32_t>(at), static_cast<uint32_t>(at + match->size), Rule::entity, {}};
    append_utf8(match->first, replacement.text);
    if (match->second != 0) append_utf8(match->second, replacement.text);
    replacements.push_back(std::move(replacement));
    at += match->size;
  }
}

// Blank letters of other scripts, which are no spaces by their properties.
void find_fillers(std::string_view text, std::vector<Replacement>& replacements) {
  for (const std::string_view filler : {"\u115F", "\u1160", "\u3164", "\uFFA0", "\u2800"}) {
    for (size_t at = text.find(filler); at != std::string_view::npos; at = text.find(filler, at + filler.size())) {
      replacements.push_back({static_cast<uint32_t>(at), static_cast<uint32_t>(at + filler.size()), Rule::space, " "});
    }
  }
  std::sort(replacements.begin(), replacements.end(),
            [](const Replacement& a, const Replacement& b) { return a.begin < b.begin; });
}

}  // namespace

std::vector<Rule> compose_rules(const OffsetMap& earlier, const std::vector<Rule>& earlier_rules,
                                const OffsetMap& later, const std::vector<Rule>& later_rules,
                                const OffsetMap& composed) {
  std::vector<Rule> rules;
  size_t e = 0, l = 0;
  for (const OffsetMap::Edit& edit : composed.edits()) {
    Rule rule = Rule::nfc;
    bool decoded = false;
    for (; e < earlier.edits().size(); ++e) {
      const OffsetMap::Edit& part = earlier.edits()[e];
      if (part.source_begin + part.source_size > edit.source_begin + edit.source_size) break;
      rule = earlier_rules[e];
      decoded |= rule == Rule::charset || rule == Rule::mojibake;
    }
    for (; l < later.edits().size(); ++l) {
      const OffsetMap::Edit& part = later.edits()[l];
      if (part.view_begin + part.view_size > edit.view_begin + edit.view_size) break;
      if (!decoded) rule = later_rules[l];
    }
    rules.push_back(rule);
  }
  return rules;
}

bool repairs_text(const NormalizeOptions& options) {
  return options.encoding ? options.encoding->as_1252 : options.repair_encoding != RepairEncoding::off;
}

TextRepairOptions text_repair_options(const NormalizeOptions& options) {
  TextRepairOptions repair;
  repair.lines = options.repair_encoding == RepairEncoding::line;
  repair.lossy = options.lossy;
  repair.repair_case = options.repair_case;
  repair.forced = options.encoding;
  return repair;
}

std::string_view read_references(std::string_view text, CharacterReferences mode, std::string& buffer) {
  if (mode == CharacterReferences::off) return text;
  std::vector<Replacement> replacements;
  find_references(text, mode, replacements);
  if (replacements.empty()) return text;
  OffsetMap map;
  buffer = apply_replacements(text, replacements, map);
  return buffer;
}

void Stages::run(std::string_view piece, uint64_t first_line, bool is_last, Normalized& out) {
  start(piece, out.wants_map);
  refused_.clear();
  if (repairs_text(options_)) repair_text(first_line, out);
  if (options_.charrefs != CharacterReferences::off) read_character_references(first_line, out);
  if (refused_.empty()) return run_later_stages(is_last, out);
  run_around_refused_lines(is_last, out);
}

// Lines that are perhaps text of a legacy charset stay as they are, for a later run that is told which: between them
// each stretch of text goes through the other stages on its own.
void Stages::run_around_refused_lines(bool is_last, Normalized& out) {
  const std::string whole(text_);
  const std::vector<ViewSpan> lines = std::move(refused_);
  std::string joined;
  OffsetMap step;
  std::vector<Rule> rules;
  bool changed = false;
  Stages part(options_, windows_, repair_, gate_);
  size_t at = 0;
  const auto append = [&](size_t end, bool last) {
    part.start(std::string_view(whole).substr(at, end - at), out.wants_map);
    part.run_later_stages(last, out);
    for (OffsetMap::Edit edit : part.map_.edits()) {
      edit.view_begin += static_cast<uint32_t>(joined.size());
      edit.source_begin += static_cast<uint32_t>(at);
      step.add(edit);
    }
    rules.insert(rules.end(), part.rules_.begin(), part.rules_.end());
    joined += part.text_;
    changed |= part.changed_;
    at = end;
  };
  for (const ViewSpan& line : lines) {
    append(line.begin, false);
    const std::string_view kept = slice(std::string_view(whole), line);
    out.soft_hyphens_kept += count_soft_hyphens(kept);
    joined += kept;
    at = line.end;
  }
  append(whole.size(), is_last);
  if (changed) take(std::move(joined), std::move(step), std::move(rules));
}

void Stages::run_later_stages(bool is_last, Normalized& out) {
  has_dashes_ = true;
  rewrite_characters(out);
  if (options_.dstroke || options_.confusables) repair_letters(out);
  if (options_.repair_horn || options_.repair_tone || options_.repair_lost_u) repair_words(out);
  if (options_.tone != ToneStyle::keep) move_tones(out);
  repair_punctuation(is_last, out);
}

void Stages::start(std::string_view text, bool wants_map) {
  text_ = text;
  changed_ = false;
  wants_map_ = wants_map;
  map_.clear();
  rules_.clear();
}

void Stages::take(std::string text, OffsetMap step, std::vector<Rule> rules) {
  if (!wants_map_) {
    map_.clear();
  } else if (!changed_) {
    map_ = std::move(step);
    rules_ = std::move(rules);
  } else {
    OffsetMap composed = compose_maps(map_, step);
    if (options_.log_rules) rules_ = compose_rules(map_, rules_, step, rules, composed);
    map_ = std::move(composed);
  }
  changed_ = true;
  buffer_ = std::move(text);
  text_ = buffer_;
}

void Stages::take(const std::vector<Replacement>& replacements, Normalized& out) {
  if (replacements.empty()) return;
  OffsetMap step;
  std::vector<Rule> rules;
  for (const Replacement& replacement : replacements) {
    ++out.changes[static_cast<size_t>(replacement.rule)];
    if (options_.log_rules) rules.push_back(replacement.rule);
  }
  std::string text = apply_replacements(text_, replacements, step);
  take(std::move(text), std::move(step), std::move(rules));
}

void Stages::repair_text(uint64_t first_line, Normalized& out) {
  repair_.run(text_, first_line, repaired_);
  line_ends_ = repaired_.line_ends;
  refused_ = repaired_.refused;
  if (repaired_.lines.empty()) return;
  out.changes[static_cast<size_t>(Rule::charset)] += repaired_.charset_lines;
  out.changes[static_cast<size_t>(Rule::mojibake)] += repaired_.mojibake_lines;
  out.changes[static_cast<size_t>(Rule::letter_case)] += repaired_.raised;
  out.changes[static_cast<size_t>(Rule::lossy)] += repaired_.restored;
  out.line_repairs.insert(out.line_repairs.end(), repaired_.lines.begin(), repaired_.lines.end());
  take(std::string(repaired_.text), repaired_.map, repaired_.rules);
}

// Pages made by Word hold references of bytes: C&eacute;ng h&szlig;a. A line that they changed is looked at once more.
void Stages::read_character_references(uint64_t first_line, Normalized& out) {
  std::vector<Replacement> replacements;
  find_references(text_, options_.charrefs, replacements);
  if (replacements.empty()) return;
  take(replacements, out);
  if (repairs_text(options_)) repair_text(first_line, out);
}

void Stages::rewrite_characters(Normalized& out) {
  if (options_.spaces == Spaces::all) {
    std::vector<Replacement> replacements;
    find_fillers(text_, replacements);
    take(replacements, out);
  }
  RewritePolicy policy;
  policy.newlines = options_.newlines;
  policy.spaces = options_.spaces != Spaces::keep;
  policy.invisible = options_.invisible;
  policy.pua = options_.pua;
  policy.width = options_.width;
  policy.dstroke = false;
  policy.log_rules = options_.log_rules;
  rewritten_.wants_map = out.wants_map;
  rewrite(text_, policy, rewritten_);
  for (size_t rule = 0; rule < rewritten_.changes.size(); ++rule) {
    out.changes[static_cast<size_t>(rule_of(static_cast<RewriteRule>(rule)))] += rewritten_.changes[rule];
  }
  if (!rewritten_.changed) return;
  std::vector<Rule> rules;
  for (const RewriteRule rule : rewritten_.rules) rules.push_back(rule_of(rule));
  if (changed_) {
    take(std::string(rewritten_.text), std::move(rewritten_.map), std::move(rules));
    return;
  }
  // The first change: the buffers change places, and no text is copied.
  changed_ = true;
  std::swap(buffer_, rewritten_.buffer);
  std::swap(map_, rewritten_.map);
  rules_ = std::move(rules);
  text_ = rewritten_.text;
}

void Stages::repair_letters(Normalized& out) {
  LetterRepairs repairs;
  find_letter_repairs(text_, {options_.dstroke, options_.confusables}, repairs);
  has_dashes_ = repairs.has_dashes;
  take(repairs.replacements, out);
}

void Stages::repair_words(Normalized& out) {
  std::vector<Replacement> repairs;
  find_word_repairs(text_, {options_.repair_tone, options_.repair_horn, options_.repair_lost_u, options_.tone},
                    &windows_, gate_, repairs);
  take(repairs, out);
}

void Stages::move_tones(Normalized& out) {
  std::vector<ToneMove> moves;
  find_tone_moves(text_, options_.tone, gate_, moves);
  if (moves.empty()) return;
  std::string moved;
  moved.reserve(text_.size() + moves.size());
  OffsetMap step;
  size_t read = 0;
  for (const ToneMove& move : moves) {
    moved.append(text_.substr(read, move.begin - read));
    const size_t begin = moved.size();
    append_utf8(move.first, moved);
    append_utf8(move.second, moved);
    step.add(
        {static_cast<uint32_t>(begin), static_cast<uint32_t>(moved.size() - begin), move.begin, move.end - move.begin});
    read = move.end;
  }
  moved.append(text_.substr(read));
  out.changes[static_cast<size_t>(Rule::tone_style)] += moves.size();
  take(std::move(moved), std::move(step), std::vector<Rule>(options_.log_rules ? moves.size() : 0, Rule::tone_style));
}

void Stages::repair_punctuation(bool is_last, Normalized& out) {
  PunctuationOptions punctuation;
  punctuation.docnum_signs = options_.dashes != Dashes::keep && has_dashes_;
  punctuation.all_dashes = options_.dashes == Dashes::ascii && has_dashes_;
  punctuation.quotes = options_.quotes;
  punctuation.ellipsis = options_.ellipsis;
  std::vector<Replacement> repairs;
  if (punctuation.docnum_signs || punctuation.all_dashes || punctuation.quotes || punctuation.ellipsis) {
    find_punctuation_repairs(text_, punctuation, repairs);
    take(repairs, out);
  }
  if (!options_.squeeze) return;
  find_squeezes(text_, is_last, squeeze_, repairs);
  take(repairs, out);
}

}  // namespace vnsift
