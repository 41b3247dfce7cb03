#include "extract/quantity_words.h"

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

QuantityWords::QuantityWords(bool unaccented) {
  constexpr uint32_t kTellsAlone = tells::kMoney | tells::kWords | uint32_t{tells::kWords} << tells::kUnaccentedShift;
  const PhraseTrieView& trie = shipped_phrases();
  const std::vector<PhrasePath> paths = phrase_paths(trie);
  index_.assign(trie.nodes.size(), 0);
  told_.assign(trie.nodes.size(), 0);
  tellers_.assign(kMaxWordNumber / 64 + 1, 0);
  followers_.assign(trie.quantity_starts.size() / 2, 0);  // of each word, marked and not
  words_.reserve(trie.rows.size());
  nodes_.reserve(trie.nodes.size());
  nodes_.emplace_back();
  for (uint32_t at = 0; at < trie.nodes.size(); ++at) {
    const PhraseNode& from = trie.nodes[at];
    const PhrasePath& path = paths[at];
    Node node;
    node.first_word = static_cast<uint32_t>(words_.size());
    uint32_t told = 0;
    // The rows of a node stand in falling order.
    for (uint32_t row = from.rows; row-- > 0;) {
      const PhraseRow& of = trie.rows[from.first_row + row];
      const WordClass& read = word_class(of.table, of.row);
      told |= told_by(of);
      if (read.never || (of.unaccented && (!unaccented || read.plain))) continue;
      words_.push_back({0, static_cast<uint8_t>(path.tokens), of.unaccented, of.row, read.roles});
      node.masks[read.mask_index] |= read.mask;
      node.alone.heads = static_cast<uint16_t>(node.alone.heads | read.heads);
      ++node.words;
    }
    told_[at] = static_cast<uint16_t>(told);
    if ((told & kTellsAlone) != 0) tellers_[path.first / 64] |= uint64_t{1} << path.first % 64;
    if (node.words == 0) continue;
    node.alone.longest_begin = node.alone.longest_end = 1;
    index_[at] = static_cast<uint16_t>(nodes_.size());
    nodes_.push_back(node);
    if (path.tokens > 1) followers_[path.first] |= uint64_t{1} << path.second % kWordClasses;
  }
}

}  // namespace vnsift
