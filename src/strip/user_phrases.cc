#include "strip/user_phrases.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/pieces.h"
#include "lexicon/boilerplate_phrases.gen.h"
#include "strip/line_text.h"

namespace vnsift {

namespace {

constexpr std::string_view kHeader = "phrase\t";
constexpr uint32_t kMostTokens = 12;

// Empty if the cells make a rule.
std::string read_rule(const std::vector<std::string_view>& cells, PhraseRule& rule) {
  if (cells.size() < 4 || cells[0].empty()) return "a row is phrase<TAB>class<TAB>where<TAB>strength";
  const std::optional<LineLabel> label = parse_label(cells[1]);
  if (!label && cells[1] != "legal") return "no label '" + std::string(cells[1]) + "'";
  rule.label = label.value_or(LineLabel::count);
  constexpr std::array<std::string_view, 4> kPlaces = {"whole_line", "line_start", "line_end", "short_end"};
  const auto place = std::find(kPlaces.begin(), kPlaces.end(), cells[2]);
  if (place == kPlaces.end()) return "where is whole_line, line_start, line_end or short_end";
  rule.place = static_cast<PhrasePlace>(place - kPlaces.begin());
  if (cells[3] != "strong" && cells[3] != "weak") return "strength is strong or weak";
  rule.strong = cells[3] == "strong";
  phrase_rules_detail::set_signs(cells[0], rule);
  return {};
}

// The words of a phrase; of a pattern also {n} and {*}. Nothing if there are more than a pattern holds.
std::optional<std::vector<PhrasePattern::Part>> parts_of(std::string_view phrase) {
  using Kind = PhrasePattern::Part::Kind;
  std::vector<PhrasePattern::Part> parts;
  PreparedText text;
  while (!phrase.empty()) {
    const size_t brace = std::min(phrase.find('{'), phrase.size());
    text.assign(phrase.substr(0, brace), Need::tokens);
    for (const Token& token : text.tokens()) parts.push_back({Kind::word, token.key});
    phrase.remove_prefix(brace);
    if (phrase.starts_with("{n}")) {
      parts.push_back({Kind::number, 0});
    } else if (phrase.starts_with("{*}")) {
      parts.push_back({Kind::any, 0});
    } else if (!phrase.empty()) {
      return std::nullopt;
    }
    phrase.remove_prefix(std::min<size_t>(phrase.size(), 3));
  }
  return parts;
}

std::string add_row(const std::vector<std::string_view>& cells, UserPhrases& phrases) {
  PhraseRule rule;
  if (std::string problem = read_rule(cells, rule); !problem.empty()) return problem;
  const auto parts = parts_of(cells[0]);
  if (!parts) return "in braces stand n (a number) or * (one to six words)";
  if (parts->empty()) {
    phrases.signs.push_back({std::string(cells[0]), rule});
    return {};
  }
  const bool is_pattern = cells[0].find('{') != std::string_view::npos;
  if (is_pattern) {
    UserPhrases::Pattern& pattern = phrases.patterns.emplace_back();
    if (parts->size() > pattern.pattern.parts.size()) return "a pattern has at most eight parts";
    pattern.rule = rule;
    pattern.pattern.count = static_cast<uint8_t>(parts->size());
    std::copy(parts->begin(), parts->end(), pattern.pattern.parts.begin());
    return {};
  }
  if (parts->size() > kMostTokens) return "a phrase has at most twelve words";
  UserPhrases::Row row;
  row.rule = rule;
  row.tokens = static_cast<uint32_t>(parts->size());
  for (const PhrasePattern::Part& part : *parts) row.key = add_key(row.key, part.key);
  phrases.longest = std::max(phrases.longest, row.tokens);
  phrases.rows.push_back(row);
  return {};
}

}  // namespace

std::span<const UserPhrases::Row> UserPhrases::find(uint64_t key) const {
  const auto first = std::partition_point(rows.begin(), rows.end(), [key](const Row& row) { return row.key < key; });
  auto last = first;
  while (last != rows.end() && last->key == key) ++last;
  return {first, last};
}

Result<std::shared_ptr<const UserPhrases>> read_phrases(std::string_view table, bool replaces) {
  auto phrases = std::make_shared<UserPhrases>();
  phrases->replaces = replaces;
  size_t number = 0;
  while (!table.empty()) {
    const std::string_view line = take_line(table);
    ++number;
    if (line.empty() || line.starts_with("# ") || line.starts_with(kHeader)) continue;
    const std::string problem = add_row(pieces_of(line, '\t'), *phrases);
    if (!problem.empty()) return make_error(Code::bad_data, std::to_string(number) + ": " + problem);
  }
  std::stable_sort(phrases->rows.begin(), phrases->rows.end(),
                   [](const UserPhrases::Row& a, const UserPhrases::Row& b) { return a.key < b.key; });
  return phrases;
}

std::string phrases_table() {
  std::string table = "phrase\tclass\twhere\tstrength\n";
  for (const lexicon::BoilerplatePhraseRow& row : lexicon::kBoilerplatePhrase) {
    for (std::string_view cell : {row.phrase, row.class_name, row.where, row.strength}) {
      table += cell;
      table += '\t';
    }
    table.back() = '\n';
  }
  return table;
}

}  // namespace vnsift
