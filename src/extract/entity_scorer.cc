#include "extract/entity_scorer.h"

#include <algorithm>
#include <cstddef>

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

// So far around the tokens of a sentence they have features.
constexpr size_t kAround = 2;

constexpr RowSums kNothing{};
constexpr TagSums kNoTags{};

// Where the table of each small part begins, and the end of the last one.
constexpr auto kTables = [] {
  std::array<uint32_t, kSmallParts + 1> out{};
  for (size_t part = 0; part < kSmallParts; ++part) out[part + 1] = out[part] + (1u << kSmallPartBits[part]);
  return out;
}();

// Calls take(token) for the tokens of the windows and `around` more on either side, each once; what is before the
// sentence wraps.
template <class Take>
void walk_around(std::span<const TokenWindow> windows, ptrdiff_t around, Take take) {
  ptrdiff_t token = -around;
  for (const TokenWindow window : windows) {
    token = std::max(token, ptrdiff_t{window.begin} - around);
    for (; token < ptrdiff_t{window.end} + around; ++token) take(static_cast<size_t>(token));
  }
}

}  // namespace

// The features of a token or of a run: parts are summed at once, rows are listed.
class EntityScorer::TokenSum {
 public:
  static constexpr bool kAllFamilies = true;
  TokenSum(const std::vector<RowSums>& tables, const RowSums& first, uint64_t* features)
      : sum_(first), features_(features), tables_(tables.data()) {}
  void add(uint32_t feature, uint64_t value) { *features_++ = mixed_feature(feature, value); }
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

// The sums of words. New ones are made later: here their rows are asked for, which lie far, and of others the sums.
void EntityScorer::find_words(const FeatureReader& features, std::span<const TokenWindow> windows) {
  words_.renew();
  new_words_.clear();
  const WordSums** const at = words_at_.data() + kAround;
  walk_around(windows, 2, [&](size_t token) {
    const auto find = [&](WordSums& out) { find_word(features, token, out); };
    const WordSums& sums =
        features.is_number(token) ? words_.find_spare(find) : words_.find(features.word_key(token), find);
    __builtin_prefetch(&sums);
    __builtin_prefetch(&sums.own);
    at[static_cast<ptrdiff_t>(token)] = &sums;
  });
}

void EntityScorer::find_word(const FeatureReader& features, size_t token, WordSums& sums) {
  NewWord& word = new_words_.emplace_back();
  word.sums = &sums;
  const auto mixed = features.word_features(token);
  for (size_t k = 0; k < mixed.size(); ++k) {
    word.rows[k] = weights_ + size_t{row_of(mixed[k], rows_.bits)} * kWeightsPerRow;
    __builtin_prefetch(word.rows[k]);
  }
}

void EntityScorer::make_words() {
  for (const NewWord& word : new_words_) {
    const auto copy = [&](WordPlace place, WordSums::Row& to) {
      std::copy_n(word.rows[static_cast<size_t>(place)], kWeightsPerRow, to.begin());
    };
    copy(WordPlace::two_before, word.sums->two_behind);
    copy(WordPlace::before, word.sums->behind);
    copy(WordPlace::behind, word.sums->before);
    copy(WordPlace::two_behind, word.sums->two_before);
    RunningSum own(kNothing);
    for (size_t k = kWordPlaces; k < word.rows.size(); ++k) own.add_row(word.rows[k]);
    own.store(word.sums->own);
  }
}

void EntityScorer::find_shapes(const FeatureReader& features, std::span<const TokenWindow> windows) {
  shapes_.renew(features.size() + 2 * kAround);
  const ShapeSums** const at = shapes_at_.data() + kAround;
  walk_around(windows, 1, [&](size_t token) {
    const ShapeSums& sums = shapes_.find(features.shapes_key(token), [&](ShapeSums& out) {
      const auto read = [&](ShapePlace place, RowSums& to) {
        rows_.clear();
        features.add_shapes_at(place, token, rows_);
        sum(to);
      };
      read(ShapePlace::first, out.first);
      read(ShapePlace::middle, out.middle);
      read(ShapePlace::last, out.last);
    });
    __builtin_prefetch(&sums);
    at[static_cast<ptrdiff_t>(token)] = &sums;
  });
}

// Which tokens have tags cannot be foretold: they are gathered without a branch.
void EntityScorer::find_tags(const FeatureReader& features, std::span<const TokenWindow> windows) {
  tags_.renew();
  const TagSums** const at = tags_at_.data() + kAround;
  at[-1] = &kNoTags;
  size_t* const tagged = tagged_.data();
  size_t count = 0;
  size_t token = 0;
  for (const TokenWindow window : windows) {
    for (token = std::max<size_t>(token, window.begin - (window.begin > 0 ? 1 : 0)); token <= window.end; ++token) {
      at[token] = &kNoTags;
      tagged[count] = token;
      count += features.has_tags(token) ? 1 : 0;
    }
  }
  for (const size_t i : std::span(tagged, count)) {
    const TagSums& sums = tags_of(features, i);
    __builtin_prefetch(&sums);
    __builtin_prefetch(&sums.behind);
    at[i] = &sums;
  }
}

inline const TagSums& EntityScorer::tags_of(const FeatureReader& features, size_t token) {
  return tags_.find(features.tags_key(token), [&](TagSums& out) { read_tags(features, token, out); });
}

// Apart, so that what is called for every token needs few registers.
[[gnu::noinline]] void EntityScorer::read_tags(const FeatureReader& features, size_t token, TagSums& out) {
  // All that there are: no feature of tags is dropped by FeatureWriter.
  struct Sums {
    std::array<RunningSum, kTagsOf> sums;
    const int8_t* weights;
    uint32_t bits;
    void add(TagsOf which, uint32_t feature, uint64_t value) {
      const uint32_t row = row_of(mixed_feature(feature, value), bits);
      sums[static_cast<size_t>(which)].add_row(weights + size_t{row} * kWeightsPerRow);
    }
  };
  const RunningSum none(kNothing);
  Sums to{{none, none, none, none, none}, weights_, rows_.bits};
  features.walk_tags(token, to);
  const auto store = [&](TagsOf which, RowSums& sums) { to.sums[static_cast<size_t>(which)].store(sums); };
  store(TagsOf::own, out.own);
  store(TagsOf::next, out.before);
  store(TagsOf::before, out.behind);
  store(TagsOf::run, out.run);
  store(TagsOf::before_run, out.run_behind);
  out.ends_body = features.ends_body(token);
}

// The features behind the last list are one.
inline void EntityScorer::put_list(RowSums* sum, const RowSums* more, uint64_t* end) {
  for (size_t k = 0; k < kRowsTogether - 1; ++k) end[k] = kNoFeature;
  const auto size = static_cast<size_t>(end - features_.data());
  feature_count_ = (size + kRowsTogether - 1) / kRowsTogether * kRowsTogether;
  lists_.push_back({sum, more, feature_count_});
}

// The sums of small parts, and the features that are rows.
void EntityScorer::list_rows(const FeatureReader& features, TokenWindow window, RowSums* scores) {
  const RowSums& line = tables_[kTables[static_cast<size_t>(SmallPart::line)] + features.line_value()];
  const TagSums* const* const tags = tags_at_.data() + kAround;
  // Of runs that begin before the window too.
  const auto tags_at = [&](uint32_t token) -> const TagSums& {
    if (token + 1 >= window.begin) return *tags[token];
    return features.has_tags(token) ? tags_of(features, token) : kNoTags;
  };
  for (uint32_t i = window.begin; i < window.end; ++i) {
    if (features_.size() < feature_count_ + 2 * FeatureRows::kCapacity)
      features_.resize(2 * (feature_count_ + FeatureRows::kCapacity));
    const SentenceContexts::Run run = features.run_of(i);
    if (run.end != 0 && run.end != run_.end) {
      run_ = features.read_run(run.begin);
      RowSums& sum = runs_[run_count_];
      sum = tags_at(run.begin).run;
      if (run_.is_signed) sum.add(tags_at(run.begin - 1).run_behind);
      TokenSum of_run(tables_, sum, &features_[feature_count_]);
      features.walk_run(run_, of_run);
      put_list(&runs_[run_count_++], &kNothing, of_run.features());
    }
    TokenSum to(tables_, line, &features_[feature_count_]);
    features.walk_token(i, to);
    features.walk_contexts(i, to);
    if (tags[static_cast<ptrdiff_t>(i) - 1]->ends_body) features.walk_chain(i, to);
    if (run.end != 0) features.walk_in_run(run_, i, to);
    to.store(scores[i]);
    put_list(&scores[i], run.end != 0 ? &runs_[run_count_ - 1] : &kNothing, to.features());
  }
}

const RowSums* EntityScorer::run(const FeatureReader& features, std::span<const TokenWindow> windows) {
  if (scores_.size() < features.size() + 1) {
    scores_.resize(features.size() + 1);
    runs_.resize(scores_.size());
    words_at_.resize(scores_.size() + 2 * kAround);
    shapes_at_.resize(words_at_.size());
    tags_at_.resize(words_at_.size());
    tagged_.resize(words_at_.size());
  }
  feature_count_ = run_count_ = 0;
  lists_.clear();
  run_ = {};
  find_words(features, windows);
  find_tags(features, windows);
  find_shapes(features, windows);
  for (const TokenWindow window : windows) list_rows(features, window, scores_.data());
  find_rows(weights_, rows_.bits, features_.data(), feature_count_);
  make_words();
  const KeySums sums = {words_at_.data() + kAround, shapes_at_.data() + kAround, tags_at_.data() + kAround};
  for (const TokenWindow window : windows) add_key_sums(sums, window, scores_.data());
  add_row_lists(features_.data(), lists_);
  return scores_.data();
}

}  // namespace vnsift
