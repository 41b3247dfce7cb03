#include "extract/entity_scorer.h"

#include <algorithm>

#include "extract/entity_feature_walk.h"

namespace vnsift {

LabelScores sum_rows(std::span<const int8_t> weights, const FeatureRows& features) {
  RowSums sums;
  add_rows(weights.data(), features.rows.data(), features.size, sums);
  LabelScores scores{};
  for (size_t label = 0; label < kWeightsPerRow; ++label) scores[label + 1] = sums.label[label];
  return scores;
}

namespace {

// From a word to the token that has it as a feature, by WordPlace.
constexpr std::array<ptrdiff_t, kWordPlaces> kReach = {2, 1, -1, -2};
// What words around give to tokens outside the sentence is thrown away.
constexpr size_t kAround = 4;

constexpr RowSums kNothing{};

// Where the table of each small part begins, and the end of the last one.
constexpr auto kTables = [] {
  std::array<uint32_t, kSmallParts + 1> out{};
  for (size_t part = 0; part < kSmallParts; ++part) out[part + 1] = out[part] + (1u << kSmallPartBits[part]);
  return out;
}();

}  // namespace

// The features of a token or of a run: parts are summed at once, rows are listed.
class EntityScorer::TokenSum {
 public:
  static constexpr bool kAllFamilies = true;
  TokenSum(const std::vector<RowSums>& tables, const RowSums& first, uint64_t* features)
      : sum_(first), features_(features), tables_(tables.data()) {}
  void add(uint32_t feature, uint64_t value) { *features_++ = mixed_feature(feature, value); }
  void add_if(bool is_wanted, uint32_t feature, uint64_t value) {
    *features_ = mixed_feature(feature, value);
    features_ += is_wanted ? 1 : 0;
  }
  void add_part(SmallPart part, uint32_t value) { sum_.add(tables_[kTables[static_cast<size_t>(part)] + value]); }
  void add_sum(const RowSums& more) { sum_.add(more); }
  // A copy for what is not inlined: what its address is given away of lies in memory all the time.
  template <class Walk>
  void apart(Walk walk) {
    TokenSum copy = *this;
    walk(copy);
    *this = copy;
  }
  void store(RowSums& to) const { sum_.store(to); }
  uint64_t* features() const { return features_; }  // behind the last one

 private:
  RunningSum sum_;
  uint64_t* features_;
  const RowSums* tables_;
};

void EntityScorer::use(const EntityModel::Data& model) {
  weights_ = model.weights.data();
  if (model.checksum == model_ && model.bits == rows_.bits) return;
  model_ = model.checksum;
  rows_.bits = model.bits;
  words_.clear();
  shapes_.clear();
  tags_.clear();
  make_tables();
}

void EntityScorer::make_tables() {
  tables_.resize(kTables.back());
  for (size_t part = 0; part < kSmallParts; ++part) {
    for (uint32_t value = 0; value < 1u << kSmallPartBits[part]; ++value) {
      rows_.clear();
      {
        FeatureWriter to(rows_);
        add_small_part(static_cast<SmallPart>(part), value, true, to);
      }
      sum(tables_[kTables[part] + value]);
    }
  }
}

void EntityScorer::sum(RowSums& out) const {
  RunningSum sum(kNothing);
  for (size_t k = 0; k < rows_.size; ++k) sum.add_row(weights_ + size_t{rows_.rows[k]} * kWeightsPerRow);
  sum.store(out);
}

// The sums of the words of the windows and of two places more on either side. New ones are made later: here
// their rows are asked for, which lie far.
void EntityScorer::find_words(const FeatureReader& features, std::span<const TokenWindow> windows) {
  words_.renew();
  word_at_.clear();
  new_words_.clear();
  if (spare_words_.size() < features.size() + kAround) spare_words_.resize(features.size() + kAround);
  size_t spare = 0;
  ptrdiff_t token = -2;
  for (const TokenWindow window : windows) {
    token = std::max(token, ptrdiff_t{window.begin} - 2);
    for (; token < ptrdiff_t{window.end} + 2; ++token) {
      const auto i = static_cast<size_t>(token);  // also before the sentence: wraps
      const auto make = [&](WordSums& out) { make_word(features, i, out); };
      WordSums* sums = features.is_number(i) ? nullptr : words_.find(features.word_key(i), make);
      if (sums == nullptr) {
        sums = &spare_words_[spare++];
        make(*sums);
      }
      word_at_.push_back(sums);
    }
  }
}

void EntityScorer::make_word(const FeatureReader& features, size_t token, WordSums& sums) {
  NewWord& word = new_words_.emplace_back();
  word.sums = &sums;
  const auto mixed = features.word_features(token);
  for (size_t k = 0; k < mixed.size(); ++k) {
    word.rows[k] = weights_ + size_t{row_of(mixed[k], rows_.bits)} * kWeightsPerRow;
    __builtin_prefetch(word.rows[k]);
  }
}

void EntityScorer::add_words(std::span<const TokenWindow> windows, RowSums* scores) {
  for (const NewWord& word : new_words_) {
    for (size_t place = 0; place < kWordPlaces; ++place) {
      RunningSum sum(kNothing);
      sum.add_row(word.rows[place]);
      sum.store((*word.sums)[place]);
    }
    RunningSum own(kNothing);
    for (size_t k = kWordPlaces; k < word.rows.size(); ++k) own.add_row(word.rows[k]);
    own.store((*word.sums)[kOwnSum]);
  }
  const WordSums* const* word = word_at_.data();
  ptrdiff_t token = -2;
  for (const TokenWindow window : windows) {
    token = std::max(token, ptrdiff_t{window.begin} - 2);
    for (; token < ptrdiff_t{window.end} + 2; ++token, ++word) {
      const WordSums& sums = **word;
      RowSums* const at = scores + token;
      for (size_t place = 0; place < kWordPlaces; ++place) at[kReach[place]].add(sums[place]);
      at[0].add(sums[kOwnSum]);
    }
  }
}

// What the shapes of three tokens give to each of them.
void EntityScorer::add_shapes(const FeatureReader& features, std::span<const TokenWindow> windows, RowSums* scores) {
  ptrdiff_t token = -1;  // the one in the middle
  for (const TokenWindow window : windows) {
    token = std::max(token, ptrdiff_t{window.begin} - 1);
    for (; token < ptrdiff_t{window.end} + 1; ++token) {
      const auto i = static_cast<size_t>(token);
      shapes_.renew();
      const ShapeSums& sums = *shapes_.find(features.shapes_key(i), [&](ShapeSums& out) {
        for (size_t place = 0; place < kShapePlaces; ++place) {
          rows_.clear();
          features.add_shapes_at(static_cast<ShapePlace>(place), i, rows_);
          sum(out[place]);
        }
      });
      RowSums* const at = scores + token;
      at[1].add(sums[static_cast<size_t>(ShapePlace::last)]);
      at[0].add(sums[static_cast<size_t>(ShapePlace::middle)]);
      at[-1].add(sums[static_cast<size_t>(ShapePlace::first)]);
    }
  }
}

inline const EntityScorer::TagSums& EntityScorer::tags_of(const FeatureReader& features, size_t token) {
  tags_.renew();
  return *tags_.find(features.tags_key(token), [&](TagSums& out) { read_tags(features, token, out); });
}

// Apart, so that what is called for every token needs few registers.
[[gnu::noinline]] void EntityScorer::read_tags(const FeatureReader& features, size_t token, TagSums& out) {
  for (size_t which = 0; which < kTagsOf; ++which) {
    rows_.clear();
    features.add_tags(static_cast<TagsOf>(which), token, rows_);
    sum(out.sums[which]);
  }
  out.ends_body = features.ends_body(token);
  out.is_stop = features.is_stop(token);
}

// The features behind the last list are one.
inline void EntityScorer::put_list(RowSums* sum, const RowSums* more, uint64_t* end) {
  for (size_t k = 0; k < kRowsTogether - 1; ++k) end[k] = kNoFeature;
  const auto size = static_cast<size_t>(end - features_.data());
  feature_count_ = (size + kRowsTogether - 1) / kRowsTogether * kRowsTogether;
  lists_.push_back({sum, more, feature_count_});
}

// The sums of all parts but words and shapes, and the rows.
void EntityScorer::find_rows(const FeatureReader& features, TokenWindow window, RowSums* scores) {
  const RowSums& line = tables_[kTables[static_cast<size_t>(SmallPart::line)] + features.line_value()];
  RowSums before = line;
  bool behind_body = false;
  if (window.begin > 0) {
    const TagSums& tags = tags_of(features, window.begin - 1);
    before.add(tags.sums[static_cast<size_t>(TagsOf::before)]);
    behind_body = tags.ends_body;
  }
  const TagSums* tags = &tags_of(features, window.begin);
  for (uint32_t i = window.begin; i < window.end; ++i) {
    if (features_.size() < feature_count_ + 2 * FeatureRows::kCapacity)
      features_.resize(2 * (feature_count_ + FeatureRows::kCapacity));
    const SentenceContexts::Run run = features.run_of(i);
    if (run.end != 0 && run.end != run_.end) {
      run_ = features.read_run(run.begin);
      RowSums& sum = runs_[run_count_];
      sum = tags_of(features, run.begin).sums[static_cast<size_t>(TagsOf::run)];
      if (run_.is_signed) sum.add(tags_of(features, run.begin - 1).sums[static_cast<size_t>(TagsOf::before_run)]);
      TokenSum of_run(tables_, sum, &features_[feature_count_]);
      features.walk_run(run_, of_run);
      put_list(&runs_[run_count_++], &kNothing, of_run.features());
      tags = &tags_of(features, i);  // another one may have taken its place
    }
    TokenSum to(tables_, before, &features_[feature_count_]);
    to.add_sum(tags->sums[static_cast<size_t>(TagsOf::own)]);
    before = line;
    before.add(tags->sums[static_cast<size_t>(TagsOf::before)]);
    const bool is_behind_body = behind_body, is_stop = tags->is_stop;
    behind_body = tags->ends_body;
    tags = &tags_of(features, i + 1);
    to.add_sum(tags->sums[static_cast<size_t>(TagsOf::next)]);
    features.walk_token(i, to);
    features.walk_contexts(i, is_stop, to);
    if (is_behind_body) features.walk_chain(i, to);
    if (run.end != 0) features.walk_in_run(run_, i, to);
    to.store(scores[i]);
    put_list(&scores[i], run.end != 0 ? &runs_[run_count_ - 1] : &kNothing, to.features());
  }
}

const RowSums* EntityScorer::run(const FeatureReader& features, std::span<const TokenWindow> windows) {
  if (scores_.size() < features.size() + 2 * kAround) {
    scores_.resize(features.size() + 2 * kAround);
    runs_.resize(scores_.size());
  }
  RowSums* const scores = scores_.data() + kAround;
  feature_count_ = run_count_ = 0;
  lists_.clear();
  run_ = {};
  find_words(features, windows);
  for (const TokenWindow window : windows) find_rows(features, window, scores);
  add_words(windows, scores);
  add_shapes(features, windows, scores);
  add_row_lists(weights_, rows_.bits, features_.data(), lists_);
  return scores;
}

}  // namespace vnsift
