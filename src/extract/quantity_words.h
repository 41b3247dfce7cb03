// The phrase table as the readers of quantities and dates see it: what all words that end at a node are for, in one
// record, so that a token costs one look and its words are listed only where somebody asks for them.
//
//   const QuantityWords& words = QuantityWords::of(passage_is_unaccented);
//   const QuantityWords::Node& node = words.at(number_of(numbers[i]));   // what token i is alone
//
// Cost: a third of a millisecond, at the first use. Constant data, thread-safe.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/quantity_lexicon.h"
#include "scan/phrase_trie.h"

namespace vnsift {

// A word of a table at a token.
struct Word {
  uint32_t first = 0;  // token
  uint8_t tokens = 0;
  bool unaccented = false;
  uint16_t row = 0;
  Roles roles;
  uint32_t end() const { return first + tokens; }
  std::string_view value(std::string_view role) const { return role_value(roles.table, row, role); }
  int number(std::string_view role, int otherwise = 0) const { return role_number(roles.table, row, role, otherwise); }
};

class QuantityWords {
 public:
  // The words that end at a node.
  struct Node {
    std::array<uint64_t, kRoleMasks> masks{};  // role_mask of all of them
    uint32_t first_word = 0;
    uint16_t words = 0;  // 0: none
    uint16_t heads = 0;
  };

  // `unaccented`: with the words that are written without accents.
  static const QuantityWords& of(bool unaccented);

  const Node& at(uint32_t node) const { return nodes_[index_[node]]; }
  // Words of a node, by table and row; `first` is for the reader to set.
  const Word* words_of(const Node& node) const { return words_.data() + node.first_word; }
  // The classes (WordNumber % kWordClasses) of the words that go on in some phrase of these tables behind a word.
  uint64_t followers(WordNumber word) const { return followers_[word]; }

 private:
  explicit QuantityWords(bool unaccented);

  std::vector<uint16_t> index_;  // by node of the table, of nodes_
  std::vector<Node> nodes_;      // the first of no words
  std::vector<Word> words_;
  std::vector<uint64_t> followers_;
};

// The words that begin a phrase which tells of its passage, one with head::kPassage... bits (kPassageVerb aside): a bit
// for each number.
const std::vector<uint64_t>& words_that_tell();

}  // namespace vnsift
