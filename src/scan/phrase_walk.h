// Steps of the automaton of phrase_trie.h, for who reads its nodes in a way of his own.
//
//   walk_phrases(trie, tokens, numbers, i, [&](uint32_t node, uint32_t count) { ... trie.nodes[node] ... });
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "scan/phrase_trie.h"

namespace vnsift {

// What may stand between two tokens of a phrase: blanks and a line end are the same.
constexpr Gap edge_gap(Gap gap) { return gap == Gap::line ? Gap::blank : gap; }

// An edge: the node it leads to in the low bits, the step (node, gap, word) over them.
inline constexpr uint32_t kNodeBits = 20, kGapBits = 4, kWordBits = 16;
inline constexpr uint64_t kMaxNodes = uint64_t{1} << kNodeBits;
static_assert(kNodeBits * 2 + kGapBits + kWordBits <= 64);
constexpr uint64_t step_of(uint32_t node, Gap gap, WordNumber word) {
  return (uint64_t{node} << kGapBits | static_cast<uint64_t>(edge_gap(gap))) << kWordBits | word;
}
constexpr uint64_t step_of(uint64_t edge) { return edge >> kNodeBits; }
constexpr uint32_t target_of(uint64_t edge) { return static_cast<uint32_t>(edge & (kMaxNodes - 1)); }
constexpr uint32_t source_of(uint64_t edge) {
  return static_cast<uint32_t>(edge >> (kNodeBits + kWordBits + kGapBits));
}
constexpr WordNumber word_of(uint64_t edge) { return static_cast<WordNumber>(edge >> kNodeBits & 0xFFFF); }
constexpr Gap gap_of(uint64_t edge) { return static_cast<Gap>(edge >> (kNodeBits + kWordBits) & 0xF); }

// Fibonacci hashing: the high bits of the product.
constexpr uint64_t hash_of(uint64_t number) { return number * 0x9E3779B97F4A7C15u; }
inline size_t edge_slot(uint64_t step, size_t slots) {
  return static_cast<size_t>(hash_of(step) >> (64 - std::countr_zero(slots)));
}

// The set of followers ignores the gap: a false follower costs one probe.
constexpr uint32_t follower_bit(WordNumber word) { return word == 0 ? 0u : 1u << word % 16; }
inline bool goes_on(const PhraseNode& node, WordNumber word) { return (follower_bit(word) & node.followers) != 0; }

// The bit of a start set of a word that is a phrase alone.
inline constexpr uint64_t kStartAlone = uint64_t{1} << (kWordClasses - 1);

// 0, the node of no phrase, if there is no such edge.
inline uint32_t find_edge(std::span<const uint64_t> edges, uint64_t step) {
  for (size_t at = edge_slot(step, edges.size());; at = (at + 1) & (edges.size() - 1)) {
    if (step_of(edges[at]) == step) return target_of(edges[at]);
    if (edges[at] == 0) return 0;
  }
}

// Calls `visit(node, tokens)` for every beginning of a phrase that stands at token `first`, shorter first, rows or not.
template <class Visit>
void walk_phrases(const PhraseTrieView& trie, std::span<const Token> tokens, std::span<const MarkedNumber> numbers,
                  uint32_t first, Visit visit) {
  uint32_t node = number_of(numbers[first]);
  for (uint32_t next = first + 1; node != 0; ++next) {
    visit(node, next - first);
    const WordNumber word = number_of(numbers[next]);
    if (!goes_on(trie.nodes[node], word)) return;
    node = find_edge(trie.edges, step_of(node, tokens[next].gap, word));
  }
}

// Where a node stands in the tree: the word that begins it, the word behind that (0: none), the tokens to it.
struct PhrasePath {
  WordNumber first = 0, second = 0;
  uint32_t tokens = 0;
};
// By node. Nodes follow those that lead to them.
std::vector<PhrasePath> phrase_paths(const PhraseTrieView& trie);

}  // namespace vnsift
