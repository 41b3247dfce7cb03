#include "scan/tokens.h"

#include <algorithm>
#include <random>

#include <gtest/gtest.h>

#include "base/cpu.h"
#include "oracle/scan_texts.h"
#include "oracle/slow_scan.h"
#include "scan/run_edges.h"

namespace vnsift {
namespace {

// Some words with numbers of all sizes.
const PhraseWords& words() {
  static std::vector<PhraseWord> slots(64);
  static const std::vector<uint64_t> kDigits(kDigitSets, ~uint64_t{0});
  static const PhraseWords kWords = [] {
    WordNumber number = 1;
    for (const std::string_view word : {"a", "ab", "b", "hướng", "đường", "12", "1", "ngh", "xab", "nghị", "ế"}) {
      const uint64_t key = syllable_key(word, Fold::tone);
      size_t at = word_slot(key, slots.size());
      while (slots[at].key != 0) at = (at + 1) % slots.size();
      slots[at] = {key, number};
      number = static_cast<WordNumber>(number * 2 + 7);
    }
    return PhraseWords{slots, kDigits};
  }();
  return kWords;
}

std::vector<Token> tokens_of(std::string_view view, TokenMemo* memo) {
  TextIndex index;
  index.assign(view);
  std::vector<Token> tokens;
  std::vector<MarkedNumber> numbers;
  find_tokens(view, index, words(), memo, tokens, numbers);
  EXPECT_EQ(numbers.size(), tokens.size() + 1);
  for (size_t i = 0; i < tokens.size(); ++i) {
    const bool capital = (tokens[i].shape & token_shape::kFirstUpper) != 0;
    EXPECT_EQ(numbers[i], mark(word_number(words(), tokens[i].key), capital));
  }
  EXPECT_EQ(numbers.back(), 0);
  return tokens;
}

// With the memo of all texts before, as PreparedText has one.
std::vector<Token> tokens_of(std::string_view view) {
  static TokenMemo memo;
  return tokens_of(view, &memo);
}

void expect_same(const std::vector<Token>& found, const std::vector<Token>& wanted, std::string_view text) {
  ASSERT_EQ(found.size(), wanted.size()) << text;
  for (size_t i = 0; i < found.size(); ++i) {
    const std::string_view token = slice(text, wanted[i].span());
    EXPECT_EQ(found[i].begin, wanted[i].begin) << token;
    EXPECT_EQ(found[i].length, wanted[i].length) << token;
    EXPECT_EQ(found[i].key, wanted[i].key) << token;
    EXPECT_EQ(found[i].gap, wanted[i].gap) << token;
    EXPECT_EQ(found[i].shape, wanted[i].shape) << token;
  }
}

TEST(Tokens, EqualTheSlowTwin) {
  std::mt19937_64 random(3);
  for (int round = 0; round < 3000; ++round) {
    const std::string text = oracle::random_text(random, random() % 150);
    const std::vector<Token> wanted = oracle::slow_tokens(text);
    expect_same(tokens_of(text), wanted, text);
    expect_same(tokens_of(text, nullptr), wanted, text);
  }
}

// Every letter of the two-byte and Vietnamese three-byte blocks, alone and inside a syllable.
TEST(Tokens, EveryCharacter) {
  const auto check = [](char32_t c) {
    std::string sign;
    append_utf8(c, sign);
    constexpr std::pair<std::string_view, std::string_view> kAround[] = {{"", ""},       {"ngh", "ng"}, {"NGH", ""},
                                                                         {"hướng", "a"}, {"12", "3"},   {"ế", ""}};
    for (const auto& [before, behind] : kAround) {
      const std::string text = std::string(before).append(sign).append(behind);
      const std::vector<Token> wanted = oracle::slow_tokens(text);
      expect_same(tokens_of(text), wanted, text);
      expect_same(tokens_of(text, nullptr), wanted, text);
    }
  };
  for (char32_t c = 1; c < 0x800; ++c) check(c);
  for (char32_t c = 0x1E00; c < 0x2400; ++c) check(c);
  for (char32_t c = 0x3000; c < 0xD000; c += 37) check(c);
  for (char32_t c = 0x10000; c < 0x20000; c += 101) check(c);
}

TEST(Tokens, Shapes) {
  const std::vector<Token> tokens = tokens_of("Nghị QUYẾT số 18 TTg Müller đường");
  ASSERT_EQ(tokens.size(), 7u);
  using namespace token_shape;
  EXPECT_EQ(tokens[0].shape, kFirstUpper | kHasUpper | kHasLower | kMarked | kSyllable);
  EXPECT_EQ(tokens[1].shape, kFirstUpper | kHasUpper | kMarked | kSyllable);
  EXPECT_EQ(tokens[2].shape, kHasLower | kMarked | kSyllable);
  EXPECT_EQ(tokens[3].shape, kDigits);
  EXPECT_EQ(tokens[4].shape, kFirstUpper | kHasUpper | kHasLower);
  EXPECT_EQ(tokens[5].shape, kFirstUpper | kHasUpper | kHasLower | kMarked | kForeign);
  EXPECT_EQ(tokens[6].shape, kHasLower | kMarked | kSyllable);
}

TEST(Tokens, Gaps) {
  struct Case {
    std::string_view between;
    Gap gap;
  };
  constexpr Case kCases[] = {{"", Gap::none},     {" ", Gap::blank},  {" \t ", Gap::blank},    {"\n", Gap::line},
                             {" \n ", Gap::line}, {",", Gap::comma},  {", ", Gap::comma},      {" ,\n", Gap::comma},
                             {". ", Gap::dot},    {":", Gap::colon},  {" ; ", Gap::semicolon}, {"-", Gap::dash},
                             {" – ", Gap::dash},  {"/", Gap::slash},  {"⁄", Gap::slash},       {"\n- ", Gap::dash},
                             {" (", Gap::other},  {"..", Gap::other}, {"), ", Gap::other},     {"“", Gap::other},
                             {"\n> ", Gap::other}};
  for (const Case& test : kCases) EXPECT_EQ(classify_gap(test.between), test.gap) << test.between;
  EXPECT_EQ(tokens_of("  một hai").front().gap, Gap::line);
  EXPECT_EQ(tokens_of("- một").front().gap, Gap::dash);
}

TEST(Tokens, SpellingsOfOneSyllableHaveOneKey) {
  const std::vector<Token> tokens = tokens_of("hoà hòa HÒA Hoà thuỷ THỦY");
  for (size_t i = 1; i < 4; ++i) EXPECT_EQ(tokens[i].key, tokens[0].key);
  EXPECT_EQ(tokens[4].key, tokens[5].key);
}

TEST(Tokens, LongRunsAreCutOnCharacters) {
  for (const std::string_view unit : {"a", "ế", "1", "ж", "x"}) {
    std::string text = unit == "1" ? "b " : "b";
    while (text.size() < 200000) text += unit;
    expect_same(tokens_of(text), oracle::slow_tokens(text), text);
    for (const Token& token : tokens_of(text)) EXPECT_LE(token.length, 65004);
  }
}

TEST(Tokens, NothingInNothing) {
  EXPECT_TRUE(tokens_of("").empty());
  EXPECT_TRUE(tokens_of(" \n\t .,; ").empty());
  EXPECT_TRUE(tokens_of(std::string(10000, '\n')).empty());
}

// The memo reads eight bytes before the end of a word: what it knows must not depend on what stands there, nor on what
// else it was shown.
TEST(Tokens, TheMemoKnowsWholeWordsOnly) {
  TokenMemo memo;
  const std::string text = "ab b 1b\nb, xab. ab đường b12 abcdefgh abcdefghi bcdefghi \u00e9 b";
  for (int round = 0; round < 3; ++round) expect_same(tokens_of(text, &memo), oracle::slow_tokens(text), text);
  std::mt19937_64 random(5);
  std::string many;
  for (int i = 0; i < 60000; ++i) {
    for (size_t size = 1 + random() % 18; size > 0; --size) many += static_cast<char>('a' + random() % 26);
    many += ' ';
  }
  for (int round = 0; round < 2; ++round) expect_same(tokens_of(many, &memo), oracle::slow_tokens(many), many);
}

// Words of nine to sixteen bytes that end, or begin, alike; the memo of them is small and pushed over all the time.
TEST(Tokens, TheMemoKnowsLongWords) {
  TokenMemo memo;
  std::mt19937_64 random(8);
  constexpr std::string_view kBegins[] = {"a", "b", "đ", "Đ", "ườ", "abcdefgh", "bcdefgh", "ngh"};
  constexpr std::string_view kEnds[] = {"ijklmnop", "ường", "ệnhviện", "ijklmnoq"};
  std::string many = "abcdefghi abcdefghijklmnop ";
  for (int i = 0; i < 20000; ++i) {
    many.append(kBegins[random() % std::size(kBegins)]).append(kEnds[random() % std::size(kEnds)]);
    many += i % 7 == 0 ? "1 " : " ";
  }
  for (int round = 0; round < 2; ++round) expect_same(tokens_of(many, &memo), oracle::slow_tokens(many), many);
}

// Runs of what may be letters that are none, one or many tokens, alone and in rows, also at the edges of chunks.
TEST(Tokens, BrokenRuns) {
  constexpr std::string_view kPieces[] = {"»", "°C", "a·b", "·", "a·b·c·d·e", "©2020", "»»", "x", "12", "hòa"};
  constexpr std::string_view kGaps[] = {"", " ", " ", ", ", "\n", " - ", ". "};
  std::mt19937_64 random(9);
  for (int round = 0; round < 400; ++round) {
    std::string text;
    for (size_t i = random() % (round % 10 == 0 ? 900 : 60); i > 0; --i) {
      text.append(kPieces[random() % std::size(kPieces)]).append(kGaps[random() % std::size(kGaps)]);
    }
    const std::vector<Token> wanted = oracle::slow_tokens(text);
    expect_same(tokens_of(text), wanted, text);
    expect_same(tokens_of(text, nullptr), wanted, text);
  }
}

TEST(Tokens, RunEdgesEqualTheScalarTwin) {
  if (!has_avx2()) GTEST_SKIP() << "no AVX2 here";
  std::mt19937_64 random(4);
  for (int round = 0; round < 2000; ++round) {
    std::vector<IndexBlock> blocks(1 + random() % 4);
    for (IndexBlock& block : blocks) {
      const uint64_t thin = round % 2 == 0 ? random() : ~uint64_t{0}, letters = random() & thin,
                     digits = random() & thin;
      block.bits[static_cast<size_t>(IndexClass::letters)] = letters;
      block.bits[static_cast<size_t>(IndexClass::digits)] = digits & ~letters;
    }
    std::string text(640 + blocks.size() * 64 - random() % 64, ' ');
    for (size_t at = 0; at < text.size(); ++at) {
      const bool inside =
          at >= 640 &&
          ((blocks[(at - 640) / 64][IndexClass::letters] | blocks[(at - 640) / 64][IndexClass::digits]) >> at % 64 &
           1) != 0;
      if (inside || random() % 4 == 0) text[at] = 'x';
    }
    struct Edges {
      std::vector<uint32_t> edges;
      std::vector<uint64_t> gaps;
      RunCarry carry;
    };
    const RunCarry begin{random() & 1, 0, random() & 1, random() & 1, static_cast<uint32_t>(random() % 2)};
    const auto edges_of = [&](RunEdgesKernel kernel) {
      Edges found{std::vector<uint32_t>(blocks.size() * 128 + kEdgesTooMany), std::vector<uint64_t>(blocks.size() + 2),
                  begin};
      const uint32_t* end =
          kernel(text, blocks.data(), blocks.size(), 640, found.carry, found.edges.data(), found.gaps.data());
      found.edges.resize(static_cast<size_t>(end - found.edges.data()));
      return found;
    };
    const Edges slow = edges_of(run_edges_scalar);
    for (RunEdgesKernel kernel : {run_edges_avx2, has_avx512_vbmi() ? run_edges_avx512 : run_edges_avx2}) {
      const Edges fast = edges_of(kernel);
      EXPECT_EQ(fast.edges, slow.edges);
      EXPECT_EQ(fast.gaps, slow.gaps);
      EXPECT_EQ(fast.carry.letters, slow.carry.letters);
      EXPECT_EQ(fast.carry.digits, slow.carry.digits);
      EXPECT_EQ(fast.carry.second, slow.carry.second);
      EXPECT_EQ(fast.carry.runs, slow.carry.runs);
    }
  }
}

// Begins and ends on every place about the chunks that find_tokens() works in.
TEST(Tokens, AtTheEdgesOfChunks) {
  for (size_t place = 16 * 64 - 12; place < 16 * 64 + 12; ++place) {
    const std::string text = std::string(place, '.') + "đường12 b" + std::string(16 * 64, '.') + "c";
    expect_same(tokens_of(text), oracle::slow_tokens(text), text);
    const std::string full = std::string(place, 'a') + " b";
    expect_same(tokens_of(full), oracle::slow_tokens(full), full);
    const std::string alternating = [&] {
      std::string made(place % 2, '.');
      while (made.size() < 16 * 64 * 2) made += "a1";
      return made;
    }();
    expect_same(tokens_of(alternating), oracle::slow_tokens(alternating), alternating);
  }
}

}  // namespace
}  // namespace vnsift
