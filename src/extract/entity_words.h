// What the tables know of single words, kept by key so that it is looked up once: most words of a text are a few
// thousand, again and again.
//
//   EntityWords words;
//   words.use(lexicon, checksum);
//   const EntityWord& word = words.find(token.key);
//
// A table of fixed size, 640 KB, where a newer word takes the place of an older one: what find() returns stands until
// the next call. One for each thread.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/entity_candidates.h"
#include "extract/entity_lexicon.h"
#include "extract/entity_token.h"

namespace vnsift {

struct alignas(32) EntityWord {  // two a line of the cache
  uint64_t key = 0;              // of the token; 0: empty
  WordFacts facts;               // names: of an accented line
  FirstName folded_name;         // see EntityWords::folded_name()
  enum class Legal : uint8_t { unknown, no, yes } legal = Legal::unknown;
  bool has_folded_name = false;
};

class EntityWords {
 public:
  // Without tables: says whether a word is a syllable, nothing else.
  EntityWords() : words_(size_t{1} << kBits), folded_(size_t{1} << kBits) {}
  EntityWords(const EntityLexicon& lexicon, uint64_t checksum) : EntityWords() { use(lexicon, checksum); }

  // What was kept of the tables of another model is forgotten. `lexicon` and `filter` must outlive the use; without a
  // filter the weights of words are zero.
  void use(const EntityLexicon& lexicon, uint64_t checksum, const CandidateFilter* filter = nullptr);
  EntityWord& find(uint64_t key) {
    EntityWord& word = words_[key >> (64 - kBits)];  // keys are mixed
    if (word.key != key) read(key, word);
    return word;
  }
  // find() will be asked for it soon.
  void prefetch(uint64_t key) const { __builtin_prefetch(words_.data() + (key >> (64 - kBits))); }
  // The key of a word in an unaccented line; 0: it must be made first.
  uint64_t& folded_key(const EntityWord& word) { return folded_[static_cast<size_t>(&word - words_.data())]; }
  // The names that begin with a word in an unaccented line, looked up when first asked for.
  FirstName folded_name(EntityWord& word) const;
  // The names that begin with a word, of an accented line, for words that come once: nothing is kept.
  FirstName name_of(uint64_t key) const;
  WordWeights number_weights(bool is_year) const { return is_year ? of_year_ : of_number_; }
  // Is a word a syllable of Vietnamese? `tone_key`: its syllable key, of which the token's is made.
  static bool is_legal(EntityWord& word, uint64_t tone_key) {
    if (word.legal == EntityWord::Legal::unknown) judge(word, tone_key);
    return word.legal == EntityWord::Legal::yes;
  }

 private:
  static constexpr uint32_t kBits = 14;
  void read(uint64_t key, EntityWord& word);
  static void judge(EntityWord& word, uint64_t tone_key);

  const EntityLexicon* lexicon_ = nullptr;
  const CandidateFilter* filter_ = nullptr;
  WordWeights of_number_{}, of_year_{};
  uint64_t checksum_ = 0;
  std::vector<EntityWord> words_;
  std::vector<uint64_t> folded_;  // of the same places
};

}  // namespace vnsift
