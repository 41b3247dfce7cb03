#include "scan/phrase_trie.h"

#include <algorithm>
#include <array>
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
constexpr uint64_t hash_of(uint64_t key, uint32_t from) {
  return (key ^ from * 0xD6E8FEB86659FD93u) * 0x9E3779B97F4A7C15u;
}
template <class Slot>
size_t first_slot(std::span<const Slot> table, uint64_t hash) {
  return static_cast<size_t>(hash >> (64 - std::countr_zero(table.size())));
}

// What may stand between two tokens of a phrase: blanks and a line end are the same.
constexpr Gap edge_gap(Gap gap) { return gap == Gap::line ? Gap::blank : gap; }
constexpr uint32_t edge_source(uint32_t node, Gap gap) { return node << 4 | static_cast<uint32_t>(edge_gap(gap)); }

// The set of followers ignores the gap: a false follower costs one probe.
constexpr uint32_t follower_bit(uint64_t key) { return 1u << (hash_of(key) >> 20 & 15); }

// Places in the bitmap of starts: of a phrase of one token, and of the first two tokens of a longer one.
constexpr uint64_t single_place(uint64_t hash) { return hash; }
constexpr uint64_t pair_place(uint64_t hash, uint64_t next_hash) {
  return (hash ^ next_hash >> 7) * 0xC2B2AE3D27D4EB4Fu;
}
struct Starts {
  const uint64_t* words;
  size_t half;
  uint32_t shift;
  explicit Starts(std::span<const uint64_t> bitmaps)
      : words(bitmaps.data()),
        half(bitmaps.size() / 2),
        shift(64 - 6 - static_cast<uint32_t>(std::countr_zero(half))) {}
  uint64_t has(const uint64_t* bitmap, uint64_t place) const {
    return bitmap[place >> shift >> 6] >> (place >> shift & 63) & 1;
  }
};

bool begins_capital(const Token& token) { return (token.shape & token_shape::kFirstUpper) != 0; }

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

void set_start(std::vector<uint64_t>& bitmaps, uint64_t place, bool capital) {
  const Starts starts(bitmaps);
  const uint64_t bit = place >> starts.shift;
  bitmaps[starts.half + (bit >> 6)] |= uint64_t{1} << (bit & 63);
  if (!capital) bitmaps[bit >> 6] |= uint64_t{1} << (bit & 63);
}

bool all_capital(const std::vector<PhraseRow>& rows) {
  return std::all_of(rows.begin(), rows.end(), [](const PhraseRow& row) { return row.capital; });
}

// At most three quarters full, and never all.
size_t table_size(size_t entries) { return std::bit_ceil(std::max<size_t>(entries + entries / 3 + 1, 2)); }

void add_hits(const PhraseTrieView& trie, const PhraseNode& node, const Token& token, size_t first, size_t tokens,
              std::vector<PhraseHit>& hits) {
  for (const PhraseRow& row : trie.rows.subspan(node.first_row, node.rows)) {
    if (row.capital && !begins_capital(token)) continue;
    hits.push_back({static_cast<uint32_t>(first), row.row, row.table, static_cast<uint8_t>(tokens), row.unaccented});
  }
}

}  // namespace

std::optional<Phrase> parse_phrase(std::string_view text) {
  TextIndex index;
  index.assign(text);
  std::vector<Token> tokens;
  find_tokens(text, index, nullptr, tokens);
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
    bool capital = true;  // all phrases from here on are proper names
  };
  std::vector<TreeNode> tree(1);
  for (const Phrase& phrase : phrases) {
    if (phrase.tokens.empty() || phrase.tokens.size() > kMaxTokens) continue;
    uint32_t node = 0;
    for (size_t i = 0; i < phrase.tokens.size(); ++i) {
      const Gap gap = i == 0 ? Gap::blank : edge_gap(phrase.tokens[i].gap);
      const auto [child, is_new] =
          tree[node].children.try_emplace({gap, phrase.tokens[i].key}, static_cast<uint32_t>(tree.size()));
      node = child->second;
      if (is_new) tree.emplace_back();
      tree[node].capital &= phrase.row.capital;
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
      if (index != 0)
        insert(trie.edges_, hash_of(key, edge_source(index, gap)), PhraseEdge{key, edge_source(index, gap), child});
    }
    trie.nodes_.push_back({static_cast<uint32_t>(trie.rows_.size()), static_cast<uint16_t>(node.rows.size()),
                           static_cast<uint16_t>(followers)});
    trie.rows_.insert(trie.rows_.end(), node.rows.begin(), node.rows.end());
  }
  size_t starts = 0;
  for (const auto& [edge, child] : tree[0].children) starts += 1 + tree[child].children.size();
  // 32 bits a start: a false one in 16 tokens.
  trie.starts_.resize(2 * std::bit_ceil(starts / 2 + 1));
  for (const auto& [edge, child] : tree[0].children) {
    const uint64_t hash = hash_of(edge.second);
    insert(trie.roots_, hash, PhraseRoot{edge.second, child});
    if (!tree[child].rows.empty()) set_start(trie.starts_, single_place(hash), all_capital(tree[child].rows));
    for (const auto& [next, grandchild] : tree[child].children) {
      set_start(trie.starts_, pair_place(hash, hash_of(next.second)), tree[grandchild].capital);
    }
  }
  return trie;
}

namespace {

// The hits that begin at token `first`.
void find_at(const PhraseTrieView& trie, std::span<const Token> tokens, size_t first, std::vector<PhraseHit>& hits) {
  const PhraseRoot* root = find_root(trie.roots, tokens[first].key);
  if (root == nullptr) return;
  const size_t hits_before = hits.size();
  uint32_t state = root->node;
  for (size_t next = first + 1; state != 0; ++next) {
    const PhraseNode& node = trie.nodes[state];
    if (node.rows != 0) add_hits(trie, node, tokens[first], first, next - first, hits);
    if (next == tokens.size() || (follower_bit(tokens[next].key) & node.followers) == 0) break;
    state = find_edge(trie.edges, edge_source(state, tokens[next].gap), tokens[next].key);
  }
  // Found shorter first, and the rows of a node stand in falling order: turned, both are as promised.
  if (hits.size() > hits_before + 1) std::reverse(hits.begin() + static_cast<ptrdiff_t>(hits_before), hits.end());
}

}  // namespace

void find_phrases(const PhraseTrieView& trie, std::span<const Token> tokens, std::vector<PhraseHit>& hits) {
  hits.clear();
  const Starts starts(trie.starts);
  constexpr size_t kBatch = 512;
  std::array<uint32_t, kBatch> found;
  uint64_t hash = tokens.empty() ? 0 : hash_of(tokens[0].key);
  for (size_t begin = 0; begin < tokens.size(); begin += kBatch) {
    const size_t end = std::min(begin + kBatch, tokens.size());
    size_t count = 0;
    for (size_t i = begin; i < end; ++i) {
      const uint64_t next_hash = i + 1 < tokens.size() ? hash_of(tokens[i + 1].key) : 0;
      found[count] = static_cast<uint32_t>(i);
      const uint64_t* bitmap = starts.words + (begins_capital(tokens[i]) ? starts.half : 0);
      count += starts.has(bitmap, single_place(hash)) | starts.has(bitmap, pair_place(hash, next_hash));
      hash = next_hash;
    }
    for (size_t i = 0; i < count; ++i) find_at(trie, tokens, found[i], hits);
  }
}

}  // namespace vnsift
