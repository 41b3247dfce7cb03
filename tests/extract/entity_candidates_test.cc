// The filter of candidates against its slow twin: sums of weights one by one, and windows by their definition.
#include "extract/entity_candidates.h"

#include <gtest/gtest.h>

#include <random>

#include <vnsift/entities.h>
#include <vnsift/prepared.h>

#include "extract/entity_match.h"
#include "extract/entity_model.h"
#include "extract/entity_windows.h"
#include "extract/entity_words.h"

namespace vnsift {
namespace {

// Tokens that windows hold.
std::vector<bool> held(const std::vector<TokenWindow>& windows, size_t size) {
  std::vector<bool> out(size);
  for (const TokenWindow window : windows) {
    EXPECT_LT(window.begin, window.end);
    EXPECT_LE(window.end, size);
    for (uint32_t i = window.begin; i < window.end; ++i) out[i] = true;
  }
  return out;
}

std::string random_text(std::mt19937& random) {
  static constexpr std::string_view kWords[] = {
      "tỉnh", "Lâm",   "Phú", "ông",  "Nguyễn", "Văn",    "An", "giám", "đốc",   "sở",     "y",   "tế",
      ",",    ".",     "“",   "”",    "UBND",   "xã",     "và", "của",  "QL1A",  "12",     "-",   "việt",
      "nam",  "quốc",  "hội", "được", "huyện",  "Mỹ",     "là", "2024", "người", "những",  "khi", "trong",
      "cho",  "không", "đã",  "có",   "TP",     "iPhone", "…",  "(",    ")",     "Toyota", "đi",  "về"};
  std::string out;
  const size_t size = random() % 40;
  for (size_t i = 0; i < size; ++i) {
    out += kWords[random() % std::size(kWords)];
    if (random() % 8 != 0) out += ' ';
  }
  return out;
}

TEST(CandidateFilter, WindowsAreWhatReachesTheThreshold) {
  std::mt19937 random(5);
  std::vector<int8_t> weights(CandidateFilter::size());
  for (int8_t& weight : weights) weight = static_cast<int8_t>(random());
  const EntityLexicon none;
  PreparedText text;
  EntitySentence sentence;
  std::vector<TokenWindow> windows;
  for (int round = 0; round < 3000; ++round) {
    const int32_t threshold = static_cast<int32_t>(random() % 600) - 100;
    const CandidateFilter filter(weights, threshold);
    EntityWords words;
    const std::string source = random_text(random);
    text.assign(source, Need::tokens);
    read_entity_tokens(text, {0, static_cast<uint32_t>(text.view().size())}, words, sentence, Diacritics::present);
    sentence.line_case = round % 9 == 0 ? LineCase::capitals : LineCase::normal;
    for (EntityToken& token : sentence.tokens) token.candidate = filter.word(CandidateFilter::key_of(token));
    filter.find(sentence, windows);
    const size_t size = sentence.tokens.size();
    std::vector<bool> wanted(size, sentence.line_case != LineCase::normal);
    for (size_t i = 0; i < size; ++i) {
      int32_t sum = 0;
      for (uint32_t place : CandidateFilter::places_of(sentence, i)) sum += weights[place];
      if (sum < threshold) continue;
      for (size_t at = i > 0 ? i - 1 : 0; at < std::min(size, i + 2); ++at) wanted[at] = true;
    }
    EXPECT_EQ(held(windows, size), wanted) << text.view();
    for (size_t k = 1; k < windows.size(); ++k) EXPECT_LT(windows[k - 1].end, windows[k].begin);
  }
}

TEST(CandidateFilter, EmptyLetsAllThrough) {
  PreparedText text;
  EntitySentence sentence;
  EntityWords words;
  std::vector<TokenWindow> windows;
  text.assign("trong khi đó thì không có gì", Need::tokens);
  read_entity_tokens(text, {0, static_cast<uint32_t>(text.view().size())}, words, sentence);
  CandidateFilter().find(sentence, windows);
  EXPECT_EQ(held(windows, sentence.tokens.size()), std::vector<bool>(sentence.tokens.size(), true));
}

// Words that the shipped model knows are read with their weights: what is plain prose has no candidate.
TEST(CandidateFilter, ShippedOneKnowsPlainProse) {
  const Result<EntityModel> model = EntityModel::map(std::string(VNSIFT_SOURCE_DIR) + "/src/models/entities.vnm");
  ASSERT_TRUE(model.has_value());
  const EntityModel::Data& data = model->data();
  ASSERT_FALSE(data.filter.empty());
  EntityWords words;
  words.use(data.lexicon, data.checksum, &data.filter);
  PreparedText text;
  EntitySentence sentence;
  std::vector<TokenWindow> windows;
  const auto candidates = [&](std::string_view source) {
    text.assign(source, Need::tokens);
    read_entity_tokens(text, {0, static_cast<uint32_t>(text.view().size())}, words, sentence);
    for (size_t i = 0; i < sentence.tokens.size(); ++i)
      EXPECT_EQ(sentence.tokens[i].candidate, data.filter.word(CandidateFilter::key_of(sentence.tokens[i])));
    data.filter.find(sentence, windows);
    size_t count = 0;
    for (const TokenWindow window : windows) count += window.end - window.begin;
    return count;
  };
  EXPECT_EQ(candidates("Trong thời gian qua, công tác này đã được thực hiện theo đúng quy định của pháp luật."), 0U);
  EXPECT_GT(candidates("Sáng nay, ông Trần Văn Lợi đã đến thăm tỉnh Gia Lai."), 5U);
}

// Asked about a part of a sentence, the windows there are those of the whole.
TEST(EntityWindows, SureInThePartAskedAbout) {
  const Result<EntityModel> model = EntityModel::map(std::string(VNSIFT_SOURCE_DIR) + "/src/models/entities.vnm");
  ASSERT_TRUE(model.has_value());
  std::mt19937 random(13);
  EntityWords words(model->data().lexicon, model->data().checksum);
  PreparedText text;
  EntitySentence sentence;
  SentenceMatches matches;
  std::vector<TokenWindow> all, part;
  for (int round = 0; round < 2000; ++round) {
    const std::string source = random_text(random);
    text.assign(source, Need::tokens);
    read_entity_tokens(text, {0, static_cast<uint32_t>(text.view().size())}, words, sentence);
    matches.read(model->data().lexicon, sentence);
    const auto size = static_cast<uint32_t>(sentence.tokens.size());
    find_name_windows(sentence, matches, {0, size}, all);
    const std::vector<bool> wanted = held(all, size);
    for (uint32_t begin = 0; begin < size; begin += 1 + static_cast<uint32_t>(random() % 5)) {
      const uint32_t end = begin + 1 + static_cast<uint32_t>(random() % (size - begin));
      find_name_windows(sentence, matches, {begin, end}, part);
      const std::vector<bool> found = held(part, size);
      for (uint32_t i = begin; i < end; ++i) ASSERT_EQ(found[i], wanted[i]) << text.view() << " token " << i;
    }
  }
}

TEST(EntityWindows, Intersect) {
  std::vector<TokenWindow> out;
  const auto meet = [&](std::vector<TokenWindow> first, std::vector<TokenWindow> second) {
    intersect_windows(first, second, out);
    return held(out, 20);
  };
  EXPECT_EQ(meet({{0, 20}}, {{2, 4}, {7, 9}}), held({{2, 4}, {7, 9}}, 20));
  EXPECT_EQ(meet({{0, 3}, {5, 8}}, {{2, 6}}), held({{2, 3}, {5, 6}}, 20));
  EXPECT_EQ(meet({{0, 3}}, {{3, 5}}), std::vector<bool>(20));
  EXPECT_EQ(meet({}, {{3, 5}}), std::vector<bool>(20));
}

}  // namespace
}  // namespace vnsift
