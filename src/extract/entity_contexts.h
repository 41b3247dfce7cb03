// What a sentence says around each of its tokens, for the features: the run of capitals it stands in, what is open
// there (a title, the head of a body, a quotation, a bracket), what the tables know of its syllable and the memory of
// its name. O(tokens).
#pragma once

#include <cstdint>
#include <vector>

#include "extract/entity_match.h"
#include "extract/entity_memory.h"

namespace vnsift {

struct SentenceContexts {
  struct Run {
    uint32_t begin = 0, end = 0;  // empty: no capital
  };
  struct MemoryMark {
    uint16_t run = 0, best = 0, ends = 0;  // of the run of capitals
    uint8_t own = 0;                       // of the token
    uint8_t lower = 0;
  };

  std::vector<SyllableSlot> syllables;
  std::vector<Run> runs;
  std::vector<uint8_t> open_titles, open_heads;  // 0 none, else 1 + how far behind it
  std::vector<uint8_t> in_quote, in_bracket;
  bool has_memory = false;
  std::vector<MemoryMark> marks;  // with memory alone

  // Reuses its memory. `memory` may be null.
  void assign(const EntityLexicon& lexicon, const EntitySentence& sentence, const SentenceMatches& matches,
              const EntityMemory* memory);

 private:
  void find_runs(const EntitySentence& sentence);
  void find_open(const EntitySentence& sentence, const SentenceMatches& matches);
  void find_memory(const EntitySentence& sentence, const EntityMemory& memory);
};

}  // namespace vnsift
