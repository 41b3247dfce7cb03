// PhraseTrie: all phrases of all tables as one automaton over token keys, found in one pass.
//
//   std::optional<Phrase> phrase = parse_phrase("luật sửa đổi, bổ sung");
//   phrase->row = {row, PhraseTable::document_types};
//   std::optional<PhraseTrie> trie = PhraseTrie::build({*phrase});
//   find_tokens(view, index, trie->view().words, &memo, tokens, numbers);
//   find_phrases(trie->view(), tokens, numbers, hits);
//
// Tokens are known by the number of their word (phrase_words.h). A state is a node; an edge is (node, gap, word) ->
// node, one number of 64 bits in an open-addressed hash table. The words that begin phrases come first, and each is its
// own node. Before the automaton stands a set of 64 bits for each word, of the classes of the words that follow it in
// phrases, and whether it is a phrase alone: eight of nine tokens of running text begin no phrase and cost one look,
// without a branch. What ships is built by lexgen into constant arrays (lexicon/phrases.gen.inc); build() serves it and
// tables of users. Cost: 1 ns a byte of text (docs/decisions/0001-one-phrase-table.md).
// Constant data, thread-safe.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <vnsift/prepared.h>

#include "scan/phrase_words.h"

namespace vnsift {

struct PhraseRow {
  uint16_t row = 0;
  PhraseTable table = PhraseTable::count;
  bool unaccented = false;
  // Where it is found: anywhere, or only at a first token of one of these shapes: kFirstUpper for proper names,
  // kFirstOfLine for what opens a line.
  uint8_t only = 0;
  // In `only`, beside PhraseScope::quantities, which is of both: not found at all; only behind a number (a run of
  // digits, and letters that touch it: 5 km, 18a đồng).
  static constexpr uint8_t kAskedFor = 128, kBehindNumber = 1;
  friend auto operator<=>(const PhraseRow&, const PhraseRow&) = default;
};

struct PhraseToken {
  uint64_t key = 0;
  Gap gap = Gap::blank;  // before it; of no meaning for the first
};

struct Phrase {
  std::vector<PhraseToken> tokens;  // 1 to 127
  PhraseRow row;
};

// The tokens of a phrase in canonical text; nothing if it has none or more than 127.
std::optional<Phrase> parse_phrase(std::string_view text);

// The arrays of an automaton.
struct PhraseNode {
  uint32_t first_row = 0;  // its rows: the phrases that end here
  uint8_t rows = 0;
  uint8_t asked_for = 0;   // so many of the first must be asked for
  uint16_t followers = 0;  // one bit for each hash of a word that goes on
};
struct PhraseTrieView {
  PhraseWords words;
  // By marked number * 2, and 1 behind a number: the classes of the words that follow it in some phrase, and bit 63 if
  // it is a phrase alone.
  std::span<const uint64_t> starts;
  std::span<const uint64_t> quantity_starts;  // by marked number, where those that must be asked for are
  std::span<const uint64_t> page_starts;      // the same, where those of kPagePhrases are
  std::span<const uint64_t> text_starts;      // as `starts`, where those of kTextPhrases are
  std::span<const uint64_t> edges;            // a power of two, three quarters full at most; 0 is an empty slot
  std::span<const PhraseNode> nodes;
  std::span<const PhraseRow> rows;
};

// What is compiled in: src/lexicon/phrases.manifest.tsv.
const PhraseTrieView& shipped_phrases();

class PhraseTrie {
 public:
  // Nothing if there are more than 31,000 different words, more than a million beginnings of phrases, or more than 255
  // rows of one phrase.
  static std::optional<PhraseTrie> build(const std::vector<Phrase>& phrases);
  PhraseTrieView view() const {
    return {{words_, digits_}, starts_, quantity_starts_, page_starts_, text_starts_, edges_, nodes_, rows_};
  }

 private:
  std::vector<PhraseWord> words_;
  std::vector<uint64_t> digits_;
  std::vector<uint64_t> starts_, quantity_starts_, page_starts_, text_starts_;
  std::vector<uint64_t> edges_;
  std::vector<PhraseNode> nodes_;
  std::vector<PhraseRow> rows_;
};

// Which phrases are found.
enum class PhraseScope : uint8_t {
  none,
  usual,       // all that need not be asked for
  text,        // those of kTextPhrases
  quantities,  // those that must be asked for, and those behind a number, wherever they stand
  page,        // those of kPagePhrases
  documents,   // those of kDocumentPhrases
};

// All hits in order of first token, then longer first, then table and row. `numbers`: of each token in trie.words, and
// one more. Writes over `hits`.
void find_phrases(const PhraseTrieView& trie, std::span<const Token> tokens, std::span<const MarkedNumber> numbers,
                  PhraseScope scope, std::vector<PhraseHit>& hits);
// The same for the phrases of PhraseScope::quantities that begin at the tokens [first, last).
void find_quantity_phrases(const PhraseTrieView& trie, std::span<const Token> tokens,
                           std::span<const MarkedNumber> numbers, uint32_t first, uint32_t last,
                           std::vector<PhraseHit>& hits);

// The numbers of tokens that find_tokens() made, and one more.
void number_tokens(const PhraseWords& words, std::span<const Token> tokens, std::vector<MarkedNumber>& numbers);

}  // namespace vnsift
