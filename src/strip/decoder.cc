#include "strip/decoder.h"

#include <algorithm>
#include <cstdint>
#include <tuple>

#include "strip/weights.h"

namespace vnsift {

namespace {

using Scores = StripWorkspace::Scores;

constexpr size_t kKeptLabels = static_cast<size_t>(LineLabel::date) + 1;  // content and soft come first
constexpr int32_t kImpossible = -(1 << 24);
constexpr int kScale = 16;          // scores are multiples of 1/16, for the damping
constexpr uint32_t kDampedRun = 8;  // a longer run of short lines counts as so many lines

constexpr size_t kHeader = static_cast<size_t>(LineState::header), kBody = static_cast<size_t>(LineState::body),
                 kInline = static_cast<size_t>(LineState::inline_block), kTail = static_cast<size_t>(LineState::tail);

// Where features of `>STATE` rows count: away from the story (to INLINE, TAIL, FOOTER), and from the header into it.
constexpr bool is_entry(size_t from, size_t to) {
  if (from == to || from >= kTail) return false;
  return to >= kInline || (from == kHeader && to == kBody);
}

constexpr FeatureSet features_with_labels(const StripWeights& weights) {
  FeatureSet features;
  for (size_t i = 0; i < kFeatureCount; ++i) {
    for (int16_t weight : weights.labels[i]) {
      if (weight != 0) features.add(static_cast<Feature>(i));
    }
  }
  return features;
}
constexpr FeatureSet kLabelFeatures = features_with_labels(kStripWeights);

// The best kept and the best dropped label of each state. A score and its label are packed into 16 bits, so that the
// search is a maximum over vectors of eight: of equal scores the first label wins.
void score_line(const LineInfo& line, int bias, Scores& scores) {
  constexpr int16_t kFloor = -500;
  static_assert(kLabelLanes <= 64 && kKeptLabels == 8);
  alignas(16) std::array<int16_t, kLabelLanes> sum{};
  (line.features & kLabelFeatures).for_each([&sum](Feature feature) {
    const auto& row = kStripWeights.labels[static_cast<size_t>(feature)];
    for (size_t i = 0; i < kLabelLanes; ++i) sum[i] = static_cast<int16_t>(sum[i] + row[i]);
  });
  const int run = std::max<int>(line.run, kDampedRun);
  const auto unpack = [run](int16_t packed, int added, uint8_t& label) {
    const int score = packed >> 6;
    label = static_cast<uint8_t>(63 - (packed & 63));
    if (score <= kFloor) return kImpossible;
    const int scaled = (score + added) * kScale;
    return run == kDampedRun ? scaled : scaled * static_cast<int>(kDampedRun) / run;  // no division for most lines
  };
  for (size_t state = 0; state < kStates; ++state) {
    const auto& allowed = kStripWeights.states[state];
    alignas(16) std::array<int16_t, kLabelLanes> packed;
    for (size_t i = 0; i < kLabelLanes; ++i) {
      const auto score = static_cast<int16_t>(std::max<int>(sum[i] + allowed[i], kFloor));
      packed[i] = static_cast<int16_t>(score * 64 + static_cast<int16_t>(63 - i));
    }
    int16_t kept = packed[0], dropped = packed[kKeptLabels];
    for (size_t i = 0; i < kKeptLabels; ++i) kept = std::max(kept, packed[i]);
    for (size_t i = kKeptLabels; i < kLabelLanes; ++i) dropped = std::max(dropped, packed[i]);
    scores.kept[state] = unpack(kept, 0, scores.kept_label[state]);
    scores.dropped[state] = unpack(dropped, bias, scores.dropped_label[state]);
  }
}

using StateScores = StripWorkspace::StateScores;
constexpr size_t kStateLanes = std::tuple_size_v<StateScores>;
static_assert(kStates <= kStateLanes && kStateLanes == 8);  // a state fits three bits

// What the changes between states score. The path to a line is searched state by state before it, the path behind it
// state by state of the line itself: `rows` are those states, lanes the others.
struct Changes {
  std::array<StateScores, kStates> rows{};
};
enum class Rows : uint8_t { from, to };

// `resumes`: the story may go on there after a tail.
constexpr Changes make_changes(const StripWeights& weights, Rows rows, bool resumes) {
  Changes changes{};
  for (StateScores& row : changes.rows) row.fill(kImpossible);
  for (size_t from = 0; from < kStates; ++from) {
    for (size_t to = 0; to < kStates; ++to) {
      const int16_t weight = weights.changes[from][to];
      const bool barred = weight == kNever || (from >= kTail && to == kBody && !resumes);
      int32_t& change = rows == Rows::from ? changes.rows[from][to] : changes.rows[to][from];
      change = barred ? kImpossible : weight * kScale;
    }
  }
  return changes;
}
template <Rows kRows>
constexpr std::array<Changes, 2> kChanges = {make_changes(kStripWeights, kRows, false),
                                             make_changes(kStripWeights, kRows, true)};

// All bits where a change is an entry.
template <Rows kRows>
constexpr Changes kEntries = [] {
  Changes entries{};
  for (size_t from = 0; from < kStates; ++from) {
    for (size_t to = 0; to < kStates; ++to) {
      (kRows == Rows::from ? entries.rows[from][to] : entries.rows[to][from]) = is_entry(from, to) ? -1 : 0;
    }
  }
  return entries;
}();

constexpr FeatureSet features_with_entries(const StripWeights& weights) {
  FeatureSet features;
  for (size_t i = 0; i < kFeatureCount; ++i) {
    for (int16_t weight : weights.entries[i]) {
      if (weight != 0) features.add(static_cast<Feature>(i));
    }
  }
  return features;
}
constexpr FeatureSet kEntryFeatures = features_with_entries(kStripWeights);

template <Rows kRows>
const Changes& changes_into(const LineInfo& line, Changes& own) {
  const Changes& changes = kChanges<kRows>[line.may_resume ? 1 : 0];
  const FeatureSet entering = line.features & kEntryFeatures;
  if (entering.empty()) return changes;
  StateScores entries{};
  entering.for_each([&entries](Feature feature) {
    const auto& row = kStripWeights.entries[static_cast<size_t>(feature)];
    for (size_t state = 0; state < kStates; ++state) entries[state] += row[state] * kScale;
  });
  for (size_t row = 0; row < kStates; ++row) {
    for (size_t lane = 0; lane < kStateLanes; ++lane) {
      const int32_t entry = kRows == Rows::from ? entries[lane] : entries[row];
      own.rows[row][lane] = changes.rows[row][lane] + (entry & kEntries<kRows>.rows[row][lane]);
    }
  }
  return own;
}

int32_t best_emission(const Scores& scores, size_t state) {
  return std::max(scores.kept[state], scores.dropped[state]);
}

void subtract_best(StateScores& scores) {
  const int32_t best = *std::max_element(scores.begin(), scores.begin() + kStates);
  for (int32_t& score : scores) score = std::max(score - best, kImpossible);
}

// forward[i][s]: the best path that ends in state s at line i, less the best of all; from[i][s]: where it came from. A
// score and the state before are packed into one number, as in score_line(): of equal paths the first state wins.
void run_forward(StripWorkspace& page) {
  const size_t n = page.lines.size();
  page.forward.resize(n);
  page.from.resize(n);
  page.forward[0].fill(kImpossible);
  for (size_t state = 0; state < kStates; ++state) {
    const int16_t start = kStripWeights.start[state];
    page.forward[0][state] = (start == kNever ? kImpossible : start * kScale) + best_emission(page.scores[0], state);
    page.from[0][state] = static_cast<uint8_t>(state);
  }
  subtract_best(page.forward[0]);
  Changes own;
  for (size_t i = 1; i < n; ++i) {
    const Changes& changes = changes_into<Rows::from>(page.lines[i], own);
    const StateScores before = page.forward[i - 1];
    StateScores best;
    best.fill(INT32_MIN);
    for (size_t from = 0; from < kStates; ++from) {
      const int32_t before_from = before[from];
      const auto tag = static_cast<int32_t>(7 - from);
      for (size_t to = 0; to < kStateLanes; ++to) {
        const int32_t packed = (before_from + changes.rows[from][to]) * 8 + tag;
        best[to] = best[to] > packed ? best[to] : packed;
      }
    }
    StateScores& forward = page.forward[i];
    const Scores& scores = page.scores[i];
    for (size_t to = 0; to < kStateLanes; ++to) {
      const int32_t emission = scores.kept[to] > scores.dropped[to] ? scores.kept[to] : scores.dropped[to];
      forward[to] = (best[to] >> 3) + emission;
      page.from[i][to] = static_cast<uint8_t>(7 - (best[to] & 7));
    }
    subtract_best(forward);
  }
}

}  // namespace

void decode_lines(StripWorkspace& page, int bias, std::vector<LineRecord>& records) {
  const size_t n = page.lines.size();
  records.resize(n);
  if (n == 0) return;
  page.scores.resize(n);
  for (size_t i = 0; i < n; ++i) score_line(page.lines[i], bias, page.scores[i]);
  run_forward(page);

  const StateScores& last = page.forward[n - 1];
  auto state = static_cast<size_t>(std::max_element(last.begin(), last.begin() + kStates) - last.begin());
  Changes own;
  StateScores behind{};  // the best path from the line after i on, by the state at i, less the best of all
  for (size_t i = n; i-- > 0;) {
    const Scores& scores = page.scores[i];
    LineRecord& record = records[i];
    record = LineRecord{};
    record.line = page.lines[i].line;
    record.state = static_cast<LineState>(state);
    const bool kept = scores.kept[state] >= scores.dropped[state];
    record.label = static_cast<LineLabel>(kept ? scores.kept_label[state] : scores.dropped_label[state]);

    int32_t best_kept = 2 * kImpossible, best_dropped = 2 * kImpossible;
    for (size_t s = 0; s < kStates; ++s) {
      const int32_t around = page.forward[i][s] - best_emission(scores, s) + behind[s];
      best_kept = std::max(best_kept, around + scores.kept[s]);
      best_dropped = std::max(best_dropped, around + scores.dropped[s]);
    }
    const int32_t margin = (kept ? best_kept - best_dropped : best_dropped - best_kept) / kScale;
    record.margin = static_cast<int16_t>(std::clamp(margin, 0, 999));

    const Changes& changes = changes_into<Rows::to>(page.lines[i], own);
    StateScores next;
    next.fill(2 * kImpossible);
    for (size_t to = 0; to < kStates; ++to) {
      const int32_t from_there = best_emission(scores, to) + behind[to];
      for (size_t from = 0; from < kStateLanes; ++from) {
        const int32_t score = changes.rows[to][from] + from_there;
        next[from] = next[from] > score ? next[from] : score;
      }
    }
    subtract_best(next);
    behind = next;
    state = page.from[i][state];
  }
}

}  // namespace vnsift
