#include "scan/phrase_trie.h"

#include <algorithm>
#include <bit>
#include <map>
#include <string>
#include <tuple>

#include "scan/text_index.h"
#include "scan/tokens.h"

namespace vnsift {
namespace {

constexpr size_t kMaxTokens = 255;

// Fibonacci hashing: the high bits of the product.
constexpr uint64_t hash_of(uint64_t key) { return key * 0x9E3779B97F4A7C15u; }
constexpr uint64_t hash_of(uint64_t key, uint32_t from) { return (key ^ from * 0xD6E8FEB86659FD93u) * 0x9E3779B97F4A7C15u; }
template <class Slot>
size_t first_slot(std::span<const Slot> table, uint64_t hash) {
  return static_cast<size_t>(hash >> (64 - std::countr_zero(table.size())));
}

// What may stand between two tokens of a phrase: blanks and a line end are the same.
constexpr Gap edge_gap(Gap gap) { return gap == Gap::line ? Gap::blank : gap; }
constexpr uint32_t edge_source(uint32_t node, Gap gap) { return node << 4 | static_cast<uint32_t>(edge_gap(gap)); }

// The set of followers ignores the gap: a false follower costs one probe.
constexpr uint32_t follower_bit(uint64_t key) { return 1u << (hash_of(key) >> 20 & 31); }
constexpr uint16_t narrow(uint32_t followers) { return static_cast<uint16_t>(followers | followers >> 16); }

const PhraseRoot* find_root(std::span<const PhraseRoot> roots, uint64_t key) {
  for (size_t at = first_slot(roots, hash_of(key));; at = (at + 1) & (roots.size() - 1)) {
    if (roots[at].key == key) return &roots[at];
    if (roots[at].key == 0) return nullptr;
  }
}

// 0, the node of no phrase, if there is no such edge.
uint32_t find_edge(std::span<const PhraseEdge> edges, uint32_t from, uint64_t key) {
  for (size_t at = first_slot(edges, hash_of(key, from));; at = (at + 1) & (edges.size() - 1)) {
    if (edges[at].key == key && edges[at].from == from) return edges[at].node;
    if (edges[at].key == 0) return 0;
  }
}

template <class Slot>
void insert(std::vector<Slot>& table, uint64_t hash, const Slot& slot) {
  size_t at = first_slot(std::span<const Slot>(table), hash);
  while (table[at].key != 0) at = (at + 1) & (table.size() - 1);
  table[at] = slot;
}

size_t table_size(size_t entries) { return std::bit_ceil(std::max<size_t>(entries * 2, 2)); }

void add_hits(const PhraseTrieView& trie, const PhraseNode& node, size_t first, size_t tokens, std::vector<PhraseHit>& hits) {
  for (const PhraseRow& row : trie.rows.subspan(node.first_row, node.rows)) {
    hits.push_back({static_cast<uint32_t>(first), row.row, row.table, static_cast<uint8_t>(tokens), row.unaccented});
  }
}

}  // namespace

std::optional<Phrase> parse_phrase(std::string_view text) {
  TextIndex index;
  index.assign(text);
  std::vector<Token> tokens;
  find_tokens(text, index, tokens);
  if (tokens.empty() || tokens.size() > kMaxTokens) return std::nullopt;
  Phrase phrase;
  for (const Token& token : tokens) phrase.tokens.push_back({token.key, edge_gap(token.gap)});
  return phrase;
}

PhraseTrie PhraseTrie::build(const std::vector<Phrase>& phrases) {
  // A plain tree first; node 0 is the root.
  struct TreeNode {
    std::map<std::pair<Gap, uint64_t>, uint32_t> children;
    std::vector<PhraseRow> rows;
  };
  std::vector<TreeNode> tree(1);
  for (const Phrase& phrase : phrases) {
    if (phrase.tokens.empty() || phrase.tokens.size() > kMaxTokens) continue;
    uint32_t node = 0;
    for (size_t i = 0; i < phrase.tokens.size(); ++i) {
      const Gap gap = i == 0 ? Gap::blank : edge_gap(phrase.tokens[i].gap);
      const auto [child, is_new] = tree[node].children.try_emplace({gap, phrase.tokens[i].key}, static_cast<uint32_t>(tree.size()));
      node = child->second;
      if (is_new) tree.emplace_back();
    }
    tree[node].rows.push_back(phrase.row);
  }

  PhraseTrie trie;
  trie.roots_.resize(table_size(tree[0].children.size()));
  trie.edges_.resize(table_size(tree.size() - 1 - tree[0].children.size()));
  for (uint32_t index = 0; index < tree.size(); ++index) {
    TreeNode& node = tree[index];
    std::sort(node.rows.begin(), node.rows.end(), [](const PhraseRow& a, const PhraseRow& b) {
      return std::tie(b.table, b.row, b.unaccented) < std::tie(a.table, a.row, a.unaccented);
    });
    node.rows.erase(std::unique(node.rows.begin(), node.rows.end()), node.rows.end());
    uint32_t followers = 0;
    for (const auto& [edge, child] : node.children) {
      const auto& [gap, key] = edge;
      followers |= follower_bit(key);
      if (index != 0) insert(trie.edges_, hash_of(key, edge_source(index, gap)), PhraseEdge{key, edge_source(index, gap), child});
    }
    trie.nodes_.push_back({static_cast<uint32_t>(trie.rows_.size()), static_cast<uint16_t>(node.rows.size()), narrow(followers)});
    trie.rows_.insert(trie.rows_.end(), node.rows.begin(), node.rows.end());
  }
  for (const auto& [edge, child] : tree[0].children) {
    uint32_t followers = 0;
    for (const auto& [next, grandchild] : tree[child].children) followers |= follower_bit(next.second);
    insert(trie.roots_, hash_of(edge.second), PhraseRoot{edge.second, followers, child});
  }
  return trie;
}

void find_phrases(const PhraseTrieView& trie, std::span<const Token> tokens, std::vector<PhraseHit>& hits) {
  hits.clear();
  for (size_t first = 0; first < tokens.size(); ++first) {
    const PhraseRoot* root = find_root(trie.roots, tokens[first].key);
    if (root == nullptr) continue;
    const size_t hits_before = hits.size();
    const PhraseNode* node = &trie.nodes[root->node];
    add_hits(trie, *node, first, 1, hits);
    uint32_t state = root->node;
    uint32_t followers = root->followers;
    for (size_t next = first + 1; next < tokens.size(); ++next) {
      const Token& token = tokens[next];
      const uint32_t bit = follower_bit(token.key);
      if (((next == first + 1 ? bit : narrow(bit)) & followers) == 0) break;
      state = find_edge(trie.edges, edge_source(state, token.gap), token.key);
      if (state == 0) break;
      node = &trie.nodes[state];
      followers = node->followers;
      add_hits(trie, *node, first, next - first + 1, hits);
    }
    // Found shorter first, and the rows of a node stand in falling order: turned, both are as promised.
    if (hits.size() > hits_before + 1) std::reverse(hits.begin() + static_cast<ptrdiff_t>(hits_before), hits.end());
  }
}

}  // namespace vnsift
