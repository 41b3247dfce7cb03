// src/lexicon/boilerplate_phrases.tsv as rules, made by the compiler: what a hit of a row says about its line.
//
// Rows with {n} (a number) or {*} (one to six tokens) are patterns; rows without a letter or digit are signs; all
// others come as hits of the shared phrase pass (PhraseTable::boilerplate).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include <vnsift/strip.h>

#include "lexicon/boilerplate_phrases.gen.h"
#include "strip/features.h"
#include "strip/label_names.h"
#include "strip/words.h"
#include "text/constant_key.h"

namespace vnsift {

// short_end: the end of a line of at most eight words that is no sentence and has one word or more before the phrase.
enum class PhrasePlace : uint8_t { whole_line, line_start, line_end, short_end };

struct PhraseRule {
  LineLabel label = LineLabel::count;  // count: `legal`, protects its line
  PhrasePlace place = PhrasePlace::whole_line;
  bool strong = false;
  char before = 0;  // sign that must stand before: ( or >
  char behind = 0;  // sign that must follow: : or . or >
};

struct PhrasePattern {
  struct Part {
    enum class Kind : uint8_t { word, number, any } kind = Kind::word;
    uint64_t key = 0;
  };
  uint16_t row = 0;
  uint8_t count = 0;
  bool has_number = false;
  std::array<Part, 8> parts{};
};

namespace phrase_rules_detail {

inline constexpr size_t kRows = std::size(lexicon::kBoilerplatePhrase);

constexpr bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}
constexpr bool is_sign_row(std::string_view phrase) {
  if (phrase == "»" || phrase == "©") return true;
  for (char c : phrase) {
    if (is_word_byte(c)) return false;
  }
  return true;
}
constexpr bool is_pattern_row(std::string_view phrase) { return phrase.find('{') != std::string_view::npos; }

consteval LineLabel label_of(std::string_view name) {
  if (name == "legal") return LineLabel::count;
  for (size_t i = 0; i < kLineLabelNames.size(); ++i) {
    if (kLineLabelNames[i] == name) return static_cast<LineLabel>(i);
  }
  throw "boilerplate_phrases.tsv: no such class";
}

consteval PhrasePlace place_of(std::string_view name) {
  if (name == "whole_line") return PhrasePlace::whole_line;
  if (name == "line_start") return PhrasePlace::line_start;
  if (name == "line_end") return PhrasePlace::line_end;
  if (name == "short_end") return PhrasePlace::short_end;
  throw "boilerplate_phrases.tsv: no such place";
}

// The signs that a phrase begins or ends with must stand in the line too.
constexpr void set_signs(std::string_view phrase, PhraseRule& rule) {
  const char front = phrase.front(), back = phrase.back();
  if (front == '(' || front == '>') rule.before = front;
  if (back == ':' || back == '.' || back == '>' || back == '/') rule.behind = back;
  if (phrase.ends_with("»")) rule.behind = '>';
}

consteval std::array<PhraseRule, kRows> make_rules() {
  std::array<PhraseRule, kRows> rules{};
  for (size_t i = 0; i < kRows; ++i) {
    const lexicon::BoilerplatePhraseRow& row = lexicon::kBoilerplatePhrase[i];
    PhraseRule& rule = rules[i];
    rule.label = label_of(row.class_name);
    rule.place = place_of(row.where);
    rule.strong = row.strength == "strong";
    set_signs(row.phrase, rule);
  }
  return rules;
}

consteval size_t count_rows(bool (*is_kind)(std::string_view)) {
  size_t count = 0;
  for (const lexicon::BoilerplatePhraseRow& row : lexicon::kBoilerplatePhrase) count += is_kind(row.phrase) ? 1 : 0;
  return count;
}

consteval PhrasePattern make_pattern(size_t row) {
  PhrasePattern pattern;
  pattern.row = static_cast<uint16_t>(row);
  const std::string_view text = lexicon::kBoilerplatePhrase[row].phrase;
  for (size_t at = 0; at < text.size();) {
    PhrasePattern::Part part;
    if (text[at] == '{') {
      part.kind = text[at + 1] == 'n' ? PhrasePattern::Part::Kind::number : PhrasePattern::Part::Kind::any;
      pattern.has_number |= part.kind == PhrasePattern::Part::Kind::number;
      at += 3;
    } else if (is_word_byte(text[at])) {
      const bool digit = text[at] >= '0' && text[at] <= '9';
      size_t end = at;
      while (end < text.size() && is_word_byte(text[end]) && (text[end] >= '0' && text[end] <= '9') == digit) ++end;
      part.key = word_key(text.substr(at, end - at));
      at = end;
    } else {
      ++at;
      continue;
    }
    pattern.parts.at(pattern.count++) = part;
  }
  return pattern;
}

consteval auto make_patterns() {
  std::array<PhrasePattern, count_rows(is_pattern_row)> patterns{};
  size_t count = 0;
  for (size_t i = 0; i < kRows; ++i) {
    if (is_pattern_row(lexicon::kBoilerplatePhrase[i].phrase)) patterns[count++] = make_pattern(i);
  }
  return patterns;
}

// The words that patterns begin with.
template <size_t kCount>
consteval KeyFilter make_pattern_heads(const std::array<PhrasePattern, kCount>& patterns) {
  KeyFilter heads;
  for (const PhrasePattern& pattern : patterns) {
    if (pattern.parts[0].kind == PhrasePattern::Part::Kind::word) heads.add(pattern.parts[0].key);
  }
  return heads;
}

consteval auto make_sign_rows() {
  std::array<uint16_t, count_rows(is_sign_row)> rows{};
  size_t count = 0;
  for (size_t i = 0; i < kRows; ++i) {
    if (is_sign_row(lexicon::kBoilerplatePhrase[i].phrase)) rows[count++] = static_cast<uint16_t>(i);
  }
  return rows;
}

// The features ph_<label>_strong, ph_<label>_weak; `any` for a label without phrases.
consteval auto make_phrase_features() {
  std::array<std::array<Feature, 2>, kLineLabelNames.size()> features{};
  for (size_t label = 0; label < features.size(); ++label) {
    for (size_t i = 0; i < kFeatureCount; ++i) {
      std::string_view name = kFeatureNames[i];
      if (!name.starts_with("ph_")) continue;
      name.remove_prefix(3);
      if (!name.starts_with(kLineLabelNames[label])) continue;
      name.remove_prefix(kLineLabelNames[label].size());
      if (name == "_strong") features[label][0] = static_cast<Feature>(i);
      if (name == "_weak") features[label][1] = static_cast<Feature>(i);
    }
  }
  return features;
}

}  // namespace phrase_rules_detail

inline constexpr auto kPhraseRules = phrase_rules_detail::make_rules();
inline constexpr auto kPhrasePatterns = phrase_rules_detail::make_patterns();
inline constexpr KeyFilter kPatternHeads = phrase_rules_detail::make_pattern_heads(kPhrasePatterns);
inline constexpr auto kPhraseSigns = phrase_rules_detail::make_sign_rows();
inline constexpr auto kPhraseFeatures = phrase_rules_detail::make_phrase_features();

}  // namespace vnsift
