// The features of each token, as rows of the weight table (spec: entities.md 6). The trainer and the decoder read them
// here, so they cannot differ.
//
// A feature is a template and a few numbers, mixed to 64 bits and cut to the size of the table; two features may share
// a row. About 60 a token. No strings. Most of them come in groups that a short key decides, the same keys again and
// again: the sum of such a group need not be made twice (entity_scorer.h).
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

// Features of a token that depend on little.
enum class FeatureGroup : uint8_t {
  word,       // the token itself
  shapes,     // shapes of five tokens, marks around
  syllables,  // what the tables know of three syllables, whether they are syllables and parts of words
  names,      // three syllables as parts of persons' names
  tags,       // what the tables say of three tokens
};
inline constexpr size_t kFeatureGroups = 5;
// Where a word stands of which a token has the feature.
enum class WordPlace : uint8_t { two_before, before, behind, two_behind };
inline constexpr size_t kWordPlaces = 4;

class FeatureReader {
 public:
  // Prepares for the tokens of one sentence; what it is given must outlive its use. `memory` may be null.
  void assign(const EntitySentence& sentence, const SentenceMatches& matches, const EntityMemory* memory,
              FeatureChoice choice = {});
  // The same for the tokens in `windows` alone, which come in order.
  void assign(const EntitySentence& sentence, const SentenceMatches& matches, const EntityMemory* memory,
              std::span<const TokenWindow> windows, FeatureChoice choice = {});
  // The features of one token; clears `out` first.
  void read(size_t token, FeatureRows& out) const;

  // The same in parts, with all families; each part is added to `out`. A token has its groups, the features of the
  // words at its four places, those of its run of capitals, and its own.
  //
  // Equal keys of a group, equal features; kNoKey: none. The two places on either side of a window have a word key too.
  static constexpr uint64_t kNoKey = 0;
  uint64_t word_key(size_t token) const;
  uint64_t shapes_key(size_t token) const;
  uint64_t syllables_key(size_t token) const;
  uint64_t names_key(size_t token) const;
  uint64_t tags_key(size_t token) const;
  void add_group(FeatureGroup group, size_t token, FeatureRows& out) const;
  void add_word_at(WordPlace place, uint64_t word, FeatureRows& out) const;
  uint64_t word(size_t token) const { return key(token); }
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

  void add_word_pairs(size_t i, FeatureRows& out) const;
  void add_shapes(size_t i, FeatureRows& out) const;
  void add_syllables(size_t i, FeatureRows& out) const;
  void add_in_run(size_t i, FeatureRows& out) const;
  void add_names(size_t i, FeatureRows& out) const;
  void add_free_names(size_t i, FeatureRows& out) const;
  void add_tags(size_t i, FeatureRows& out) const;
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

inline uint64_t FeatureReader::shapes_key(size_t i) const {
  using C = SentenceContexts;
  const uint32_t own = contexts_.signs_at(i), next = contexts_.signs_at(i + 1);
  uint64_t bits = 1;
  for (size_t at = i - 2; at != i + 3; ++at) bits = bits << 5 | (contexts_.signs_at(at) & C::kShape);
  bits = bits << 3 | static_cast<uint64_t>(sentence_->line_case) << 1 | (sentence_->unaccented ? 1 : 0);
  return (bits << 4 | (own >> C::kStartShift & C::kStart)) << 1 | (next >> C::kGluedShift & 1u);
}

inline uint64_t FeatureReader::syllables_key(size_t i) const {
  using C = SentenceContexts;
  const uint32_t own = contexts_.signs_at(i);
  uint64_t bits = 1;
  for (size_t at = i - 1; at != i + 2; ++at)
    bits = bits << 6 | (contexts_.signs_at(at) >> C::kSyllableShift & C::kSyllable);
  return (bits << 4 | (own >> C::kAlphaShift & C::kAlpha)) << 5 | (own & C::kShape);
}

inline uint64_t FeatureReader::names_key(size_t i) const {
  using C = SentenceContexts;
  if (!(*tokens_)[i].capital() && !free_case()) return kNoKey;
  uint64_t bits = 1;
  for (size_t at = i - 1; at != i + 2; ++at) bits = bits << 9 | contexts_.signs_at(at) >> C::kNameShift;
  return bits << 5 | (contexts_.signs_at(i) & C::kShape);
}

inline uint64_t FeatureReader::tags_key(size_t i) const {
  // Behind the last token stands nothing.
  const uint64_t before = i > 0 ? matches_->tags_key(i - 1) : 0, own = matches_->tags_key(i),
                 next = matches_->tags_key(i + 1);
  if ((before | own | next) == 0) return kNoKey;
  const uint64_t tags = ((std::rotl(before, 19) ^ own) * 0xA24BAED4963EE407u) ^ std::rotl(next, 37);
  return mix_key(tags + (shape(i) * 2 + ((*tokens_)[i].capital() ? 1 : 0)) * 0xD6E8FEB86659FD93u) | 1;
}

}  // namespace vnsift
