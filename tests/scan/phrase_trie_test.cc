#include "scan/phrase_trie.h"

#include <algorithm>
#include <random>

#include <gtest/gtest.h>

#include "oracle/slow_scan.h"
#include "scan/phrase_walk.h"

namespace vnsift {
namespace {

Phrase phrase(std::string_view text, uint16_t row, PhraseTable table = PhraseTable::units) {
  std::optional<Phrase> made = parse_phrase(text);
  EXPECT_TRUE(made.has_value()) << text;
  made->row = {row, table, false, 0};
  return *made;
}

PhraseTrie trie_of(const std::vector<Phrase>& phrases) {
  std::optional<PhraseTrie> trie = PhraseTrie::build(phrases);
  EXPECT_TRUE(trie.has_value());
  return std::move(*trie);
}

std::vector<PhraseHit> hits_in(const PhraseTrie& trie, const std::vector<Token>& tokens,
                               PhraseScope scope = PhraseScope::usual) {
  std::vector<MarkedNumber> numbers;
  number_tokens(trie.view().words, tokens, numbers);
  std::vector<PhraseHit> hits;
  find_phrases(trie.view(), tokens, numbers, scope, hits);
  return hits;
}

std::vector<std::string> found_in(const PhraseTrie& trie, std::string_view text) {
  const std::vector<Token> tokens = oracle::slow_tokens(text);
  std::vector<std::string> words;
  for (const PhraseHit& hit : hits_in(trie, tokens)) {
    const ViewSpan span{tokens[hit.first_token].begin, tokens[hit.first_token + hit.tokens - 1u].span().end};
    words.push_back(std::to_string(hit.row) + " " + std::string(slice(text, span)));
  }
  return words;
}

using Words = std::vector<std::string>;

TEST(PhraseTrie, FindsAllLongerFirst) {
  const PhraseTrie trie = trie_of({phrase("luật", 0), phrase("luật sửa đổi, bổ sung", 1), phrase("luật sửa đổi", 2),
                                   phrase("sửa đổi", 3), phrase("bổ sung", 4)});
  EXPECT_EQ(found_in(trie, "LUẬT sửa đổi,\nbổ sung"),
            (Words{"1 LUẬT sửa đổi,\nbổ sung", "2 LUẬT sửa đổi", "0 LUẬT", "3 sửa đổi", "4 bổ sung"}));
  EXPECT_EQ(found_in(trie, "luật sửa đổi; bổ sung"), (Words{"2 luật sửa đổi", "0 luật", "3 sửa đổi", "4 bổ sung"}));
}

TEST(PhraseTrie, SignsCountBetweenTokens) {
  const PhraseTrie trie = trie_of({phrase("thành phố", 0), phrase("v.v", 1), phrase("km/h", 2), phrase("m2", 3)});
  EXPECT_EQ(found_in(trie, "thành\nphố"), (Words{"0 thành\nphố"}));
  EXPECT_EQ(found_in(trie, "thành. Phố"), Words{});
  EXPECT_EQ(found_in(trie, "thành-phố"), Words{});
  EXPECT_EQ(found_in(trie, "V.V, v v"), (Words{"1 V.V"}));
  EXPECT_EQ(found_in(trie, "60 km/h"), (Words{"2 km/h"}));
  EXPECT_EQ(found_in(trie, "5m2, 5 m2, 5 m 2"), (Words{"3 m2", "3 m2"}));
}

TEST(PhraseTrie, RowsOfOnePhraseInOrderAndOnce) {
  const PhraseTrie trie =
      trie_of({phrase("năm", 7), phrase("năm", 2), phrase("năm", 7), phrase("năm", 1, PhraseTable::issuers)});
  const std::vector<Token> tokens = oracle::slow_tokens("năm");
  const std::vector<PhraseHit> hits = hits_in(trie, tokens);
  ASSERT_EQ(hits.size(), 3u);
  EXPECT_EQ(hits[0].table, PhraseTable::issuers);
  EXPECT_EQ(hits[1].row, 2);
  EXPECT_EQ(hits[2].row, 7);
}

TEST(PhraseTrie, ProperNamesNeedACapital) {
  Phrase name = phrase("sa", 0), longer = phrase("sa pa", 1);
  name.row.only = longer.row.only = token_shape::kFirstUpper;
  const PhraseTrie trie = trie_of({name, longer, phrase("phù sa", 2)});
  EXPECT_EQ(found_in(trie, "phù sa ở Sa Pa, sa pa"), (Words{"2 phù sa", "1 Sa Pa", "0 Sa"}));
}

TEST(PhraseTrie, SomePhrasesOpenALine) {
  Phrase opener = phrase("tin khác", 0), rubric = phrase("thể thao", 1);
  opener.row.only = token_shape::kFirstOfLine;
  rubric.row.only = token_shape::kFirstOfLine | token_shape::kFirstUpper;
  const PhraseTrie trie = trie_of({opener, rubric, phrase("tin", 2)});
  const std::string text = "tin khác và Tin khác, thể thao, Thể thao";
  std::vector<Token> tokens = oracle::slow_tokens(text);
  tokens[0].shape |= token_shape::kFirstOfLine;
  std::vector<uint32_t> places;
  for (const PhraseHit& hit : hits_in(trie, tokens)) places.push_back(hit.first_token * 10 + hit.row);
  EXPECT_EQ(places, (std::vector<uint32_t>{0, 2, 32, 71}));
}

TEST(PhraseTrie, SomePhrasesMustBeAskedFor) {
  Phrase unit = phrase("phần trăm", 0), word = phrase("phần", 1);
  unit.row.only = PhraseRow::kAskedFor;
  word.row.only = PhraseRow::kAskedFor | token_shape::kFirstUpper;
  const PhraseTrie trie = trie_of({unit, word, phrase("phần trăm điểm", 2)});
  const std::vector<Token> tokens = oracle::slow_tokens("Phần trăm điểm, phần trăm");
  EXPECT_EQ(hits_in(trie, tokens).size(), 1u);
  EXPECT_EQ(hits_in(trie, tokens, PhraseScope::quantities).size(), 3u);
}

TEST(PhraseTrie, UnitsStandBehindANumber) {
  Phrase unit = phrase("người", 0), longer = phrase("người dân", 1);
  unit.row.only = longer.row.only = PhraseRow::kBehindNumber;
  const PhraseTrie trie = trie_of({unit, longer, phrase("dân", 2)});
  const std::vector<Token> tokens = oracle::slow_tokens("người dân, 30 người, 18a người dân, 2 x người");
  std::vector<uint32_t> places;
  for (const PhraseHit& hit : hits_in(trie, tokens)) places.push_back(hit.first_token * 10 + hit.row);
  EXPECT_EQ(places, (std::vector<uint32_t>{12, 30, 61, 60, 72}));
  EXPECT_EQ(hits_in(trie, tokens, PhraseScope::quantities).size(), 6u);
}

// More words than numbers, more beginnings than nodes.
TEST(PhraseTrie, TooMuchIsNoTable) {
  std::vector<Phrase> phrases;
  for (uint64_t key = 1; key <= 31745; ++key) phrases.push_back({{{key, Gap::blank}}, {}});
  EXPECT_FALSE(PhraseTrie::build(phrases).has_value());
  phrases.resize(31700);
  EXPECT_TRUE(PhraseTrie::build(phrases).has_value());
}

TEST(PhraseTrie, EmptyTableAndEmptyText) {
  EXPECT_EQ(found_in(trie_of({}), "một hai"), Words{});
  EXPECT_EQ(found_in(trie_of({phrase("một", 0)}), ""), Words{});
  EXPECT_FALSE(parse_phrase(" .,"));
  EXPECT_FALSE(parse_phrase([] {
    std::string long_phrase;
    for (int i = 0; i < 256; ++i) long_phrase += "a ";
    return long_phrase;
  }()));
}

// Few words, so that phrases share beginnings and texts are full of them.
TEST(PhraseTrie, EqualsTheNaiveMatcher) {
  std::mt19937_64 random(4);
  constexpr std::string_view kWords[] = {"an", "Ăn", "ăn", "án", "Bà", "bà", "ba", "7", "7a"};
  constexpr std::string_view kGaps[] = {" ", " ", " ", ", ", "-", "\n", ". "};
  const auto random_words = [&](size_t count) {
    std::string text;
    for (size_t i = 0; i < count; ++i) {
      if (i > 0) text += kGaps[random() % std::size(kGaps)];
      text += kWords[random() % std::size(kWords)];
    }
    return text;
  };
  for (int round = 0; round < 300; ++round) {
    std::vector<Phrase> phrases;
    for (size_t i = 0; i < 1 + random() % 60; ++i) {
      phrases.push_back(
          phrase(random_words(1 + random() % 4), static_cast<uint16_t>(i), static_cast<PhraseTable>(random() % 3)));
      phrases.back().row.unaccented = random() % 2 == 0;
      constexpr uint8_t kOnly[] = {0,
                                   PhraseRow::kAskedFor,
                                   PhraseRow::kBehindNumber,
                                   token_shape::kFirstUpper,
                                   token_shape::kFirstOfLine,
                                   token_shape::kFirstUpper | token_shape::kFirstOfLine,
                                   token_shape::kFirstUpper | PhraseRow::kBehindNumber};
      phrases.back().row.only = kOnly[random() % std::size(kOnly)];
    }
    const PhraseTrie trie = trie_of(phrases);
    const std::string text = random_words(300);
    std::vector<Token> tokens = oracle::slow_tokens(text);
    for (Token& token : tokens) {
      if (random() % 4 == 0) token.shape |= token_shape::kFirstOfLine;
    }
    for (const PhraseScope scope : {PhraseScope::usual, PhraseScope::quantities}) {
      const std::vector<PhraseHit> hits = hits_in(trie, tokens, scope);
      const std::vector<PhraseHit> wanted = oracle::slow_phrases(phrases, tokens, scope == PhraseScope::quantities);
      ASSERT_EQ(hits.size(), wanted.size());
      for (size_t i = 0; i < hits.size(); ++i) {
        EXPECT_EQ(hits[i].first_token, wanted[i].first_token);
        EXPECT_EQ(hits[i].tokens, wanted[i].tokens);
        EXPECT_EQ(hits[i].table, wanted[i].table);
        EXPECT_EQ(hits[i].row, wanted[i].row);
        EXPECT_EQ(hits[i].unaccented, wanted[i].unaccented);
      }
    }
  }
}

// Those of a range of tokens are those of the whole that begin in it, also where they end behind it.
TEST(PhraseTrie, QuantitiesOfARange) {
  Phrase year = phrase("năm", 0), ago = phrase("năm trước", 1), person = phrase("người", 2);
  year.row.only = ago.row.only = PhraseRow::kAskedFor;
  person.row.only = PhraseRow::kBehindNumber;
  const PhraseTrie trie = trie_of({year, ago, person, phrase("trước", 3)});
  const std::vector<Token> tokens = oracle::slow_tokens("người năm trước, năm trước người");
  std::vector<MarkedNumber> numbers;
  number_tokens(trie.view().words, tokens, numbers);
  std::vector<PhraseHit> hits;
  const auto places_in = [&](uint32_t first, uint32_t last) {
    find_quantity_phrases(trie.view(), tokens, numbers, first, last, hits);
    std::vector<uint32_t> places;
    for (const PhraseHit& hit : hits) places.push_back(hit.first_token * 10 + hit.row);
    return places;
  };
  EXPECT_EQ(places_in(0, 6), (std::vector<uint32_t>{2, 11, 10, 31, 30, 52}));
  EXPECT_EQ(places_in(1, 4), (std::vector<uint32_t>{11, 10, 31, 30}));
  EXPECT_EQ(places_in(2, 3), std::vector<uint32_t>{});
}

TEST(PhraseTrie, NodesKnowTheirPaths) {
  const PhraseTrie trie = trie_of({phrase("đầu năm", 0), phrase("năm", 1), phrase("cuối năm học", 2)});
  const std::vector<PhrasePath> paths = phrase_paths(trie.view());
  const auto number = [&](std::string_view word) {
    return word_number(trie.view().words, parse_phrase(word)->tokens[0].key);
  };
  const auto path_of = [&](uint16_t row) {
    for (size_t node = 0; node < paths.size(); ++node) {
      const PhraseNode& of = trie.view().nodes[node];
      if (of.rows == 1 && trie.view().rows[of.first_row].row == row) return paths[node];
    }
    return PhrasePath{};
  };
  EXPECT_EQ(path_of(0).first, number("đầu"));
  EXPECT_EQ(path_of(0).second, number("năm"));
  EXPECT_EQ(path_of(0).tokens, 2u);
  EXPECT_EQ(path_of(1).first, number("năm"));
  EXPECT_EQ(path_of(1).second, 0);
  EXPECT_EQ(path_of(2).first, number("cuối"));
  EXPECT_EQ(path_of(2).second, number("năm"));
  EXPECT_EQ(path_of(2).tokens, 3u);
}

TEST(PhraseTrie, WalksOverAllBeginnings) {
  const PhraseTrie trie = trie_of({phrase("đầu năm", 0), phrase("đầu năm học mới", 2), phrase("học", 3)});
  const std::vector<Token> tokens = oracle::slow_tokens("từ đầu năm học này");
  std::vector<MarkedNumber> numbers;
  number_tokens(trie.view().words, tokens, numbers);
  std::vector<uint32_t> rows;
  for (uint32_t i = 0; i < tokens.size(); ++i) {
    walk_phrases(trie.view(), tokens, numbers, i, [&](uint32_t node, uint32_t count) {
      rows.push_back(i * 100 + count * 10 + trie.view().nodes[node].rows);
    });
  }
  EXPECT_EQ(rows, (std::vector<uint32_t>{110, 121, 130, 210, 311}));
}

TEST(PhraseTrie, WhatShipsFitsTheCache) {
  // Starts are read for every token; edges where a pair of words begins a phrase, nodes and rows at hits.
  const PhraseTrieView view = shipped_phrases();
  EXPECT_LE(view.starts.size_bytes(), 96u * 1024);
  EXPECT_LE(view.edges.size_bytes(), 256u * 1024);
}

}  // namespace
}  // namespace vnsift
