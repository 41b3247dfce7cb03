// The five seed pages: no sentence is cut inside a number, title, name, document number or any atom.
#include <vnsift/sentences.h>

#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>

#include <gtest/gtest.h>
#include <simdjson.h>

#include "support/shared_data.h"

namespace vnsift {
namespace {

bool within_one(const std::vector<ViewSpan>& sentences, ViewSpan span) {
  return std::any_of(sentences.begin(), sentences.end(), [&](ViewSpan sentence) { return sentence.contains(span); });
}

// The gold file lists what must be found on each page: {"docrefs"|"metrics"|"entities": [{"line", "text"}]}.
void expect_whole(const PreparedText& text, const std::vector<ViewSpan>& sentences, simdjson::dom::object page) {
  for (const std::string_view list : {"docrefs", "metrics", "entities"}) {
    simdjson::dom::array records;
    if (page[list].get(records) != simdjson::SUCCESS) continue;
    for (const simdjson::dom::element record : records) {
      uint64_t number = 0;
      std::string_view words;
      if (record["line"].get(number) != simdjson::SUCCESS || record["text"].get(words) != simdjson::SUCCESS) continue;
      for (const Line& line : text.lines()) {
        if (line.number != number) continue;
        const size_t at = slice(text.view(), line.span).find(words);
        if (at == std::string_view::npos) continue;  // the view differs from the source there
        const auto begin = static_cast<uint32_t>(line.span.begin + at);
        EXPECT_TRUE(within_one(sentences, {begin, begin + static_cast<uint32_t>(words.size())})) << words;
      }
    }
  }
}

TEST(SeedPages, NothingIsCut) {
  const auto gold = test::shared_file("seeds/gold.json");
  if (!gold) GTEST_SKIP() << "no shared data";
  simdjson::dom::parser parser;
  const simdjson::padded_string padded(*gold);
  simdjson::dom::object pages;
  ASSERT_EQ(parser.parse(padded).get(pages), simdjson::SUCCESS);
  size_t count = 0;
  for (const auto [name, page] : pages) {
    if (name.empty() || std::isdigit(static_cast<unsigned char>(name[0])) == 0) continue;
    const auto source = test::shared_file("seeds/" + std::string(name) + ".txt");
    ASSERT_TRUE(source) << name;
    ++count;
    PreparedText text;
    text.assign(*source, SentenceSplitter::kNeeds);
    std::vector<ViewSpan> sentences;
    SentenceSplitter({}).run(text, nullptr, sentences);
    for (const Atom& atom : text.atoms()) {
      EXPECT_TRUE(within_one(sentences, atom.span)) << name << ": " << slice(text.view(), atom.span);
    }
    expect_whole(text, sentences, page);
  }
  EXPECT_EQ(count, 5u);
}

}  // namespace
}  // namespace vnsift
