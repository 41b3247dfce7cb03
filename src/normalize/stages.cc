#include "normalize/stages.h"

#include <algorithm>
#include <utility>

#include <vnsift/utf8.h>

#include "normalize/letter_repairs.h"
#include "normalize/punctuation.h"
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

// Rules of the edits of compose_maps(earlier, later). Each edit is made of edits of the two, in order.
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

}  // namespace

void add_step(Step& step, Step& next, const NormalizeOptions& options, bool wants_map) {
  if (wants_map) {
    OffsetMap composed = compose_maps(step.map, next.map);
    if (options.log_rules) step.rules = compose_rules(step.map, step.rules, next.map, next.rules, composed);
    step.map = std::move(composed);
  }
  step.buffer.swap(next.buffer);
  step.size = next.size;
}

void PartialStep::add(size_t begin, size_t end, const Step& part) {
  if (!changed_) {
    step_.clear();
    step_.buffer.reserve(text_.size() + text_.size() / 16);
  }
  changed_ = true;
  step_.buffer.append(text_, copied_, begin - copied_);
  for (OffsetMap::Edit edit : part.map.edits()) {
    edit.view_begin += static_cast<uint32_t>(step_.buffer.size());
    edit.source_begin += static_cast<uint32_t>(begin);
    step_.map.add(edit);
  }
  step_.rules.insert(step_.rules.end(), part.rules.begin(), part.rules.end());
  step_.buffer.append(part.text());
  copied_ = end;
}

bool PartialStep::finish() {
  if (!changed_) return false;
  step_.buffer.append(text_, copied_);
  step_.size = step_.buffer.size();
  return true;
}

void apply(std::string_view text, const std::vector<Replacement>& replacements, Normalized& counts,
           const NormalizeOptions& options, Step& step) {
  step.clear();
  for (const Replacement& replacement : replacements) {
    ++counts.changes[static_cast<size_t>(replacement.rule)];
    if (options.log_rules) step.rules.push_back(replacement.rule);
  }
  step.buffer = apply_replacements(text, replacements, step.map);
  step.size = step.buffer.size();
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

std::string_view read_references(std::string_view text, CharacterReferences mode, std::string& buffer) {
  if (mode == CharacterReferences::off) return text;
  std::vector<Replacement> replacements;
  find_references(text, mode, replacements);
  if (replacements.empty()) return text;
  OffsetMap map;
  buffer = apply_replacements(text, replacements, map);
  return buffer;
}

bool Stages::run(std::string_view text, Step& step) {
  replacements_.clear();
  if (options_.spaces == Spaces::all) find_fillers(text, replacements_);
  if (take(text, step) || rewrite_characters(text, step)) return true;
  if (options_.dstroke || options_.confusables) {
    find_letter_repairs(text, {options_.dstroke, options_.confusables}, replacements_);
    if (take(text, step)) return true;
  }
  if (options_.repair_horn || options_.repair_tone || options_.repair_lost_u) {
    find_word_repairs(text, {options_.repair_tone, options_.repair_horn, options_.repair_lost_u, options_.tone}, gate_,
                      replacements_);
    if (take(text, step)) return true;
  }
  if (options_.tone != ToneStyle::keep && move_tones(text, step)) return true;
  const PunctuationOptions punctuation{options_.dashes != Dashes::keep, options_.dashes == Dashes::ascii,
                                       options_.quotes, options_.ellipsis};
  find_punctuation_repairs(text, punctuation, replacements_);
  return take(text, step);
}

bool Stages::take(std::string_view text, Step& step) {
  if (replacements_.empty()) return false;
  apply(text, replacements_, counts_, options_, step);
  return true;
}

bool Stages::rewrite_characters(std::string_view text, Step& step) {
  RewritePolicy policy;
  policy.newlines = options_.newlines;
  policy.spaces = options_.spaces != Spaces::keep;
  policy.invisible = options_.invisible;
  policy.pua = options_.pua;
  policy.width = options_.width;
  policy.dstroke = false;
  policy.log_rules = options_.log_rules;
  rewritten_.wants_map = counts_.wants_map;
  rewrite(text, policy, rewritten_);
  if (!rewritten_.changed) return false;
  for (size_t rule = 0; rule < rewritten_.changes.size(); ++rule) {
    counts_.changes[static_cast<size_t>(rule_of(static_cast<RewriteRule>(rule)))] += rewritten_.changes[rule];
  }
  // The buffers change places, and no text is copied.
  step.buffer.swap(rewritten_.buffer);
  step.size = rewritten_.text.size();
  std::swap(step.map, rewritten_.map);
  step.rules.clear();
  for (const RewriteRule rule : rewritten_.rules) step.rules.push_back(rule_of(rule));
  return true;
}

bool Stages::move_tones(std::string_view text, Step& step) {
  find_tone_moves(text, options_.tone, gate_, moves_);
  for (const ToneMove& move : moves_) {
    Replacement replacement{move.begin, move.end, Rule::tone_style, {}};
    append_utf8(move.first, replacement.text);
    append_utf8(move.second, replacement.text);
    replacements_.push_back(std::move(replacement));
  }
  return take(text, step);
}

}  // namespace vnsift
