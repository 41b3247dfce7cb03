#include "extract/entity_names.h"

#include <algorithm>

#include <vnsift/fold.h>
#include <vnsift/syllable.h>

#include "lexicon/name_abbreviations.gen.h"

namespace vnsift {
namespace {

using enum EntityTag;

constexpr EntityTagSet kExpanded = {abbr_head, abbr_full, abbr_word, abbr_place, loc_short};

// What an abbreviation stands for, and the token behind it; none: that is the first one.
struct Expansion {
  std::string_view text;
  uint32_t end = 0;
};

bool is_word(const EntityToken& token) { return token.is(EntityToken::kAlpha); }

// What the kind of a body makes of an abbreviation in its name; null: nothing of its own.
const lexicon::NameAbbreviationRow* abbreviation_of_kind(std::string_view view, const MentionReading& mention,
                                                         std::string_view kind, uint32_t token) {
  const std::vector<EntityToken>& tokens = mention.sentence.tokens;
  if (kind.empty() || token == 0 || !tokens[token].is(EntityToken::kUpper)) return nullptr;
  const std::string_view form = slice(view, tokens[token].span());
  for (const lexicon::NameAbbreviationRow& row : lexicon::kNameAbbreviation) {
    if (row.form != form || row.kind != kind) continue;
    if (row.place == "any" || tokens[token - 1].is(EntityToken::kUpper)) return &row;
  }
  return nullptr;
}

// `Q.3`, `P. 5`, `P Bến Lội`; the letters of `Công ty H & P`, `Công ty P Hải Sa` are a name.
bool is_type_letter(const std::vector<EntityToken>& tokens, std::string_view kind, uint32_t token) {
  if (token + 1 >= tokens.size()) return false;
  const EntityShape next = tokens[token + 1].shape;
  if (next == EntityShape::dot || next == EntityShape::number) return true;
  return kind != "business" && is_word(tokens[token + 1]) && next != EntityShape::letter;
}

// The longest abbreviation of the tables that begins at a token, with an expansion.
const EntityMatch* abbreviation_at(const EntityLexicon& lexicon, const MentionReading& mention, uint32_t token) {
  const EntityMatch* best = nullptr;
  for (const EntityMatch& match : mention.matches.all()) {
    if (match.begin != token || !kExpanded.has(match.tag) || match.record == kNoRecord) continue;
    if (lexicon.name_of(lexicon.record(match.record)).empty()) continue;
    if (best == nullptr || match.end > best->end) best = &match;
  }
  return best;
}

}  // namespace

std::string plain_name(std::string_view view, ViewSpan span, EntityType type, uint32_t flags) {
  std::string out = one_line_of(view, span);
  const bool caps = (flags & entity_flag::kCaps) != 0;
  return caps && type == EntityType::person ? title_case_of(out) : out;
}

std::string normal_name(const EntityLexicon& lexicon, NameForms& forms, std::string_view view,
                        const MentionReading& mention, EntityType type, uint32_t flags, uint32_t end_token) {
  const std::vector<EntityToken>& tokens = mention.sentence.tokens;
  const bool caps = (flags & entity_flag::kCaps) != 0;
  std::string out;
  const std::string_view kind = type == EntityType::organisation ? body_kind(mention) : std::string_view();
  // Most names have none.
  const bool has_abbreviation = std::any_of(mention.matches.all().begin(), mention.matches.all().end(),
                                            [](const EntityMatch& match) { return kExpanded.has(match.tag); });
  const auto expansion_at = [&](uint32_t token) -> Expansion {
    if (const auto* row = abbreviation_of_kind(view, mention, kind, token); row != nullptr)
      return {row->expansion, row->expansion.empty() ? token : token + 1};
    if (!has_abbreviation) return {{}, token};
    const EntityMatch* abbreviation = abbreviation_at(lexicon, mention, token);
    const bool letter = tokens[token].shape == EntityShape::letter && !is_type_letter(tokens, kind, token);
    if (abbreviation == nullptr || letter) return {{}, token};
    return {lexicon.name_of(lexicon.record(abbreviation->record)), abbreviation->end};
  };
  uint32_t end = 0;       // byte of the view where what was written last ends
  bool expanded = false;  // that was an expansion
  const auto size = std::min(static_cast<uint32_t>(tokens.size()), end_token);
  for (uint32_t i = 0; i < size;) {
    const EntityToken& token = tokens[i];
    // `Liên đoàn Lao động (LĐLĐ) tỉnh`: the abbreviation inside says nothing new.
    if (token.shape == EntityShape::open && i + 2 < size && tokens[i + 2].shape == EntityShape::close &&
        tokens[i + 1].is(EntityToken::kUpper)) {
      i += 3;
      continue;
    }
    // `TP.HCM`, `Q. 1`: the point of an abbreviation goes with it.
    if (i > 0 && token.begin > end) out += ' ';
    // `TM-DV`: words take blanks around the dash between them.
    if (expanded && token.shape == EntityShape::dash && i + 1 < size && tokens[i + 1].begin == token.end &&
        expansion_at(i + 1).end > i + 1) {
      out += token.begin > end ? "- " : " - ";
      end = token.end;
      ++i;
      continue;
    }
    uint32_t next = i + 1;
    if (const Expansion expansion = expansion_at(i); expansion.end > i) {
      out += expansion.text;
      next = expansion.end;
      const bool dotted = next < tokens.size() && tokens[next].shape == EntityShape::dot;
      if (dotted) ++next;
      end = tokens[next - 1].end;
      if (dotted && next < tokens.size() && tokens[next].begin == end) out += ' ';
      i = next;
      expanded = true;
      continue;
    }
    expanded = false;
    const std::string_view word = slice(view, token.span());
    // Without a mark there is no tone.
    const bool has_marks = std::any_of(word.begin(), word.end(), [](char c) { return (c & 0x80) != 0; });
    const size_t begin = out.size();
    if (is_word(token) && has_marks) {
      forms.append_placed(word, out);
    } else {
      out += word;
    }
    const bool is_type_word = type == EntityType::place && i == 0 && token.capital() &&
                              mention.matches.opens(0, loc_admin) && tokens.size() > 1;
    if (caps && is_word(token)) {
      out.replace(begin, std::string::npos, title_case_of(std::string_view(out).substr(begin)));
    } else if (!caps && is_type_word) {
      out.replace(begin, std::string::npos, lower_first(std::string_view(out).substr(begin)));
    }
    end = token.end;
    i = next;
  }
  return out;
}

const NameRecord* find_body(const EntityLexicon& lexicon, const MentionReading& mention) {
  for (const EntityMatch& match : mention.matches.all()) {
    const bool body = match.tag == org_name || match.tag == org_short || match.tag == weak_org;
    if (body && match.begin == 0 && match.end == mention.sentence.tokens.size() && match.record != kNoRecord)
      return &lexicon.record(match.record);
  }
  return nullptr;
}

std::string_view body_kind(const MentionReading& mention) {
  static constexpr std::string_view kPrefix = "kind_";
  std::string_view kind;
  uint32_t longest = 0;
  for (const EntityMatch& match : mention.matches.all()) {
    const std::string_view name = kEntityTagNames[static_cast<size_t>(match.tag)];
    if (match.begin != 0 || name.substr(0, kPrefix.size()) != kPrefix || match.end <= longest) continue;
    longest = match.end;
    kind = name.substr(kPrefix.size());
  }
  return kind;
}

}  // namespace vnsift
