// Scores of the labels of each token: the sums of the weight rows of its features.
//
// Of the features of a token all but a few come in parts that a short key decides (entity_features.h). The sum of a
// part is kept by its key in a table of fixed size, where a newer key takes the place of an older one; the features of
// a part are read only where its key is not there. The result is that of sum_rows() over
// FeatureReader::read(), to the bit. 900 KB a scorer: with twice as much fewer sums are made again, but more of them
// wait for memory.
#pragma once

#include <vector>

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
  // The scores of tokens [begin, end) of the sentence that `features` was assigned, with all families of features; they
  // stand until the next call.
  const RowSums* run(const FeatureReader& features, size_t begin, size_t end);

 private:
  // Sums by key. A key is never 0.
  template <size_t kSums>
  class Memo {
   public:
    struct Entry {
      uint64_t key = 0;
      bool is_body = false;  // of tags: the head or the name of a body ends
      std::array<RowSums, kSums> sums;
    };
    explicit Memo(uint32_t bits) : shift_(64 - bits), entries_(size_t{1} << bits) {}
    Entry& at(uint64_t key) { return entries_[key * 0x9E3779B97F4A7C15u >> shift_]; }
    // The entry of a key; `read` fills it if it is of another.
    template <class Read>
    const Entry& find(uint64_t key, Read read) {
      Entry& entry = at(key);
      if (entry.key != key) {
        entry.key = key;
        read(entry);
      }
      return entry;
    }
    void clear() {
      for (Entry& entry : entries_) entry.key = 0;
    }

   private:
    uint32_t shift_;
    std::vector<Entry> entries_;
  };
  // A part of the features of a token: its key, and what reads it.
  struct Part {
    uint64_t (FeatureReader::*key)(size_t token) const;
    void (FeatureReader::*add)(size_t token, FeatureRows& out) const;
  };
  static constexpr size_t kOwnSum = kWordPlaces;  // of a word: at its four places, then its own
  using WordMemo = Memo<kWordPlaces + 1>;

  void read_word(const FeatureReader& features, size_t token, WordMemo::Entry& entry);
  template <Part kPart>
  void add_part(Memo<1>& memo, const FeatureReader& features, size_t token, RowSums& score);
  void ask_for(const FeatureRows& rows) const;
  void add_words(const FeatureReader& features, size_t begin, size_t size, RowSums* scores);
  void add_number(const FeatureReader& features, size_t token, RowSums* at);
  void add_shapes(const FeatureReader& features, size_t begin, size_t size, RowSums* scores);
  void add_tags(const FeatureReader& features, size_t begin, size_t size, RowSums* scores);
  void sum(RowSums& out) const;

  AddRows* const add_rows_ = row_adder();
  const int8_t* weights_ = nullptr;
  uint64_t model_ = 0;
  FeatureRows rows_;
  static constexpr size_t kChunk = 8;     // tokens whose rows are asked for together
  std::array<FeatureRows, kChunk> own_;   // of each of them
  std::array<FeatureRows, kChunk> runs_;  // of the runs of capitals that begin there
  std::vector<RowSums> sums_;
  WordMemo words_{11};
  Memo<kShapePlaces> shapes_{10};
  Memo<2> tags_{10};  // to the token, to that before it
  Memo<1> tags_before_{10}, signs_{10}, syllables_{10}, capitals_{10}, names_{11};
};

}  // namespace vnsift
