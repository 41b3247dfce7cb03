#include "model.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <span>

#include "strip/decoder_tables.h"

namespace vnsift::train {

namespace {

constexpr double kTemperature = 3;
constexpr double kNone = -1e30;  // log 0
constexpr uint32_t kDampedRun = 8;

double add_logs(double a, double b) {
  if (a < b) std::swap(a, b);
  return b <= kNone / 2 ? a : a + std::log1p(std::exp(b - a));
}

bool is_kept(size_t label) { return class_of(static_cast<LineLabel>(label)) != LineClass::boilerplate; }

// One reading of a page: all paths, or those with the right class on every line.
struct Lattice {
  using StateRow = std::array<double, kStates>;
  std::vector<StateRow> emission, forward, backward;
  std::vector<std::array<std::array<double, 2>, kStates>> most;   // of the labels that are left out, that are kept
  std::vector<std::array<std::array<uint8_t, 2>, kStates>> best;  // those labels
  double total = 0;

  void resize(size_t n) {
    emission.resize(n);
    forward.resize(n);
    backward.resize(n);
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
  double change(const LineInfo& line, const std::vector<double>& entries, size_t from, size_t to) const {
    if (prior_.changes[from][to] == kNever) return kNone;
    constexpr auto kBody = static_cast<size_t>(LineState::body), kTail = static_cast<size_t>(LineState::tail);
    if (from >= kTail && to == kBody && !line.may_resume) return kNone;
    double score = model_.values[Model::change_at(from, to)];
    if (weights_detail::is_entry(from, to)) score += entries[to];
    return score / kTemperature;
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
    scores_.resize(n * kStates * kLabels);
    entries_.assign(n, std::vector<double>(kStates, 0.0));
    for (size_t i = 0; i < n; ++i) {
      std::array<double, kLabels> sum{};
      page.lines[i].features.for_each([&](Feature feature) {
        const auto f = static_cast<size_t>(feature);
        for (size_t label = 0; label < kLabels; ++label) sum[label] += model_.values[Model::label_at(f, label)];
        for (size_t label = kKeptLabels; label < kLabels; ++label) sum[label] += model_.values[Model::shared_at(f)];
        for (size_t state = 0; state < kStates; ++state) entries_[i][state] += model_.values[Model::entry_at(f, state)];
      });
      const double damping = damping_of(page.lines[i]) / kTemperature;
      for (size_t state = 0; state < kStates; ++state) {
        for (size_t label = 0; label < kLabels; ++label) {
          const bool barred = prior_.states[state][label] == kNever;
          score(i, state, label) =
              barred ? kNone : (sum[label] + model_.values[Model::state_at(state, label)]) * damping;
        }
      }
    }
  }

  static double damping_of(const LineInfo& line) {
    return static_cast<double>(kDampedRun) / std::max<uint32_t>(line.run, kDampedRun);
  }
  double& score(size_t line, size_t state, size_t label) { return scores_[(line * kStates + state) * kLabels + label]; }

  void fill(const Page& page, bool gold_only, Lattice& lattice) {
    const size_t n = page.lines.size();
    lattice.resize(n);
    for (size_t i = 0; i < n; ++i) {
      for (size_t state = 0; state < kStates; ++state) {
        std::array<double, 2> most = {kNone, kNone};
        for (size_t label = 0; label < kLabels; ++label) {
          const double more = extra(gold_only, page.gold[i], label), own = score(i, state, label);
          if (more <= kNone || own <= kNone) continue;
          const size_t kept = is_kept(label) ? 1 : 0;
          if (own + more <= most[kept]) continue;
          most[kept] = own + more;
          lattice.best[i][state][kept] = static_cast<uint8_t>(label);
        }
        lattice.most[i][state] = most;
        lattice.emission[i][state] = add_logs(most[0], most[1]);
      }
    }
    for (size_t to = 0; to < kStates; ++to) {
      const double start = prior_.start[to] == kNever ? kNone : model_.values[Model::start_at(to)] / kTemperature;
      lattice.forward[0][to] = std::max(start + lattice.emission[0][to], kNone);
    }
    for (size_t i = 1; i < n; ++i) {
      for (size_t to = 0; to < kStates; ++to) {
        double sum = kNone;
        for (size_t from = 0; from < kStates; ++from) {
          const double step = change(page.lines[i], entries_[i], from, to);
          if (step > kNone / 2) sum = add_logs(sum, lattice.forward[i - 1][from] + step);
        }
        lattice.forward[i][to] = std::max(sum + lattice.emission[i][to], kNone);
      }
    }
    lattice.backward[n - 1].fill(0);
    for (size_t i = n - 1; i-- > 0;) {
      for (size_t from = 0; from < kStates; ++from) {
        double sum = kNone;
        for (size_t to = 0; to < kStates; ++to) {
          const double step = change(page.lines[i + 1], entries_[i + 1], from, to);
          if (step > kNone / 2) sum = add_logs(sum, step + lattice.emission[i + 1][to] + lattice.backward[i + 1][to]);
        }
        lattice.backward[i][from] = std::max(sum, kNone);
      }
    }
    lattice.total = kNone;
    for (size_t state = 0; state < kStates; ++state)
      lattice.total = add_logs(lattice.total, lattice.forward[n - 1][state]);
  }

  // sign * the expected counts of every weight under a reading, over the temperature.
  void add_expected(const Page& page, const Lattice& lattice, double sign, std::vector<double>& gradient) {
    const double unit = sign / kTemperature;
    for (size_t i = 0; i < page.lines.size(); ++i) {
      std::array<double, kLabels> expected{};
      const double damping = damping_of(page.lines[i]);
      for (size_t state = 0; state < kStates; ++state) {
        const double inside = lattice.forward[i][state] + lattice.backward[i][state] - lattice.total;
        if (inside < -30) continue;
        for (size_t kept = 0; kept < 2; ++kept) {
          if (lattice.most[i][state][kept] <= kNone) continue;
          const size_t label = lattice.best[i][state][kept];
          const double share =
              std::exp(inside + lattice.most[i][state][kept] - lattice.emission[i][state]) * unit * damping;
          expected[label] += share;
          gradient[Model::state_at(state, label)] += share;
        }
        if (i == 0) gradient[Model::start_at(state)] += std::exp(inside) * unit;
      }
      double left_out = 0;
      for (size_t label = kKeptLabels; label < kLabels; ++label) left_out += expected[label];
      page.lines[i].features.for_each([&](Feature feature) {
        gradient[Model::shared_at(static_cast<size_t>(feature))] += left_out;
        const size_t first = Model::label_at(static_cast<size_t>(feature), 0);
        for (size_t label = 0; label < kLabels; ++label) gradient[first + label] += expected[label];
      });
      if (i == 0) continue;
      for (size_t from = 0; from < kStates; ++from) {
        for (size_t to = 0; to < kStates; ++to) {
          const double step = change(page.lines[i], entries_[i], from, to);
          if (step <= kNone / 2) continue;
          const double inside =
              lattice.forward[i - 1][from] + step + lattice.emission[i][to] + lattice.backward[i][to] - lattice.total;
          if (inside < -30) continue;
          const double share = std::exp(inside) * unit;
          gradient[Model::change_at(from, to)] += share;
          if (!weights_detail::is_entry(from, to)) continue;
          page.lines[i].features.for_each(
              [&](Feature feature) { gradient[Model::entry_at(static_cast<size_t>(feature), to)] += share; });
        }
      }
    }
  }

  void add_page(const Page& page, std::vector<double>& gradient) {
    read_scores(page);
    fill(page, true, gold_);
    if (gold_.total <= kNone / 2) return;  // no path gives the gold classes
    fill(page, false, all_);
    add_expected(page, all_, page.weight, gradient);
    add_expected(page, gold_, -page.weight, gradient);
  }

  const StripWeights& prior_;
  const std::vector<const Page*>& pages_;
  const TrainOptions& options_;
  Model model_;
  const Model start_;
  std::vector<bool> free_;
  std::vector<double> scores_;
  std::vector<std::vector<double>> entries_;
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
