// The vectors of the decoder against slow twins: one label, one state at a time, in plain integers.
#include "strip/decoder.h"

#include <algorithm>
#include <random>
#include <vector>

#include <gtest/gtest.h>

#include "base/cpu.h"
#include "strip/line_scores.h"

namespace vnsift {
namespace {

struct SlowScore {
  int score = kImpossible;
  size_t label = 0;
};

// The best of labels [first, end) in a state.
SlowScore slow_best(const StripWeights& weights, const FeatureSet& features, size_t state, size_t first, size_t end,
                    uint32_t run, int bias) {
  SlowScore best;
  int best_sum = 0;
  bool any = false;
  for (size_t label = first; label < end; ++label) {
    if (weights.states[state][label] == kNever) continue;
    int sum = 0;
    features.for_each([&](Feature feature) { sum += weights.labels[static_cast<size_t>(feature)][label]; });
    sum = std::clamp(sum, -480, 480) + std::clamp<int>(weights.states[state][label], -kMostInState, kMostInState);
    if (any && sum <= best_sum) continue;
    any = true;
    best_sum = sum;
    best.label = label;
  }
  if (!any || best_sum < -499) return best;
  const int scaled = (best_sum + bias) * kScoreScale;
  best.score = std::clamp(run <= 8 ? scaled : scaled * 8 / static_cast<int>(run), -int{kMostScore}, int{kMostScore});
  return best;
}

LineScores score_line(ScoreKernel kernel, const DecoderTables& tables, const FeatureSet& features, uint32_t run,
                      int bias) {
  LineScores scores;
  kernel(tables, features, run, bias, scores);
  return scores;
}

FeatureSet random_features(std::mt19937& random, size_t most) {
  FeatureSet features;
  for (size_t left = random() % (most + 1); left > 0; --left)
    features.add(static_cast<Feature>(random() % kFeatureCount));
  return features;
}

class LineScoresKernel : public testing::TestWithParam<ScoreKernel> {};
INSTANTIATE_TEST_SUITE_P(Each, LineScoresKernel, testing::Values(score_line_scalar, score_line_avx2));

TEST_P(LineScoresKernel, OracleAgrees) {
  if (GetParam() == score_line_avx2 && !has_avx2()) GTEST_SKIP() << "no AVX2 here";
  std::mt19937 random(20261126);
  const DecoderTables& tables = kDecoderTables;
  for (int round = 0; round < 20000; ++round) {
    const FeatureSet features = random_features(random, round % 5 == 0 ? kFeatureCount : 25);
    const auto run = static_cast<uint32_t>(1 + random() % (random() % 3 == 0 ? 60000 : 20));
    const int bias = random() % 2 == 0 ? 0 : static_cast<int>(random() % 64) - 32;
    const LineScores scores = score_line(GetParam(), tables, features, run, bias);
    for (size_t state = 0; state < kStates; ++state) {
      const SlowScore kept = slow_best(tables.weights, features, state, 0, kKeptLabels, run, 0);
      const SlowScore dropped = slow_best(tables.weights, features, state, kKeptLabels, kLabels, run, bias);
      ASSERT_EQ(scores.kept[state], kept.score) << round;
      ASSERT_EQ(scores.dropped[state], dropped.score) << round;
      if (kept.score != kImpossible) {
        ASSERT_EQ(scores.kept_label[state], kept.label) << round;
      }
      if (dropped.score != kImpossible) {
        ASSERT_EQ(scores.dropped_label[state], dropped.label) << round;
      }
      int entry = 0;
      features.for_each(
          [&](Feature feature) { entry += tables.weights.entries[static_cast<size_t>(feature)][state] * kScoreScale; });
      ASSERT_EQ(scores.entries[state], std::clamp(entry, -int{kMostScore}, int{kMostScore})) << round;
    }
  }
}

// Viterbi with max for the margins, in the way of a textbook.
class SlowDecoder {
 public:
  SlowDecoder(const DecoderTables& tables, const std::vector<LineInfo>& lines, int bias)
      : tables_(tables), lines_(lines) {
    for (const LineInfo& line : lines)
      scores_.push_back(score_line(score_line_scalar, tables, line.features, line.run, bias));
  }

  std::vector<LineRecord> run() {
    const size_t n = lines_.size();
    std::vector<States> forward(n);
    for (size_t i = 0; i < n; ++i) {
      for (size_t to = 0; to < kStates; ++to) {
        int reached = 2 * kImpossible;
        if (i == 0) reached = tables_.start[to];
        for (size_t from = 0; i > 0 && from < kStates; ++from)
          reached = std::max(reached, forward[i - 1][from] + change(i, from, to));
        forward[i][to] = reached < kGivenUp ? kImpossible : reached + best(i, to);
      }
      normalise(forward[i]);
    }
    States behind{};
    size_t state = first_best(forward[n - 1]);
    std::vector<LineRecord> records(n);
    for (size_t i = n; i-- > 0;) {
      const bool kept = scores_[i].kept[state] >= scores_[i].dropped[state];
      records[i].state = static_cast<LineState>(state);
      records[i].label = static_cast<LineLabel>((kept ? scores_[i].kept_label : scores_[i].dropped_label)[state]);
      int best_kept = 2 * kImpossible, best_dropped = 2 * kImpossible;
      for (size_t s = 0; s < kStates; ++s) {
        const int around = forward[i][s] - best(i, s) + behind[s];
        best_kept = std::max(best_kept, around + scores_[i].kept[s]);
        best_dropped = std::max(best_dropped, around + scores_[i].dropped[s]);
      }
      const int margin = (kept ? best_kept - best_dropped : best_dropped - best_kept) / kScoreScale;
      records[i].margin = static_cast<int16_t>(std::clamp(margin, 0, -kGivenUp / kScoreScale));
      if (i == 0) break;
      States before{}, next{};
      for (size_t from = 0; from < kStates; ++from) {
        before[from] = forward[i - 1][from] + change(i, from, state);
        next[from] = 2 * kImpossible;
        for (size_t to = 0; to < kStates; ++to) {
          const int there = behind[to] < kGivenUp ? kImpossible : behind[to] + best(i, to);
          next[from] = std::max(next[from], change(i, from, to) + there);
        }
      }
      normalise(next);
      behind = next;
      state = first_best(before);
    }
    return records;
  }

 private:
  using States = std::array<int, kStates>;

  int best(size_t i, size_t state) const { return std::max(scores_[i].kept[state], scores_[i].dropped[state]); }
  int change(size_t i, size_t from, size_t to) const {
    const int entry = weights_detail::is_entry(from, to) ? scores_[i].entries[to] : 0;
    return tables_.from[lines_[i].may_resume ? 1 : 0][from][to] + entry;
  }
  static void normalise(States& states) {
    const int most = *std::max_element(states.begin(), states.end());
    for (int& score : states) score = score - most < kGivenUp ? int{kImpossible} : score - most;
  }
  static size_t first_best(const States& states) {
    return static_cast<size_t>(std::max_element(states.begin(), states.end()) - states.begin());
  }

  const DecoderTables& tables_;
  const std::vector<LineInfo>& lines_;
  std::vector<LineScores> scores_;
};

TEST(DecodeLines, OracleAgrees) {
  std::mt19937 random(5);
  StripWorkspace page;
  std::vector<LineRecord> records;
  for (int round = 0; round < 400; ++round) {
    const bool is_huge = round % 100 == 7;  // more than the decoder keeps the scores of
    page.lines.assign(is_huge ? 8000 + random() % 20000 : 1 + random() % 60, {});
    for (LineInfo& line : page.lines) {
      line.features = random_features(random, 20);
      line.run = static_cast<uint16_t>(random() % 4 == 0 ? 1 + random() % 40 : 1);
      line.may_resume = random() % 2 == 0;
    }
    const int bias = static_cast<int>(random() % 3) * 4 - 4;
    decode_lines(kDecoderTables, bias, page, records);
    const std::vector<LineRecord> wanted = SlowDecoder(kDecoderTables, page.lines, bias).run();
    ASSERT_EQ(records.size(), wanted.size());
    for (size_t i = 0; i < wanted.size(); ++i) {
      ASSERT_EQ(records[i].state, wanted[i].state) << round << ": " << i;
      ASSERT_EQ(records[i].label, wanted[i].label) << round << ": " << i;
      ASSERT_EQ(records[i].margin, wanted[i].margin) << round << ": " << i;
    }
  }
}

}  // namespace
}  // namespace vnsift
