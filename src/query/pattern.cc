#include <vnsift/pattern.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <vnsift/utf8.h>

#include "query/alias_rewriting.h"
#include "query/expansion.h"
#include "query/literal_matcher.h"
#include "query/pattern_parts.h"

namespace vnsift {

std::string_view mode_name(AccentMode mode) {
  constexpr std::array<std::string_view, 4> kNames = {"smart", "strict", "tone", "fold"};
  return kNames[static_cast<size_t>(mode)];
}

namespace {

// Which ASCII bytes may stand before and behind a line end inside a hit; other bytes always may.
void note_crossings(const Literal& literal, std::bitset<128>& before, std::bitset<128>& after) {
  const auto add_letter = [&](MatchLetter letter, bool i_or_y, std::bitset<128>& to) {
    const auto add_code = [&](uint32_t code) {
      // Decomposed, ơ begins with an o.
      const uint32_t base = code < letter_bits::kCodes ? base_code(code) : code;
      for (unsigned char c = 0; c < 128; ++c) {
        if (ascii_letter_info(c).code() == base && base != 0) to.set(c);
      }
    };
    if (letter.key >= kForeignKey) return;
    add_code(letter.key);
    if (i_or_y) add_code(letter_info('i').code()), add_code(letter_info('y').code());
  };
  const auto add_piece = [&](const LiteralPiece& piece, bool is_last, std::bitset<128>& to) {
    switch (piece.kind) {
      case LiteralPiece::Kind::run:
        add_letter(is_last ? piece.letters.back() : piece.letters.front(), is_last && piece.i_or_y, to);
        break;
      case LiteralPiece::Kind::dash:
        to.set('-');
        break;
      case LiteralPiece::Kind::slash:
        to.set('/');
        break;
      case LiteralPiece::Kind::sign:
        if (piece.sign < 128) to.set(piece.sign);
    }
  };
  for (size_t i = 1; i < literal.pieces.size(); ++i) {
    const Spacing between = literal.pieces[i].before;
    if (between == Spacing::none || between == Spacing::few_blanks) continue;
    add_piece(literal.pieces[i - 1], true, before);
    add_piece(literal.pieces[i], false, after);
    if (between == Spacing::separator) before.set(',').set('-'), after.set(',').set('-');
    if (between == Spacing::point) before.set('.');
  }
}

Result<std::shared_ptr<Pattern::Parts>> compile_phrase(std::string_view pattern, LiteralRules rules,
                                                       const PatternOptions& options) {
  auto literal = parse_literal(pattern, rules);
  if (!literal) return tl::unexpected<Error>(literal.error());
  auto parts = std::make_shared<Pattern::Parts>();
  std::vector<Literal> forms;
  if (options.aliases != nullptr) {
    forms = rewrite_aliases(*literal, *options.aliases, options.all_aliases);
  } else {
    forms.push_back(std::move(*literal));
  }
  for (Literal& form : forms) {
    note_crossings(form, parts->before, parts->after);
    parts->names.push_back(form.text);
    parts->phrases.emplace_back(std::move(form));
  }
  return parts;
}

}  // namespace

Result<Pattern> Pattern::compile(std::string_view pattern, const PatternOptions& options) {
  if (!is_valid_utf8(pattern)) return make_error(Code::usage, "the pattern is ill-formed UTF-8");
  CanonicalText canonical;
  canonical.assign(pattern);
  LiteralRules rules;
  rules.mode = options.accent;
  if (rules.mode == AccentMode::smart) rules.mode = smart_mode(canonical.view());
  rules.sensitive = options.letter_case == LetterCase::sensitive ||
                    (options.letter_case == LetterCase::smart && holds_capital(canonical.view()));
  rules.bounded = options.bounded;
  rules.i_is_y = options.i_is_y;
  rules.confusables = options.confusables;
  rules.segmented = options.segmented;
  std::shared_ptr<Parts> parts;
  if (options.regex) {
    if (pattern.empty()) return make_error(Code::usage, "the pattern is empty");
    auto matcher = RegexMatcher::make(pattern, rules, options);
    if (!matcher) return tl::unexpected<Error>(matcher.error());
    parts = std::make_shared<Parts>();
    parts->names.emplace_back(canonical.view());
    parts->regex = std::move(*matcher);
    parts->crosses = options.regex_crosses_lines;
  } else {
    auto phrase = compile_phrase(pattern, rules, options);
    if (!phrase) return tl::unexpected<Error>(phrase.error());
    parts = std::move(*phrase);
  }
  parts->mode = rules.mode;
  parts->sensitive = rules.sensitive;
  return Pattern(std::move(parts));
}

bool Pattern::next(const CanonicalText& text, uint32_t from, Hit& hit) const {
  bool found = false;
  const auto offer = [&](ViewSpan span, uint32_t alternative) {
    const bool better =
        !found || span.begin < hit.span.begin || (span.begin == hit.span.begin && span.end > hit.span.end);
    if (better) hit = {span, alternative};
    found = true;
    return false;
  };
  if (parts_->regex)
    parts_->regex->find(
        text, from, [&](ViewSpan span) { return offer(span, 0); }, nullptr);
  for (uint32_t i = 0; i < parts_->phrases.size(); ++i)
    parts_->phrases[i].find(
        text, from, [&](ViewSpan span) { return offer(span, i); }, nullptr);
  return found;
}

void Pattern::find(const CanonicalText& text, std::vector<Hit>& hits, MatchCounts* counts) const {
  const size_t first = hits.size();
  if (parts_->regex) {
    parts_->regex->find(
        text, 0,
        [&](ViewSpan span) {
          hits.push_back({span, 0});
          return true;
        },
        counts);
  }
  for (uint32_t i = 0; i < parts_->phrases.size(); ++i) {
    parts_->phrases[i].find(
        text, 0,
        [&](ViewSpan span) {
          hits.push_back({span, i});
          return true;
        },
        counts);
  }
  if (parts_->phrases.size() > 1) keep_longest(hits, first);
}

void keep_longest(std::vector<Hit>& hits, size_t first) {
  const auto begin = hits.begin() + static_cast<std::ptrdiff_t>(first);
  std::stable_sort(begin, hits.end(), [](const Hit& a, const Hit& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  size_t kept = first;
  for (size_t i = first; i < hits.size(); ++i) {
    if (kept > first && hits[i].span.begin < hits[kept - 1].span.end) continue;
    hits[kept++] = hits[i];
  }
  hits.resize(kept);
}

AccentMode Pattern::mode() const { return parts_->mode; }
bool Pattern::is_regex() const { return parts_->regex.has_value(); }
bool Pattern::is_sensitive() const { return parts_->sensitive; }
const std::vector<std::string>& Pattern::alternatives() const { return parts_->names; }

std::string Pattern::expression(size_t alternative) const {
  if (parts_->regex) return parts_->regex->expression();
  return expand(parts_->phrases[alternative].literal(), ExpansionOf::view);
}

std::string Pattern::raw_expression(size_t alternative) const {
  if (parts_->regex) return parts_->regex->expression();
  return expand(parts_->phrases[alternative].literal(), ExpansionOf::raw);
}

bool Pattern::may_cross(char before, int after) const {
  if (parts_->regex) return parts_->crosses;
  const auto byte = static_cast<unsigned char>(before);
  if (byte < 128 && !parts_->before[byte]) return false;
  return after < 0 || after >= 128 || parts_->after[static_cast<size_t>(after)];
}

}  // namespace vnsift
