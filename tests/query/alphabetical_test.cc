#include "query/alphabetical.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace vnsift {
namespace {

TEST(Alphabetical, LettersThenTones) {
  const std::vector<std::string> order = {
      "",    "10b",  "2",  "a",  "à", "ả",   "ã",   "á",        "ạ",   "ai",  "ă",        "â",    "b",  "ca",
      "cha", "da",   "đa", "đà", "e", "ê",   "hoa", "hòa bình", "hỏa", "hóa", "hóa chất", "hoan", "hô", "hơ",
      "ngà", "nghe", "o",  "ô",  "ơ", "quý", "u",   "ư",        "vi",  "xa",  "y",        "z",    "да"};
  for (size_t i = 0; i + 1 < order.size(); ++i)
    EXPECT_LT(alphabetical_key(order[i]), alphabetical_key(order[i + 1])) << order[i] << " " << order[i + 1];
}

TEST(Alphabetical, SpellingsAreOne) {
  EXPECT_EQ(alphabetical_key("Hoà"), alphabetical_key("hòa"));
  EXPECT_EQ(alphabetical_key("HO\u0300A"), alphabetical_key("hòa"));
  EXPECT_EQ(alphabetical_key("Ðông"), alphabetical_key("đông"));
}

}  // namespace
}  // namespace vnsift
