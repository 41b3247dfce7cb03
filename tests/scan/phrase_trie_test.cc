#include "scan/phrase_trie.h"

#include <algorithm>
#include <random>

#include <gtest/gtest.h>

#include "oracle/slow_scan.h"

namespace vnsift {
namespace {

Phrase phrase(std::string_view text, uint16_t row, PhraseTable table = PhraseTable::units) {
  std::optional<Phrase> made = parse_phrase(text);
  EXPECT_TRUE(made.has_value()) << text;
  made->row = {row, table, false, false};
  return *made;
}

std::vector<std::string> found_in(const PhraseTrie& trie, std::string_view text) {
  const std::vector<Token> tokens = oracle::slow_tokens(text);
  std::vector<PhraseHit> hits;
  find_phrases(trie.view(), tokens, hits);
  std::vector<std::string> words;
  for (const PhraseHit& hit : hits) {
    const ViewSpan span{tokens[hit.first_token].begin, tokens[hit.first_token + hit.tokens - 1u].span().end};
    words.push_back(std::to_string(hit.row) + " " + std::string(slice(text, span)));
  }
  return words;
}

using Words = std::vector<std::string>;

TEST(PhraseTrie, FindsAllLongerFirst) {
  const PhraseTrie trie = PhraseTrie::build({phrase("luật", 0), phrase("luật sửa đổi, bổ sung", 1),
                                             phrase("luật sửa đổi", 2), phrase("sửa đổi", 3), phrase("bổ sung", 4)});
  EXPECT_EQ(found_in(trie, "LUẬT sửa đổi,\nbổ sung"),
            (Words{"1 LUẬT sửa đổi,\nbổ sung", "2 LUẬT sửa đổi", "0 LUẬT", "3 sửa đổi", "4 bổ sung"}));
  EXPECT_EQ(found_in(trie, "luật sửa đổi; bổ sung"), (Words{"2 luật sửa đổi", "0 luật", "3 sửa đổi", "4 bổ sung"}));
}

TEST(PhraseTrie, SignsCountBetweenTokens) {
  const PhraseTrie trie =
      PhraseTrie::build({phrase("thành phố", 0), phrase("v.v", 1), phrase("km/h", 2), phrase("m2", 3)});
  EXPECT_EQ(found_in(trie, "thành\nphố"), (Words{"0 thành\nphố"}));
  EXPECT_EQ(found_in(trie, "thành. Phố"), Words{});
  EXPECT_EQ(found_in(trie, "thành-phố"), Words{});
  EXPECT_EQ(found_in(trie, "V.V, v v"), (Words{"1 V.V"}));
  EXPECT_EQ(found_in(trie, "60 km/h"), (Words{"2 km/h"}));
  EXPECT_EQ(found_in(trie, "5m2, 5 m2, 5 m 2"), (Words{"3 m2", "3 m2"}));
}

TEST(PhraseTrie, RowsOfOnePhraseInOrderAndOnce) {
  const PhraseTrie trie =
      PhraseTrie::build({phrase("năm", 7), phrase("năm", 2), phrase("năm", 7), phrase("năm", 1, PhraseTable::issuers)});
  const std::vector<Token> tokens = oracle::slow_tokens("năm");
  std::vector<PhraseHit> hits;
  find_phrases(trie.view(), tokens, hits);
  ASSERT_EQ(hits.size(), 3u);
  EXPECT_EQ(hits[0].table, PhraseTable::issuers);
  EXPECT_EQ(hits[1].row, 2);
  EXPECT_EQ(hits[2].row, 7);
}

TEST(PhraseTrie, ProperNamesNeedACapital) {
  Phrase name = phrase("sa", 0), longer = phrase("sa pa", 1);
  name.row.capital = longer.row.capital = true;
  const PhraseTrie trie = PhraseTrie::build({name, longer, phrase("phù sa", 2)});
  EXPECT_EQ(found_in(trie, "phù sa ở Sa Pa, sa pa"), (Words{"2 phù sa", "1 Sa Pa", "0 Sa"}));
}

TEST(PhraseTrie, EmptyTableAndEmptyText) {
  EXPECT_EQ(found_in(PhraseTrie::build({}), "một hai"), Words{});
  EXPECT_EQ(found_in(PhraseTrie::build({phrase("một", 0)}), ""), Words{});
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
  constexpr std::string_view kWords[] = {"an", "Ăn", "ăn", "án", "Bà", "bà", "ba", "7"};
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
      phrases.back().row.capital = random() % 3 == 0;
    }
    const PhraseTrie trie = PhraseTrie::build(phrases);
    const std::string text = random_words(300);
    const std::vector<Token> tokens = oracle::slow_tokens(text);
    std::vector<PhraseHit> hits;
    find_phrases(trie.view(), tokens, hits);
    const std::vector<PhraseHit> wanted = oracle::slow_phrases(phrases, tokens);
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

TEST(PhraseTrie, WhatShipsFitsTheCache) {
  // Nodes and rows are read at hits only.
  const PhraseTrieView view = shipped_phrases();
  EXPECT_LE(view.starts.size_bytes() + view.roots.size_bytes() + view.edges.size_bytes(), 512u * 1024);
}

}  // namespace
}  // namespace vnsift
