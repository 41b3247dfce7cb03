// The words of a passage as its notes tell them, against a look at every phrase of the text.
#include "extract/passage.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include <vnsift/metrics.h>

#include "extract/passages.h"

namespace vnsift {
namespace {

std::string random_sentence(std::mt19937& random) {
  constexpr std::string_view kPieces[] = {"tăng",      "giảm mạnh", "5",          "12,5%",      "một",
                                          "hai mươi",  "năm",       "tháng",      "ngày 3/4",   "so với",
                                          "cùng kỳ",   "thứ ba",    "xếp",        "đứng đầu",   "triệu đồng",
                                          "nghìn tỷ",  "người",     "xã, phường", "chỉ số PCI", "tỷ lệ hộ nghèo",
                                          "hơn",       "chưa đến",  "khoảng",     "gần nửa",    "mười lăm",
                                          "phần trăm", "đồng/kg",   "kế hoạch",   "đầu năm",    "quý III",
                                          ",",         ".",         ";",          "(",          ")",
                                          "Hà Nam",    "từ",        "đến",        "gấp đôi",    "hàng chục",
                                          "lần lượt",  "bằng",      "đạt",        "m2"};
  std::string text;
  for (int pieces = 3 + static_cast<int>(random() % 30); pieces > 0; --pieces) {
    text += kPieces[random() % std::size(kPieces)];
    if (random() % 8 != 0) text += ' ';
  }
  return text;
}

// The longest phrase of the table whose row has the role and that begins (ends) at a token.
const PhraseHit* slow_find(const std::vector<PhraseHit>& hits, uint32_t i, Roles role, bool ending) {
  const PhraseHit* best = nullptr;
  for (const PhraseHit& hit : hits) {
    const WordClass& row = word_class(hit.table, hit.row);
    if (row.never || hit.unaccented || !row.roles.has(role)) continue;
    const uint32_t at = ending ? hit.first_token + hit.tokens - 1 : hit.first_token;
    if (at == i && (best == nullptr || hit.tokens > best->tokens)) best = &hit;
  }
  return best;
}

TEST(PassageOracle, NotesTellTheWords) {
  std::mt19937 random(3);
  const PhraseTable tables[] = {PhraseTable::number_words, PhraseTable::measure_words, PhraseTable::date_words,
                                PhraseTable::number_names, PhraseTable::units,         PhraseTable::indicators};
  for (int round = 0; round < 60; ++round) {
    const std::string source = "Ở đây " + random_sentence(random);
    PreparedText text;
    text.assign(source, MetricFinder::kNeeds);
    Passage passage;
    passage.assign(text, PassageCursor::whole(text));
    std::vector<PhraseHit> hits;
    text.quantity_phrases(0, static_cast<uint32_t>(text.tokens().size()), hits);
    for (uint32_t i = passage.first(); i < passage.last(); ++i) {
      for (PhraseTable table : tables) {
        for (int bit = 0; bit < 64; ++bit) {
          const Roles role{table, uint64_t{1} << bit};
          // Tables without roles have all bits: one says it.
          if (role_mask(role) == 0 || (bit > 0 && (table == PhraseTable::units || table == PhraseTable::indicators)))
            continue;
          const Word* begin = passage.find(i, role);
          const Word* end = passage.ending(i, role);
          const PhraseHit* slow_begin = slow_find(hits, i, role, false);
          const PhraseHit* slow_end = slow_find(hits, i, role, true);
          ASSERT_EQ(begin != nullptr, slow_begin != nullptr) << source << " at " << passage.word(i);
          ASSERT_EQ(end != nullptr, slow_end != nullptr) << source << " at " << passage.word(i);
          if (begin != nullptr) {
            ASSERT_EQ(begin->tokens, slow_begin->tokens) << source;
          }
          if (end != nullptr) {
            ASSERT_EQ(end->tokens, slow_end->tokens) << source;
          }
        }
      }
    }
  }
}

}  // namespace
}  // namespace vnsift
