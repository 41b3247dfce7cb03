// The phrase table as the readers of quantities and dates see it: what all words that end at a node are for, in one
// record, so that a token costs one look and its words are listed only where somebody asks for them.
//
//   const QuantityWords& words = QuantityWords::of(passage_is_unaccented);
//   const QuantityWords::Node& node = words.at(number_of(numbers[i]));   // what token i is alone
//
// Cost: half a millisecond, at the first use. Constant data, thread-safe.
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

// Why a token is no part of a quantity.
enum class Taken : uint8_t { no, docnum, date, atom, name, quantity };

// What the readers know of a token beside the roles of its words.
struct TokenState {
  static constexpr uint16_t kUnlisted = UINT16_MAX;
  uint32_t first_word = 0;     // of those that begin here, once they are listed
  uint16_t words = kUnlisted;  // so many
  uint16_t heads = 0;          // of the words that begin here
  uint8_t longest_begin = 0;   // tokens of the longest word that begins here
  uint8_t longest_end = 0;     // tokens of the longest word that ends here
  Taken taken = Taken::no;
  bool starts_sentence = false;
  bool shortened = false;  // the token ends with the point of an abbreviation
};

// What the rows of a node tell of the passage they stand in, a bit each. Those of rows without accents stand
// kUnaccentedShift higher.
namespace tells {
inline constexpr uint16_t kMoney = 1, kOrdinal = 2, kDate = 4, kQuantity = 8, kNumber = 16,
                          kCounted = 32,  // behind a number: a unit, another number
    kDated = 64,                          // behind a number: a word of time
    kRankVerb = 128, kWords = kOrdinal | kDate | kQuantity | kNumber;
inline constexpr uint32_t kUnaccentedShift = 7;
}  // namespace tells

class QuantityWords {
 public:
  // The words that end at a node.
  struct Node {
    std::array<uint64_t, kRoleMasks> masks{};  // role_mask of all of them
    TokenState alone;                          // a token of which no longer phrase is known
    uint32_t first_word = 0;
    uint32_t words = 0;  // 0: none
  };

  // `unaccented`: with the words that are written without accents.
  static const QuantityWords& of(bool unaccented);

  // The arrays, for a loop that writes bytes: after each of those it would look for them anew.
  struct Arrays {
    const uint16_t* index;
    const Node* nodes;
    const uint64_t* followers;  // by word: the classes (% kWordClasses) of the words that go on behind it in a phrase
    const Node& at(uint32_t node) const { return nodes[index[node]]; }
  };
  Arrays arrays() const { return {index_.data(), nodes_.data(), followers_.data()}; }
  const Node& at(uint32_t node) const { return nodes_[index_[node]]; }
  // Words of a node, by table and row; `first` is for the reader to set.
  const Word* words_of(const Node& node) const { return words_.data() + node.first_word; }
  // What the rows that end at a node tell of a passage, with and without accents, and whether some phrase that begins
  // with a word tells of it without what stands beside it.
  uint16_t told(uint32_t node) const { return told_[node]; }
  bool may_tell(WordNumber word) const { return (tellers_[word / 64] >> word % 64 & 1) != 0; }

 private:
  explicit QuantityWords(bool unaccented);

  std::vector<uint16_t> index_;  // by node of the table, of nodes_
  std::vector<Node> nodes_;      // the first of no words
  std::vector<Word> words_;
  std::vector<uint64_t> followers_;
  std::vector<uint16_t> told_;
  std::vector<uint64_t> tellers_;  // a bit for each number of a word
};

}  // namespace vnsift
