#include "strip/decoder.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace vnsift {

namespace {

using Emission = StripWorkspace::Emission;

constexpr uint32_t kDampedRun = 8;  // a longer run of short lines counts as so many lines

// Eight scores of 16 bits: one register of the baseline instruction set.
using Vector = int16_t __attribute__((vector_size(16)));
Vector load_lanes(const int16_t* lanes) {
  Vector vector;
  std::memcpy(&vector, lanes, sizeof vector);
  return vector;
}
Vector load(const StateScores& scores) { return load_lanes(scores.data()); }
void store(Vector vector, StateScores& scores) { std::memcpy(scores.data(), &vector, sizeof vector); }
Vector broadcast(int16_t value) { return Vector{} + value; }
Vector larger(Vector a, Vector b) { return a > b ? a : b; }

int16_t largest(Vector vector) {
  vector = larger(vector, __builtin_shufflevector(vector, vector, 4, 5, 6, 7, 0, 1, 2, 3));
  vector = larger(vector, __builtin_shufflevector(vector, vector, 2, 3, 0, 1, 6, 7, 4, 5));
  vector = larger(vector, __builtin_shufflevector(vector, vector, 1, 0, 3, 2, 5, 4, 7, 6));
  return vector[0];
}

// The best kept and the best dropped label of each state. A score and its label are packed into 16 bits, so that the
// search is a maximum over vectors of eight: of equal scores the first label wins.
void score_line(const DecoderTables& tables, FeatureSet features, uint32_t damped_run, int bias, Emission& emission) {
  constexpr size_t kVectors = kLabelLanes / 8;
  constexpr int16_t kMost = 480;  // of a sum: with a state's own it fits ten bits
  constexpr int16_t kBarred = -32000;
  static_assert(kLabelLanes == 40 && kLabelLanes <= 64 && kKeptLabels == 8);
  std::array<Vector, kVectors> packed{};
  features.for_each([&](Feature feature) {
    const int16_t* row = tables.weights.labels[static_cast<size_t>(feature)].data();
    for (size_t i = 0; i < kVectors; ++i) packed[i] += load_lanes(row + i * 8);
  });
  Vector order = {63, 62, 61, 60, 59, 58, 57, 56};
  for (Vector& vector : packed) {
    vector = larger(broadcast(-kMost), vector);
    vector = vector > kMost ? broadcast(kMost) : vector;
    vector = (vector << 6) + order;
    order -= 8;
  }
  const int run = static_cast<int>(damped_run);
  const auto unpack = [run](int16_t best, int added, uint8_t& label) {
    label = static_cast<uint8_t>(63 - (best & 63));
    if (best <= kBarred + 64) return kImpossible;
    const int scaled = ((best >> 6) + added) * kScoreScale;
    const int damped = run == kDampedRun ? scaled : scaled * static_cast<int>(kDampedRun) / run;
    return static_cast<int16_t>(std::clamp<int>(damped, -kMostScore, kMostScore));
  };
  emission.kept.fill(kImpossible);
  emission.dropped.fill(kImpossible);
  for (size_t state = 0; state < kStates; ++state) {
    const auto best_of = [&](size_t i) {
      const Vector given = load_lanes(tables.state_labels[state].data() + i * 8);
      const Vector score = packed[i] + load_lanes(tables.state_scores[state].data() + i * 8);
      return (score & given) | (broadcast(kBarred) & ~given);
    };
    Vector dropped = best_of(1);
    for (size_t i = 2; i < kVectors; ++i) dropped = larger(dropped, best_of(i));
    emission.kept[state] = unpack(largest(best_of(0)), 0, emission.kept_label[state]);
    emission.dropped[state] = unpack(largest(dropped), bias, emission.dropped_label[state]);
  }
}

// Most lines of a text have the features of another one: the scores of those seen last are kept.
const Emission& find_emission(const DecoderTables& tables, int bias, const LineInfo& line, StripWorkspace& page) {
  const FeatureSet features = line.features & tables.label_features;
  const uint32_t run = std::max<uint32_t>(line.run, kDampedRun);
  StripWorkspace::KnownEmission& known = page.known[features.hash(run) % page.known.size()];
  if (known.run != run || !(known.features == features)) {
    known.features = features;
    known.run = run;
    score_line(tables, features, run, bias, known.emission);
  }
  return known.emission;
}

// What the changes into `line` score.
class Changes {
 public:
  Changes(const DecoderTables& tables, const LineInfo& line) : tables_(tables), resumes_(line.may_resume ? 1 : 0) {
    const FeatureSet entering = line.features & tables.entry_features;
    any_entries_ = !entering.empty();
    if (!any_entries_) return;
    Vector entries{};
    entering.for_each([&](Feature feature) { entries += load(tables.entries[static_cast<size_t>(feature)]); });
    const Vector most = broadcast(kMostScore);
    entries = larger(-most, entries);
    store(entries > most ? most : entries, entries_);
  }
  Vector from(size_t state) const {
    const Vector changes = load(tables_.from[resumes_][state]);
    return any_entries_ ? changes + (load(entries_) & load(tables_.entry_from[state])) : changes;
  }
  Vector to(size_t state) const {
    const Vector changes = load(tables_.to[resumes_][state]);
    return any_entries_ ? changes + (broadcast(entries_[state]) & load(tables_.entry_to[state])) : changes;
  }

 private:
  const DecoderTables& tables_;
  size_t resumes_;
  bool any_entries_;
  StateScores entries_;  // set if any_entries_
};

// Less the best of them; states too far behind are given up for good.
Vector normalised(Vector scores) {
  scores -= broadcast(largest(scores));
  return scores < kGivenUp ? broadcast(kImpossible) : scores;
}

// The scores of `reached` with those of the line on top; what could not be reached stays out.
Vector added(Vector reached, Vector emission) {
  const Vector sum = reached + emission;
  return reached < kGivenUp ? broadcast(kImpossible) : sum;
}

Vector best_emission(const Emission& emission) { return larger(load(emission.kept), load(emission.dropped)); }

// forward[i][s]: the best path that ends in state s at line i, less the best of all.
void run_forward(const DecoderTables& tables, StripWorkspace& page) {
  const size_t n = page.lines.size();
  Vector scores = normalised(added(load(tables.start), best_emission(page.emissions[0])));
  page.forward.resize(n);
  store(scores, page.forward[0]);
  for (size_t i = 1; i < n; ++i) {
    const Changes changes(tables, page.lines[i]);
    Vector reached = broadcast(kImpossible * 2);
    for (size_t from = 0; from < kStates; ++from) {
      reached = larger(reached, broadcast(page.forward[i - 1][from]) + changes.from(from));
    }
    scores = normalised(added(reached, best_emission(page.emissions[i])));
    store(scores, page.forward[i]);
  }
}

// The state before `state`: of equal ones the first.
size_t best_before(const StateScores& forward, Vector changes_to) {
  const Vector scores = load(forward) + changes_to;
  size_t best = 0;
  for (size_t from = 1; from < kStates; ++from) {
    if (scores[from] > scores[best]) best = from;
  }
  return best;
}

}  // namespace

void decode_lines(const DecoderTables& tables, int bias, StripWorkspace& page, std::vector<LineRecord>& records) {
  const size_t n = page.lines.size();
  records.resize(n);
  if (n == 0) return;
  if (page.known_tables != &tables || page.known_bias != bias) {
    page.known.fill({});
    page.known_tables = &tables;
    page.known_bias = bias;
  }
  page.emissions.resize(n);
  for (size_t i = 0; i < n; ++i) page.emissions[i] = find_emission(tables, bias, page.lines[i], page);
  run_forward(tables, page);

  const StateScores& last = page.forward[n - 1];
  auto state = static_cast<size_t>(std::max_element(last.begin(), last.begin() + kStates) - last.begin());
  Vector behind{};  // the best path from the line after i on, by the state at i, less the best of all
  for (size_t i = n; i-- > 0;) {
    const Emission& emission = page.emissions[i];
    LineRecord& record = records[i];
    record = LineRecord{};
    record.line = page.lines[i].line;
    record.state = static_cast<LineState>(state);
    const bool kept = emission.kept[state] >= emission.dropped[state];
    record.label = static_cast<LineLabel>(kept ? emission.kept_label[state] : emission.dropped_label[state]);

    // What cannot be reached is that far behind with either class.
    const Vector best = best_emission(emission);
    const Vector around = load(page.forward[i]) - best + behind;
    const int best_kept = largest(around + load(emission.kept));
    const int best_dropped = largest(around + load(emission.dropped));
    const int margin = (kept ? best_kept - best_dropped : best_dropped - best_kept) / kScoreScale;
    record.margin = static_cast<int16_t>(std::clamp(margin, 0, -kGivenUp / kScoreScale));
    if (i == 0) break;

    const Changes changes(tables, page.lines[i]);
    StateScores from_there;
    store(added(behind, best), from_there);
    Vector next = broadcast(kImpossible * 2);
    for (size_t to = 0; to < kStates; ++to) next = larger(next, changes.to(to) + broadcast(from_there[to]));
    behind = normalised(next);
    state = best_before(page.forward[i - 1], changes.to(state));
  }
}

}  // namespace vnsift
