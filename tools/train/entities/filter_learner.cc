#include "filter_learner.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <numeric>
#include <random>

#include <fmt/format.h>

#include <vnsift/prepared.h>
#include <vnsift/sentences.h>

#include "text/utf8_bytes.h"

namespace vnsift::train {
namespace {

constexpr size_t kTextBytes = 4096;
constexpr uint32_t kEpochs = 8, kSeed = 1;
// A token of a name must stand this far above zero, another one below; what a mistake moves.
constexpr int32_t kNameMargin = 60, kOtherMargin = 20, kNameStep = 4, kOtherStep = -1;
constexpr size_t kHeldOut = 10;  // of so many sentences one chooses the threshold

struct Example {
  CandidateFilter::Places places{};
  bool is_name = false;
};

// Tokens of sentences in their normal case.
class ExampleReader {
 public:
  explicit ExampleReader(const EntityModel& teacher)
      : finder_(teacher, options()), words_(teacher.data().lexicon, teacher.data().checksum) {}

  void read(const FilterText& source) {
    text_.assign(source.text, EntityFinder::kNeeds);
    finder_.find(text_, nullptr, {}, scratch_, found_);
    names_.clear();
    for (const Entity& entity : found_) names_.push_back(entity.span);
    for (const SourceSpan span : source.gold) names_.push_back(text_.canonical().to_view(span));
    std::sort(names_.begin(), names_.end(), [](ViewSpan a, ViewSpan b) { return a.begin < b.begin; });
    SentenceSplitter({}).run(text_, nullptr, sentences_);
    size_t name = 0;
    for (const ViewSpan span : sentences_) {
      read_entity_tokens(text_, span, words_, sentence_);
      if (sentence_.line_case != LineCase::normal || sentence_.unaccented) continue;
      std::vector<Example>& out = count_++ % kHeldOut == 0 ? held_out : examples;
      while (name < names_.size() && names_[name].end <= span.begin) ++name;
      for (size_t i = 0; i < sentence_.tokens.size(); ++i) {
        const ViewSpan token = sentence_.tokens[i].span();
        bool is_name = false;
        for (size_t k = name; k < names_.size() && names_[k].begin < token.end; ++k)
          is_name = is_name || names_[k].end > token.begin;
        out.push_back({CandidateFilter::places_of(sentence_, i), is_name});
      }
    }
  }

  std::vector<Example> examples, held_out;

 private:
  static EntityOptions options() {
    EntityOptions options;
    options.links = false;
    return options;
  }

  EntityFinder finder_;
  EntityWords words_;
  EntityScratch scratch_;
  PreparedText text_;
  std::vector<Entity> found_;
  std::vector<ViewSpan> names_, sentences_;
  EntitySentence sentence_;
  size_t count_ = 0;
};

template <class Weight>
int64_t sum_of(const std::vector<Weight>& weights, const Example& example) {
  int64_t sum = 0;
  for (uint32_t place : example.places) sum += weights[place];
  return sum;
}

// The mean over all steps.
std::vector<double> learn(const std::vector<Example>& examples) {
  std::vector<int32_t> weights(CandidateFilter::size());
  std::vector<int64_t> sums(weights.size());
  int64_t step = 1, bias = 0;
  std::mt19937 random(kSeed);
  std::vector<uint32_t> order(examples.size());
  std::iota(order.begin(), order.end(), 0u);
  for (uint32_t epoch = 0; epoch < kEpochs; ++epoch) {
    for (size_t i = order.size(); i-- > 1;) std::swap(order[i], order[random() % (i + 1)]);
    for (uint32_t number : order) {
      const Example& example = examples[number];
      const int64_t sum = sum_of(weights, example) + bias;
      ++step;
      if (example.is_name ? sum > kNameMargin : sum < -kOtherMargin) continue;
      const int32_t by = example.is_name ? kNameStep : kOtherStep;
      bias += by;
      for (uint32_t place : example.places) {
        weights[place] += by;
        sums[place] += by * step;
      }
    }
  }
  std::vector<double> mean(weights.size());
  for (size_t i = 0; i < mean.size(); ++i)
    mean[i] = static_cast<double>(weights[i]) - static_cast<double>(sums[i]) / static_cast<double>(step);
  return mean;
}

// The largest of all weights but a few is 127.
std::vector<int8_t> to_bytes(const std::vector<double>& weights) {
  std::vector<double> sizes;
  for (double weight : weights) {
    if (weight != 0) sizes.push_back(std::fabs(weight));
  }
  double largest = 1;
  if (!sizes.empty()) {
    const size_t at = sizes.size() - 1 - sizes.size() / 2000;
    std::nth_element(sizes.begin(), sizes.begin() + static_cast<ptrdiff_t>(at), sizes.end());
    largest = std::max(sizes[at], 1e-9);
  }
  std::vector<int8_t> out;
  out.reserve(weights.size());
  for (double weight : weights)
    out.push_back(static_cast<int8_t>(std::clamp(std::lround(weight * 127 / largest), -127L, 127L)));
  return out;
}

}  // namespace

std::vector<FilterText> texts_of(const std::vector<LabelledSentence>& sentences, size_t lines) {
  std::vector<FilterText> out;
  for (size_t i = 0; i < sentences.size(); ++i) {
    if (lines == 0 || i % lines == 0) out.emplace_back();
    FilterText& text = out.back();
    const auto begin = static_cast<uint32_t>(text.text.size());
    std::vector<uint32_t> places;  // of code points
    for (uint32_t at = 0; at < sentences[i].text.size(); ++at) {
      if (!is_continuation(sentences[i].text[at])) places.push_back(begin + at);
    }
    places.push_back(begin + static_cast<uint32_t>(sentences[i].text.size()));
    for (const LabelledSentence::Span& span : sentences[i].spans) {
      if (span.begin < span.end && span.end < places.size())
        text.gold.push_back({places[span.begin], places[span.end]});
    }
    text.text += sentences[i].text + "\n";
  }
  return out;
}

Result<std::vector<FilterText>> read_running_text(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return make_error(Code::io, path + ": cannot be read");
  std::vector<FilterText> out(1);
  for (std::string line; std::getline(in, line);) {
    if (out.back().text.size() >= kTextBytes) out.emplace_back();
    out.back().text += line + "\n";
  }
  return out;
}

LearntFilter learn_filter(const EntityModel& teacher, const std::vector<FilterText>& texts, double loss) {
  ExampleReader reader(teacher);
  for (const FilterText& text : texts) reader.read(text);
  LearntFilter filter;
  filter.weights = to_bytes(learn(reader.examples));
  std::vector<int64_t> of_names;
  for (const Example& example : reader.held_out) {
    if (example.is_name) of_names.push_back(sum_of(filter.weights, example));
  }
  std::sort(of_names.begin(), of_names.end());
  if (!of_names.empty())
    filter.threshold =
        static_cast<int32_t>(of_names[static_cast<size_t>(static_cast<double>(of_names.size() - 1) * loss)]);
  for (const Example& example : reader.held_out) {
    const bool passes = sum_of(filter.weights, example) >= filter.threshold;
    ++filter.tokens;
    filter.passed += passes ? 1 : 0;
    filter.names += example.is_name ? 1 : 0;
    filter.lost += example.is_name && !passes ? 1 : 0;
  }
  return filter;
}

}  // namespace vnsift::train
