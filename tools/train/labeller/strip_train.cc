// strip_train: learns the weights of the line labeller from labelled pages, and says how they do on hosts unseen.
//
//   strip_train --prior tools/train/labeller/strip_prior.tsv --pages real:real/labels.tsv:real/pages:real/meta.tsv ...
//   --out FILE strip_train ... --folds 0 --judge real --per-page     leave one host out, over the hosts of the set
//   `real`
//
// tools/train/strip runs it with all the data there is. Same input, same bytes out.
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "model.h"
#include "pages.h"
#include "strip/decoder_tables.h"
#include "strip/weight_table.h"

namespace vnsift::train {
namespace {

struct Options {
  std::vector<std::string> places;
  std::string prior, out;
  std::set<std::string> judged;              // sets that are scored
  std::map<std::string, double> set_weight;  // 1 unless told; 0: only judged
  std::set<std::string> without;             // hosts that are not learnt from
  int folds = -1;                            // -1: none, 0: one a host
  int parts = 5;                             // trainings whose mean is taken
  bool per_page = false, errors = false;
  TrainOptions train;
};

std::optional<size_t> place_of(const std::string& feature, const std::string& label);

struct Score {
  uint64_t boilerplate = 0, dropped = 0, right = 0, content = 0, lost = 0;
  uint32_t pages = 0, catastrophes = 0;
  void add(const Score& other) {
    boilerplate += other.boilerplate;
    dropped += other.dropped;
    right += other.right;
    content += other.content;
    lost += other.lost;
    pages += other.pages;
    catastrophes += other.catastrophes;
  }
  double f1() const {
    return boilerplate + dropped == 0 ? 1
                                      : 2.0 * static_cast<double>(right) / static_cast<double>(boilerplate + dropped);
  }
};

Score score_page(const Page& page, const std::shared_ptr<const DecoderTables>& tables, bool print_errors) {
  PreparedText text;
  text.assign(page.text, LineLabeller::kNeeds);
  StripOptions options;
  options.weights = tables;
  PageLabels labels;
  LineLabeller(options).run(text, {}, labels);
  std::map<uint32_t, LineLabel> found;
  std::map<uint32_t, LineState> states;
  for (const LineRecord& record : labels.lines) {
    found[record.line] = record.label;
    states[record.line] = record.state;
  }
  Score score;
  score.boilerplate = score.dropped = score.right = page.unseen;
  uint64_t tokens = 0, lost_tokens = 0;
  for (size_t i = 0; i < page.lines.size(); ++i) {
    const LineClass wanted = class_of(page.gold[i]);
    if (wanted == LineClass::soft) continue;
    const bool dropped = class_of(found[page.lines[i].line]) == LineClass::boilerplate;
    score.dropped += dropped ? 1 : 0;
    if (print_errors && dropped != (wanted == LineClass::boilerplate)) {
      const Line& place = text.lines()[page.lines[i].line];
      const std::string_view words = slice(text.view(), place.span).substr(0, 110);
      std::printf(
          "  %s %s:%u %s -> %s, %s | %.*s\n", dropped ? "LOST" : "KEPT", page.name.c_str(), place.number,
          std::string(label_name(page.gold[i])).c_str(), std::string(label_name(found[page.lines[i].line])).c_str(),
          std::string(state_name(states[page.lines[i].line])).c_str(), static_cast<int>(words.size()), words.data());
    }
    if (wanted == LineClass::boilerplate) {
      ++score.boilerplate;
      score.right += dropped ? 1 : 0;
    } else {
      ++score.content;
      score.lost += dropped ? 1 : 0;
      tokens += page.lines[i].tokens;
      lost_tokens += dropped ? page.lines[i].tokens : 0;
    }
  }
  if (tokens > 0) {
    ++score.pages;
    score.catastrophes += lost_tokens * 10 > tokens ? 1 : 0;
  }
  return score;
}

void print_score(const std::string& name, const Score& score) {
  std::printf("%-44s F1 %.4f  lost %4llu of %5llu (%5.2f %%)  kept boilerplate %4llu of %5llu  catastrophes %u of %u\n",
              name.c_str(), score.f1(), static_cast<unsigned long long>(score.lost),
              static_cast<unsigned long long>(score.content),
              score.content == 0 ? 0 : 100.0 * static_cast<double>(score.lost) / static_cast<double>(score.content),
              static_cast<unsigned long long>(score.boilerplate - score.right),
              static_cast<unsigned long long>(score.boilerplate), score.catastrophes, score.pages);
}

class Session {
 public:
  Session(const Options& options, StripWeights prior, std::vector<Page> pages)
      : options_(options), prior_(prior), pages_(std::move(pages)) {
    for (Page& page : pages_) {
      const auto weight = options_.set_weight.find(page.set);
      page.weight = weight == options_.set_weight.end() ? 1 : weight->second;
      // A page counts by the root of its lines: menus of 300 lines tell little more than those of 60.
      page.weight *= 6 / std::sqrt(static_cast<double>(std::max<size_t>(page.lines.size(), 12)));
    }
  }

  // Weights from all pages but those of the hosts given: the mean of trainings of which each leaves out other hosts. A
  // single one may turn over a long list by a hair; their mean does that less.
  StripWeights learn(const std::set<std::string>& without) const {
    std::vector<std::string> hosts;
    for (const Page& page : pages_) {
      const bool known = std::find(hosts.begin(), hosts.end(), page.host) != hosts.end();
      if (!without.contains(page.host) && !known) hosts.push_back(page.host);
    }
    Model mean;
    for (int part = 0; part < options_.parts; ++part) {
      std::vector<const Page*> chosen;
      for (const Page& page : pages_) {
        const auto host = std::find(hosts.begin(), hosts.end(), page.host) - hosts.begin();
        const bool left_out = without.contains(page.host) || (options_.parts > 1 && host % options_.parts == part);
        if (page.weight > 0 && !left_out) chosen.push_back(&page);
      }
      const Model model = train(prior_, chosen, options_.train);
      for (size_t i = 0; i < Model::kSize; ++i) mean.values[i] += model.values[i] / options_.parts;
    }
    return rounded(mean, prior_);
  }

  // The rows of a table of weights with a note on those that the pages could not tell.
  std::string annotated(const std::string& rows) const {
    std::vector<const Page*> all;
    for (const Page& page : pages_) all.push_back(&page);
    const std::vector<bool> known = known_weights(all);
    std::string out;
    for (size_t begin = 0; begin < rows.size();) {
      const size_t end = rows.find('\n', begin);
      const std::string row = rows.substr(begin, end - begin);
      begin = end + 1;
      const size_t first = row.find('\t'), second = row.find('\t', first + 1);
      const auto at = place_of(row.substr(0, first), row.substr(first + 1, second - first - 1));
      out += row + (out.empty() ? "\tnote\n" : at && !known[*at] ? "\thand-set\n" : "\t\n");
    }
    return out;
  }

  void judge(const StripWeights& weights, const std::set<std::string>* hosts,
             std::map<std::string, Score>& sets) const {
    const auto tables = std::make_shared<const DecoderTables>(make_decoder_tables(weights));
    for (const Page& page : pages_) {
      if (!options_.judged.contains(page.set) || (hosts != nullptr && !hosts->contains(page.host))) continue;
      const Score score = score_page(page, tables, options_.errors && hosts != nullptr);
      if (options_.per_page) print_score("  " + page.name, score);
      sets[page.set].add(score);
    }
  }

  void cross_validate() const {
    std::set<std::string> hosts;
    for (const Page& page : pages_) {
      if (options_.judged.contains(page.set)) hosts.insert(page.host);
    }
    const size_t folds = options_.folds == 0 ? hosts.size() : static_cast<size_t>(options_.folds);
    std::map<std::string, Score> sets;
    for (size_t fold = 0; fold < folds; ++fold) {
      std::set<std::string> left_out;
      size_t i = 0;
      for (const std::string& host : hosts) {
        if (i++ % folds == fold) left_out.insert(host);
      }
      judge(learn(left_out), &left_out, sets);
    }
    for (const auto& [set, score] : sets) print_score(set + ", hosts left out", score);
  }

  void print_in_sample(const StripWeights& weights, const char* what) const {
    std::map<std::string, Score> sets;
    judge(weights, nullptr, sets);
    for (const auto& [set, score] : sets) print_score(set + ", " + what, score);
  }

 private:
  const Options& options_;
  StripWeights prior_;
  std::vector<Page> pages_;
};

std::optional<size_t> place_of(const std::string& feature, const std::string& label) {
  const auto index = find_name(feature, kFeatureNames);
  if (!index) return std::nullopt;
  if (label == kAllBoilerplate) return Model::shared_at(*index);
  if (label[0] == '>') return Model::entry_at(*index, *find_name(label.substr(1), kLineStateNames));
  const auto state = state_of_feature(feature);
  const size_t column = *find_name(label, kLineLabelNames);
  return state ? Model::state_at(*state, column) : Model::label_at(*index, column);
}

int fail(const std::string& message) {
  std::fprintf(stderr, "strip_train: %s\n", message.c_str());
  return 2;
}

bool read_number(const char* text, double& value) {
  const auto [stop, error] = std::from_chars(text, text + std::strlen(text), value);
  return error == std::errc() && *stop == '\0';
}

// SET=W
bool read_set_weight(const char* text, Options& options) {
  const char* equal = std::strchr(text, '=');
  double weight = 0;
  if (equal == nullptr || !read_number(equal + 1, weight)) return false;
  options.set_weight[std::string(text, static_cast<size_t>(equal - text))] = weight;
  return true;
}

// False if there is no such option, or its value is no number.
bool read_number_option(std::string_view name, const char* text, Options& options) {
  TrainOptions& train = options.train;
  const std::array<std::pair<std::string_view, int*>, 3> counts = {
      {{"--folds", &options.folds}, {"--parts", &options.parts}, {"--rounds", &train.rounds}}};
  const std::array<std::pair<std::string_view, double*>, 6> costs = {{{"--penalty", &train.penalty},
                                                                      {"--shared-penalty", &train.shared_penalty},
                                                                      {"--change-penalty", &train.change_penalty},
                                                                      {"--lost-cost", &train.lost_cost},
                                                                      {"--kept-cost", &train.kept_cost},
                                                                      {"--label-cost", &train.label_cost}}};
  double number = 0;
  if (!read_number(text, number)) return false;
  for (const auto& [known, value] : counts) {
    if (name == known) *value = static_cast<int>(number);
  }
  for (const auto& [known, value] : costs) {
    if (name == known) *value = number;
  }
  options.parts = std::max(1, options.parts);
  const auto is_name = [name](const auto& option) { return option.first == name; };
  return std::any_of(counts.begin(), counts.end(), is_name) || std::any_of(costs.begin(), costs.end(), is_name);
}

bool read_options(int argc, char** argv, Options& options) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view name = argv[i];
    if (name == "--per-page" || name == "--errors") {
      (name == "--errors" ? options.errors : options.per_page) = true;
      continue;
    }
    if (++i == argc) return false;
    if (name == "--pages") {
      options.places.emplace_back(argv[i]);
    } else if (name == "--prior") {
      options.prior = argv[i];
    } else if (name == "--out") {
      options.out = argv[i];
    } else if (name == "--without") {
      options.without.insert(argv[i]);
    } else if (name == "--judge") {
      options.judged.insert(argv[i]);
    } else if (name == "--weight" ? !read_set_weight(argv[i], options) : !read_number_option(name, argv[i], options)) {
      return false;
    }
  }
  return !options.prior.empty() && !options.places.empty();
}

int run(int argc, char** argv) {
  Options options;
  if (!read_options(argc, argv, options)) return fail("see the head of tools/train/strip_train.cc");
  const Result<std::string> table = read_file(options.prior);
  if (!table) return fail(table.error().message);
  const Result<StripWeights> prior = parse_strip_weights(*table);
  if (!prior) return fail(options.prior + ":" + prior.error().message);
  std::vector<Page> pages;
  for (const std::string& place : options.places) {
    if (auto added = add_pages(place, pages); !added) return fail(added.error().message);
  }
  const Session session(options, *prior, std::move(pages));
  if (options.folds >= 0) {
    session.print_in_sample(*prior, "prior weights");
    session.cross_validate();
  }
  if (options.out.empty()) return 0;
  const StripWeights weights = session.learn(options.without);
  session.print_in_sample(weights, "in sample");
  std::FILE* out = std::fopen(options.out.c_str(), "wb");
  if (out == nullptr) return fail(options.out + ": cannot be written");
  const std::string rows = session.annotated(format_strip_weights(weights));
  const bool written = std::fwrite(rows.data(), 1, rows.size(), out) == rows.size();
  return std::fclose(out) == 0 && written ? 0 : fail(options.out + ": cannot be written");
}

}  // namespace
}  // namespace vnsift::train

int main(int argc, char** argv) { return vnsift::train::run(argc, argv); }
