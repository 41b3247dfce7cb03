// What a sentence says around each of its tokens, for the features: the run of capitals it stands in, what is open
// there (a title, the head of a body, a quotation, a bracket), and what the memory has of its name. O(tokens).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extract/entity_candidates.h"
#include "extract/entity_match.h"
#include "extract/entity_memory.h"

namespace vnsift {

struct SentenceContexts {
  struct Run {
    uint32_t begin = 0, end = 0;  // empty: no capital
  };
  struct RunMark {  // what the memory has of a run of capitals
    uint16_t run = 0, best = 0, ends = 0;
  };
  struct WordMark {  // and of a word
    uint8_t own = 0, lower = 0;
  };

  std::vector<uint8_t> open_titles, open_heads;  // 0 none, else 1 + how far behind it
  const EntityMemory* memory = nullptr;
  // Bit k: three words in lower case that may be a person's name begin k tokens before.
  std::vector<uint8_t> lower_names;

  // Reuses its memory. `names` may be null. Sure in `windows` alone, which come in order: at their tokens, the runs of
  // capitals that reach into them, and two places around these.
  void assign(const EntitySentence& sentence, const SentenceMatches& matches, const EntityMemory* names,
              std::span<const TokenWindow> windows);
  // The run of capitals of a token: {0, 0} if it stands in none.
  Run run_at(size_t token) const { return runs_[run_of_[token]]; }
  // With memory alone, of a token with a capital.
  const RunMark& mark_at(size_t token) const { return marks_[run_of_[token]]; }
  // With memory alone.
  WordMark word_mark(const EntityToken& token) const;

  // What short keys are made of: signs_at(i) for any place from two before a window to two behind it.
  uint32_t signs_at(size_t token) const { return signs_[token + 2]; }
  // The key of a token; 1 outside the sentence. The same places.
  uint64_t key_at(size_t token) const { return keys_[token + 2]; }
  static constexpr uint32_t kShape = 31;                         // EntityShape
  static constexpr uint32_t kSyllableShift = 5, kSyllable = 63;  // share of capitals, place in a word, legal
  static constexpr uint32_t kAlphaShift = 11, kAlpha = 15;       // letters, capital, how usual in bodies
  static constexpr uint32_t kStartShift = 15, kStart = 15;       // sentence start, quoted, in brackets, glued
  static constexpr uint32_t kGluedShift = 18;                    // the last of these
  static constexpr uint32_t kNameShift = 19, kName = 511;        // surname, given, middle

 private:
  void make_room(size_t tokens);
  void find_places(const EntitySentence& sentence, std::span<const TokenWindow> windows);
  void find_open(const EntitySentence& sentence, const SentenceMatches& matches);
  void find_runs(const EntitySentence& sentence);
  void find_marks(const EntitySentence& sentence);
  void find_lower_names(const EntitySentence& sentence, const SentenceMatches& matches);

  std::vector<TokenWindow> places_;  // what is read: the windows and what stands around them; not touching
  // Tokens with a capital that stand together, from 1, and the run that each is part of; 0: there is none.
  std::vector<uint32_t> run_of_;  // by token
  std::vector<Run> runs_;
  std::vector<RunMark> marks_;
  // Where they begin and end in turn, and where a name in lower case may begin.
  std::vector<uint32_t> edges_, lower_firsts_;
  size_t edge_count_ = 0, lower_count_ = 0;
  std::vector<uint32_t> signs_;
  std::vector<uint64_t> keys_;
};

}  // namespace vnsift
