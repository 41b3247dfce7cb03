// train_entities: makes the model of the entity layer from labelled sentences (guide: docs/entities.md).
//
//   train_entities --tables src/lexicon/entities --out entities.vnm [OPTION...] SENTENCES...
//
//   SENTENCES          [WEIGHT:[WINDOW:]]FILE.jsonl; WEIGHT in tenths (10), WINDOW: so many lines on both sides are one
//                      document (0: each line alone)
//   --dev [WINDOW:]FILE  scored at the end, may be repeated
//   --bits N           rows of weights: 2^N (16)
//   --epochs N, --runs N, --seed N  (8, 2, 1)
//   --running FILE     text without labels, by what the model finds in it; may be repeated. From it and SENTENCES the
//                      filter of candidates is learnt (src/extract/entity_candidates.h)
//   --filter-loss X    the share of names' tokens that the filter may cost (0.02)
//   --keep MODEL       weights and confidence of a model of nearly the same tables: the filter alone is learnt; without
//                      SENTENCES and --running that is kept as well, and only the tables are put in anew
//   --calibrate FILE  fits the confidence on these sentences, which are not for training; may be repeated
//   --without FAMILY   words, gazetteers, types, titles, names, memory: leave features out
//
// Deterministic: the same files give the same bytes.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "calibrate.h"
#include "crf.h"
#include "filter_learner.h"
#include "lexicon_builder.h"
#include "sentences.h"

namespace {

using namespace vnsift;
using namespace vnsift::train;

struct Source {
  int32_t weight = 10;
  size_t window = 0;
  std::string path;
};

Source parse_source(std::string text, bool has_weight) {
  Source source;
  std::vector<std::string> numbers;
  for (size_t colon = text.find(':'); colon != std::string::npos; colon = text.find(':')) {
    numbers.push_back(text.substr(0, colon));
    text.erase(0, colon + 1);
  }
  source.path = text;
  if (has_weight && !numbers.empty()) {
    source.weight = std::atoi(numbers[0].c_str());
    numbers.erase(numbers.begin());
  }
  if (!numbers.empty()) source.window = static_cast<size_t>(std::atoi(numbers[0].c_str()));
  return source;
}

struct Options {
  std::string tables, out, keep;
  std::vector<Source> train, dev, calibrate;
  std::vector<std::string> running;
  double filter_loss = 0.02;
  LearnOptions learn;
  ExampleOptions examples;
};

int usage(const std::string& message) {
  fmt::print(stderr, "train_entities: {}\n", message);
  return 2;
}

bool leave_out(const std::string& family, FeatureChoice& choice) {
  const std::pair<std::string_view, bool*> families[] = {{"words", &choice.words}, {"gazetteers", &choice.gazetteers},
                                                         {"types", &choice.types}, {"titles", &choice.titles},
                                                         {"names", &choice.names}, {"memory", &choice.memory}};
  for (const auto& [name, member] : families) {
    if (name == family) {
      *member = false;
      return true;
    }
  }
  return false;
}

struct Counts {
  size_t found = 0, gold = 0, right = 0;
  double f1() const {
    return found + gold == 0 ? 100 : 200.0 * static_cast<double>(right) / static_cast<double>(found + gold);
  }
};

void score(const Weights& weights, const Examples& dev, const std::string& name) {
  std::array<Counts, kEntityTypes + 1> counts;
  for (size_t i = 0; i < dev.sentences.size(); ++i) {
    const std::vector<LabelledSpan> found = decode(weights, dev, i);
    for (const LabelledSpan& span : found) {
      ++counts[static_cast<size_t>(span.type)].found;
      if (std::find(dev.gold[i].begin(), dev.gold[i].end(), span) != dev.gold[i].end())
        ++counts[static_cast<size_t>(span.type)].right;
    }
    for (const LabelledSpan& span : dev.gold[i]) ++counts[static_cast<size_t>(span.type)].gold;
  }
  Counts& all = counts[kEntityTypes];
  for (size_t type = 0; type < kEntityTypes; ++type) {
    all.found += counts[type].found;
    all.gold += counts[type].gold;
    all.right += counts[type].right;
  }
  fmt::print("{}: F1 {:.1f} (P {:.1f} R {:.1f})", name, all.f1(),
             100.0 * static_cast<double>(all.right) / static_cast<double>(std::max<size_t>(all.found, 1)),
             100.0 * static_cast<double>(all.right) / static_cast<double>(std::max<size_t>(all.gold, 1)));
  for (size_t type = 0; type < kEntityTypes; ++type)
    fmt::print(" {} {:.1f}", type_name(static_cast<EntityType>(type)), counts[type].f1());
  fmt::print("\n");
}

// Weights from labelled sentences, scored on --dev.
Result<Weights> learn_weights(const LexiconArrays& lexicon, const Options& options) {
  Examples examples;
  for (const Source& source : options.train) {
    const auto sentences = read_sentences(source.path);
    if (!sentences) return tl::unexpected(sentences.error());
    add_examples(lexicon.view(), *sentences, source.window, source.weight, options.examples, examples);
  }
  fmt::print(
      "{} sentences, {} tokens, {:.1f} features a token, {} spans left out\n", examples.sentences.size(),
      examples.labels.size(),
      static_cast<double>(examples.rows.size()) / static_cast<double>(std::max<size_t>(examples.labels.size(), 1)),
      examples.cut_spans);
  Weights weights = learn(examples, options.learn);
  for (const Source& source : options.dev) {
    const auto sentences = read_sentences(source.path);
    if (!sentences) return tl::unexpected(sentences.error());
    Examples dev;
    add_examples(lexicon.view(), *sentences, source.window, source.weight, options.examples, dev);
    score(weights, dev, source.path.substr(source.path.rfind('/') + 1));
  }
  return weights;
}

// How sure a margin is, on sentences that are not for training.
Result<void> fit_confidence(const Options& options, EntityModelParts& parts) {
  for (auto& line : parts.calibration) line = {0.0F, 0.01F};
  std::vector<LabelledSentence> unseen;
  for (const Source& source : options.calibrate) {
    const auto sentences = read_sentences(source.path);
    if (!sentences) return tl::unexpected(sentences.error());
    unseen.insert(unseen.end(), sentences->begin(), sentences->end());
  }
  if (unseen.empty()) return {};
  const std::string bytes = write_entity_model(parts);
  const Result<EntityModel> model = EntityModel::view(bytes);
  if (!model) return tl::unexpected(model.error());
  parts.calibration = calibrate(*model, unseen);
  return {};
}

// The filter of candidates, from what the model without one finds.
Result<LearntFilter> make_filter(const Options& options, const EntityModelParts& parts) {
  std::vector<FilterText> texts;
  const auto append = [&texts](std::vector<FilterText> more) {
    std::move(more.begin(), more.end(), std::back_inserter(texts));
  };
  for (const Source& source : options.train) {
    const auto sentences = read_sentences(source.path);
    if (!sentences) return tl::unexpected(sentences.error());
    append(texts_of(*sentences, source.window));
  }
  for (const std::string& path : options.running) {
    auto running = read_running_text(path);
    if (!running) return tl::unexpected(running.error());
    append(std::move(*running));
  }
  const std::string bytes = write_entity_model(parts);
  const Result<EntityModel> teacher = EntityModel::view(bytes);
  if (!teacher) return tl::unexpected(teacher.error());
  LearntFilter filter = learn_filter(*teacher, texts, options.filter_loss);
  fmt::print("filter: {} of {} tokens pass, {} of {} names' tokens are lost\n", filter.passed, filter.tokens,
             filter.lost, filter.names);
  return filter;
}

int train(const Options& options) {
  const Result<LexiconArrays> lexicon = build_lexicon(options.tables);
  if (!lexicon) return usage(lexicon.error().message);
  EntityModelParts parts;
  parts.slots = lexicon->slots;
  parts.rows = lexicon->rows;
  parts.syllables = lexicon->syllables;
  parts.records = lexicon->records;
  parts.pool = lexicon->pool;
  Weights weights;
  Result<EntityModel> kept;
  if (options.keep.empty()) {
    Result<Weights> learnt = learn_weights(*lexicon, options);
    if (!learnt) return usage(learnt.error().message);
    if (options.out.empty()) return 0;
    weights = std::move(*learnt);
    parts.weights = weights.rows;
    parts.bits = options.learn.bits;
    parts.transitions = weights.transitions;
    if (const Result<void> fitted = fit_confidence(options, parts); !fitted) return usage(fitted.error().message);
  } else {
    kept = EntityModel::map(options.keep);
    if (!kept) return usage(kept.error().message);
    parts.weights = kept->data().weights;
    parts.bits = kept->data().bits;
    parts.transitions = kept->data().transitions;
    parts.calibration = kept->data().calibration;
  }
  Result<LearntFilter> filter;
  if (!options.keep.empty() && options.train.empty() && options.running.empty()) {  // the tables alone are new
    parts.filter = kept->data().filter.weights();
    parts.filter_threshold = kept->data().filter.threshold();
  } else {
    filter = make_filter(options, parts);
    if (!filter) return usage(filter.error().message);
    parts.filter = filter->weights;
    parts.filter_threshold = filter->threshold;
  }
  const std::string bytes = write_entity_model(parts);
  std::ofstream out(options.out, std::ios::binary | std::ios::trunc);
  out << bytes;
  out.close();
  if (!out) return usage(options.out + ": cannot be written");
  fmt::print("{}: {} bytes\n", options.out, bytes.size());
  return 0;
}

int run(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument.substr(0, 2) != "--") {
      options.train.push_back(parse_source(argument, true));
      continue;
    }
    if (i + 1 == argc) return usage(argument + " needs a value");
    const std::string value = argv[++i];
    const auto number = [&] { return static_cast<uint32_t>(std::strtoul(value.c_str(), nullptr, 10)); };
    if (argument == "--tables") {
      options.tables = value;
    } else if (argument == "--out") {
      options.out = value;
    } else if (argument == "--dev") {
      options.dev.push_back(parse_source(value, false));
    } else if (argument == "--calibrate") {
      options.calibrate.push_back(parse_source(value, false));
    } else if (argument == "--bits") {
      options.learn.bits = options.examples.bits = number();
    } else if (argument == "--epochs") {
      options.learn.epochs = number();
    } else if (argument == "--runs") {
      options.learn.runs = number();
    } else if (argument == "--seed") {
      options.learn.seed = number();
    } else if (argument == "--running") {
      options.running.push_back(value);
    } else if (argument == "--filter-loss") {
      options.filter_loss = std::strtod(value.c_str(), nullptr);
    } else if (argument == "--keep") {
      options.keep = value;
    } else if (argument == "--without") {
      if (!leave_out(value, options.examples.choice)) return usage("no family " + value);
    } else {
      return usage("unknown option " + argument);
    }
  }
  if (options.tables.empty() || (options.train.empty() && options.keep.empty()))
    return usage("needs --tables and sentences");
  if (options.learn.bits < 8 || options.learn.bits > 24) return usage("--bits is 8 to 24");
  return train(options);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "train_entities: %s\n", error.what());  // which cannot throw
    return 2;
  }
}
