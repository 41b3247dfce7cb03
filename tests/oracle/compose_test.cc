// The composer against ICU and against a slow twin of the whole rewriting pass.
#include "text/compose.h"

#include <algorithm>

#include <vnsift/utf8.h>
#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "support/random_text.h"
#include "support/shared_data.h"
#include "text/characters.h"
#include "text/rewrite.h"

namespace vnsift {
namespace {

std::u32string decode(std::string_view text) {
  std::u32string decoded;
  for (size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    decoded += c.value;
    at += c.size;
  }
  return decoded;
}

std::string encode(std::u32string_view text) {
  std::string encoded;
  for (char32_t c : text) append_utf8(c, encoded);
  return encoded;
}

constexpr RewritePolicy kOnlyCompose{false, false, false, false, false, false};

std::string rewritten(std::string_view text, const RewritePolicy& policy) {
  Rewritten out;
  rewrite(text, policy, out);
  return std::string(out.text);
}

// Every vowel, its marks in every order, any of them already composed.
TEST(ComposeOracle, EveryVowelFormInEveryOrderAndPartialComposition) {
  constexpr char32_t kMarks[] = {0, 0x300, 0x309, 0x303, 0x301, 0x323, 0x302, 0x306, 0x31B};
  size_t spellings = 0;
  for (uint32_t code = 1; code < letter_bits::kCodes; ++code) {
    if (!is_vowel_code(code)) continue;
    const uint32_t base = base_code(code);
    uint32_t shape = 0;
    for (uint32_t mark = 6; mark <= 8; ++mark) {
      LetterSlots letter{base, 0, false};
      if (add_mark(letter, static_cast<VietnameseMark>(mark)) && letter.code == code) shape = mark;
    }
    for (uint32_t tone = 0; tone < 6; ++tone) {
      for (bool upper : {false, true}) {
        const char32_t whole = letter_form(code, tone, upper);
        const std::u32string spelled[] = {{whole},
                                          {letter_form(base, 0, upper), kMarks[shape], kMarks[tone]},
                                          {letter_form(base, 0, upper), kMarks[tone], kMarks[shape]},
                                          {letter_form(code, 0, upper), kMarks[tone]},
                                          {letter_form(base, tone, upper), kMarks[shape]}};
        for (std::u32string spelling : spelled) {
          spelling.erase(std::remove(spelling.begin(), spelling.end(), U'\0'), spelling.end());
          std::u32string reference = to_nfc(spelling);
          fix_marks(reference);
          ASSERT_EQ(encode(reference), encode({&whole, 1}));
          ASSERT_EQ(rewritten("x" + encode(spelling) + "z", kOnlyCompose), "x" + encode({&whole, 1}) + "z")
              << encode(spelling);
          ++spellings;
        }
      }
    }
  }
  EXPECT_EQ(spellings, 12u * 6 * 2 * 5);
}

TEST(ComposeOracle, DoubledAndContradictoryMarks) {
  EXPECT_EQ(rewritten("ờ\u0300 ặ\u0323 ê\u0302\u0302", kOnlyCompose), "ờ ặ ê");
  EXPECT_EQ(rewritten("a\u0309\u0303", kOnlyCompose), "ả\u0303");
  EXPECT_EQ(rewritten("ñ\u0303 o\u0303\u0303\u0301", kOnlyCompose), "ñ\u0303 \u1E4D");
  EXPECT_EQ(rewritten("ẻ\u0306", kOnlyCompose), "ẻ\u0306");
}

TEST(ComposeOracle, UnicodeNormalizationTest) {
  const std::optional<std::string> file = test::shared_file("data/unicode/NormalizationTest.txt");
  if (!file) GTEST_SKIP() << "no reference data";
  size_t rows = 0;
  for (size_t at = 0; at < file->size();) {
    const size_t end = std::min(file->find('\n', at), file->size());
    const std::string line = file->substr(at, end - at);
    at = end + 1;
    if (line.empty() || line[0] == '#' || line[0] == '@') continue;
    std::u32string columns[5];
    const char* from = line.c_str();
    for (std::u32string& column : columns) {
      for (char* next = nullptr; *from != ';'; from = next)
        column += static_cast<char32_t>(std::strtoul(from, &next, 16));
      ++from;
    }
    for (size_t i = 0; i < 5; ++i) {
      const std::u32string& nfc = columns[i < 3 ? 1 : 3];
      ASSERT_EQ(encode(to_nfc(columns[i])), encode(nfc)) << line;
      std::u32string fixed = nfc;
      fix_marks(fixed);
      for (char32_t& c : fixed) c = c == U'\u2010' || c == U'\u2011' ? U'-' : c;  // the one rule without an option
      ASSERT_EQ(rewritten(encode(columns[i]), kOnlyCompose), encode(fixed)) << line;
    }
    ++rows;
  }
  EXPECT_GT(rows, 18000u);
}

// Stages 3 and 4 one after the other over the whole text. (Without joiners and gaps, which look at their surroundings.)
std::string slow_twin(std::string_view text) {
  std::u32string mapped;
  const std::u32string source = decode(text);
  for (size_t i = 0; i < source.size(); ++i) {
    switch (character_class(source[i]).action()) {
      case CharacterAction::plain:
        mapped += source[i];
        break;
      case CharacterAction::newline:
        if (source[i] != U'\r' || i + 1 == source.size() || source[i + 1] != U'\n') mapped += U'\n';
        break;
      case CharacterAction::control:
      case CharacterAction::invisible:
      case CharacterAction::joiner:
        break;
      case CharacterAction::space:
        mapped += U' ';
        break;
      default:
        mapped += character_replacement(source[i]);
        break;
    }
  }
  std::u32string composed = to_nfc(mapped);
  fix_marks(composed);
  return encode(composed);
}

TEST(ComposeOracle, RewriteEqualsItsSlowTwin) {
  test::RandomText random(1);
  size_t compared = 0;
  for (int i = 0; i < 200000; ++i) {
    std::string text = random.next(12);
    if (text.find("\u200C") != std::string::npos || text.find("\u200D") != std::string::npos) continue;
    Rewritten out;
    rewrite(text, RewritePolicy{}, out);
    if (!out.gaps.empty()) continue;
    ASSERT_EQ(std::string(out.text), slow_twin(text)) << testing::PrintToString(decode(text));
    ++compared;
  }
  EXPECT_GT(compared, 100000u);
}

}  // namespace
}  // namespace vnsift
