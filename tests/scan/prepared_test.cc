#include <vnsift/prepared.h>

#include <algorithm>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "oracle/scan_texts.h"
#include "scan/text_index.h"

namespace vnsift {
namespace {

TEST(PreparedText, TheExampleOfItsHeader) {
  PreparedText text;
  text.assign("Căn cứ Nghị quyết số 18-NQ/TW ngày 25/10/2017", Need::phrases | Need::atoms);
  ASSERT_EQ(text.atoms().size(), 2u);
  EXPECT_EQ(slice(text.view(), text.atoms()[0].span), "18-NQ/TW");
  EXPECT_EQ(text.atoms()[0].kind, AtomKind::symbol);
  EXPECT_EQ(slice(text.view(), text.atoms()[1].span), "25/10/2017");
  bool found = false;
  for (const PhraseHit& hit : text.phrases()) {
    found |= hit.table == PhraseTable::document_types && slice(text.view(), text.span_of(hit)) == "Nghị quyết" &&
             !hit.unaccented;
  }
  EXPECT_TRUE(found);
}

TEST(PreparedText, UnaccentedPhrasesAreFlagged) {
  PreparedText text;
  text.assign("theo nghi quyet so 7", Need::phrases);
  bool found = false;
  for (const PhraseHit& hit : text.phrases()) found |= hit.table == PhraseTable::document_types && hit.unaccented;
  EXPECT_TRUE(found);
}

template <class Text>
concept Assignable = requires(PreparedText text, Text&& given) { text.assign(std::forward<Text>(given), Need::view); };
static_assert(Assignable<std::string&> && Assignable<const std::string&> && Assignable<std::string_view> &&
              Assignable<const char*>);
static_assert(!Assignable<std::string>);  // it would be dead when the text is read

TEST(PreparedText, MakesWhatIsNeeded) {
  PreparedText text;
  text.assign("Một 2\nhai", Need::lines);
  EXPECT_EQ(text.lines().size(), 2u);
  EXPECT_TRUE(text.tokens().empty());
  EXPECT_EQ(text.index().size(), 0u);
  text.assign("Một 2\nhai", Need::tokens);
  ASSERT_EQ(text.tokens().size(), 3u);
  EXPECT_EQ(text.lines()[0].last_token, 2u);
  EXPECT_EQ(text.lines()[1].first_token, 2u);
  EXPECT_EQ(text.lines()[1].last_token, 3u);
  text.assign("", Need::atoms);
  EXPECT_TRUE(text.lines().empty() && text.tokens().empty() && text.phrases().empty() && text.atoms().empty());
  EXPECT_TRUE(text.paragraphs().empty());
}

TEST(PreparedText, LookUps) {
  PreparedText text;
  text.assign("một hai\n\nba bốn\n", Need::tokens);
  EXPECT_EQ(text.line_at(0), 0u);
  EXPECT_EQ(text.line_at(text.lines()[1].full.begin), 1u);
  EXPECT_EQ(text.line_at(text.lines()[2].full.end), 2u);
  EXPECT_EQ(text.token_at(0), 0u);
  EXPECT_EQ(text.token_at(1), 1u);
  EXPECT_EQ(text.token_at(static_cast<uint32_t>(text.view().size())), 4u);
}

// Copies of one text as other bytes have the same tokens, phrases and atoms.
TEST(PreparedText, EncodingsOfOneTextAreOne) {
  const std::string plain = "Quyết định số 45/QĐ-UBND ngày 3/4/2021 của Ủy ban nhân dân xã Đồi Thông\nHết giờ";
  const std::string copies[] = {
      "Quye\u0302\u0301t đi\u0323nh số 45/QĐ-UBND ngày 3/4/2021 cu\u0309a U\u0309y ban nhân dân xã Đồi "
      "Thông\nHê\u0301t giờ",
      "Quyết\u00A0định số\u00A045/QĐ-UBND ngày 3/4/2021 của Ủy ban nhân\u2009dân xã Đồi Thông\r\nHết giờ",
      "Quyết\u00AD định số 45/Q\u00D0-UBND ngày 3/4/2021 của Ủy\u200B ban nhân dân xã \u00D0ồi Thông\u2028Hết giờ",
      "\uFEFFQuyết định số 45/QĐ\u2011UBND ngày 3/4/2021 của Uỷ ban nhân dân xã Đồi Thông\rHết giờ"};
  PreparedText wanted, found;
  wanted.assign(plain, Need::atoms);
  for (const std::string& copy : copies) {
    found.assign(copy, Need::atoms);
    ASSERT_EQ(found.tokens().size(), wanted.tokens().size()) << copy;
    for (size_t i = 0; i < found.tokens().size(); ++i) {
      EXPECT_EQ(found.tokens()[i].key, wanted.tokens()[i].key) << copy;
      EXPECT_EQ(found.tokens()[i].gap, wanted.tokens()[i].gap) << copy;
      EXPECT_EQ(found.tokens()[i].shape, wanted.tokens()[i].shape) << copy;
    }
    EXPECT_EQ(found.phrases().size(), wanted.phrases().size()) << copy;
    ASSERT_EQ(found.atoms().size(), wanted.atoms().size()) << copy;
    for (size_t i = 0; i < found.atoms().size(); ++i) {
      EXPECT_EQ(found.atoms()[i].kind, wanted.atoms()[i].kind);
      EXPECT_EQ(slice(found.view(), found.atoms()[i].span), slice(wanted.view(), wanted.atoms()[i].span));
    }
  }
}

TEST(PreparedText, EverythingLiesInside) {
  std::mt19937_64 random(6);
  PreparedText text;
  for (int round = 0; round < 1000; ++round) {
    const std::string source = oracle::random_text(random, random() % 200);
    text.assign(source, Need::atoms);
    uint32_t token = 0;
    for (size_t i = 0; i < text.lines().size(); ++i) {
      const Line& line = text.lines()[i];
      EXPECT_TRUE(line.span.empty() || line.full.contains(line.span));
      EXPECT_EQ(line.first_token, token);
      for (; token < line.last_token; ++token) EXPECT_TRUE(line.full.contains(text.tokens()[token].span()));
      EXPECT_EQ(text.line_at(line.full.begin), i);
    }
    EXPECT_EQ(token, text.tokens().size());
    for (const PhraseHit& hit : text.phrases()) {
      const auto [first, last] = text.phrases_at(hit.first_token);
      EXPECT_TRUE(first <= &hit && &hit < last);
      EXPECT_LE(text.span_of(hit).end, text.view().size());
    }
  }
}

// What a page needs is a part of the whole, and the rest of it changes none of that.
void expect_part_of_whole(const std::string& source) {
  PreparedText page, whole;
  page.assign(source, Need::page_phrases | Need::page_atoms);
  whole.assign(source, Need::atoms | Need::page_phrases);
  std::vector<PhraseHit> hits;
  for (const PhraseHit& hit : whole.phrases()) {
    if ((kPagePhrases >> static_cast<unsigned>(hit.table) & 1) != 0) hits.push_back(hit);
  }
  ASSERT_EQ(page.phrases().size(), hits.size()) << source;
  for (size_t i = 0; i < hits.size(); ++i) {
    EXPECT_EQ(page.phrases()[i].first_token, hits[i].first_token) << source;
    EXPECT_EQ(page.phrases()[i].tokens, hits[i].tokens) << source;
    EXPECT_EQ(page.phrases()[i].table, hits[i].table) << source;
    EXPECT_EQ(page.phrases()[i].row, hits[i].row) << source;
  }
  // A number may stand where a list head (`2.3.`) won.
  const auto without_numbers = [](const std::vector<Atom>& all) {
    std::vector<Atom> atoms;
    for (const Atom& atom : all) {
      if (atom.kind != AtomKind::list_head && atom.kind != AtomKind::number) atoms.push_back(atom);
    }
    return atoms;
  };
  const std::vector<Atom> atoms = without_numbers(page.atoms()), wanted = without_numbers(whole.atoms());
  ASSERT_EQ(atoms.size(), wanted.size()) << source;
  for (size_t i = 0; i < atoms.size(); ++i) {
    EXPECT_EQ(atoms[i].span, wanted[i].span) << source;
    EXPECT_EQ(atoms[i].kind, wanted[i].kind) << source;
  }
  page.extend(Need::atoms);
  EXPECT_EQ(page.phrases().size(), whole.phrases().size());
  EXPECT_EQ(page.atoms().size(), whole.atoms().size());
}

TEST(PreparedText, APageNeedsAPartOfTheWhole) {
  expect_part_of_whole("1. Xem thêm: a.vn lúc 20h24, 12/5/2020\n2.3. TP.12/5 gọi 1,234,567.vn\nI. N.V.A@b.com");
  std::mt19937_64 random(7);
  for (int round = 0; round < 2000; ++round) expect_part_of_whole(oracle::random_text(random, random() % 200));
  constexpr std::string_view kPieces[] = {
      "1",   "12", "2020", "28", ".",   ",",  "/", "-", ":",  "@", "h", "a",     "Q.",    "TP", "N.V.",   "b.vn",
      ".vn", " ",  " ",    "\n", "com", "I.", ")", "đ", "ws", "_", "%", ".docx", "http:", "//", "TT-BTC", "Xem thêm"};
  for (int round = 0; round < 20000; ++round) {
    std::string source;
    for (size_t pieces = random() % 16 + 1; pieces > 0; --pieces) source += kPieces[random() % std::size(kPieces)];
    expect_part_of_whole(source);
  }
}

// The hits of some tables among all of a text.
std::vector<PhraseHit> hits_of(const PreparedText& text, uint32_t tables) {
  std::vector<PhraseHit> hits;
  for (const PhraseHit& hit : text.phrases()) {
    if ((tables >> static_cast<unsigned>(hit.table) & 1) != 0) hits.push_back(hit);
  }
  return hits;
}

void expect_same_hits(const std::vector<PhraseHit>& hits, const std::vector<PhraseHit>& wanted,
                      std::string_view source) {
  const auto same = [](const PhraseHit& a, const PhraseHit& b) {
    return a.first_token == b.first_token && a.tokens == b.tokens && a.table == b.table && a.row == b.row &&
           a.unaccented == b.unaccented;
  };
  EXPECT_TRUE(std::equal(hits.begin(), hits.end(), wanted.begin(), wanted.end(), same)) << source;
}

TEST(PreparedText, DocumentNumbersAndRunningTextNeedAPartOfThePhrases) {
  constexpr std::string_view kPieces[] = {
      "Luật", "Đất đai", "Nghị định", "số",  "12",       "km",  "UBND", "tỉnh", "Điều",  "khoản",     "BLDS", "QĐ",
      "Xem",  "thêm",    "TP.",       "năm", "công văn", "ngõ", "mẫu",  "5",    "trang", "Chính phủ", "\n",   "2013"};
  std::mt19937_64 random(11);
  for (int round = 0; round < 5000; ++round) {
    std::string source;
    for (size_t pieces = random() % 16 + 1; pieces > 0; --pieces) {
      source += kPieces[random() % std::size(kPieces)];
      if (random() % 8 != 0) source += ' ';
    }
    PreparedText part, whole;
    part.assign(source, Need::document_phrases);
    whole.assign(source, Need::phrases | Need::page_phrases);
    expect_same_hits(part.phrases(), hits_of(whole, kDocumentPhrases), source);
    PreparedText running;
    running.assign(source, Need::phrases);
    expect_same_hits(running.phrases(), hits_of(whole, kTextPhrases), source);
    // With those of pages there are all of them.
    part.extend(Need::page_phrases);
    expect_same_hits(part.phrases(), whole.phrases(), source);
    part.extend(Need::phrases);
    expect_same_hits(part.phrases(), whole.phrases(), source);
  }
}

TEST(PreparedText, LargeTextsGiveBackOnePart) {
  std::string source;
  while (source.size() < size_t{5} << 20) source += "Căn cứ Nghị quyết số 18-NQ/TW, tăng 5 km\n";
  PreparedText text, whole;
  text.assign(source, Need::quantities | Need::atoms);
  whole.assign(source, Need::quantities | Need::atoms);
  text.release_large_index();
  text.release_large_phrases();
  EXPECT_EQ(text.needs(), Need::lines);
  EXPECT_EQ(text.phrases().capacity(), 0u);
  EXPECT_EQ(text.tokens().size(), whole.tokens().size());
  EXPECT_EQ(text.atoms().size(), whole.atoms().size());
  // The numbers of its words are gone too.
  text.number_words();
  EXPECT_EQ(text.word_numbers(), whole.word_numbers());
  std::vector<PhraseHit> hits, wanted;
  text.quantity_phrases(0, 100, hits);
  whole.quantity_phrases(0, 100, wanted);
  EXPECT_FALSE(hits.empty());
  expect_same_hits(hits, wanted, "of some tokens");
  text.extend(Need::quantities | Need::atoms);
  expect_same_hits(text.phrases(), whole.phrases(), "all anew");
}

TEST(PreparedText, LargeTextsGiveBackWhatIsMadeAnew) {
  std::string source;
  while (source.size() < size_t{5} << 20) source += "Căn cứ Nghị quyết số 18-NQ/TW, v.v.\n";
  PreparedText text;
  text.assign(source, Need::atoms);
  const size_t tokens = text.tokens().size(), phrases = text.phrases().size(), atoms = text.atoms().size();
  const size_t lines = text.lines().size();
  text.release_large();
  EXPECT_EQ(text.needs(), Need::lines);
  EXPECT_EQ(text.lines().size(), lines);
  EXPECT_EQ(text.tokens().capacity() + text.phrases().capacity() + text.atoms().capacity(), 0u);
  text.extend(Need::atoms);
  EXPECT_EQ(text.tokens().size(), tokens);
  EXPECT_EQ(text.phrases().size(), phrases);
  EXPECT_EQ(text.atoms().size(), atoms);
  text.assign("Nghị quyết", Need::phrases);
  text.release_large();
  EXPECT_EQ(text.tokens().size(), 2u);
}

}  // namespace
}  // namespace vnsift
