// The features of each token, as rows of the weight table (spec: entities.md 6). The trainer and the decoder read them
// here, so they cannot differ.
//
// A feature is a template and a few numbers, mixed to 64 bits and cut to the size of the table; two features may share
// a row. About 60 a token. No strings. Most of them come in parts that a short key decides, the same keys again and
// again: the sum of such a part need not be made twice (entity_scorer.h). A part is the smaller for that: what depends
// on three tokens is parted from what depends on one.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <vector>

#include "extract/entity_contexts.h"
#include "extract/entity_match.h"
#include "extract/entity_memory.h"

namespace vnsift {

inline constexpr size_t kMaxFeatures = 250;  // a token: so sums of int8 weights fit int16

struct FeatureRows {
  // A writer may go past the limit by what it writes of one family: a few features for each tag of a token.
  static constexpr size_t kCapacity = kMaxFeatures + 6 * kEntityTags + 30;
  std::array<uint32_t, kCapacity> rows;
  std::array<uint16_t, kCapacity> templates;  // no bytes: a store of one might change anything
  size_t size = 0;
  uint32_t bits = 16;  // of a row number
  void clear() { size = 0; }
};

// Appends features to rows, one family of them; what is too much is dropped at its end. The size is kept out of memory.
class FeatureWriter {
 public:
  explicit FeatureWriter(FeatureRows& out) : out_(out), size_(out.size), shift_(64 - out.bits) {}
  ~FeatureWriter() { out_.size = std::min(size_, kMaxFeatures); }
  FeatureWriter(const FeatureWriter&) = delete;
  FeatureWriter& operator=(const FeatureWriter&) = delete;
  void add(uint32_t feature, uint64_t value) {
    out_.templates[size_] = static_cast<uint16_t>(feature);
    out_.rows[size_++] =
        static_cast<uint32_t>(mix_key(value + feature * 0xD6E8FEB86659FD93u) * 0x9E3779B97F4A7C15u >> shift_);
  }

 private:
  FeatureRows& out_;
  size_t size_;
  const uint32_t shift_;
};

// Families that can be left out to see what they are worth.
struct FeatureChoice {
  bool words = true, gazetteers = true, types = true, titles = true, names = true, memory = true;
};

// Where a word stands of which a token has the feature.
enum class WordPlace : uint8_t { two_before, before, behind, two_behind };
inline constexpr size_t kWordPlaces = 4;
// Which of three tokens has the features of their shapes.
enum class ShapePlace : uint8_t { last, middle, first };
inline constexpr size_t kShapePlaces = 3;

class FeatureReader {
 public:
  // Prepares for the tokens of one sentence; what it is given must outlive its use. `memory` may be null.
  void assign(const EntitySentence& sentence, const SentenceMatches& matches, const EntityMemory* memory,
              FeatureChoice choice = {});
  // The same for the tokens in `windows` alone, which come in order.
  void assign(const EntitySentence& sentence, const SentenceMatches& matches, const EntityMemory* memory,
              std::span<const TokenWindow> windows, FeatureChoice choice = {});
  size_t size() const { return size_; }  // tokens of the sentence
  // The features of one token; clears `out` first.
  void read(size_t token, FeatureRows& out) const;

  // The same in parts, with all families; each part is added to `out`. A token has what its own signs give, the shapes
  // and words at the places around, three syllables, the tags of three tokens, its run of capitals, and what is its
  // alone.
  //
  // Equal keys of a part, equal features; kNoKey: none. The two places on either side of a window have word keys and
  // shapes too.
  static constexpr uint64_t kNoKey = 0;
  uint64_t word_key(size_t token) const;
  void add_word(size_t token, FeatureRows& out) const;
  void add_word_at(WordPlace place, uint64_t word, FeatureRows& out) const;
  uint64_t word(size_t token) const { return key(token); }
  // Its shape, where it stands, what the tables of syllables and words know of it.
  uint64_t signs_key(size_t token) const;
  void add_signs(size_t token, FeatureRows& out) const;
  // The shapes of a token and its neighbours: what each of the three has of them.
  uint64_t shapes_key(size_t token) const;
  void add_shapes_at(ShapePlace place, size_t token, FeatureRows& out) const;
  // Whether three words are syllables and parts of longer words; how often they have capitals; what they are in names.
  uint64_t syllables_key(size_t token) const;
  void add_syllables(size_t token, FeatureRows& out) const;
  uint64_t capitals_key(size_t token) const;
  void add_capitals(size_t token, FeatureRows& out) const;
  uint64_t names_key(size_t token) const;
  void add_names(size_t token, FeatureRows& out) const;
  // The tags of a token: what it has of them, and what the token before it has; what that behind it has.
  uint64_t tags_key(size_t token) const;
  void add_tags(size_t token, FeatureRows& out) const;
  void add_tags_behind(size_t token, FeatureRows& out) const;
  uint64_t tags_before_key(size_t token) const;
  void add_tags_before(size_t token, FeatureRows& out) const;
  // Behind the head or the name of a body, if one ends before the token.
  bool is_behind_body(size_t token) const;
  void add_chain(size_t token, FeatureRows& out) const;
  // A run of digits: there are so many that to keep what was read of one does not pay.
  bool is_number(size_t token) const { return shape(token) == static_cast<uint64_t>(EntityShape::number); }
  // The run of capitals of a token: {0, 0} if it stands in none.
  SentenceContexts::Run run_of(size_t token) const { return contexts_.runs[token]; }
  void add_run(size_t begin, FeatureRows& out) const;
  void add_own(size_t token, FeatureRows& out) const;

 private:
  // Of any place from two before a window to two behind it; what is before 0 wraps.
  uint64_t key(size_t token) const { return contexts_.key_at(token); }
  uint64_t shape(size_t token) const { return contexts_.signs_at(token) & SentenceContexts::kShape; }
  bool has_flag(size_t token, uint8_t flag) const { return token < size_ && (*tokens_)[token].is(flag); }
  SyllableBins syllable(size_t token) const { return token < size_ ? (*tokens_)[token].bins : SyllableBins{}; }
  uint64_t word_place(size_t token) const { return token < size_ ? matches_->word_place(token) : 0; }
  bool free_case() const { return sentence_->line_case == LineCase::capitals || sentence_->unaccented; }

  EntityTag body_before(size_t i) const;
  void add_word_pairs(size_t i, FeatureRows& out) const;
  void add_in_run(size_t i, FeatureRows& out) const;
  void add_free_names(size_t i, FeatureRows& out) const;
  void add_open_title(size_t i, FeatureRows& out) const;
  void add_type_words(size_t i, FeatureRows& out) const;
  void add_open_head(size_t i, FeatureRows& out) const;
  void add_lower_person(size_t i, FeatureRows& out) const;
  void add_memory(size_t i, FeatureRows& out) const;

  const EntitySentence* sentence_ = nullptr;
  const std::vector<EntityToken>* tokens_ = nullptr;
  const SentenceMatches* matches_ = nullptr;
  FeatureChoice choice_;
  size_t size_ = 0;
  SentenceContexts contexts_;
};

inline uint64_t FeatureReader::word_key(size_t i) const { return mix_key(key(i) + shape(i) * 0xA24BAED4963EE407u) | 1; }

inline uint64_t FeatureReader::signs_key(size_t i) const {
  using C = SentenceContexts;
  constexpr uint64_t kOwn = (uint64_t{1} << C::kNameShift) - 1;
  const uint64_t own = contexts_.signs_at(i) & kOwn, next = contexts_.signs_at(i + 1) >> C::kGluedShift & 1u;
  const uint64_t line = static_cast<uint64_t>(sentence_->line_case) << 1 | (sentence_->unaccented ? 1 : 0);
  return ((line << 1 | next) << C::kNameShift | own) << 1 | 1;
}

inline uint64_t FeatureReader::shapes_key(size_t i) const {
  return ((shape(i - 1) << 5 | shape(i)) << 5 | shape(i + 1)) << 1 | 1;
}

inline uint64_t FeatureReader::syllables_key(size_t i) const {
  using C = SentenceContexts;
  const uint32_t own = contexts_.signs_at(i);
  uint64_t bits = own >> C::kAlphaShift & C::kAlpha;
  for (size_t at = i - 1; at != i + 2; ++at) bits = bits << 3 | (contexts_.signs_at(at) >> C::kSyllableShift & 7u);
  return (bits << 5 | (own & C::kShape)) << 1 | 1;
}

inline uint64_t FeatureReader::capitals_key(size_t i) const {
  using C = SentenceContexts;
  if (!(*tokens_)[i].is(EntityToken::kAlpha)) return kNoKey;
  uint64_t bits = 0;
  for (size_t at = i - 1; at != i + 2; ++at)
    bits = bits << 3 | (contexts_.signs_at(at) >> (C::kSyllableShift + 3) & 7u);
  return (bits << 5 | (contexts_.signs_at(i) & C::kShape)) << 1 | 1;
}

inline uint64_t FeatureReader::names_key(size_t i) const {
  using C = SentenceContexts;
  if (!(*tokens_)[i].capital() && !free_case()) return kNoKey;
  uint64_t bits = 1;
  for (size_t at = i - 1; at != i + 2; ++at) bits = bits << 9 | contexts_.signs_at(at) >> C::kNameShift;
  return bits << 5 | (contexts_.signs_at(i) & C::kShape);
}

inline uint64_t FeatureReader::tags_key(size_t i) const {
  const uint64_t tags = matches_->tags_key(i);  // behind the last token stands nothing
  if (tags == 0) return kNoKey;
  const EntityToken& token = (*tokens_)[i];
  return mix_key(tags + (static_cast<uint64_t>(token.shape) * 2 + (token.capital() ? 1 : 0)) * 0xD6E8FEB86659FD93u) | 1;
}

inline uint64_t FeatureReader::tags_before_key(size_t i) const {
  const uint64_t tags = i > 0 ? matches_->tags_key(i - 1) : 0;
  return tags == 0 ? kNoKey : mix_key(tags + shape(i) * 0xD6E8FEB86659FD93u) | 1;
}

}  // namespace vnsift
