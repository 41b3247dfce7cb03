#include "extract/entity_scorer.h"

#include <algorithm>

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
  for (FeatureRows& rows : runs_) rows.bits = model.bits;
  words_.clear();
  shapes_.clear();
  tags_.clear();
  for (Memo<1>* memo : {&tags_before_, &signs_, &syllables_, &capitals_, &names_}) memo->clear();
}

void EntityScorer::sum(RowSums& out) const {
  out = {};
  add_rows_(weights_, rows_.rows.data(), rows_.size, out);
}

void EntityScorer::read_word(const FeatureReader& features, size_t token, WordMemo::Entry& entry) {
  rows_.clear();
  for (size_t place = 0; place < kWordPlaces; ++place)
    features.add_word_at(static_cast<WordPlace>(place), features.word(token), rows_);
  features.add_word(token, rows_);
  entry.sums.fill({});
  for (size_t place = 0; place < kWordPlaces; ++place) add_rows_(weights_, &rows_.rows[place], 1, entry.sums[place]);
  add_rows_(weights_, &rows_.rows[kWordPlaces], rows_.size - kWordPlaces, entry.sums[kOwnSum]);
}

// What a number gives to itself and the tokens around.
void EntityScorer::add_number(const FeatureReader& features, size_t token, RowSums* at) {
  rows_.clear();
  for (size_t place = 0; place < kWordPlaces; ++place)
    features.add_word_at(static_cast<WordPlace>(place), features.word(token), rows_);
  features.add_word(token, rows_);
  for (size_t place = 0; place < kWordPlaces; ++place) add_rows_(weights_, &rows_.rows[place], 1, at[kReach[place]]);
  add_rows_(weights_, &rows_.rows[kWordPlaces], rows_.size - kWordPlaces, at[0]);
}

template <EntityScorer::Part kPart>
inline void EntityScorer::add_part(Memo<1>& memo, const FeatureReader& features, size_t token, RowSums& score) {
  const uint64_t key = (features.*kPart.key)(token);
  if (key == FeatureReader::kNoKey) return;
  score.add(memo.find(key,
                      [&](auto& entry) {
                        rows_.clear();
                        (features.*kPart.add)(token, rows_);
                        sum(entry.sums[0]);
                      })
                .sums[0]);
}

void EntityScorer::ask_for(const FeatureRows& rows) const {
  for (size_t k = 0; k < rows.size; ++k) __builtin_prefetch(weights_ + size_t{rows.rows[k]} * kWeightsPerRow);
}

// What the words of the window and of two places more on either side give; scores[0] is of the token `begin`.
void EntityScorer::add_words(const FeatureReader& features, size_t begin, size_t size, RowSums* scores) {
  for (size_t k = 0; k < size + 4; ++k) {
    const size_t token = begin + k - 2;  // also before the sentence: wraps
    RowSums* const at = scores + k - 2;
    if (features.is_number(token)) {
      add_number(features, token, at);
      continue;
    }
    const auto& word =
        words_.find(features.word_key(token), [&](WordMemo::Entry& entry) { read_word(features, token, entry); });
    for (size_t place = 0; place < kWordPlaces; ++place) at[kReach[place]].add(word.sums[place]);
    at[0].add(word.sums[kOwnSum]);
  }
}

// What the shapes of three tokens give to each of them; scores[0] is of the token `begin`.
void EntityScorer::add_shapes(const FeatureReader& features, size_t begin, size_t size, RowSums* scores) {
  for (size_t k = 0; k < size + 2; ++k) {
    const size_t token = begin + k - 1;  // the one in the middle
    const auto& sums = shapes_
                           .find(features.shapes_key(token),
                                 [&](auto& entry) {
                                   for (size_t place = 0; place < kShapePlaces; ++place) {
                                     rows_.clear();
                                     features.add_shapes_at(static_cast<ShapePlace>(place), token, rows_);
                                     sum(entry.sums[place]);
                                   }
                                 })
                           .sums;
    RowSums* const last = scores + k;
    last[0].add(sums[static_cast<size_t>(ShapePlace::last)]);
    last[-1].add(sums[static_cast<size_t>(ShapePlace::middle)]);
    last[-2].add(sums[static_cast<size_t>(ShapePlace::first)]);
  }
}

// What the tags of the window and of one place more on either side give.
void EntityScorer::add_tags(const FeatureReader& features, size_t begin, size_t size, RowSums* scores) {
  for (size_t k = 0; k < size; ++k) {
    const size_t token = begin + k;
    const uint64_t key = features.tags_before_key(token);
    if (key == FeatureReader::kNoKey) continue;
    const auto& before = tags_before_.find(key, [&](auto& entry) {
      rows_.clear();
      features.add_tags_before(token, rows_);
      sum(entry.sums[0]);
      entry.is_body = features.is_behind_body(token);
    });
    scores[k].add(before.sums[0]);
    if (!before.is_body) continue;
    rows_.clear();
    features.add_chain(token, rows_);
    add_rows_(weights_, rows_.rows.data(), rows_.size, scores[k]);
  }
  const size_t end = std::min(size + 1, features.size() - begin);
  for (size_t k = 0; k < end; ++k) {
    const size_t token = begin + k;
    const uint64_t key = features.tags_key(token);
    if (key == FeatureReader::kNoKey) continue;
    const auto& own = tags_.find(key, [&](auto& entry) {
      rows_.clear();
      features.add_tags(token, rows_);
      sum(entry.sums[0]);
      rows_.clear();
      features.add_tags_behind(token, rows_);
      sum(entry.sums[1]);
    });
    RowSums* const at = scores + k;
    at[0].add(own.sums[0]);
    at[-1].add(own.sums[1]);
  }
}

const RowSums* EntityScorer::run(const FeatureReader& features, size_t begin, size_t end) {
  // What words around would give to tokens outside is thrown away.
  constexpr size_t kAround = 4;
  const size_t size = end - begin;
  sums_.assign(size + 2 * kAround, RowSums{});
  RowSums* const scores = sums_.data() + kAround;
  static constexpr Part kSigns = {&FeatureReader::signs_key, &FeatureReader::add_signs},
                        kSyllables = {&FeatureReader::syllables_key, &FeatureReader::add_syllables},
                        kCapitals = {&FeatureReader::capitals_key, &FeatureReader::add_capitals},
                        kNames = {&FeatureReader::names_key, &FeatureReader::add_names};
  uint32_t asked = 0, run_end = 0;  // where runs end
  RowSums of_run;
  for (size_t first = begin; first < end; first += kChunk) {
    const size_t last = std::min(end, first + kChunk);
    // Rows lie anywhere in a megabyte: those of some tokens are asked for before one is added.
    for (size_t i = first; i < last; ++i) {
      FeatureRows& own = own_[i - first];
      own.clear();
      features.add_own(i, own);
      ask_for(own);
      const SentenceContexts::Run run = features.run_of(i);
      if (run.end == asked) continue;
      asked = run.end;
      if (run.end == 0) continue;
      FeatureRows& rows = runs_[i - first];
      rows.clear();
      features.add_run(run.begin, rows);
      ask_for(rows);
    }
    if (first == begin) {
      add_words(features, begin, size, scores);
      add_shapes(features, begin, size, scores);
      add_tags(features, begin, size, scores);
    }
    for (size_t i = first; i < last; ++i) {
      RowSums& score = scores[i - begin];
      add_part<kSigns>(signs_, features, i, score);
      add_part<kSyllables>(syllables_, features, i, score);
      add_part<kCapitals>(capitals_, features, i, score);
      add_part<kNames>(names_, features, i, score);
      const SentenceContexts::Run run = features.run_of(i);
      if (run.end != run_end) {
        run_end = run.end;
        of_run = {};
        if (run.end != 0) add_rows_(weights_, runs_[i - first].rows.data(), runs_[i - first].size, of_run);
      }
      if (run.end != 0) score.add(of_run);
    }
    for (size_t i = first; i < last; ++i) {
      const FeatureRows& own = own_[i - first];
      add_rows_(weights_, own.rows.data(), own.size, scores[i - begin]);
    }
  }
  return scores;
}

}  // namespace vnsift
