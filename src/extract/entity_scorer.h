// Scores of the labels of each token: the sums of the weight rows of its features.
//
// Of the features of a token all but a dozen come in parts that a key or a small number decides (entity_features.h).
// The sums of the small numbers lie in tables, made with the model. Those of keys are kept by key in tables of fixed
// size, where a newer key takes the place of an older one; the features of a part are read only where its key is not
// there. The result is that of sum_rows() over FeatureReader::read(), to the bit. 1.1 MB a scorer.
#pragma once

#include <algorithm>
#include <array>
#include <deque>
#include <span>
#include <vector>

#include "extract/entity_feature_parts.h"
#include "extract/entity_features.h"
#include "extract/entity_paths.h"

namespace vnsift {

using LabelScores = std::array<int16_t, kEntityLabels>;

// The sums of the rows, one by one; labels[0] is 0. The slow twin of the scorer.
LabelScores sum_rows(std::span<const int8_t> weights, const FeatureRows& features);

class EntityScorer {
 public:
  // What was kept of another model is forgotten.
  void use(const EntityModel::Data& model);
  // The scores of the tokens of the sentence that `features` was assigned, in windows that it was assigned, with all
  // families of features: by token, nothing else, until the next call.
  const RowSums* run(const FeatureReader& features, std::span<const TokenWindow> windows);

 private:
  // Sums by key; a key is never 0. Two places for each key: of the keys that meet there two do not drive each other
  // out.
  template <class Sums>
  class Memo {
   public:
    explicit Memo(uint32_t bits) : shift_(65 - bits), places_(size_t{1} << (bits - 1)), sums_(size_t{1} << bits) {}
    // What was found until now need no longer stand.
    void renew() {
      ++time_;
      spare_count_ = 0;
    }
    // The sums of a key, which stand until renew(). If they are of another, `read` fills them, here or later.
    template <class Read>
    Sums& find(uint64_t key, Read read) {
      const size_t at = key * 0x9E3779B97F4A7C15u >> shift_;
      Place& place = places_[at];
      size_t way = place.keys[1] == key ? 1 : 0;
      if (place.keys[way] != key) [[unlikely]] {
        way = place.asked[1] < place.asked[0] ? 1 : 0;
        if (place.asked[way] == time_) return find_spare(read);
        place.keys[way] = key;
        read(sums_[at * 2 + way]);
      }
      place.asked[way] = time_;
      return sums_[at * 2 + way];
    }
    // Of a key that is not kept.
    template <class Read>
    Sums& find_spare(Read read) {
      if (spare_count_ == spare_.size()) spare_.emplace_back();
      Sums& sums = spare_[spare_count_++];
      read(sums);
      return sums;
    }
    void clear() { std::fill(places_.begin(), places_.end(), Place{}); }

   private:
    struct Place {
      std::array<uint64_t, 2> keys{};
      std::array<uint32_t, 2> asked{};  // when for the last time
    };
    uint32_t shift_, time_ = 1;
    std::vector<Place> places_;
    std::vector<Sums> sums_;
    std::deque<Sums> spare_;  // does not move
    size_t spare_count_ = 0;
  };
  // The same by three shapes, of which there are few: their number tells the place. Full, it is emptied.
  class ShapeMemo {
   public:
    ShapeMemo() : places_(size_t{1} << FeatureReader::kShapesBits), sums_(size_t{1} << 11) {}
    // As many as may be asked for until the next call.
    void renew(size_t most) {
      if (count_ + most < sums_.size()) return;
      clear();
      if (most >= sums_.size()) sums_.resize(std::min(most, places_.size()) + 1);
    }
    template <class Read>
    const ShapeSums& find(uint32_t shapes, Read read) {
      uint16_t& place = places_[shapes];
      if (place == 0) [[unlikely]] {
        place = static_cast<uint16_t>(++count_);
        read(sums_[place]);
      }
      return sums_[place];
    }
    void clear() {
      std::fill(places_.begin(), places_.end(), uint16_t{0});
      count_ = 0;
    }

   private:
    std::vector<uint16_t> places_;  // 0: nothing
    std::vector<ShapeSums> sums_;
    size_t count_ = 0;
  };
  class TokenSum;
  // A word whose sums must be made, and its rows.
  struct NewWord {
    WordSums* sums = nullptr;
    std::array<const int8_t*, FeatureReader::kWordFeatures> rows;
  };

  void make_tables();
  void find_words(const FeatureReader& features, std::span<const TokenWindow> windows);
  void find_word(const FeatureReader& features, size_t token, WordSums& sums);
  void make_words();
  void find_shapes(const FeatureReader& features, std::span<const TokenWindow> windows);
  void find_tags(const FeatureReader& features, std::span<const TokenWindow> windows);
  const TagSums& tags_of(const FeatureReader& features, size_t token);
  void read_tags(const FeatureReader& features, size_t token, TagSums& out);
  void list_rows(const FeatureReader& features, TokenWindow window, RowSums* scores);
  void put_list(RowSums* sum, const RowSums* more, uint64_t* end);
  void sum(RowSums& out) const;

  const int8_t* weights_ = nullptr;
  uint64_t model_ = 0;
  FeatureRows rows_;
  std::vector<RowSums> tables_;  // of the small parts, one behind the other
  std::vector<RowSums> scores_;
  // By token, from kAround before the sentence to as many behind it.
  std::vector<const WordSums*> words_at_;
  std::vector<const ShapeSums*> shapes_at_;
  std::vector<const TagSums*> tags_at_;
  std::vector<NewWord> new_words_;
  std::vector<size_t> tagged_;      // tokens that have tags
  std::vector<uint64_t> features_;  // those of a sentence that are rows
  size_t feature_count_ = 0;
  std::vector<RowList> lists_;
  FeatureReader::CapitalRun run_;  // the last one read
  std::vector<RowSums> runs_;      // of runs of capitals
  size_t run_count_ = 0;
  Memo<WordSums> words_{11};
  ShapeMemo shapes_;
  Memo<TagSums> tags_{11};
};

}  // namespace vnsift
