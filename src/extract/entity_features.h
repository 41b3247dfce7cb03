// The features of each token, as rows of the weight table (spec: entities.md 6). The trainer and the decoder read them
// here, so they cannot differ.
//
// 36 a token. No strings. What depends on a word, on three shapes or on the tags of a token comes in parts that a key
// decides, the same keys again and again; what depends on a few bits in parts of a small number
// (entity_feature_parts.h): sums of both are kept (entity_scorer.h). The rest is a handful of rows a token.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "extract/entity_contexts.h"
#include "extract/entity_feature_rows.h"
#include "extract/entity_match.h"
#include "extract/entity_memory.h"

namespace vnsift {

// Families that can be left out to see what they are worth.
struct FeatureChoice {
  bool words = true, gazetteers = true, types = true, titles = true, names = true, memory = true;
  friend bool operator==(const FeatureChoice&, const FeatureChoice&) = default;
};

// Where a word stands of which a token has the feature.
enum class WordPlace : uint8_t { two_before, before, behind, two_behind };
inline constexpr size_t kWordPlaces = 4;
// Which of three tokens has the features of their shapes.
enum class ShapePlace : uint8_t { last, middle, first };
inline constexpr size_t kShapePlaces = 3;
// Who has features of the tags of a token: itself, the one before it, the one behind it; the run of capitals that
// begins with it, the one behind it.
enum class TagsOf : uint8_t { own, next, before, run, before_run };
inline constexpr size_t kTagsOf = 5;

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

  // The same in parts, with all families; each part is added to `out`. Equal keys of a part, equal features. The two
  // places on either side of a window have word keys, one has shapes and tags.
  uint64_t word_key(size_t token) const;
  // At its four places, then two of its own.
  static constexpr size_t kWordFeatures = kWordPlaces + 2;
  std::array<uint64_t, kWordFeatures> word_features(size_t token) const;  // each a mixed_feature()
  // The shapes of a token and its neighbours, a number of kShapesBits: what each of the three has of them.
  static constexpr uint32_t kShapesBits = 15;
  uint32_t shapes_key(size_t token) const;
  void add_shapes_at(ShapePlace place, size_t token, FeatureRows& out) const;
  // The tags of a token that has some: what those around have of them. None has the place behind the last token.
  bool has_tags(size_t token) const { return matches_->tags_key(token) != 0; }
  uint64_t tags_key(size_t token) const;
  // `Sink`: add(which, feature, value).
  template <class Sink>
  void walk_tags(size_t token, Sink& to) const;
  // The head or the name of a body ends at the token: the next one has the features of a chain.
  bool ends_body(size_t token) const { return body_at(token) != EntityTag::count; }
  // A run of digits: there are so many that to keep what was read of one does not pay.
  bool is_number(size_t token) const { return shape(token) == static_cast<uint64_t>(EntityShape::number); }
  // The run of capitals of a token: {0, 0} if it stands in none.
  SentenceContexts::Run run_of(size_t token) const { return contexts_.run_at(token); }

  // What tokens of a run of capitals have in common.
  struct CapitalRun {
    uint32_t begin = 0, end = 0;
    uint64_t before = 0, first = 0;  // words
    bool is_signed = false;          // tags end before it
    bool bracketed = false;
    uint32_t surname = 0;
  };
  CapitalRun read_run(size_t begin) const;

  // The rest (entity_feature_walk.h). `Sink`: add(feature, value) for a row, add_part(part, value) for a small part,
  // kAllFamilies: nothing is left out.
  //
  // What a token has whatever stands there.
  template <class Sink>
  void walk_token(size_t token, Sink& to) const;
  // What it has where something is open, written without capitals, or in the memory.
  template <class Sink>
  void walk_contexts(size_t token, Sink& to) const;
  // What it has behind the end of a body.
  template <class Sink>
  void walk_chain(size_t token, Sink& to) const;
  // What it has in a run of capitals, and what all tokens there have.
  template <class Sink>
  void walk_in_run(const CapitalRun& run, size_t token, Sink& to) const;
  template <class Sink>
  void walk_run(const CapitalRun& run, Sink& to) const;
  uint32_t line_value() const {  // of SmallPart::line
    return static_cast<uint32_t>(sentence_->line_case) * 2 + (sentence_->unaccented ? 1 : 0);
  }

 private:
  static constexpr uint32_t kAlphaShift = SentenceContexts::kAlphaShift + 2, kCapitalShift = kAlphaShift + 1;

  // Of any place from two before a window to two behind it; what is before 0 wraps.
  uint64_t key(size_t token) const { return contexts_.key_at(token); }
  uint64_t shape(size_t token) const { return contexts_.signs_at(token) & SentenceContexts::kShape; }
  SyllableBins syllable(size_t token) const { return token < size_ ? (*tokens_)[token].bins : SyllableBins{}; }
  bool free_case() const { return sentence_->line_case == LineCase::capitals || sentence_->unaccented; }
  void add_tags(TagsOf which, size_t token, FeatureRows& out) const;
  bool allowed(EntityTag tag) const;
  // The first tag of a body that ends at a token; count: there is none.
  EntityTag body_at(size_t token) const;

  template <class Sink>
  void walk_names(size_t i, Sink& to) const;
  template <class Sink>
  void walk_free_names(size_t i, Sink& to) const;
  template <class Sink>
  void walk_type_words(size_t i, Sink& to) const;
  template <class Sink>
  void walk_open_head(size_t i, Sink& to) const;
  template <class Sink>
  void walk_lower_person(size_t i, Sink& to) const;
  template <class Sink>
  void walk_memory(size_t i, Sink& to) const;

  const EntitySentence* sentence_ = nullptr;
  const std::vector<EntityToken>* tokens_ = nullptr;
  const SentenceMatches* matches_ = nullptr;
  FeatureChoice choice_;
  bool chose_all_ = true;
  size_t size_ = 0;
  SentenceContexts contexts_;
};

inline uint64_t FeatureReader::word_key(size_t i) const { return mix_key(key(i) + shape(i) * 0xA24BAED4963EE407u) | 1; }

inline uint32_t FeatureReader::shapes_key(size_t i) const {
  return static_cast<uint32_t>((shape(i - 1) << 5 | shape(i)) << 5 | shape(i + 1));
}

inline uint64_t FeatureReader::tags_key(size_t i) const {
  const uint64_t capital = contexts_.signs_at(i) >> kCapitalShift & 1u;
  const uint64_t shapes = (shape(i + 1) << 5 | shape(i)) * 2 + capital;
  return mix_key(matches_->tags_key(i) + shapes * 0xD6E8FEB86659FD93u) | 1;
}

}  // namespace vnsift
