#include "strip/line_phrases.h"

#include <algorithm>
#include <array>

#include "base/branchless.h"
#include "strip/line_text.h"
#include "strip/phrase_rules.h"
#include "strip/user_phrases.h"

namespace vnsift {

namespace {

constexpr uint32_t kPatternLine = 40;  // tokens; longer lines are text
constexpr uint32_t kSignLine = 40;

// The patterns whose first part is of one kind.
template <PhrasePattern::Part::Kind kKind>
constexpr auto kPatternsOf = [] {
  constexpr auto is_member = [](const PhrasePattern& pattern) { return pattern.parts[0].kind == kKind; };
  std::array<uint8_t, static_cast<size_t>(std::count_if(kPhrasePatterns.begin(), kPhrasePatterns.end(), is_member))>
      members{};
  static_assert(kPhrasePatterns.size() <= 256);
  size_t count = 0;
  for (size_t i = 0; i < kPhrasePatterns.size(); ++i) {
    if (is_member(kPhrasePatterns[i])) members[count++] = static_cast<uint8_t>(i);
  }
  return members;
}();

// The bytes that signs begin with.
constexpr auto kSignHeads = [] {
  std::array<bool, 256> heads{};
  for (uint16_t row : kPhraseSigns)
    heads[static_cast<unsigned char>(lexicon::kBoilerplatePhrase[row].phrase[0])] = true;
  return heads;
}();

// Nothing but `: . … ! | » > * -` and blanks; `tail` may hold a number in brackets.
bool is_loose_end(std::string_view tail, bool with_count) {
  const std::string_view loose = with_count ? " :.!|>*-()0123456789" : " :.!|>*-";
  for (size_t at = 0; at < tail.size();) {
    const std::string_view rest = tail.substr(at);
    if (loose.find(rest[0]) != std::string_view::npos) {
      ++at;
    } else if (rest.starts_with("…")) {
      at += std::string_view("…").size();
    } else if (rest.starts_with("»")) {
      at += std::string_view("»").size();
    } else {
      return false;
    }
  }
  return true;
}

bool follows(std::string_view behind, char sign) {
  while (behind.starts_with(' ')) behind.remove_prefix(1);
  if (sign == '>')
    return behind.starts_with('>') || behind.starts_with("»") || behind.starts_with("›") || behind.starts_with('/');
  return behind.starts_with(sign);
}

// The token behind a match of parts [part, count) that begins at `token`, 0 if there is none. {*} takes as few as it
// can; a pattern has at most one, so this is linear.
size_t match_parts(const PhrasePattern& pattern, size_t part, std::span<const Token> tokens, size_t token) {
  for (; part < pattern.count; ++part) {
    const PhrasePattern::Part& wanted = pattern.parts[part];
    if (wanted.kind == PhrasePattern::Part::Kind::any) {
      for (size_t taken = 1; taken <= 6; ++taken) {
        if (token + taken > tokens.size()) return 0;
        if (part + 1 == pattern.count) return token + taken;
        const PhrasePattern::Part& next = pattern.parts[part + 1];
        if (token + taken == tokens.size()) return 0;
        if (next.kind == PhrasePattern::Part::Kind::word && next.key != tokens[token + taken].key) continue;
        if (const size_t end = match_parts(pattern, part + 1, tokens, token + taken); end > 0) return end;
      }
      return 0;
    }
    if (token == tokens.size()) return 0;
    if (wanted.kind == PhrasePattern::Part::Kind::word) {
      if (tokens[token].key != wanted.key) return 0;
      ++token;
      continue;
    }
    if (!is_digit_run(tokens[token])) return 0;
    ++token;
    while (token < tokens.size() && is_digit_run(tokens[token]) &&
           (tokens[token].gap == Gap::dot || tokens[token].gap == Gap::comma)) {
      ++token;
    }
  }
  return token;
}

}  // namespace

void LinePhrases::add(const PhraseRule& rule, uint32_t tokens, bool unaccented, LineInfo& line) const {
  bool strong = rule.strong && !unaccented;
  if (rule.label == LineLabel::count) {
    const bool short_head = line.tokens <= 8 && !line.finished && !line.soft_end;
    if (strong || short_head || line.has(Feature::k_caps)) line.features.add(Feature::k_legal);
    return;
  }
  // A link may ask: `>> Xem thêm: Lập vi bằng hết bao nhiêu tiền?`
  const bool question = rule.label == LineLabel::inline_related && line.question;
  const bool sentence = line.tokens >= 10 && (line.finished || line.soft_end) && !question;
  if (rule.place != PhrasePlace::whole_line && tokens < 4 && sentence) strong = false;
  if (rule.label == LineLabel::opener && line.tokens > 12) strong = false;
  (strong ? line.strong : line.weak) |= label_bit(rule.label);
}

void LinePhrases::match_hit(const PhraseHit& hit, std::string_view s, std::span<const Token> tokens, uint32_t begin,
                            LineInfo& line) const {
  match_place(kPhraseRules[hit.row], hit.first_token - line.first_token, hit.tokens, hit.unaccented, s, tokens, begin,
              line);
}

void LinePhrases::match_place(const PhraseRule& rule, size_t first, size_t count, bool unaccented, std::string_view s,
                              std::span<const Token> tokens, uint32_t begin, LineInfo& line) const {
  const size_t last = first + count - 1;
  if (rule.place == PhrasePlace::short_end) {
    constexpr size_t kShortEnd = 8;
    const bool alone = first > 0 && last + 1 == tokens.size() && tokens.size() <= kShortEnd && !line.finished &&
                       first_upper(tokens[0]) && tokens[first].gap == Gap::blank && !line.has(Feature::k_bullet) &&
                       line.speaker_key == 0;
    if (alone) add(rule, static_cast<uint32_t>(count), unaccented, line);
    return;
  }
  if (rule.place != PhrasePlace::line_end && first > 0) return;
  const uint32_t gap_begin = first == 0 ? 0 : tokens[first - 1].span().end - begin;
  const std::string_view before = s.substr(gap_begin, tokens[first].begin - begin - gap_begin);
  const std::string_view behind = s.substr(tokens[last].span().end - begin);
  if (rule.before != 0 && before.find(rule.before) == std::string_view::npos) return;
  if (rule.place == PhrasePlace::line_end) {
    if (last + 1 != tokens.size()) return;
    // `… đến nay. Chi tiết`: behind a sentence
    if (rule.before == 0 && first > 0 && rule.label != LineLabel::date &&
        before.find_first_of(".!?") == std::string_view::npos && before.find("…") == std::string_view::npos) {
      return;
    }
  } else if (rule.place == PhrasePlace::whole_line) {
    const bool counted =
        last + 2 == tokens.size() && is_digit_run(tokens[last + 1]) && behind.find('(') != std::string_view::npos;
    if (last + 1 != tokens.size() && !counted) return;
    if (!is_loose_end(behind, counted)) return;
  } else if (rule.behind != 0 && !follows(behind, rule.behind)) {
    return;
  }
  add(rule, static_cast<uint32_t>(count), unaccented, line);
}

void LinePhrases::match_pattern(const PhrasePattern& pattern, const PhraseRule& rule, std::string_view s,
                                std::span<const Token> tokens, uint32_t begin, LineInfo& line) const {
  const size_t end = match_parts(pattern, 0, tokens, 0);
  if (end == 0) return;
  const std::string_view behind = s.substr(tokens[end - 1].span().end - begin);
  if (rule.place == PhrasePlace::whole_line ? end != tokens.size() || !is_loose_end(behind, true)
                                            : rule.behind != 0 && !follows(behind, rule.behind)) {
    return;
  }
  add(rule, static_cast<uint32_t>(end), false, line);
}

namespace {

// Of a pattern with {*} first: the word behind it stands behind one to six tokens.
bool may_match_any(const PhrasePattern& pattern, const LineInfo& line, std::span<const Token> tokens) {
  if (either(tokens.size() < pattern.count, both(pattern.has_number, !line.has_digits))) return false;
  const PhrasePattern::Part& next = pattern.parts[1];
  if (next.kind != PhrasePattern::Part::Kind::word) return true;
  bool found = false;
  for (const Token& token : tokens.subspan(1, std::min<size_t>(6, tokens.size() - 1))) found |= token.key == next.key;
  return found;
}

}  // namespace

// Most lines begin with neither a number nor a word that a pattern begins with: only those with {*} first are tried.
void LinePhrases::match_patterns(std::string_view s, std::span<const Token> tokens, uint32_t begin,
                                 LineInfo& line) const {
  using Kind = PhrasePattern::Part::Kind;
  const auto match = [&](uint8_t i) {
    match_pattern(kPhrasePatterns[i], kPhraseRules[kPhrasePatterns[i].row], s, tokens, begin, line);
  };
  for (uint8_t i : kPatternsOf<Kind::any>) {
    if (may_match_any(kPhrasePatterns[i], line, tokens)) match(i);
  }
  if (is_digit_run(tokens[0])) {
    for (uint8_t i : kPatternsOf<Kind::number>) match(i);
  }
  if (!kPatternHeads.may_have(tokens[0].key)) return;
  for (uint8_t i : kPatternsOf<Kind::word>) {
    if (kPhrasePatterns[i].parts[0].key == tokens[0].key) match(i);
  }
}

void LinePhrases::match_signs(std::string_view s, LineInfo& line) const {
  for (uint16_t row : kPhraseSigns) {
    const std::string_view sign = lexicon::kBoilerplatePhrase[row].phrase;
    const PhraseRule& rule = kPhraseRules[row];
    if (rule.place == PhrasePlace::whole_line ? s != sign : !s.starts_with(sign)) continue;
    if (rule.label == LineLabel::inline_related && line.tokens < 3) continue;  // then a headline
    add(rule, 1, false, line);
  }
}

// The rows of the user: by the keys of the first tokens, and of the last.
void LinePhrases::match_user(std::string_view s, std::span<const Token> tokens, uint32_t begin, LineInfo& line) const {
  const size_t most = std::min<size_t>(user_->longest, tokens.size());
  uint64_t key = 0;
  for (size_t count = 1; count <= most; ++count) {
    key = add_key(key, tokens[count - 1].key);
    for (const UserPhrases::Row& row : user_->find(key)) {
      if (row.tokens == count && row.rule.place < PhrasePlace::line_end)
        match_place(row.rule, 0, count, false, s, tokens, begin, line);
    }
  }
  for (size_t count = 1; count <= most; ++count) {
    uint64_t end_key = 0;
    for (const Token& token : tokens.last(count)) end_key = add_key(end_key, token.key);
    for (const UserPhrases::Row& row : user_->find(end_key)) {
      if (row.tokens == count && row.rule.place >= PhrasePlace::line_end)
        match_place(row.rule, tokens.size() - count, count, false, s, tokens, begin, line);
    }
  }
  if (!tokens.empty() && tokens.size() <= kPatternLine) {
    for (const UserPhrases::Pattern& row : user_->patterns)
      match_pattern(row.pattern, row.rule, s, tokens, begin, line);
  }
  for (const UserPhrases::Sign& row : user_->signs) {
    const bool fits = row.rule.place == PhrasePlace::whole_line ? s == row.sign : s.starts_with(row.sign);
    if (fits) add(row.rule, 1, false, line);
  }
}

void LinePhrases::match(LineInfo& line) {
  const Line& place = text_.lines()[line.line];
  const std::string_view s = slice(text_.view(), place.span);
  const std::span<const Token> tokens(text_.tokens().data() + line.first_token, line.tokens);
  const std::vector<PhraseHit>& hits = text_.phrases();
  const uint32_t end_token = line.first_token + line.tokens;

  const bool built_in = user_ == nullptr || !user_->replaces;
  uint32_t rubrics = 0, rubric_end = 0;
  while (next_hit_ < hits.size() && hits[next_hit_].first_token < line.first_token) ++next_hit_;
  for (; next_hit_ < hits.size() && hits[next_hit_].first_token < end_token; ++next_hit_) {
    const PhraseHit& hit = hits[next_hit_];
    if (hit.table != PhraseTable::boilerplate || hit.first_token + hit.tokens > end_token) continue;
    const PhraseRule& rule = kPhraseRules[hit.row];
    if (!built_in && rule.label != LineLabel::count) continue;
    if (hit.first_token == line.first_token || rule.place >= PhrasePlace::line_end) {
      match_hit(hit, s, tokens, place.span.begin, line);
    }
    if (rule.label == LineLabel::menu && rule.place == PhrasePlace::whole_line && hit.first_token >= rubric_end &&
        (tokens[hit.first_token - line.first_token].shape & token_shape::kFirstUpper) != 0) {
      ++rubrics;
      rubric_end = hit.first_token + hit.tokens;
    }
  }
  if (user_ != nullptr) match_user(s, tokens, place.span.begin, line);
  if (built_in && line.tokens > 0 && line.tokens <= kPatternLine) match_patterns(s, tokens, place.span.begin, line);
  if (built_in && kSignHeads[static_cast<unsigned char>(s.front())]) match_signs(s, line);
  // The sign of copyright counts anywhere: `Bản quyền © 2024 thuộc …`.
  if (line.has_signs && line.tokens <= kSignLine && s.find("©") != std::string_view::npos)
    line.strong |= label_bit(LineLabel::footer);

  line.features.add_if(Feature::k_menu_words, rubrics >= 3 && line.tokens >= 8 && !line.finished);
  // `>> Tư vấn trực tiếp, gọi: 1900 …` leads to no other story.
  if (line.has(Feature::k_phone)) {
    line.features.remove(Feature::k_arrow);
    line.strong &= ~label_bit(LineLabel::inline_related);
  }
  line.weak &= ~line.strong;
  if ((line.weak & label_bit(LineLabel::pager)) != 0 && line.tokens <= 12 && !line.finished) {  // 1 2 3 Tiếp >
    line.features.add(Feature::k_pager);
    line.features.remove(Feature::k_cells);
  }
  constexpr LabelSet kSoft = label_set(LineLabel::caption, LineLabel::byline, LineLabel::date);
  if (line.strong != 0) line.features.remove(Feature::k_bullet);  // `- Advertisement -`
  if ((line.strong & ~kSoft) != 0) {
    line.features.remove(Feature::k_label_value);  // `Xem thêm: …` is no fact
    line.features.remove(Feature::k_name);         // QUẢNG CÁO is nobody
  }
  for (LabelSet left = line.strong; left != 0; left &= left - 1) {
    line.features.add(kPhraseFeatures[static_cast<size_t>(std::countr_zero(left))][0]);
  }
  for (LabelSet left = line.weak; left != 0; left &= left - 1) {
    line.features.add(kPhraseFeatures[static_cast<size_t>(std::countr_zero(left))][1]);
  }
}

}  // namespace vnsift
