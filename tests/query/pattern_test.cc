#include <vnsift/pattern.h>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <random>
#include <sstream>

#include <re2/re2.h>
#include <unicode/locid.h>

#include "query/key_oracle.h"
#include "query/match_letter.h"
#include "support/random_text.h"
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

// Texts in which a pattern drawn from the same words is often found, in every spelling.
class Mixture {
 public:
  explicit Mixture(uint64_t seed) : random_(seed) {}

  std::string pattern() {
    std::string text = word(false);
    for (size_t left = below(3); left > 0; --left) {
      static const std::vector<std::string> kBetween = {" ", " ", " ", "/", "-", " - ", ", ", ""};
      text += kBetween[below(kBetween.size())] + word(false);
    }
    return below(3) == 0 ? base(text) : text;
  }

  std::string text() {
    std::string text;
    for (size_t left = 2 + below(8); left > 0; --left) {
      static const std::vector<std::string> kBetween = {
          " ",  " ",  " ",  "  ", "\u00A0", "\n",     "\r\n", " \n ",   "\n\n",    "/", "-",  " - ",
          " /", "- ", ", ", ".",  "\u2013", "\u2011", "_",    "\u00AD", "\u200B ", "",  "\t", "   -"};
      text += word(true) + kBetween[below(kBetween.size())];
    }
    return text;
  }

 private:
  size_t below(size_t limit) { return random_() % limit; }

  static std::string nfd(const std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    std::string out;
    icu::Normalizer2::getNFDInstance(status)->normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(out);
    return out;
  }
  static std::string base(const std::string& text) {
    std::string out;
    for (size_t at = 0; at < text.size();) {
      const std::string decomposed = nfd(text.substr(at, code_point_at(text, at).size));
      out += decomposed.substr(0, code_point_at(decomposed, 0).size) == "đ"
                 ? "d"
                 : decomposed.substr(0, code_point_at(decomposed, 0).size);
      at += code_point_at(text, at).size;
    }
    return out;
  }

  // The marks of each letter one by one, in a random order, some composed.
  std::string respell(const std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* compose = icu::Normalizer2::getNFCInstance(status);
    std::string out;
    for (size_t at = 0; at < text.size();) {
      const size_t size = code_point_at(text, at).size;
      icu::UnicodeString parts = icu::UnicodeString::fromUTF8(nfd(text.substr(at, size)));
      at += size;
      if (parts.length() == 3 && below(2) == 0) {
        const UChar32 second = parts.char32At(1), third = parts.char32At(2);
        parts = icu::UnicodeString(parts.char32At(0)).append(third).append(second);
      }
      if (parts.length() > 1 && below(2) == 0) {
        const icu::UnicodeString head(parts, 0, 2);
        UErrorCode done = U_ZERO_ERROR;
        parts.replace(0, 2, compose->normalize(head, done));
      }
      parts.toUTF8String(out);
    }
    return out;
  }

  std::string word(bool wild) {
    static const std::vector<std::string> kWords = {
        "hòa",  "hoà",     "hoa",  "hóa",  "hoá",  "bình", "binh", "bính", "đường", "dương", "duong",  "đương",
        "mới",  "ủy",      "uỷ",   "uy",   "ban",  "nhân", "dân",  "quý",  "qúy",   "quí",   "lý",     "lí",
        "ly",   "kỹ",      "kĩ",   "342",  "QĐ",   "QD",   "UBND", "ubnd", "a",     "b",     "Müller", "việt",
        "vịêt", "nghiêng", "khoá", "khóa", "thuỷ", "18",   "thủy", "ơn",   "òa",    "số",    "So",     "giá",
        "gía",  "oe",      "hòà",  "s",    "k",    "ñ",    "ſo",   "m̀"};
    std::string text = kWords[below(kWords.size())];
    if (!wild) return text;
    switch (below(9)) {
      case 0:
        return nfd(text);
      case 1:
        return respell(text);
      case 2:
        return base(text);
      case 3: {
        std::string upper;
        icu::UnicodeString::fromUTF8(text).toUpper(icu::Locale("")).toUTF8String(upper);
        return upper;
      }
      case 4: {
        std::string out;
        for (size_t at = 0; at < text.size(); at += code_point_at(text, at).size) {
          const std::string letter = text.substr(at, code_point_at(text, at).size);
          static const char* const kStrokes[] = {"ð", "đ", "\u0256"};
          out += letter == "đ" ? kStrokes[below(3)] : letter == "Đ" ? "Ð" : letter;
          if (below(3) == 0) out += below(2) == 0 ? "\u00AD" : "\u200B";
        }
        return out;
      }
      default:
        return text;
    }
  }

  std::mt19937_64 random_;
};

std::string show(const Spans& spans) {
  std::string out;
  for (const auto& [begin, end] : spans) out += std::to_string(begin) + "-" + std::to_string(end) + " ";
  return out;
}

// The matcher, RE2 on the view expansion, RE2 on the raw expansion and the key oracle: the same hits.
TEST(Pattern, OraclesAgree) {
  constexpr size_t kPatterns = 4000, kTexts = 25;  // 100,000 pairs
  constexpr AccentMode kModes[] = {AccentMode::strict, AccentMode::tone, AccentMode::fold};
  Mixture mixture(7);
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
