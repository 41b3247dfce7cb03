#include <vnsift/pattern.h>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include <re2/re2.h>

#include "query/key_oracle.h"
#include "query/match_letter.h"
#include "query/mixture.h"
#include "support/shared_data.h"
#include "support/tsv.h"
#include "text/utf8_bytes.h"

namespace vnsift {
namespace {

std::vector<std::string> hits_of(std::string_view text, std::string_view pattern, const PatternOptions& options) {
  const Result<Pattern> compiled = Pattern::compile(pattern, options);
  if (!compiled) return {"error: " + compiled.error().message};
  CanonicalText canonical;
  canonical.assign(text);
  std::vector<Hit> hits;
  compiled->find(canonical, hits);
  std::vector<std::string> found;
  for (const Hit& hit : hits) found.emplace_back(slice(canonical.source(), canonical.to_source(hit.span)));
  return found;
}

using Spans = std::vector<std::pair<size_t, size_t>>;

Spans view_spans(const std::string& text, const Pattern& pattern) {
  CanonicalText canonical;
  canonical.assign(text);
  std::vector<Hit> hits;
  pattern.find(canonical, hits);
  Spans spans;
  for (const Hit& hit : hits) {
    const SourceSpan span = canonical.to_source(hit.span);
    spans.emplace_back(span.begin, span.end);
  }
  return spans;
}

// RE2 on an expansion, borders checked: grep.md 4.4.
Spans expansion_spans(std::string_view text, const RE2& regex, bool raw) {
  Spans spans;
  re2::StringPiece match;
  size_t at = 0;
  while (at < text.size() && regex.Match(text, at, text.size(), RE2::UNANCHORED, &match, 1)) {
    const auto begin = static_cast<size_t>(match.data() - text.data());
    const size_t end = begin + match.size();
    const auto is_run = [&](size_t place) { return is_syllable_character(code_point_at(text, place).value); };
    size_t last = end - 1;
    while (is_continuation(text[last])) --last;
    const bool left = is_run(begin) && (raw ? raw_syllable_before(text, begin) : syllable_before(text, begin));
    const bool right = is_run(last) && (raw ? raw_syllable_at(text, end) : syllable_at(text, end));
    if (!left && !right) spans.emplace_back(begin, end);
    at = !left && !right ? end : begin + code_point_at(text, begin).size;
  }
  return spans;
}

TEST(Pattern, ProbeFiles) {
  const auto table = test::shared_file("data/grep/expected.tsv");
  const auto folder = test::shared_path("data/grep/micro");
  if (!table || !folder) GTEST_SKIP() << "no shared/data/grep";
  std::map<std::string, std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(*folder)) {
    std::ifstream in(entry.path(), std::ios::binary);
    files[entry.path().stem().string()] = {std::istreambuf_iterator<char>(in), {}};
  }
  size_t rows = 0;
  for (const std::vector<std::string>& row : test::parse_tsv(*table)) {
    PatternOptions options;
    if (row[1].find("strict") != std::string::npos) options.accent = AccentMode::strict;
    if (row[1].find("tone") != std::string::npos) options.accent = AccentMode::tone;
    if (row[1].find("fold") != std::string::npos) options.accent = AccentMode::fold;
    options.i_is_y = row[1].find("--iy") != std::string::npos;
    std::string found;
    for (const auto& [name, text] : files) {
      if (!hits_of(text, row[2], options).empty()) found += (found.empty() ? "" : " ") + name;
    }
    EXPECT_EQ(found, row[4]) << row[0] << " " << row[1] << " " << row[2];
    ++rows;
  }
  EXPECT_EQ(rows, 22u);
}

std::string show(const Spans& spans) {
  std::string out;
  for (const auto& [begin, end] : spans) out += std::to_string(begin) + "-" + std::to_string(end) + " ";
  return out;
}

// The matcher, RE2 on the view expansion, RE2 on the raw expansion and the key oracle: the same hits.
TEST(Pattern, OraclesAgree) {
  constexpr size_t kPatterns = 4000, kTexts = 25;  // 100,000 pairs
  constexpr AccentMode kModes[] = {AccentMode::strict, AccentMode::tone, AccentMode::fold};
  test::Mixture mixture(7);
  size_t found = 0;
  for (size_t round = 0; round < kPatterns; ++round) {
    const std::string phrase = mixture.pattern();
    PatternOptions options;
    options.accent = kModes[round % 3];
    options.i_is_y = round % 4 == 0;
    options.letter_case = round % 5 == 0 ? LetterCase::sensitive : LetterCase::ignore;
    const Result<Pattern> pattern = Pattern::compile(phrase, options);
    ASSERT_TRUE(pattern) << phrase << ": " << pattern.error().message;
    RE2::Options re2_options;
    re2_options.set_case_sensitive(pattern->is_sensitive());
    re2_options.set_log_errors(false);
    const RE2 view(pattern->expression(0), re2_options), raw(pattern->raw_expression(0), re2_options);
    ASSERT_TRUE(view.ok()) << pattern->expression(0);
    ASSERT_TRUE(raw.ok()) << pattern->raw_expression(0);
    const test::KeyOracle oracle(options.accent, pattern->is_sensitive(), options.i_is_y);
    for (size_t i = 0; i < kTexts; ++i) {
      const std::string text = mixture.text();
      const Spans expected = oracle.find(text, phrase);
      const std::string what = std::string(mode_name(options.accent)) + " [" + phrase + "] in [" + text + "]";
      ASSERT_EQ(show(view_spans(text, *pattern)), show(expected)) << what;
      ASSERT_EQ(show(expansion_spans(text, raw, true)), show(expected)) << what << "\n" << pattern->raw_expression(0);
      if (options.accent != AccentMode::strict) {
        CanonicalText canonical;
        canonical.assign(text);
        Spans spans;
        for (const auto& [begin, end] : expansion_spans(canonical.view(), view, false)) {
          const SourceSpan span = canonical.to_source({static_cast<uint32_t>(begin), static_cast<uint32_t>(end)});
          spans.emplace_back(span.begin, span.end);
        }
        ASSERT_EQ(show(spans), show(expected)) << what << "\n" << pattern->expression(0);
      }
      found += expected.size();
    }
  }
  EXPECT_GT(found, kPatterns);
}

}  // namespace
}  // namespace vnsift
