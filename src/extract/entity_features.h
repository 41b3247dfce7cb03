// The features of each token, as rows of the weight table (spec: entities.md 6). The trainer and the decoder read them
// here, so they cannot differ.
//
// A feature is a template and a few numbers, mixed to 64 bits and cut to the size of the table; two features may share
// a row. About 60 a token. No strings.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "extract/entity_match.h"
#include "extract/entity_memory.h"

namespace vnsift {

inline constexpr size_t kMaxFeatures = 250;  // a token: so sums of int8 weights fit int16

struct FeatureRows {
  std::array<uint32_t, kMaxFeatures> rows;
  size_t size = 0;
  uint32_t bits = 16;  // of a row number
  void clear() { size = 0; }
  void add(uint32_t feature, uint64_t value) {
    if (size < kMaxFeatures)
      rows[size++] =
          static_cast<uint32_t>(mix_key(value + feature * 0xD6E8FEB86659FD93u) * 0x9E3779B97F4A7C15u >> (64 - bits));
  }
};

// Families that can be left out to see what they are worth.
struct FeatureChoice {
  bool words = true, gazetteers = true, types = true, titles = true, names = true, memory = true;
};

class FeatureReader {
 public:
  // Prepares for the tokens of one sentence; what it is given must outlive its use. `memory` may be null.
  void assign(const EntityLexicon& lexicon, const EntitySentence& sentence, const SentenceMatches& matches,
              const EntityMemory* memory, FeatureChoice choice = {});
  // The features of one token; clears `out` first.
  void read(size_t token, FeatureRows& out) const;

 private:
  struct Run {
    uint32_t begin = 0, end = 0;  // empty: no capital
  };
  void find_runs();
  void find_contexts();
  void find_memory(const EntityMemory& memory);
  uint64_t key(size_t token) const { return token < size_ ? (*tokens_)[token].key : 1; }  // also before 0: wraps
  uint64_t shape(size_t token) const {
    return static_cast<uint64_t>(token < size_ ? (*tokens_)[token].shape : EntityShape::none);
  }
  const SyllableSlot& syllable(size_t token) const { return token < size_ ? syllables_[token] : kNoSyllable; }
  bool free_case() const {
    return sentence_->line_case == LineCase::capitals || sentence_->line_case == LineCase::unaccented;
  }

  void add_words(size_t i, FeatureRows& out) const;
  void add_shapes(size_t i, FeatureRows& out) const;
  void add_syllables(size_t i, FeatureRows& out) const;
  void add_run(size_t i, FeatureRows& out) const;
  void add_names(size_t i, FeatureRows& out) const;
  void add_tags(size_t i, FeatureRows& out) const;
  void add_heads(size_t i, FeatureRows& out) const;
  void add_lower_person(size_t i, FeatureRows& out) const;
  void add_memory(size_t i, FeatureRows& out) const;

  static constexpr SyllableSlot kNoSyllable{};
  const EntityLexicon* lexicon_ = nullptr;
  const EntitySentence* sentence_ = nullptr;
  const std::vector<EntityToken>* tokens_ = nullptr;
  const SentenceMatches* matches_ = nullptr;
  FeatureChoice choice_;
  size_t size_ = 0;
  std::vector<SyllableSlot> syllables_;
  std::vector<Run> runs_;
  std::vector<uint8_t> open_title_, open_head_, in_quote_, in_bracket_;
  struct MemoryMark {
    uint16_t run = 0, best = 0, ends = 0;  // of the run of capitals
    uint8_t own = 0;                       // of the token
    uint8_t lower = 0;
  };
  bool has_memory_ = false;
  std::vector<MemoryMark> memory_;
};

}  // namespace vnsift
