// PhraseTrie: all phrases of all tables as one automaton over token keys, found in one pass.
//
//   std::optional<Phrase> phrase = parse_phrase("luật sửa đổi, bổ sung");
//   phrase->row = {row, PhraseTable::document_types};
//   PhraseTrie trie = PhraseTrie::build({*phrase});
//   find_phrases(trie.view(), tokens, hits);
//
// A state is a node; an edge is (node, gap, key) -> node in one open-addressed hash table. Roots, the first tokens of
// all phrases, have a table of their own. A bitmap of all single-token phrases and all first pairs of tokens stands
// before it: four of five tokens of running text begin no phrase and cost two bits of 8 KB, without a branch. What
// ships is built by lexgen into constant arrays (lexicon/phrases.gen.inc); build() serves it and tables of users. Cost:
// 0.8 ns a byte of text (docs/decisions/0001-one-phrase-table.md). Constant data, thread-safe.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <vnsift/prepared.h>

namespace vnsift {

struct PhraseRow {
  uint16_t row = 0;
  PhraseTable table = PhraseTable::count;
  bool unaccented = false;
  bool capital = false;  // a proper name: found only where its first token begins with a capital
  friend auto operator<=>(const PhraseRow&, const PhraseRow&) = default;
};

struct PhraseToken {
  uint64_t key = 0;
  Gap gap = Gap::blank;  // before it; of no meaning for the first
};

struct Phrase {
  std::vector<PhraseToken> tokens;  // 1 to 255
  PhraseRow row;
};

// The tokens of a phrase in canonical text; nothing if it has none or more than 255.
std::optional<Phrase> parse_phrase(std::string_view text);

// The arrays of an automaton. Tables are powers of two and at most three quarters full; key 0 is an empty slot.
struct PhraseRoot {
  uint64_t key = 0;
  uint32_t node = 0;
};
struct PhraseEdge {
  uint64_t key = 0;
  uint32_t from = 0;  // edge_source(node, gap)
  uint32_t node = 0;
};
struct PhraseNode {
  uint32_t first_row = 0;  // its rows: the phrases that end here
  uint16_t rows = 0;
  uint16_t followers = 0;  // one bit for each hash of a token that goes on
};
struct PhraseTrieView {
  std::span<const uint64_t>
      starts;  // the bitmap twice, each a power of two words: for tokens in lower case and for capitals
  std::span<const PhraseRoot> roots;
  std::span<const PhraseEdge> edges;
  std::span<const PhraseNode> nodes;
  std::span<const PhraseRow> rows;
};

// What is compiled in: src/lexicon/phrases.manifest.tsv.
PhraseTrieView shipped_phrases();

class PhraseTrie {
 public:
  static PhraseTrie build(const std::vector<Phrase>& phrases);
  PhraseTrieView view() const { return {starts_, roots_, edges_, nodes_, rows_}; }

 private:
  std::vector<uint64_t> starts_;
  std::vector<PhraseRoot> roots_;
  std::vector<PhraseEdge> edges_;
  std::vector<PhraseNode> nodes_;
  std::vector<PhraseRow> rows_;
};

// All hits in order of first token, then longer first, then table and row. Clears `hits`.
void find_phrases(const PhraseTrieView& trie, std::span<const Token> tokens, std::vector<PhraseHit>& hits);

}  // namespace vnsift
