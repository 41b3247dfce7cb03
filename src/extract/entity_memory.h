// What a document has said of its names: how often each run of capitals stood behind a title, a type word, a head; each
// syllable with and without a capital. Read from the tables alone, before anything is decided.
//
//   EntityMemory memory;
//   memory.add(events_of(...));           // once for every sentence
//   memory.take_out(own); ... memory.count(MemoryKind::person, run) ...; memory.put_back(own);
//
// A table of counts by hash without check: two names may share a count, which is rare up to kMaxEvents events; later
// ones are not remembered. 128 KB, emptied in time of what was put in. Cost: 1 ns a byte.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/entity_match.h"

namespace vnsift {

enum class MemoryKind : uint8_t {
  person,        // run behind a title or honorific
  full_name,     // run with a surname in front, not at the start of a sentence
  place,         // run behind a type word
  body,          // run behind a head
  capitals,      // run that does not only open a sentence
  person_end,    // last syllable of `person`
  full_end,      // last syllable of `full_name`
  upper,         // syllable with a capital, away from sentence starts
  lower,         // syllable without
  abbreviation,  // alone in brackets
};

using MemoryEvents = std::vector<uint32_t>;

// Reads the events of sentences, one by one.
class MemoryReader {
 public:
  // Those of one sentence in its normal case; none in lines of capitals, title case or without diacritics. `matches`
  // may be null: then nothing is known to stand before a run. `run_ends`: the last token of each run of capitals.
  void read(const EntitySentence& sentence, const SentenceMatches* matches, MemoryEvents& out,
            std::vector<uint32_t>& run_ends);

 private:
  MemoryEvents room_;  // never cut: what is made longer is filled first
};
void read_memory_events(const EntitySentence& sentence, const SentenceMatches* matches, MemoryEvents& out);

class EntityMemory {
 public:
  static constexpr size_t kMaxEvents = 60000;  // a count never overflows

  EntityMemory() : counts_(kSlots, 0) {}
  // False if the memory is full: then nothing was put in.
  bool add(const MemoryEvents& events);
  // Of what add() has put in. A memory that holds nothing else is empty between the two.
  void take_out(const MemoryEvents& events) {
    events_ -= events.size();
    for (uint32_t slot : events) --counts_[slot];
  }
  void put_back(const MemoryEvents& events) {
    events_ += events.size();
    for (uint32_t slot : events) ++counts_[slot];
  }
  void clear();
  bool empty() const { return events_ == 0; }
  uint16_t count(MemoryKind kind, uint64_t key) const { return counts_[slot_of(kind, key)]; }

  static uint32_t slot_of(MemoryKind kind, uint64_t key) {
    return static_cast<uint32_t>(mix_key(key + static_cast<uint64_t>(kind) * 0xA24BAED4963EE407u) >> 12) & (kSlots - 1);
  }

 private:
  static constexpr uint32_t kSlots = 1u << 16;
  std::vector<uint16_t> counts_;
  std::vector<uint32_t> touched_;
  size_t events_ = 0;
};

// The hash of the tokens [begin, end).
uint64_t run_key(const EntitySentence& sentence, size_t begin, size_t end);

}  // namespace vnsift
