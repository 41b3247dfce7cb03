// The filter of candidates against its slow twin: sums of weights one by one, and windows by their definition.
#include "extract/entity_candidates.h"

#include <gtest/gtest.h>

#include <random>

#include <vnsift/entities.h>
#include <vnsift/prepared.h>

#include "base/cpu.h"
#include "extract/entity_candidate_sums.h"
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

std::string random_text(std::mt19937& random, size_t most = 40) {
  static constexpr std::string_view kWords[] = {
      "tỉnh", "Lâm",   "Phú", "ông",  "Nguyễn", "Văn",    "An", "giám", "đốc",   "sở",     "y",   "tế",
      ",",    ".",     "“",   "”",    "UBND",   "xã",     "và", "của",  "QL1A",  "12",     "-",   "việt",
      "nam",  "quốc",  "hội", "được", "huyện",  "Mỹ",     "là", "2024", "người", "những",  "khi", "trong",
      "cho",  "không", "đã",  "có",   "TP",     "iPhone", "…",  "(",    ")",     "Toyota", "đi",  "về"};
  std::string out;
  const size_t size = random() % most;
  for (size_t i = 0; i < size; ++i) {
    out += kWords[random() % std::size(kWords)];
    if (random() % 8 != 0) out += ' ';
  }
  return out;
}

// A random sentence, one in five a long one. `text` holds it.
void read_random(std::mt19937& random, int round, EntityWords& words, PreparedText& text, EntitySentence& sentence) {
  const std::string source = random_text(random, round % 5 == 0 ? 220 : 40);
  text.assign(source, Need::tokens);
  read_entity_tokens(text, {0, static_cast<uint32_t>(text.view().size())}, words, sentence, Diacritics::present);
}

TEST(CandidateFilter, WindowsAreWhatReachesTheThreshold) {
  std::mt19937 random(5);
  std::vector<int8_t> weights(CandidateFilter::size());
  for (int8_t& weight : weights) weight = static_cast<int8_t>(random());
  std::vector<CandidateFilter::Kernel*> kernels = {find_candidates_scalar};
  if (has_avx512_vbmi()) kernels.push_back(find_candidates_avx512);
  PreparedText text;
  EntitySentence sentence;
  std::vector<TokenWindow> windows;
  for (int round = 0; round < 3000; ++round) {
    const int32_t threshold = static_cast<int32_t>(random() % 600) - 100;
    const CandidateFilter filter(weights, threshold);
    EntityWords words;
    // Tokens are looked at by 64.
    read_random(random, round, words, text, sentence);
    sentence.line_case = round % 9 == 0 ? LineCase::capitals : LineCase::normal;
    for (EntityToken& token : sentence.tokens)
      token.candidate = filter.word(CandidateFilter::key_of(token), token.bins);
    const size_t size = sentence.tokens.size();
    std::vector<bool> wanted(size, sentence.line_case != LineCase::normal);
    for (size_t i = 0; i < size; ++i) {
      int32_t sum = 0;
      for (uint32_t place : CandidateFilter::places_of(sentence, i)) sum += weights[place];
      if (sum < threshold) continue;
      for (size_t at = i > 0 ? i - 1 : 0; at < std::min(size, i + 2); ++at) wanted[at] = true;
    }
    for (CandidateFilter::Kernel* kernel : kernels) {
      filter.find(sentence, kernel, windows);
      EXPECT_EQ(held(windows, size), wanted) << text.view();
      for (size_t k = 1; k < windows.size(); ++k) EXPECT_LT(windows[k - 1].end, windows[k].begin);
    }
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
      EXPECT_EQ(sentence.tokens[i].candidate,
                data.filter.word(CandidateFilter::key_of(sentence.tokens[i]), sentence.tokens[i].bins));
    data.filter.find(sentence, windows);
    size_t count = 0;
    for (const TokenWindow window : windows) count += window.end - window.begin;
    return count;
  };
  EXPECT_EQ(candidates("Trong thời gian qua, công tác này đã được thực hiện theo đúng quy định của pháp luật."), 0U);
  EXPECT_GT(candidates("Sáng nay, ông Trần Văn Lợi đã đến thăm tỉnh Gia Lai."), 5U);
}

// Tokens near names by the definition.
std::vector<bool> near_names(const EntitySentence& sentence, const SentenceMatches& matches) {
  const std::vector<EntityToken>& tokens = sentence.tokens;
  const size_t size = tokens.size();
  std::vector<bool> out(size);
  const auto mark = [&](size_t begin, size_t end) {
    for (size_t i = begin; i < std::min(end, size); ++i) out[i] = true;
  };
  const auto is_named = [&](size_t i) { return tokens[i].capital() || (matches.signs(i) & tag_sign::kNameWord) != 0; };
  bool quoted = false;
  for (size_t i = 0; i < size; ++i) {
    quoted ^= tokens[i].shape == EntityShape::quote;
    const size_t first = i >= 2 ? i - 2 : 0;
    if (is_named(i) || quoted || (matches.signs(i) & tag_sign::kLeadsPerson) != 0) {
      mark(first, i + 3);
    } else if ((matches.signs(i) & tag_sign::kNameAhead) != 0) {
      size_t name = i + 1;
      while (name < size && !is_named(name) && tokens[name].shape != EntityShape::number &&
             tokens[name].shape != EntityShape::year)
        ++name;
      if (name < size && name - i <= 8) mark(first, name + 1);
      for (size_t at = i >= 3 ? i - 3 : 0; at < i; ++at) {
        if (tokens[at].capital()) mark(first, i + 3);
      }
    }
  }
  return out;
}

std::vector<TokenWindow> random_candidates(std::mt19937& random, uint32_t size) {
  std::vector<TokenWindow> out;
  const auto draw = [&](uint32_t limit) { return static_cast<uint32_t>(random() % limit); };
  for (uint32_t begin = draw(5); begin < size; begin = out.back().end + 1 + draw(4))
    out.push_back({begin, begin + 1 + draw(std::min(size - begin, 9U))});
  return out;
}

TEST(NameWindows, AreWhatLiesNearNames) {
  const Result<EntityModel> model = EntityModel::map(std::string(VNSIFT_SOURCE_DIR) + "/src/models/entities.vnm");
  ASSERT_TRUE(model.has_value());
  std::mt19937 random(13);
  EntityWords words(model->data().lexicon, model->data().checksum);
  PreparedText text;
  EntitySentence sentence;
  SentenceMatches matches;
  MatchRoom room;
  NameWindows names;
  std::vector<TokenWindow> windows;
  for (int round = 0; round < 5000; ++round) {
    read_random(random, round, words, text, sentence);
    sentence.line_case = round % 9 == 0 ? LineCase::capitals : LineCase::normal;
    matches.read(model->data().lexicon, sentence, room);
    const auto size = static_cast<uint32_t>(sentence.tokens.size());
    std::vector<bool> wanted = near_names(sentence, matches);
    if (sentence.line_case != LineCase::normal) wanted.assign(size, true);
    const std::vector<TokenWindow> candidates = random_candidates(random, size);
    const std::vector<bool> asked = held(candidates, size);
    for (uint32_t i = 0; i < size; ++i) wanted[i] = wanted[i] && asked[i];
    names.find(sentence, matches, candidates, windows);
    ASSERT_EQ(held(windows, size), wanted) << text.view();
    for (size_t k = 1; k < windows.size(); ++k) EXPECT_LT(windows[k - 1].end, windows[k].begin);
  }
}

// Eight tokens before a candidate up to a mark, and two behind it.
std::vector<bool> near_candidates(const EntitySentence& sentence, const std::vector<TokenWindow>& candidates) {
  const auto size = static_cast<uint32_t>(sentence.tokens.size());
  const auto is_mark = [&](uint32_t i) {
    static constexpr EntityShape kMarks[] = {EntityShape::comma,    EntityShape::semicolon, EntityShape::colon,
                                             EntityShape::end_mark, EntityShape::quote,     EntityShape::open,
                                             EntityShape::close};
    return std::find(std::begin(kMarks), std::end(kMarks), sentence.tokens[i].shape) != std::end(kMarks);
  };
  std::vector<bool> out(size);
  for (const TokenWindow window : candidates) {
    std::fill(out.begin() + window.begin, out.begin() + window.end, true);
    for (uint32_t i = window.begin; i > 0 && window.begin - i < 8 && !is_mark(i - 1); --i) out[i - 1] = true;
    for (uint32_t i = window.end; i < size && i < window.end + 2 && !is_mark(i - 1); ++i) out[i] = true;
  }
  return out;
}

TEST(TaggedPlaces, LieAroundCandidates) {
  std::mt19937 random(31);
  EntityWords words;
  PreparedText text;
  EntitySentence sentence;
  std::vector<TokenWindow> places;
  for (int round = 0; round < 5000; ++round) {
    read_random(random, round, words, text, sentence);
    const auto size = static_cast<uint32_t>(sentence.tokens.size());
    const std::vector<TokenWindow> candidates = random_candidates(random, size);
    find_tagged_places(sentence, candidates, places);
    ASSERT_EQ(held(places, size), near_candidates(sentence, candidates)) << text.view();
    for (size_t k = 1; k < places.size(); ++k) EXPECT_LT(places[k - 1].end, places[k].begin);
  }
}

}  // namespace
}  // namespace vnsift
