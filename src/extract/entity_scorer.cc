#include "extract/entity_scorer.h"

namespace vnsift {

LabelScores sum_rows(std::span<const int8_t> weights, const FeatureRows& features) {
  RowSums sums;
  add_rows_scalar(weights.data(), features.rows.data(), features.size, sums);
  LabelScores scores{};
  for (size_t label = 0; label < kWeightsPerRow; ++label) scores[label + 1] = sums.label[label];
  return scores;
}

namespace {
// From a word to the token that has it as a feature, by WordPlace.
constexpr std::array<ptrdiff_t, kWordPlaces> kReach = {2, 1, -1, -2};
}  // namespace

void EntityScorer::use(const EntityModel::Data& model) {
  weights_ = model.weights.data();
  if (model.checksum == model_ && model.bits == rows_.bits) return;
  model_ = model.checksum;
  rows_.bits = model.bits;
  for (FeatureRows& rows : own_) rows.bits = model.bits;
  words_.clear();
  for (Memo<1>& group : groups_) group.clear();
}

void EntityScorer::sum(RowSums& out) const {
  out = {};
  add_rows_(weights_, rows_.rows.data(), rows_.size, out);
}

inline const EntityScorer::Memo<kWordPlaces + 1>::Entry& EntityScorer::word_sums(const FeatureReader& features,
                                                                                 size_t token) {
  const uint64_t key = features.word_key(token);
  auto& entry = words_.at(key);
  if (entry.key != key) {
    entry.key = key;
    read_word(features, token, entry);
  }
  return entry;
}

void EntityScorer::read_word(const FeatureReader& features, size_t token, Memo<kWordPlaces + 1>::Entry& entry) {
  rows_.clear();
  for (size_t place = 0; place < kWordPlaces; ++place)
    features.add_word_at(static_cast<WordPlace>(place), features.word(token), rows_);
  features.add_group(FeatureGroup::word, token, rows_);
  entry.sums.fill({});
  for (size_t place = 0; place < kWordPlaces; ++place) add_rows_(weights_, &rows_.rows[place], 1, entry.sums[place]);
  add_rows_(weights_, &rows_.rows[kWordPlaces], rows_.size - kWordPlaces, entry.sums[kOwnSum]);
}

// What a number gives to itself and the tokens around.
void EntityScorer::add_number(const FeatureReader& features, size_t token, RowSums* at) {
  rows_.clear();
  for (size_t place = 0; place < kWordPlaces; ++place)
    features.add_word_at(static_cast<WordPlace>(place), features.word(token), rows_);
  features.add_group(FeatureGroup::word, token, rows_);
  for (size_t place = 0; place < kWordPlaces; ++place) add_rows_(weights_, &rows_.rows[place], 1, at[kReach[place]]);
  add_rows_(weights_, &rows_.rows[kWordPlaces], rows_.size - kWordPlaces, at[0]);
}

inline const RowSums& EntityScorer::group_sum(const FeatureReader& features, FeatureGroup group, uint64_t key,
                                              size_t token) {
  static constexpr RowSums kNone;
  if (key == FeatureReader::kNoKey) return kNone;
  const auto& entry = memo_of(group).at(key);
  return entry.key == key ? entry.sums[0] : read_group(features, group, key, token);
}

const RowSums& EntityScorer::read_group(const FeatureReader& features, FeatureGroup group, uint64_t key, size_t token) {
  auto& entry = memo_of(group).at(key);
  entry.key = key;
  rows_.clear();
  features.add_group(group, token, rows_);
  sum(entry.sums[0]);
  return entry.sums[0];
}

const RowSums* EntityScorer::run(const FeatureReader& features, size_t begin, size_t end) {
  // Two places more on either side: what words there would give to tokens outside is thrown away.
  constexpr size_t kAround = 4;
  const size_t size = end - begin;
  sums_.assign(size + 2 * kAround, RowSums{});
  RowSums* const scores = sums_.data() + kAround;
  for (size_t k = 0; k < size + 4; ++k) {
    RowSums* const at = sums_.data() + 2 + k;
    const size_t token = begin + k - 2;  // also before the sentence: wraps
    if (features.is_number(token)) {
      add_number(features, token, at);
      continue;
    }
    const auto& word = word_sums(features, token);
    for (size_t place = 0; place < kWordPlaces; ++place) at[kReach[place]].add(word.sums[place]);
    at[0].add(word.sums[kOwnSum]);
  }
  SentenceContexts::Run run;
  RowSums of_run;
  for (size_t i = begin; i < end + kAhead; ++i) {
    if (i < end) {
      // Rows lie anywhere in a megabyte: they are asked for some tokens before they are added.
      FeatureRows& rows = own_[i % own_.size()];
      rows.clear();
      features.add_own(i, rows);
      for (size_t k = 0; k < rows.size; ++k) __builtin_prefetch(weights_ + size_t{rows.rows[k]} * kWeightsPerRow);
      RowSums score = scores[i - begin];
      score.add(group_sum(features, FeatureGroup::shapes, features.shapes_key(i), i));
      score.add(group_sum(features, FeatureGroup::syllables, features.syllables_key(i), i));
      score.add(group_sum(features, FeatureGroup::names, features.names_key(i), i));
      score.add(group_sum(features, FeatureGroup::tags, features.tags_key(i), i));
      if (features.run_of(i).end != run.end) {
        run = features.run_of(i);
        rows_.clear();
        if (run.end != 0) features.add_run(run.begin, rows_);
        sum(of_run);
      }
      if (run.end != 0) score.add(of_run);
      scores[i - begin] = score;
    }
    if (i < begin + kAhead) continue;
    const FeatureRows& ready = own_[(i - kAhead) % own_.size()];
    add_rows_(weights_, ready.rows.data(), ready.size, scores[i - kAhead - begin]);
  }
  return scores;
}

}  // namespace vnsift
