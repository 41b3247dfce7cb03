#include "strip/decoder.h"

#include <algorithm>
#include <cstdint>

#include "strip/score_vector.h"

namespace vnsift {

namespace {

// What the changes into a line score.
class Changes {
 public:
  Changes(const DecoderTables& tables, bool may_resume, const LineScores& scores)
      : tables_(tables), resumes_(may_resume ? 1 : 0), entries_(scores.entries) {}
  ScoreVector from(size_t state) const {
    const ScoreVector changes = load(tables_.from[resumes_][state]);
    return state >= kLastStates ? changes : changes + (load(entries_) & load(tables_.entry_from[state]));
  }
  ScoreVector to(size_t state) const {
    return load(tables_.to[resumes_][state]) + (broadcast(entries_[state]) & load(tables_.entry_to[state]));
  }

 private:
  static constexpr auto kLastStates = static_cast<size_t>(LineState::tail);  // nothing is entered from there
  const DecoderTables& tables_;
  size_t resumes_;
  const StateScores& entries_;
};

// Less the best of them; states too far behind are given up for good.
ScoreVector normalised(ScoreVector scores) {
  scores -= largest(scores);
  return scores < kGivenUp ? broadcast(kImpossible) : scores;
}

// The scores of `reached` with those of the line on top; what could not be reached stays out.
ScoreVector added(ScoreVector reached, ScoreVector scores) {
  return reached < kGivenUp ? broadcast(kImpossible) : reached + scores;
}

ScoreVector best_label(const LineScores& scores) { return larger(load(scores.kept), load(scores.dropped)); }

// The scores of a huge page are not kept but made again for the way back: 80 bytes a line are more than its text.
constexpr size_t kBlock = 8192;  // lines

// Those of the lines of the block that holds line i, by their places in it.
void find_scores(const DecoderTables& tables, int bias, size_t i, StripWorkspace& page) {
  const ScoreKernel score_line = score_kernel();
  const size_t first = i - i % kBlock, end = std::min(first + kBlock, page.lines.size());
  page.scores.resize(end - first);
  for (size_t j = first; j < end; ++j)
    score_line(tables, page.lines[j].features, page.lines[j].run, bias, page.scores[j - first]);
}

// forward[i][s]: the best path that ends in state s at line i, less the best of all.
void run_forward(const DecoderTables& tables, int bias, StripWorkspace& page) {
  const size_t n = page.lines.size();
  page.forward.resize(n);
  ScoreVector path{};
  for (size_t i = 0; i < n; ++i) {
    const LineInfo& line = page.lines[i];
    if (i % kBlock == 0) find_scores(tables, bias, i, page);
    const LineScores& scores = page.scores[i % kBlock];
    ScoreVector reached = load(tables.start);
    if (i > 0) {
      const Changes changes(tables, line.may_resume, scores);
      reached = broadcast(kImpossible * 2);
      for_each_state(path,
                     [&](size_t from, ScoreVector score) { reached = larger(reached, score + changes.from(from)); });
    }
    path = normalised(added(reached, best_label(scores)));
    store(path, page.forward[i]);
  }
}

// By how much the class that was chosen at a line beats the other; `around` are the scores of all the other lines.
int margin_of(const LineScores& scores, ScoreVector around, bool kept) {
  const ScoreVector best = largest_of_two(around + load(scores.kept), around + load(scores.dropped));
  const int margin = kept ? best[0] - best[1] : best[1] - best[0];
  return std::clamp(margin / kScoreScale, 0, -kGivenUp / kScoreScale);
}

}  // namespace

void decode_lines(const DecoderTables& tables, int bias, StripWorkspace& page, std::vector<LineRecord>& records) {
  const size_t n = page.lines.size();
  records.resize(n);
  if (n == 0) return;
  run_forward(tables, bias, page);

  const ScoreVector last = load(page.forward[n - 1]);
  size_t state = first_lane(last == largest(last));
  ScoreVector behind{};  // the best path from the line after i on, by the state at i, less the best of all
  for (size_t i = n; i-- > 0;) {
    if (i % kBlock == kBlock - 1 && i + 1 < n) find_scores(tables, bias, i, page);
    const LineScores& scores = page.scores[i % kBlock];
    LineRecord& record = records[i];
    record = LineRecord{};
    record.line = page.lines[i].line;
    record.state = static_cast<LineState>(state);
    const bool kept = scores.kept[state] >= scores.dropped[state];
    record.label = static_cast<LineLabel>(kept ? scores.kept_label[state] : scores.dropped_label[state]);

    // What cannot be reached is that far behind with either class.
    const ScoreVector best = best_label(scores);
    record.margin = static_cast<int16_t>(margin_of(scores, load(page.forward[i]) - best + behind, kept));
    if (i == 0) break;

    const Changes changes(tables, page.lines[i].may_resume, scores);
    ScoreVector next = broadcast(kImpossible * 2);
    for_each_state(added(behind, best),
                   [&](size_t to, ScoreVector score) { next = larger(next, changes.to(to) + score); });
    behind = normalised(next);
    // The state before: of equal ones the first.
    const ScoreVector before = load(page.forward[i - 1]) + changes.to(state);
    state = first_lane(before == largest(before));
  }
}

}  // namespace vnsift
