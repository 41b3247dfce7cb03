// Mentions by what they may be found under (their key, their number, their name): those of one hash are chained in
// order of place, so that the first, the one before and the one behind are found at once.
//
//   MentionGroups groups;
//   groups.reserve(refs.size());
//   for (uint32_t i = 0; i < refs.size(); ++i) groups.add(i, hash_text(refs[i].key, 0));
//   groups.before(7)                       // the nearest before the eighth with its key, kNone without
//
// Cost: 5 ns a mention. Texts of a few mentions, which are most, need no memory.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace vnsift {

// Of eight bytes at a time; not the same on all machines.
uint64_t hash_text(std::string_view text, uint64_t seed);

class MentionGroups {
 public:
  static constexpr uint32_t kNone = UINT32_MAX;

  void reserve(size_t mentions);  // forgets what was added
  void release_large() {
    std::vector<Node>().swap(many_nodes_);
    std::vector<uint32_t>().swap(many_slots_);
    count_ = 0;
  }
  // In ascending order, of those that room was made for.
  void add(uint32_t mention, uint64_t hash);

  bool has(uint32_t mention) const { return mention < count_ && nodes_[mention].first != kNone; }
  // Precondition: has().
  uint32_t first(uint32_t mention) const { return nodes_[mention].first; }
  uint32_t before(uint32_t mention) const { return nodes_[mention].before; }
  uint32_t behind(uint32_t mention) const { return nodes_[mention].behind; }

 private:
  struct Node {
    uint64_t hash;
    uint32_t first, before, behind;
  };
  static constexpr size_t kFew = 32;

  size_t count_ = 0;
  size_t mask_ = 0;            // of slots_
  Node* nodes_ = nullptr;      // of each mention
  uint32_t* slots_ = nullptr;  // the last mention of a hash, plus one; open addressing, at most half full
  std::array<Node, kFew> few_nodes_;
  std::array<uint32_t, kFew * 2> few_slots_;
  std::vector<Node> many_nodes_;
  std::vector<uint32_t> many_slots_;
};

}  // namespace vnsift
