#include "extract/quantity_words.h"

#include "scan/phrase_walk.h"

namespace vnsift {
namespace {

constexpr uint16_t kPassageHeads =
    head::kPassageDate | head::kPassageQuantity | head::kPassageNumber | head::kPassageMoney | head::kPassageOrdinal;

}  // namespace

const QuantityWords& QuantityWords::of(bool unaccented) {
  if (unaccented) {
    static const QuantityWords kAll(true);
    return kAll;
  }
  static const QuantityWords kAccented(false);
  return kAccented;
}

QuantityWords::QuantityWords(bool unaccented) {
  const PhraseTrieView trie = shipped_phrases();
  const std::vector<PhrasePath> paths = phrase_paths(trie);
  index_.assign(trie.nodes.size(), 0);
  followers_.assign(trie.quantity_starts.size() / 2, 0);  // of each word, marked and not
  nodes_.emplace_back();
  for (uint32_t at = 0; at < trie.nodes.size(); ++at) {
    const PhraseNode& from = trie.nodes[at];
    Node node;
    node.first_word = static_cast<uint32_t>(words_.size());
    // The rows of a node stand in falling order.
    for (uint32_t row = from.rows; row-- > 0;) {
      const PhraseRow& of = trie.rows[from.first_row + row];
      const WordClass& read = word_class(of.table, of.row);
      if (read.never || (of.unaccented && (!unaccented || read.plain))) continue;
      words_.push_back({0, static_cast<uint8_t>(paths[at].tokens), of.unaccented, of.row, read.roles});
      node.masks[read.mask_index] |= read.mask;
      node.heads = static_cast<uint16_t>(node.heads | read.heads);
      ++node.words;
    }
    if (node.words == 0) continue;
    index_[at] = static_cast<uint16_t>(nodes_.size());
    nodes_.push_back(node);
    const PhrasePath& path = paths[at];
    if (path.tokens > 1) followers_[path.first] |= uint64_t{1} << path.second % kWordClasses;
  }
}

const std::vector<uint64_t>& words_that_tell() {
  static const std::vector<uint64_t> kWords = [] {
    const PhraseTrieView trie = shipped_phrases();
    const std::vector<PhrasePath> paths = phrase_paths(trie);
    std::vector<uint64_t> words(kMaxWordNumber / 64 + 1, 0);
    for (uint32_t at = 0; at < trie.nodes.size(); ++at) {
      const WordNumber first = paths[at].first;
      for (const PhraseRow& row : trie.rows.subspan(trie.nodes[at].first_row, trie.nodes[at].rows)) {
        if ((word_class(row.table, row.row).heads & kPassageHeads) != 0) words[first / 64] |= uint64_t{1} << first % 64;
      }
    }
    return words;
  }();
  return kWords;
}

}  // namespace vnsift
