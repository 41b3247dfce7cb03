// The fast decoder against plain twins: sums of features one by one, and the best path label by label.
#include "extract/entity_decoder.h"

#include <gtest/gtest.h>

#include <random>

#include <vnsift/prepared.h>

#include "extract/entity_words.h"

namespace vnsift {
namespace {

EntityModel shipped_model() {
  const Result<EntityModel> mapped = EntityModel::map(std::string(VNSIFT_SOURCE_DIR) + "/src/models/entities.vnm");
  EXPECT_TRUE(mapped.has_value());
  return mapped ? *mapped : EntityModel();
}

// The best path and its margins, by the definition.
std::vector<LabelledSpan> decode_slowly(const Transitions& transitions, const std::vector<LabelScores>& scores) {
  constexpr int64_t kNever = -1000000;
  const size_t size = scores.size();
  std::vector<std::array<int64_t, kEntityLabels>> left(size), right(size);
  std::vector<std::array<size_t, kEntityLabels>> from(size);
  for (size_t i = 0; i < size; ++i) {
    for (size_t to = 0; to < kEntityLabels; ++to) {
      left[i][to] = i == 0 && may_follow(0, to) ? scores[0][to] : kNever;
      from[i][to] = kEntityLabels;
      for (size_t label = 0; i > 0 && label < kEntityLabels; ++label) {
        if (!may_follow(label, to)) continue;
        const int64_t value = left[i - 1][label] + transitions[label][to] + scores[i][to];
        const bool is_first = from[i][to] == kEntityLabels;
        if (is_first || value > left[i - 1][from[i][to]] + transitions[from[i][to]][to] + scores[i][to])
          from[i][to] = label;
        left[i][to] = std::max(left[i][to], value);
      }
    }
  }
  for (size_t i = size; i-- > 0;) {
    for (size_t label = 0; label < kEntityLabels; ++label) {
      right[i][label] = i + 1 == size && may_follow(label, 0) ? 0 : kNever;
      for (size_t to = 0; i + 1 < size && to < kEntityLabels; ++to) {
        if (may_follow(label, to))
          right[i][label] = std::max(right[i][label], right[i + 1][to] + scores[i + 1][to] + transitions[label][to]);
      }
    }
  }
  size_t label = 0;
  for (size_t last = 0; last < kEntityLabels; ++last) {
    if (may_follow(last, 0) && left[size - 1][last] > left[size - 1][label]) label = last;
  }
  std::vector<LabelledSpan> out;
  uint32_t end = 0;
  int64_t margin = 0;
  for (size_t i = size; i-- > 0; label = from[i][label]) {
    if (label != 0) {
      const LabelPart part = label_part(label);
      if (part == LabelPart::end || part == LabelPart::single) {
        end = static_cast<uint32_t>(i + 1);
        margin = INT32_MAX;
      }
      int64_t other = 3 * kNever;
      for (size_t l = 0; l < kEntityLabels; ++l) {
        if (l != label) other = std::max(other, left[i][l] + right[i][l]);
      }
      margin = std::min(margin, left[i][label] + right[i][label] - other);
      if (part == LabelPart::begin || part == LabelPart::single)
        out.insert(out.begin(), {static_cast<uint32_t>(i), end, static_cast<EntityType>(label_type(label)),
                                 static_cast<int32_t>(margin)});
    }
    if (i == 0) break;
  }
  return out;
}

Transitions random_transitions(std::mt19937& random, int range) {
  Transitions out{};
  for (auto& row : out) {
    for (int16_t& value : row) value = static_cast<int16_t>(static_cast<int>(random() % (2 * range + 1)) - range);
  }
  return out;
}

void expect_equal(const LaneValues& a, const LaneValues& b) { EXPECT_EQ(a.lanes, b.lanes); }

// Small ranges give many equal paths, of which the same one must be taken.
TEST(EntityPaths, TwinsAgree) {
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    const int range = round % 3 == 0 ? 2 : round % 3 == 1 ? 300 : 30000;
    const LaneSteps steps(random_transitions(random, std::min(range, 5000)));
    const size_t size = 1 + random() % 40;
    std::vector<RowSums> scores(size);
    for (RowSums& sums : scores) {
      for (int16_t& value : sums.label)
        value = static_cast<int16_t>(static_cast<int>(random() % static_cast<unsigned>(2 * range + 1)) - range);
    }
    std::vector<LaneValues> a(size), b(size);
    std::vector<LaneSources> from_a(size), from_b(size);
    find_forward_scalar(steps, scores.data(), size, a.data(), from_a.data());
    find_forward(steps, scores.data(), size, b.data(), from_b.data());
    for (size_t i = 0; i < size; ++i) {
      expect_equal(a[i], b[i]);
      EXPECT_EQ(from_a[i].lanes, from_b[i].lanes);
    }
    find_backward_scalar(steps, scores.data(), size, a.data());
    find_backward(steps, scores.data(), size, b.data());
    for (size_t i = 0; i < size; ++i) expect_equal(a[i], b[i]);
    std::vector<LaneValues> left(size);
    find_forward(steps, scores.data(), size, left.data(), from_a.data());
    const size_t type = random() % kEntityTypes, length = 1 + random() % size, begin = random() % (size - length + 1);
    EXPECT_EQ(find_margin_scalar(&left[begin], &b[begin], length, type),
              find_margin(&left[begin], &b[begin], length, type));
  }
}

TEST(EntityPaths, SumsOfListsAgree) {
  std::mt19937_64 random(7);
  constexpr uint32_t kBits = 8;
  std::vector<int8_t> weights(kWeightsPerRow << kBits);
  for (int8_t& weight : weights) weight = static_cast<int8_t>(random());
  for (size_t count = 0; count < 20; ++count) {
    std::vector<RowSums> slow(count + 1), fast(count + 1);
    for (size_t i = 0; i <= count; ++i) {
      for (int16_t& value : slow[i].label) value = static_cast<int16_t>(random() % 100);
      fast[i] = slow[i];
    }
    std::vector<uint64_t> features;
    std::vector<RowList> slow_lists, fast_lists;
    for (size_t i = 0; i < count; ++i) {
      for (size_t k = 0, size = random() % 4 * kRowsTogether; k < size; ++k)
        features.push_back(random() % 8 == 0 ? kNoFeature
                                             : mixed_feature(static_cast<uint32_t>(random() % 90), random()));
      // More is a sum before or one that stays.
      const size_t more = random() % 2 == 0 && i > 0 ? i - 1 : count;
      slow_lists.push_back({&slow[i], &slow[more], features.size()});
      fast_lists.push_back({&fast[i], &fast[more], features.size()});
    }
    std::vector<uint64_t> copy = features;
    std::vector<uint64_t> rows = features;
    find_rows_scalar(weights.data(), kBits, copy.data(), copy.size());
    find_rows(weights.data(), kBits, rows.data(), rows.size());
    EXPECT_EQ(copy, rows);
    add_row_lists(rows.data(), fast_lists);
    size_t at = 0;
    for (const RowList& list : slow_lists) {
      list.sum->add(*list.more);
      for (; at < list.end; ++at) {
        if (features[at] == kNoFeature) continue;
        const uint32_t row = row_of(features[at], kBits);
        add_rows(weights.data(), &row, 1, *list.sum);
      }
    }
    for (size_t i = 0; i <= count; ++i) EXPECT_EQ(slow[i].label, fast[i].label);
  }
}

TEST(EntityPaths, SumsOfKeysAgree) {
  std::mt19937_64 random(9);
  const auto fill = [&random](auto& values) {
    for (auto& value : values) value = static_cast<std::remove_reference_t<decltype(value)>>(random());
  };
  constexpr size_t kSize = 30;
  std::vector<WordSums> words(kSize);
  std::vector<ShapeSums> shapes(kSize);
  std::vector<TagSums> tags(kSize);
  for (size_t i = 0; i < kSize; ++i) {
    for (WordSums::Row* row : {&words[i].two_behind, &words[i].behind, &words[i].before, &words[i].two_before})
      fill(*row);
    for (RowSums* sums : {&words[i].own, &shapes[i].first, &shapes[i].middle, &shapes[i].last, &tags[i].own,
                          &tags[i].before, &tags[i].behind})
      fill(sums->label);
  }
  std::vector<const WordSums*> words_at;
  std::vector<const ShapeSums*> shapes_at;
  std::vector<const TagSums*> tags_at;
  for (size_t i = 0; i < kSize; ++i) {
    words_at.push_back(&words[random() % kSize]);
    shapes_at.push_back(&shapes[random() % kSize]);
    tags_at.push_back(&tags[random() % kSize]);
  }
  std::vector<RowSums> slow(kSize), fast(kSize);
  for (size_t i = 0; i < kSize; ++i) {
    fill(slow[i].label);
    fast[i] = slow[i];
  }
  const KeySums sums = {words_at.data(), shapes_at.data(), tags_at.data()};
  add_key_sums_scalar(sums, {2, kSize - 2}, slow.data());
  add_key_sums(sums, {2, kSize - 2}, fast.data());
  for (size_t i = 0; i < kSize; ++i) EXPECT_EQ(slow[i].label, fast[i].label);
}

// Texts of words of all kinds in any order: names, type words, titles, marks, numbers, line cases.
std::string random_text(std::mt19937& random) {
  static constexpr std::string_view kWords[] = {
      "tỉnh",  "Lâm", "Phú",   "ông",   "Nguyễn", "Văn",  "An",    "Giám", "đốc",  "Sở",   "Y",      "tế",  ",",
      ".",     "(",   ")",     "“",     "”",      "UBND", "xã",    "công", "ty",   "TNHH", "Toyota", "và",  "của",
      "QL1A",  "số",  "12",    "2024",  "-",      ":",    "chị",   "Hoa",  "hà",   "nội",  "việt",   "nam", "quốc",
      "hội",   "Bộ",  "THÔNG", "BÁO",   "HÀ",     "NỘI",  "trung", "ương", "Đảng", "được", "huyện",  "Mỹ",  "Đức",
      "thành", "phố", "vua",   "Quang", "Trung",  "U23",  "TP",    "HCM",  "/",    "…",    "nguyen", "van", "lễ"};
  std::string out;
  const size_t size = 1 + random() % 60, flavour = random() % 4;
  for (size_t i = 0; i < size; ++i) {
    // Runs of capitals are as usual as in a text.
    const size_t word = random() % (flavour == 0 ? 7 : std::size(kWords));
    out += kWords[word];
    if (random() % 8 != 0) out += ' ';
  }
  return out;
}

TEST(EntityScorer, SumsAreThoseOfAllFeatures) {
  const EntityModel model = shipped_model();
  ASSERT_FALSE(model.empty());
  std::mt19937 random(11);
  PreparedText text;
  EntityWords words(model.data().lexicon, model.data().checksum);
  EntitySentence sentence;
  SentenceMatches matches;
  MatchRoom room;
  MemoryEvents events;
  EntityMemory memory;
  FeatureReader features, of_window;
  FeatureRows rows;
  rows.bits = model.data().bits;
  EntityScorer scorer;
  EntityDecoder decoder;
  scorer.use(model.data());
  decoder.use(model.data());
  std::vector<LabelledSpan> found;
  size_t spans = 0;
  for (int round = 0; round < 2000; ++round) {
    const std::string source = random_text(random);
    text.assign(source, EntityFinder::kNeeds);
    read_entity_tokens(text, {0, static_cast<uint32_t>(text.view().size())}, words, sentence);
    matches.read(model.data().lexicon, sentence, room);
    read_memory_events(sentence, &matches, events);
    if (round % 100 == 0) memory.clear();
    memory.add(events);
    const EntityMemory* const names = round % 3 == 0 ? nullptr : &memory;
    features.assign(sentence, matches, names);
    const auto size = static_cast<uint32_t>(sentence.tokens.size());
    std::vector<TokenWindow> windows;
    const auto below = [&random](uint32_t limit) { return static_cast<uint32_t>(random() % limit); };
    for (uint32_t at = below(size); at < size && windows.size() < 4; at = windows.back().end + 1 + below(6))
      windows.push_back({at, at + 1 + below(std::min(size - at, 1 + below(60)))});
    // What is read of windows alone is what is read there of the whole sentence.
    of_window.assign(sentence, matches, names, windows);
    const RowSums* const fast = scorer.run(of_window, windows);
    std::vector<LabelledSpan> wanted;
    for (const TokenWindow window : windows) {
      std::vector<LabelScores> slow;
      for (size_t i = window.begin; i < window.end; ++i) {
        features.read(i, rows);
        ASSERT_LT(rows.size, kMaxFeatures);
        slow.push_back(sum_rows(model.data().weights, rows));
        for (size_t label = 1; label < kEntityLabels; ++label)
          ASSERT_EQ(fast[i].label[label - 1], slow.back()[label]) << source << " token " << i;
      }
      for (LabelledSpan span : decode_slowly(model.data().transitions, slow)) {
        span.begin += window.begin;
        span.end += window.begin;
        wanted.push_back(span);
      }
    }
    found.clear();
    decoder.run(of_window, windows, found);
    ASSERT_EQ(found, wanted) << source;
    for (size_t i = 0; i < found.size(); ++i) EXPECT_EQ(found[i].margin, wanted[i].margin);
    spans += found.size();
  }
  EXPECT_GT(spans, 2000U);
}

}  // namespace
}  // namespace vnsift
