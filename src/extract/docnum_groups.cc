#include "extract/docnum_groups.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace vnsift {
namespace {

uint64_t mix(uint64_t hash, uint64_t word) {
  hash = (hash ^ word) * 0x9E3779B97F4A7C15u;
  return hash ^ hash >> 29;
}

}  // namespace

uint64_t hash_text(std::string_view text, uint64_t seed) {
  uint64_t hash = mix(seed, text.size()), word = 0;
  if (text.size() < sizeof(word)) {
    for (char c : text) word = word << 8 | static_cast<unsigned char>(c);
    return mix(hash, word);
  }
  for (size_t at = 0; at + sizeof(word) < text.size(); at += sizeof(word)) {
    std::memcpy(&word, text.data() + at, sizeof(word));
    hash = mix(hash, word);
  }
  std::memcpy(&word, text.data() + text.size() - sizeof(word), sizeof(word));  // the last eight
  return mix(hash, word);
}

void MentionGroups::reserve(size_t mentions) {
  count_ = mentions;
  if (mentions == 0) return;
  size_t slots = few_slots_.size();
  nodes_ = few_nodes_.data();
  slots_ = few_slots_.data();
  if (mentions > kFew) {
    slots = std::bit_ceil(mentions * 2);
    many_nodes_.resize(mentions);
    many_slots_.resize(slots);
    nodes_ = many_nodes_.data();
    slots_ = many_slots_.data();
  }
  mask_ = slots - 1;
  std::fill_n(slots_, slots, 0u);
  for (size_t i = 0; i < mentions; ++i) nodes_[i].first = kNone;
}

void MentionGroups::add(uint32_t mention, uint64_t hash) {
  size_t slot = hash & mask_;
  while (slots_[slot] != 0 && nodes_[slots_[slot] - 1].hash != hash) slot = (slot + 1) & mask_;
  const uint32_t last = slots_[slot] - 1;  // kNone in an empty one
  nodes_[mention] = {hash, last == kNone ? mention : nodes_[last].first, last, kNone};
  if (last != kNone) nodes_[last].behind = mention;
  slots_[slot] = mention + 1;
}

}  // namespace vnsift
