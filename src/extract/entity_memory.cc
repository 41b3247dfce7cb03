#include "extract/entity_memory.h"

namespace vnsift {
namespace {

constexpr size_t kMaxRun = 5;
constexpr size_t kMostEvents = 4;  // of a token: three of its run, and itself

class EventReader {
 public:
  // `out`: room for most_events().
  EventReader(const EntitySentence& sentence, const SentenceMatches* matches, uint32_t* out,
              std::vector<uint32_t>& run_ends)
      : sentence_(sentence), tokens_(sentence.tokens), matches_(matches), out_(out), run_ends_(run_ends) {}

  static size_t most_events(const EntitySentence& sentence) { return sentence.tokens.size() * kMostEvents + 1; }

  // Returns how many there are.
  size_t read() {
    bool first = true;
    for (size_t i = 0; i < tokens_.size();) {
      const EntityToken& token = tokens_[i];
      if (token.capital()) {
        size_t end = i + 1;
        while (end < tokens_.size() && tokens_[end].capital()) ++end;
        run_ends_.push_back(static_cast<uint32_t>(end - 1));
        read_run(i, end, first);
        first = false;
        i = end;
        continue;
      }
      // What is written counts if it is a word.
      const uint32_t is_word = token.flags & EntityToken::kAlpha;
      static_assert(EntityToken::kAlpha == 1);
      out_[count_] = EntityMemory::slot_of(MemoryKind::lower, token.key);
      count_ += is_word;
      first = (kOpening >> static_cast<uint32_t>(token.shape) & 1u) != 0 || (first && is_word == 0);
      ++i;
      if (token.shape != EntityShape::open || i + 1 >= tokens_.size()) continue;
      if (tokens_[i].shape == EntityShape::upper && tokens_[i + 1].shape == EntityShape::close)
        put(MemoryKind::abbreviation, tokens_[i].key);
    }
    return count_;
  }

 private:
  // Marks behind which a sentence begins.
  static constexpr uint32_t kOpening = shape_bit(EntityShape::dot) | shape_bit(EntityShape::end_mark) |
                                       shape_bit(EntityShape::colon) | shape_bit(EntityShape::quote);
  uint16_t signs(size_t token) const { return matches_ == nullptr ? uint16_t{0} : matches_->signs(token); }
  void put(MemoryKind kind, uint64_t key) { out_[count_++] = EntityMemory::slot_of(kind, key); }

  void read_run(size_t begin, size_t end, bool first) {
    size_t start = begin;  // titles in capitals are peeled off
    for (size_t i = begin + 1; i < end; ++i) {
      if ((signs(i - 1) & tag_sign::kClosesPersonSign) != 0) start = i;
    }
    const size_t length = end - start;
    if (length >= 1 && length <= kMaxRun) {
      const uint64_t key = run_key(sentence_, start, end), last = tokens_[end - 1].key;
      const uint16_t before = start > 0 ? signs(start - 1) : uint16_t{0};
      if ((before & tag_sign::kClosesPersonSign) != 0) {
        put(MemoryKind::person, key);
        put(MemoryKind::person_end, last);
      } else if ((before & tag_sign::kClosesPlaceSign) != 0) {
        put(MemoryKind::place, key);
      } else if ((before & tag_sign::kClosesBodySign) != 0) {
        put(MemoryKind::body, key);
      } else if (length >= 2 && length <= 4 && !first && is_full_name(start, end)) {
        put(MemoryKind::full_end, last);
        put(MemoryKind::full_name, key);
      }
      if (!first || start > begin || length > 1) put(MemoryKind::capitals, key);
    }
    for (size_t i = begin; i < end; ++i) {
      if (!(first && i == begin)) put(MemoryKind::upper, tokens_[i].key);
    }
  }

  bool is_full_name(size_t begin, size_t end) const {
    if (tokens_[begin].bins.surname < 2) return false;
    for (size_t i = begin; i < end; ++i) {
      if (!tokens_[i].is(EntityToken::kLegal)) return false;
    }
    return true;
  }

  const EntitySentence& sentence_;
  const std::vector<EntityToken>& tokens_;
  const SentenceMatches* matches_;
  uint32_t* const out_;
  std::vector<uint32_t>& run_ends_;
  size_t count_ = 0;
};

}  // namespace

uint64_t run_key(const EntitySentence& sentence, size_t begin, size_t end) {
  uint64_t key = 0x72756E;
  for (size_t i = begin; i < end; ++i) key = join_keys(key, sentence.tokens[i].key);
  return key;
}

void MemoryReader::read(const EntitySentence& sentence, const SentenceMatches* matches, MemoryEvents& out,
                        std::vector<uint32_t>& run_ends) {
  out.clear();
  run_ends.clear();
  if (sentence.line_case != LineCase::normal) return;
  const size_t most = EventReader::most_events(sentence);
  if (room_.size() < most) room_.resize(most);
  const size_t count = EventReader(sentence, matches, room_.data(), run_ends).read();
  out.assign(room_.begin(), room_.begin() + static_cast<ptrdiff_t>(count));
}

void read_memory_events(const EntitySentence& sentence, const SentenceMatches* matches, MemoryEvents& out) {
  std::vector<uint32_t> run_ends;
  MemoryReader().read(sentence, matches, out, run_ends);
}

bool EntityMemory::add(const MemoryEvents& events) {
  if (events_ + events.size() > kMaxEvents) return false;
  events_ += events.size();
  // Without a branch: which events are new cannot be foretold.
  size_t touched = touched_.size();
  touched_.resize(touched + events.size());
  for (uint32_t slot : events) {
    touched_[touched] = slot;
    touched += counts_[slot]++ == 0 ? 1 : 0;
  }
  touched_.resize(touched);
  return true;
}

void EntityMemory::clear() {
  for (uint32_t slot : touched_) counts_[slot] = 0;
  touched_.clear();
  events_ = 0;
}

}  // namespace vnsift
