#include "extract/entity_memory.h"

namespace vnsift {
namespace {

constexpr size_t kMaxRun = 5;
constexpr size_t kMostEvents = 4;  // of a token: three of its run, and itself

class EventReader {
 public:
  EventReader(const EntitySentence& sentence, const SentenceMatches* matches, MemoryEvents& out)
      : sentence_(sentence), tokens_(sentence.tokens), matches_(matches), out_(out) {}

  void read() {
    out_.resize(tokens_.size() * kMostEvents);
    bool first = true;
    for (size_t i = 0; i < tokens_.size();) {
      const EntityToken& token = tokens_[i];
      if (token.capital()) {
        size_t end = i + 1;
        while (end < tokens_.size() && tokens_[end].capital()) ++end;
        read_run(i, end, first);
        first = false;
        i = end;
        continue;
      }
      if (token.is(EntityToken::kAlpha)) {
        put(MemoryKind::lower, token.key);
        first = false;
      }
      if (token.shape == EntityShape::dot || token.shape == EntityShape::end_mark ||
          token.shape == EntityShape::colon || token.shape == EntityShape::quote)
        first = true;
      const bool is_abbreviation = token.shape == EntityShape::open && i + 2 < tokens_.size() &&
                                   tokens_[i + 1].shape == EntityShape::upper &&
                                   tokens_[i + 2].shape == EntityShape::close;
      if (is_abbreviation) put(MemoryKind::abbreviation, tokens_[i + 1].key);
      ++i;
    }
    out_.resize(count_);
  }

 private:
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
  MemoryEvents& out_;
  size_t count_ = 0;
};

}  // namespace

uint64_t run_key(const EntitySentence& sentence, size_t begin, size_t end) {
  uint64_t key = 0x72756E;
  for (size_t i = begin; i < end; ++i) key = join_keys(key, sentence.tokens[i].key);
  return key;
}

void read_memory_events(const EntitySentence& sentence, const SentenceMatches* matches, MemoryEvents& out) {
  out.clear();
  if (sentence.line_case == LineCase::normal) EventReader(sentence, matches, out).read();
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
