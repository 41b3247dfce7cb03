#include "model.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <span>

#include "strip/decoder_tables.h"

namespace vnsift::train {

namespace {

constexpr double kTemperature = 3;
constexpr double kNone = -1e30;  // the log of 0
constexpr uint32_t kDampedRun = 8;

bool is_kept(size_t label) { return class_of(static_cast<LineLabel>(label)) != LineClass::boilerplate; }

using StateRow = std::array<double, kStates>;
using LabelRow = std::array<double, kLabels>;

// One reading of a page: all paths, or those with the right class on every line. Probabilities are scaled line by line:
// the sum of `forward` is 1, that of forward * backward too.
struct Lattice {
  std::vector<StateRow> emission, forward, backward;
  std::vector<double> scale;                                      // what a line's sums were divided by
  std::vector<std::array<std::array<double, 2>, kStates>> most;   // of the labels that are left out, that are kept
  std::vector<std::array<std::array<uint8_t, 2>, kStates>> best;  // those labels

  void resize(size_t n) {
    emission.resize(n);
    forward.resize(n);
    backward.resize(n);
    scale.resize(n);
    most.resize(n);
    best.resize(n);
  }
};

class Trainer {
 public:
  Trainer(const StripWeights& prior, const std::vector<const Page*>& pages, const TrainOptions& options)
      : prior_(prior), pages_(pages), options_(options), model_(model_of(prior)), start_(model_) {
    free_ = known_weights(pages);
    for (size_t i = 0; i < Model::change_at(0, 0); ++i) free_[i] = free_[i] || start_.values[i] != 0;
  }

  Model run() {
    std::vector<double> squares(Model::kSize, 1e-3);
    std::vector<double> gradient(Model::kSize);
    for (int round = 0; round < options_.rounds; ++round) {
      std::fill(gradient.begin(), gradient.end(), 0.0);
      read_changes();
      for (const Page* page : pages_) add_page(*page, gradient);
      const double rate = 1.0 / (1 + 0.02 * round);
      for (size_t i = 0; i < Model::kSize; ++i) {
        if (!free_[i]) continue;
        const double penalty = i < Model::entry_at(0, 0)  ? options_.penalty
                               : i >= Model::shared_at(0) ? options_.shared_penalty
                                                          : options_.change_penalty;
        gradient[i] += 2 * penalty * (model_.values[i] - start_.values[i]);
        squares[i] += gradient[i] * gradient[i];
        model_.values[i] -= rate * gradient[i] / std::sqrt(squares[i]);
      }
    }
    return model_;
  }

 private:
  // The factor of a change of states into line i, 0 where it is impossible.
  double change(const Page& page, size_t i, size_t from, size_t to) const {
    constexpr auto kBody = static_cast<size_t>(LineState::body), kTail = static_cast<size_t>(LineState::tail);
    if (from >= kTail && to == kBody && !page.lines[i].may_resume) return 0;
    return weights_detail::is_entry(from, to) ? changes_[from][to] * entries_[i][to] : changes_[from][to];
  }

  // The score of `label` beside what the line says, in one of the two readings; kNone where it is barred.
  double extra(bool gold_only, LineLabel gold, size_t label) const {
    const LineClass wanted = class_of(gold);
    const bool same_label = static_cast<size_t>(gold) == label;
    if (gold_only) {
      const bool wrong_class = wanted != LineClass::soft && (wanted == LineClass::content) != is_kept(label);
      return wrong_class ? kNone : same_label ? 0 : -options_.label_cost;
    }
    if (wanted == LineClass::content && !is_kept(label)) return options_.lost_cost;
    if (wanted == LineClass::boilerplate && is_kept(label)) return options_.kept_cost;
    return 0;
  }

  void read_scores(const Page& page) {
    const size_t n = page.lines.size();
    scores_.resize(n * kStates);
    entries_.resize(n);
    for (size_t i = 0; i < n; ++i) {
      LabelRow sum{};
      StateRow entries{};
      double left_out = 0;
      page.lines[i].features.for_each([&](Feature feature) {
        const auto f = static_cast<size_t>(feature);
        const double* row = &model_.values[Model::label_at(f, 0)];
        for (size_t label = 0; label < kLabels; ++label) sum[label] += row[label];
        left_out += model_.values[Model::shared_at(f)];
        for (size_t state = 0; state < kStates; ++state) entries[state] += model_.values[Model::entry_at(f, state)];
      });
      for (size_t label = kKeptLabels; label < kLabels; ++label) sum[label] += left_out;
      for (size_t state = 0; state < kStates; ++state) entries_[i][state] = std::exp(entries[state] / kTemperature);
      const double damping = damping_of(page.lines[i]) / kTemperature;
      for (size_t state = 0; state < kStates; ++state) {
        for (size_t label = 0; label < kLabels; ++label) {
          const bool barred = prior_.states[state][label] == kNever;
          scores_[i * kStates + state][label] =
              barred ? kNone : (sum[label] + model_.values[Model::state_at(state, label)]) * damping;
        }
      }
    }
  }

  static double damping_of(const LineInfo& line) {
    return static_cast<double>(kDampedRun) / std::max<uint32_t>(line.run, kDampedRun);
  }

  // False if no path has the gold classes.
  bool fill(const Page& page, bool gold_only, Lattice& lattice) const {
    const size_t n = page.lines.size();
    lattice.resize(n);
    for (size_t i = 0; i < n; ++i) {
      LabelRow more;
      for (size_t label = 0; label < kLabels; ++label) more[label] = extra(gold_only, page.gold[i], label);
      double highest = kNone;
      for (size_t state = 0; state < kStates; ++state) {
        std::array<double, 2> most = {kNone, kNone};
        for (size_t label = 0; label < kLabels; ++label) {
          const double score = scores_[i * kStates + state][label] + more[label];
          const size_t kept = is_kept(label) ? 1 : 0;
          if (score <= most[kept]) continue;
          most[kept] = score;
          lattice.best[i][state][kept] = static_cast<uint8_t>(label);
        }
        lattice.most[i][state] = most;
        highest = std::max({highest, most[0], most[1]});
      }
      for (size_t state = 0; state < kStates; ++state) {
        for (double& score : lattice.most[i][state]) score = std::exp(score - highest);
        lattice.emission[i][state] = lattice.most[i][state][0] + lattice.most[i][state][1];
      }
    }
    for (size_t i = 0; i < n; ++i) {
      double sum = 0;
      for (size_t to = 0; to < kStates; ++to) {
        double reached = i == 0 ? starts_[to] : 0;
        for (size_t from = 0; i > 0 && from < kStates; ++from)
          reached += lattice.forward[i - 1][from] * change(page, i, from, to);
        sum += lattice.forward[i][to] = reached * lattice.emission[i][to];
      }
      if (sum <= 0) return false;
      lattice.scale[i] = sum;
      for (double& share : lattice.forward[i]) share /= sum;
    }
    lattice.backward[n - 1].fill(1);
    for (size_t i = n - 1; i-- > 0;) {
      for (size_t from = 0; from < kStates; ++from) {
        double sum = 0;
        for (size_t to = 0; to < kStates; ++to)
          sum += change(page, i + 1, from, to) * lattice.emission[i + 1][to] * lattice.backward[i + 1][to];
        lattice.backward[i][from] = sum / lattice.scale[i + 1];
      }
    }
    return true;
  }

  // sign * the expected counts of every weight under a reading, over the temperature.
  void add_expected(const Page& page, const Lattice& lattice, double sign, std::vector<double>& gradient) const {
    const double unit = sign / kTemperature;
    for (size_t i = 0; i < page.lines.size(); ++i) {
      LabelRow expected{};
      const double damping = damping_of(page.lines[i]);
      for (size_t state = 0; state < kStates; ++state) {
        const double inside = lattice.forward[i][state] * lattice.backward[i][state];
        if (inside < 1e-12) continue;
        for (size_t kept = 0; kept < 2; ++kept) {
          if (lattice.most[i][state][kept] <= 0) continue;
          const size_t label = lattice.best[i][state][kept];
          const double share = inside * lattice.most[i][state][kept] / lattice.emission[i][state] * unit * damping;
          expected[label] += share;
          gradient[Model::state_at(state, label)] += share;
        }
        if (i == 0) gradient[Model::start_at(state)] += inside * unit;
      }
      StateRow entered{};
      for (size_t from = 0; i > 0 && from < kStates; ++from) {
        for (size_t to = 0; to < kStates; ++to) {
          const double share = lattice.forward[i - 1][from] * change(page, i, from, to) * lattice.emission[i][to] *
                               lattice.backward[i][to] / lattice.scale[i] * unit;
          gradient[Model::change_at(from, to)] += share;
          if (weights_detail::is_entry(from, to)) entered[to] += share;
        }
      }
      double left_out = 0;
      for (size_t label = kKeptLabels; label < kLabels; ++label) left_out += expected[label];
      page.lines[i].features.for_each([&](Feature feature) {
        const auto f = static_cast<size_t>(feature);
        gradient[Model::shared_at(f)] += left_out;
        double* row = &gradient[Model::label_at(f, 0)];
        for (size_t label = 0; label < kLabels; ++label) row[label] += expected[label];
        for (size_t state = 0; state < kStates; ++state) gradient[Model::entry_at(f, state)] += entered[state];
      });
    }
  }

  void read_changes() {
    for (size_t from = 0; from < kStates; ++from) {
      starts_[from] = prior_.start[from] == kNever ? 0 : std::exp(model_.values[Model::start_at(from)] / kTemperature);
      for (size_t to = 0; to < kStates; ++to) {
        const bool never = prior_.changes[from][to] == kNever;
        changes_[from][to] = never ? 0 : std::exp(model_.values[Model::change_at(from, to)] / kTemperature);
      }
    }
  }

  void add_page(const Page& page, std::vector<double>& gradient) {
    read_scores(page);
    if (!fill(page, true, gold_) || !fill(page, false, all_)) return;
    add_expected(page, all_, page.weight, gradient);
    add_expected(page, gold_, -page.weight, gradient);
  }

  const StripWeights& prior_;
  const std::vector<const Page*>& pages_;
  const TrainOptions& options_;
  Model model_;
  const Model start_;
  std::vector<bool> free_;
  // Of this page and these weights: scores of labels by line and state; factors of starts, changes, entries by line.
  std::vector<LabelRow> scores_;
  StateRow starts_{};
  std::array<StateRow, kStates> changes_{};
  std::vector<StateRow> entries_;
  Lattice gold_, all_;
};

}  // namespace

Model model_of(const StripWeights& weights) {
  Model model;
  for (size_t feature = 0; feature < kFeatureCount; ++feature) {
    for (size_t label = 0; label < kLabels; ++label)
      model.values[Model::label_at(feature, label)] =
          weights.labels[feature][label] - (label >= kKeptLabels ? weights.boilerplate[feature] : 0);
    model.values[Model::shared_at(feature)] = weights.boilerplate[feature];
    for (size_t state = 0; state < kStates; ++state)
      model.values[Model::entry_at(feature, state)] = weights.entries[feature][state];
  }
  for (size_t state = 0; state < kStates; ++state) {
    for (size_t label = 0; label < kLabels; ++label) {
      const int16_t weight = weights.states[state][label];
      model.values[Model::state_at(state, label)] = weight == kNever ? 0 : weight;
    }
    for (size_t to = 0; to < kStates; ++to) {
      const int16_t weight = weights.changes[state][to];
      model.values[Model::change_at(state, to)] = weight == kNever ? 0 : weight;
    }
    model.values[Model::start_at(state)] = weights.start[state] == kNever ? 0 : weights.start[state];
  }
  return model;
}

StripWeights rounded(const Model& model, const StripWeights& prior) {
  const auto whole = [&model](size_t at) {
    return static_cast<int16_t>(std::clamp(std::lround(model.values[at]), -255L, 255L));
  };
  StripWeights weights = prior;
  for (size_t feature = 0; feature < kFeatureCount; ++feature) {
    for (size_t label = 0; label < kLabels; ++label)
      weights.labels[feature][label] = whole(Model::label_at(feature, label));
    weights.boilerplate[feature] = 0;
    weights.add_boilerplate(feature, whole(Model::shared_at(feature)));
    for (size_t state = 0; state < kStates; ++state)
      weights.entries[feature][state] = whole(Model::entry_at(feature, state));
  }
  for (size_t state = 0; state < kStates; ++state) {
    for (size_t label = 0; label < kLabels; ++label) {
      int16_t& weight = weights.states[state][label];
      if (weight != kNever) weight = whole(Model::state_at(state, label));
    }
    for (size_t to = 0; to < kStates; ++to) {
      int16_t& weight = weights.changes[state][to];
      if (weight != kNever) weight = whole(Model::change_at(state, to));
    }
    if (weights.start[state] != kNever) weights.start[state] = whole(Model::start_at(state));
  }
  return weights;
}

std::vector<bool> known_weights(const std::vector<const Page*>& pages) {
  constexpr size_t kLines = 8, kHosts = 3;
  static constexpr LineState kStory = LineState::body;
  std::vector<bool> is_known(Model::kSize);
  for (size_t i = Model::change_at(0, 0); i < Model::shared_at(0); ++i) is_known[i] = true;
  // Staying costs nothing: it would count on every line of a long table.
  for (size_t state = 0; state < kStates; ++state) is_known[Model::change_at(state, state)] = false;
  struct Seen {
    size_t lines = 0;
    std::set<std::string> hosts;
  };
  std::map<size_t, Seen> seen;
  for (const Page* page : pages) {
    for (size_t i = 0; i < page->lines.size(); ++i) {
      page->lines[i].features.for_each([&](Feature feature) {
        Seen& shared = seen[Model::shared_at(static_cast<size_t>(feature))];
        ++shared.lines;
        shared.hosts.insert(page->host);
        Seen& pair = seen[Model::label_at(static_cast<size_t>(feature), static_cast<size_t>(page->gold[i]))];
        ++pair.lines;
        pair.hosts.insert(page->host);
        if (i == 0) return;
        const bool kept = is_kept(static_cast<size_t>(page->gold[i]));
        if (kept == is_kept(static_cast<size_t>(page->gold[i - 1]))) return;
        constexpr std::array kAway = {LineState::inline_block, LineState::tail, LineState::footer};
        for (LineState state : kept ? std::span(&kStory, 1) : std::span(kAway)) {
          Seen& entry = seen[Model::entry_at(static_cast<size_t>(feature), static_cast<size_t>(state))];
          ++entry.lines;
          entry.hosts.insert(page->host);
        }
      });
    }
  }
  for (const auto& [at, pair] : seen) {
    if (pair.lines >= kLines && pair.hosts.size() >= kHosts) is_known[at] = true;
  }
  return is_known;
}

Model train(const StripWeights& prior, const std::vector<const Page*>& pages, const TrainOptions& options) {
  return Trainer(prior, pages, options).run();
}

}  // namespace vnsift::train
