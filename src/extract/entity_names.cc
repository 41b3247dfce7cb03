#include "extract/entity_names.h"

#include <algorithm>

#include <vnsift/fold.h>
#include <vnsift/syllable.h>

namespace vnsift {
namespace {

using enum EntityTag;

constexpr EntityTagSet kExpanded = {abbr_head, abbr_full, abbr_word, abbr_place, loc_short};

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

bool is_word(const EntityToken& token) { return token.is(EntityToken::kAlpha); }

}  // namespace

std::string normal_name(const EntityLexicon& lexicon, std::string_view view, const MentionReading& mention,
                        EntityType type, uint32_t flags, uint32_t end_token) {
  const std::vector<EntityToken>& tokens = mention.sentence.tokens;
  const bool caps = (flags & entity_flag::kCaps) != 0;
  std::string out;
  if (type == EntityType::person || type == EntityType::other) {
    if (tokens.empty()) return out;
    out = one_line_of(view, {tokens.front().begin, tokens.back().end});
    return caps && type == EntityType::person ? title_case_of(out) : out;
  }
  uint32_t end = 0;  // byte of the view where what was written last ends
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
    uint32_t next = i + 1;
    if (const EntityMatch* abbreviation = abbreviation_at(lexicon, mention, i); abbreviation != nullptr) {
      out += lexicon.name_of(lexicon.record(abbreviation->record));
      next = abbreviation->end;
      const bool dotted = next < tokens.size() && tokens[next].shape == EntityShape::dot;
      if (dotted) ++next;
      end = tokens[next - 1].end;
      if (dotted && next < tokens.size() && tokens[next].begin == end) out += ' ';
      i = next;
      continue;
    }
    const std::string_view word = slice(view, token.span());
    std::string plain = is_word(token) ? place_tone(word, ToneStyle::old_style) : std::string(word);
    if (caps && is_word(token)) plain = title_case_of(plain);
    if (type == EntityType::place && i == 0 && !caps && token.capital() && mention.matches.opens(0, loc_admin) &&
        tokens.size() > 1)
      plain = lower_first(plain);
    out += plain;
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
