#include "extract/docnum_context.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <vnsift/docnums.h>
#include <vnsift/fold.h>
#include <gtest/gtest.h>

#include "extract/docnum_codes.h"
#include "support/random_text.h"

namespace vnsift {
namespace {

constexpr std::array<std::string_view, 12> kWords = {"Nghị định", "quyết định", "số", "12", "/",  "khoản",
                                                     "Bộ Nội vụ", "và",         ",",  "\n", "km", "Luật Đất đai"};

TEST(DocnumContext, PhrasesBeforeAreThoseOfTheText) {
  test::RandomText random(71);
  PreparedText text;
  for (int round = 0; round < 300; ++round) {
    std::string source;
    for (size_t left = random.below(120); left > 0; --left) source.append(kWords[random.below(kWords.size())]) += ' ';
    text.assign(source, DocnumFinder::kNeeds);
    PhrasesBefore phrases(text);
    for (uint32_t at = 0; at < text.tokens().size(); at += 1 + static_cast<uint32_t>(random.below(9))) {
      phrases.move_to(at);
      const uint32_t first = at - std::min(at, static_cast<uint32_t>(random.below(60)));
      const uint32_t last = at - std::min(at, 1 + static_cast<uint32_t>(random.below(5)));
      std::vector<const PhraseHit*> wanted, found;
      for (const PhraseHit& hit : text.phrases()) {
        if (hit.first_token >= first && hit.first_token <= last && hit.first_token < at) wanted.push_back(&hit);
      }
      phrases.any_back(first, last, [&found](const PhraseHit& hit) {
        found.insert(found.begin(), &hit);
        return false;
      });
      ASSERT_EQ(found, wanted) << source << " at " << at << " from " << first << " to " << last;
    }
  }
}

// Is a run of words a name of a type, by the hash of its keys?
bool may_be_type(std::string_view words) {
  PreparedText text;
  text.assign(words, DocnumFinder::kNeeds);
  UnmarkedName name;
  for (size_t i = text.tokens().size(); i-- > 0;) name.add(text.tokens()[i].key);
  return name.may_be_type();
}

TEST(DocnumContext, NoNameOfATypeIsPassedOver) {
  size_t found = 0;
  for (const lexicon::DocumentTypeName& row : lexicon::kDocumentTypeNames) {
    for (const std::string& words : {std::string(row.name), std::string(row.folded), fold_text(row.name, Fold::tone)}) {
      if (type_by_unmarked_name(words) < 0) continue;
      ++found;
      EXPECT_TRUE(may_be_type(words)) << words;
    }
  }
  EXPECT_GT(found, 150u);
  size_t doubtful = 0;
  for (std::string_view words : {"phê duyệt", "theo mẫu", "nhà đất", "người dân", "hôm nay", "sông Bứa", "đường lớn"})
    doubtful += may_be_type(words) ? 1 : 0;
  EXPECT_LE(doubtful, 1u) << "most words are told from names";
}

}  // namespace
}  // namespace vnsift
