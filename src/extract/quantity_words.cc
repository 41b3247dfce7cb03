#include "extract/quantity_words.h"

#include <algorithm>
#include <bit>
#include <utility>
#include <vector>

#include "scan/phrase_walk.h"

namespace vnsift {
namespace {

uint16_t told_by(const PhraseRow& row) {
  const uint16_t heads = word_class(row.table, row.row).heads;
  uint32_t told = 0;
  if ((heads & head::kPassageMoney) != 0) {
    told = tells::kMoney;
  } else {
    if ((heads & head::kPassageOrdinal) != 0) told = tells::kOrdinal;
    if ((heads & head::kPassageDate) != 0) {
      told |= tells::kDate;
    } else if ((heads & head::kPassageQuantity) != 0) {
      told |= tells::kQuantity;
    } else if ((heads & head::kPassageNumber) != 0) {
      told |= tells::kNumber;
    }
    if (row.unaccented) told <<= tells::kUnaccentedShift;
  }
  if (row.table == PhraseTable::units || row.table == PhraseTable::number_words) told |= tells::kCounted;
  if (row.table == PhraseTable::date_words) told |= tells::kDated;
  if ((heads & head::kPassageVerb) != 0) told |= tells::kRankVerb;
  return static_cast<uint16_t>(told);
}

}  // namespace

const QuantityWords& QuantityWords::of(bool unaccented) {
  if (unaccented) {
    static const QuantityWords kAll(true);
    return kAll;
  }
  static const QuantityWords kAccented(false);
  return kAccented;
}

// The words of a node of the phrase table: its rows stand in falling order.
void QuantityWords::add_words(const PhraseNode& from, uint32_t tokens, bool unaccented, RoleNumbers& roles,
                              Node& node) {
  const PhraseTrieView& trie = shipped_phrases();
  WordsHere& words = node.words;
  words.first = static_cast<uint16_t>(rows_.size());
  for (uint32_t row = from.rows; row-- > 0;) {
    const PhraseRow& of = trie.rows[from.first_row + row];
    const WordClass& read = word_class(of.table, of.row);
    if (read.never || (of.unaccented && (!unaccented || read.plain))) continue;
    const auto [known, is_new] =
        roles[static_cast<size_t>(of.table)].try_emplace(read.roles.bits, static_cast<uint16_t>(roles_.size()));
    if (is_new) roles_.push_back(read.roles);
    rows_.push_back({of.row, known->second, static_cast<uint8_t>(tokens), of.unaccented});
    node.begins[read.mask_index] |= read.mask;
    words.heads |= static_cast<uint8_t>(read.heads & head::kReaders);
    ++words.count;
  }
  node.ends = node.begins;
  words.longest_begin = words.longest_end = words.count > 0 ? static_cast<uint8_t>(tokens) : uint8_t{0};
}

// What begins where the node does is of the node before it as well. Nodes without words of their own share its list.
void QuantityWords::add_beginnings(const Node& before, Node& node) {
  WordsHere& words = node.words;
  for (uint32_t mask = 0; mask < kRoleMasks; ++mask) node.begins[mask] |= before.begins[mask];
  words.heads |= before.words.heads;
  words.longest_begin = std::max(words.longest_begin, before.words.longest_begin);
  if (words.count == 0) {
    words.first = before.words.first;
  } else {
    for (uint32_t row = 0; row < before.words.count; ++row) rows_.push_back(Row(rows_[before.words.first + row]));
  }
  words.count = static_cast<uint8_t>(words.count + before.words.count);
}

// The words that end where a node does and begin behind its beginning are those of its longest ending that is a node
// too, found as Aho and Corasick do: by the same of the node before it.
void QuantityWords::add_suffixes(const std::vector<Step>& steps) {
  // Shorter nodes first: chains of those of one length.
  std::array<uint16_t, UINT8_MAX + 1> heads{};
  std::vector<uint16_t> links(steps.size(), 0), suffixes(steps.size(), 0);
  for (size_t node = 1; node < steps.size(); ++node)
    links[node] = std::exchange(heads[steps[node].tokens], static_cast<uint16_t>(node));
  const Arrays arrays = this->arrays();
  for (size_t tokens = 2; tokens < heads.size(); ++tokens) {
    for (uint32_t node = heads[tokens]; node != 0; node = links[node]) {
      const Step& step = steps[node];
      uint32_t suffix = suffixes[step.source], found = 0;
      while (found == 0 && suffix != 0) {
        found = arrays.next(suffix, step.gap, step.word);
        suffix = suffixes[suffix];
      }
      if (found == 0) found = index_[step.word];
      suffixes[node] = static_cast<uint16_t>(found);
      for (uint32_t mask = 0; mask < kRoleMasks; ++mask) nodes_[node].ends[mask] |= nodes_[found].ends[mask];
    }
  }
}

QuantityWords::QuantityWords(bool unaccented) {
  constexpr uint32_t kTellsAlone = tells::kMoney | tells::kWords | uint32_t{tells::kWords} << tells::kUnaccentedShift;
  const PhraseTrieView& trie = shipped_phrases();
  const std::vector<PhrasePath> paths = phrase_paths(trie);
  const auto size = static_cast<uint32_t>(trie.nodes.size());
  const size_t words = trie.quantity_starts.size() / 2;  // each marked and not
  std::vector<uint8_t> wanted(size, 0);                  // nodes with words, and those that lead to them
  const auto is_read = [unaccented](const PhraseRow& row) {
    const WordClass& read = word_class(row.table, row.row);
    return !read.never && !(row.unaccented && (!unaccented || read.plain));
  };
  const auto rows_of = [&trie](uint32_t node) {
    return trie.rows.subspan(trie.nodes[node].first_row, trie.nodes[node].rows);
  };
  for (uint32_t at = 1; at < size; ++at) {
    for (const PhraseRow& row : rows_of(at)) wanted[at] |= static_cast<uint8_t>(is_read(row));
  }
  if (!unaccented) {
    told_.assign(size, 0);
    tellers_.assign(kMaxWordNumber / 64 + 1, 0);
    tell_followers_.assign(words, 0);
    for (uint32_t at = 1; at < size; ++at) {
      for (const PhraseRow& row : rows_of(at)) told_[at] |= told_by(row);
      if ((told_[at] & kTellsAlone) != 0) tellers_[paths[at].first / 64] |= uint64_t{1} << paths[at].first % 64;
      if (told_[at] != 0 && paths[at].tokens > 1)
        tell_followers_[paths[at].first] |= uint64_t{1} << paths[at].second % kWordClasses;
    }
  }
  std::vector<uint64_t> edge_to(size, 0);
  for (uint64_t edge : trie.edges) edge_to[target_of(edge)] = edge;
  edge_to[0] = 0;  // of empty slots
  size_t nodes = 1, edges = 0;
  for (uint32_t at = size; at-- > 1;) {
    if (wanted[at] == 0) continue;
    ++nodes;
    if (edge_to[at] == 0) continue;
    ++edges;
    wanted[source_of(edge_to[at])] = 1;
  }
  std::vector<Step> steps(1);
  steps.reserve(nodes);
  nodes_.reserve(nodes);
  nodes_.emplace_back();
  edges_.assign(std::bit_ceil(2 * edges), 0);
  index_.assign(words, 0);
  std::vector<uint16_t> number(size, 0);  // of the nodes here
  RoleNumbers roles;
  for (uint32_t at = 1; at < size; ++at) {
    if (wanted[at] == 0) continue;
    const PhrasePath& path = paths[at];
    const auto own = static_cast<uint16_t>(nodes_.size());
    number[at] = own;
    Node& node = nodes_.emplace_back();
    add_words(trie.nodes[at], path.tokens, unaccented, roles, node);
    const uint64_t edge = edge_to[at];
    if (edge == 0) {
      node.words.is_head = node.words.heads != 0 ? 1 : 0;
      steps.push_back({0, 0, Gap::none, 1});
      index_[at] = own;
      continue;
    }
    const uint16_t source = number[source_of(edge)];
    steps.push_back({source, word_of(edge), gap_of(edge), static_cast<uint8_t>(path.tokens)});
    Node& before = nodes_[source];
    before.followers |= uint64_t{1} << word_of(edge) % kWordClasses;
    add_beginnings(before, node);
    const uint64_t step = step_of(source, gap_of(edge), word_of(edge));
    size_t slot = edge_slot(step, edges_.size());
    while (edges_[slot] != 0) slot = (slot + 1) & (edges_.size() - 1);
    edges_[slot] = step << kNodeBits | own;
  }
  add_suffixes(steps);
}

}  // namespace vnsift
