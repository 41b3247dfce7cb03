// The phrase table as the readers of quantities and dates see it: what all words that end at a node are for, in one
// record, so that a token costs one look and its words are listed only where somebody asks for them.
//
//   const QuantityWords::Arrays words = QuantityWords::of(passage_is_unaccented).arrays();
//   const QuantityWords::Node& node = words.nodes[words.index[number_of(numbers[i])]];   // what token i is alone
//
// Cost: half a millisecond, at the first use. Constant data, thread-safe.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/quantity_lexicon.h"
#include "scan/phrase_trie.h"
#include "scan/phrase_walk.h"

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

// What becomes of a token while a passage is read: eight bytes, written at once.
struct TokenMarks {
  static constexpr uint16_t kUnlisted = UINT16_MAX;
  static constexpr uint8_t kStartsSentence = 1;
  static constexpr uint8_t kShortened = 2;  // the token ends with the point of an abbreviation
  uint32_t first_word = 0;                  // of those that begin here, once they are listed
  uint16_t words = kUnlisted;               // so many
  Taken taken = Taken::no;
  uint8_t signs = 0;
};
static_assert(sizeof(TokenMarks) == 8);

// The words of a node and of the beginnings of it, and what a token is that is no part of a longer word: eight bytes,
// copied at once.
struct WordsHere {
  uint16_t first = 0;         // of them, longest first, in the list of the table
  uint8_t count = 0;          // 0: none
  uint8_t heads = 0;          // what they can begin: head::kReaders
  uint8_t is_head = 0;        // 1 if there is any of that
  uint8_t longest_begin = 0;  // tokens of the longest of them
  uint8_t longest_end = 0;    // tokens of the node if a word ends here, else 0
  uint8_t unused = 0;
};
static_assert(sizeof(WordsHere) == 8);

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
  // A beginning of phrases, by its last word. What is asked of a token is in one line of the cache.
  struct alignas(64) Node {
    // role_mask of all words that begin where the node does, up to its end; and of all that end at its end, wherever
    // they begin in it: both are known without a look at the text.
    RoleMasks begins{}, ends{};
    WordsHere words;
    uint64_t followers = 0;  // classes (% kWordClasses) of the words that go on
  };

  // `unaccented`: with the words that are written without accents.
  static const QuantityWords& of(bool unaccented);

  // The arrays, for a loop that writes bytes: after each of those it would look for them anew.
  struct Arrays {
    const uint16_t* index;  // by word: its node
    const Node* nodes;
    std::span<const uint64_t> edges;
    // The node behind another one; 0 if no phrase of these tables goes on so.
    uint32_t next(uint32_t node, Gap gap, WordNumber word) const {
      if ((nodes[node].followers >> word % kWordClasses & 1) == 0) return 0;
      return find_edge(edges, step_of(node, gap, word));
    }
  };
  Arrays arrays() const { return {index_.data(), nodes_.data(), edges_}; }
  // Words of a node, longer ones first, then by table and row, written behind `to` as those that begin at a token; the
  // end of them.
  Word* list(WordsHere words, uint32_t first, Word* to) const {
    for (const Row *row = rows_.data() + words.first, *end = row + words.count; row != end; ++row)
      *to++ = {first, row->tokens, row->unaccented, row->row, roles_[row->roles]};
    return to;
  }
  // What the rows that end at a node of the phrase table tell of a passage, with and without accents, whether a longer
  // phrase that begins with two words may tell of it, and whether some phrase that begins with a word does without what
  // stands beside it: of(false) knows.
  uint16_t told(uint32_t node) const { return told_[node]; }
  bool may_go_on(WordNumber word, WordNumber next) const {
    return (tell_followers_[word] >> next % kWordClasses & 1) != 0;
  }
  bool may_tell(WordNumber word) const { return (tellers_[word / 64] >> word % 64 & 1) != 0; }

 private:
  explicit QuantityWords(bool unaccented);
  // The numbers of the sets of roles of a table, by their bits.
  using RoleNumbers = std::array<std::unordered_map<uint64_t, uint16_t>, static_cast<size_t>(PhraseTable::count)>;
  void add_words(const PhraseNode& from, uint32_t tokens, bool unaccented, RoleNumbers& roles, Node& node);
  void add_beginnings(const Node& before, Node& node);
  // How a node is reached: from another one, by a word behind a gap; so many tokens from its beginning.
  struct Step {
    uint16_t source = 0;
    WordNumber word = 0;
    Gap gap = Gap::none;
    uint8_t tokens = 0;
  };
  void add_suffixes(const std::vector<Step>& steps);

  // The part of the phrase table that these tables fill, a quarter of its nodes and a tenth of its edges: with nodes of
  // its own the table of edges stays in the cache.
  std::vector<uint16_t> index_;
  std::vector<Node> nodes_;      // the first of no words
  std::vector<uint64_t> edges_;  // as PhraseTrieView::edges
  // Small, so that they stay in the cache: of the sets of roles there are few.
  struct Row {
    uint16_t row = 0, roles = 0;
    uint8_t tokens = 0;
    bool unaccented = false;
  };
  std::vector<Row> rows_;
  std::vector<Roles> roles_;
  std::vector<uint16_t> told_;
  std::vector<uint64_t> tell_followers_;  // by word, as Node::followers
  std::vector<uint64_t> tellers_;         // a bit for each number of a word
};

}  // namespace vnsift
