#include "scan/phrase_trie.h"

#include <algorithm>
#include <array>
#include <bit>
#include <map>
#include <string>
#include <tuple>

#include "scan/phrase_walk.h"
#include "scan/text_index.h"
#include "scan/tokens.h"
#include "text/letter_bits.h"

namespace vnsift {
namespace {

constexpr size_t kMaxTokens = 127, kMaxRows = 255;

// Never empty; of words at most half full, since most keys that are asked for are in no phrase; of edges three
// quarters.
size_t word_slots(size_t words) { return std::bit_ceil(std::max<size_t>(2 * words, 2)); }
size_t edge_slots(size_t edges) { return std::bit_ceil(std::max<size_t>(edges + edges / 3 + 1, 2)); }

}  // namespace

std::optional<Phrase> parse_phrase(std::string_view text) {
  TextIndex index;
  index.assign(text);
  std::vector<Token> tokens;
  std::vector<MarkedNumber> numbers;
  find_tokens(text, index, {}, nullptr, tokens, numbers);
  if (tokens.empty() || tokens.size() > kMaxTokens) return std::nullopt;
  Phrase phrase;
  for (const Token& token : tokens) phrase.tokens.push_back({token.key, edge_gap(token.gap)});
  return phrase;
}

namespace {

// A plain tree. Node 0 is none, and as many nodes as there are numbers of words follow: the words as beginnings of
// phrases.
struct TreeNode {
  std::map<std::pair<Gap, WordNumber>, uint32_t> children;
  std::vector<PhraseRow> rows;
  uint32_t kinds = 0;  // of the phrases from here on, one bit each
};

constexpr uint8_t kOfQuantities = PhraseRow::kAskedFor | PhraseRow::kBehindNumber;
constexpr uint8_t kShapes = static_cast<uint8_t>(~kOfQuantities);

bool is_of(uint32_t tables, const PhraseRow& row) { return (tables >> static_cast<unsigned>(row.table) & 1) != 0; }

// What starts tell apart: whether a phrase needs a marked token, a number before it, whether it must be asked for, and
// whether it is one of those of pages, of running text.
constexpr uint32_t kMarked = 1, kBehindNumber = 2, kAskedFor = 4, kOfPage = 8, kOfText = 16, kKinds = 32;
uint32_t kind_of(const PhraseRow& row) {
  return 1u << ((is_of(kPagePhrases, row) ? kOfPage : 0u) | (is_of(kTextPhrases, row) ? kOfText : 0u) |
                ((row.only & kShapes) != 0 ? kMarked : 0u) |
                ((row.only & PhraseRow::kBehindNumber) != 0 ? kBehindNumber : 0u) |
                ((row.only & PhraseRow::kAskedFor) != 0 ? kAskedFor : 0u));
}

class TreeBuilder {
 public:
  // False if there is no room for them.
  bool add(const std::vector<Phrase>& phrases) {
    for (const Phrase& phrase : phrases) {
      if (!phrase.tokens.empty()) add_word(phrase.tokens[0].key);
    }
    for (const Phrase& phrase : phrases) {
      for (const PhraseToken& token : phrase.tokens) add_word(token.key);
    }
    if (next_ > kMaxWordNumber) return false;
    tree_.resize(next_);
    for (const Phrase& phrase : phrases) {
      if (tree_.size() + phrase.tokens.size() > kMaxNodes) return false;
      if (!phrase.tokens.empty() && phrase.tokens.size() <= kMaxTokens) add(phrase);
    }
    return true;
  }
  const std::map<uint64_t, WordNumber>& numbers() const { return numbers_; }
  std::vector<TreeNode>& tree() { return tree_; }
  uint32_t words() const { return next_; }  // all numbers are below it

 private:
  void add_word(uint64_t key) {
    if (!numbers_.try_emplace(key, static_cast<WordNumber>(next_)).second) return;
    do ++next_;
    while (next_ % kWordClasses == 0 || next_ % kWordClasses == kWordClasses - 1);
  }
  void add(const Phrase& phrase) {
    uint32_t node = numbers_.at(phrase.tokens[0].key);
    for (size_t i = 1; i < phrase.tokens.size(); ++i) {
      const std::pair<Gap, WordNumber> step(edge_gap(phrase.tokens[i].gap), numbers_.at(phrase.tokens[i].key));
      const auto [child, is_new] = tree_[node].children.try_emplace(step, static_cast<uint32_t>(tree_.size()));
      node = child->second;
      if (is_new) tree_.emplace_back();
      tree_[node].kinds |= kind_of(phrase.row);
    }
    tree_[node].rows.push_back(phrase.row);
  }

  std::map<uint64_t, WordNumber> numbers_;
  uint32_t next_ = 1;
  std::vector<TreeNode> tree_;
};

// In falling order; a row that stands twice is found wherever one of them is.
void sort_rows(std::vector<PhraseRow>& rows) {
  const auto key = [](const PhraseRow& row) { return std::tuple(row.table, row.row, row.unaccented, row.only); };
  std::sort(rows.begin(), rows.end(), [key](const PhraseRow& a, const PhraseRow& b) { return key(b) < key(a); });
  size_t kept = 0;
  for (const PhraseRow& row : rows) {
    PhraseRow* const last = kept == 0 ? nullptr : &rows[kept - 1];
    if (last != nullptr &&
        std::tie(last->table, last->row, last->unaccented) == std::tie(row.table, row.row, row.unaccented)) {
      last->only = last->only == 0 || row.only == 0 ? uint8_t{0} : static_cast<uint8_t>(last->only | row.only);
    } else {
      rows[kept++] = row;
    }
  }
  rows.resize(kept);
}

}  // namespace

std::optional<PhraseTrie> PhraseTrie::build(const std::vector<Phrase>& phrases) {
  TreeBuilder builder;
  if (!builder.add(phrases)) return std::nullopt;
  PhraseTrie trie;
  trie.digits_.resize(kDigitSets);
  trie.words_.resize(word_slots(builder.numbers().size()));
  for (const auto& [key, number] : builder.numbers()) {
    size_t at = word_slot(key, trie.words_.size());
    while (trie.words_[at].key != 0) at = (at + 1) & (trie.words_.size() - 1);
    trie.words_[at] = {key, number};
    // A token that ends with a digit is a run of digits.
    const bool digits = (key & 63) >= letter_bits::kZero;
    if (digits) trie.digits_[digit_set(key)] |= digit_bit(key);
  }
  std::vector<TreeNode>& tree = builder.tree();
  size_t edges = 0;
  for (const TreeNode& node : tree) edges += node.children.size();
  trie.edges_.resize(edge_slots(edges));
  for (uint32_t index = 0; index < tree.size(); ++index) {
    TreeNode& node = tree[index];
    sort_rows(node.rows);
    uint32_t followers = 0;
    for (const auto& [edge, child] : node.children) {
      const auto& [gap, word] = edge;
      followers |= follower_bit(word);
      const uint64_t step = step_of(index, gap, word);
      size_t at = edge_slot(step, trie.edges_.size());
      while (trie.edges_[at] != 0) at = (at + 1) & (trie.edges_.size() - 1);
      trie.edges_[at] = step << kNodeBits | child;
    }
    if (node.rows.size() > kMaxRows) return std::nullopt;
    const auto first_usual = std::find_if(node.rows.begin(), node.rows.end(),
                                          [](const PhraseRow& row) { return (row.only & PhraseRow::kAskedFor) == 0; });
    trie.nodes_.push_back({static_cast<uint32_t>(trie.rows_.size()), static_cast<uint8_t>(node.rows.size()),
                           static_cast<uint8_t>(first_usual - node.rows.begin()), static_cast<uint16_t>(followers)});
    trie.rows_.insert(trie.rows_.end(), node.rows.begin(), node.rows.end());
  }
  for (uint32_t word = 0; word < builder.words(); ++word) {
    std::array<uint64_t, kKinds> starts{};  // by kind
    const auto add = [&starts](uint32_t kinds, uint64_t bit) {
      for (size_t kind = 0; kind < starts.size(); ++kind) starts[kind] |= (kinds >> kind & 1) != 0 ? bit : 0;
    };
    for (const PhraseRow& row : tree[word].rows) add(kind_of(row), kStartAlone);
    for (const auto& [edge, child] : tree[word].children)
      add(tree[child].kinds, uint64_t{1} << edge.second % kWordClasses);
    // Of all kinds with the bits `has` and without the bits `lacks`.
    const auto starts_of = [&starts](uint32_t has, uint32_t lacks) {
      uint64_t sum = 0;
      for (uint32_t kind = 0; kind < kKinds; ++kind) sum |= (kind & (has | lacks)) == has ? starts[kind] : 0;
      return sum;
    };
    uint64_t asked_for = 0, marked = 0;
    for (uint32_t kind = 0; kind < kKinds; ++kind) {
      if ((kind & (kAskedFor | kBehindNumber)) != 0) ((kind & kMarked) != 0 ? marked : asked_for) |= starts[kind];
    }
    trie.quantity_starts_.insert(trie.quantity_starts_.end(), {asked_for, asked_for | marked});
    trie.page_starts_.insert(trie.page_starts_.end(), {starts_of(kOfPage, kMarked), starts_of(kOfPage, 0)});
    for (const auto& [list, has] : {std::pair(&trie.starts_, 0u), std::pair(&trie.text_starts_, kOfText)}) {
      list->insert(list->end(),
                   {starts_of(has, kAskedFor | kMarked | kBehindNumber), starts_of(has, kAskedFor | kMarked),
                    starts_of(has, kAskedFor | kBehindNumber), starts_of(has, kAskedFor)});
    }
  }
  return trie;
}

namespace {

class PhraseFinder {
 public:
  PhraseFinder(const PhraseTrieView& trie, std::span<const Token> tokens, std::span<const MarkedNumber> numbers,
               std::vector<PhraseHit>& hits)
      : trie_(trie), tokens_(tokens), numbers_(numbers), hits_(hits) {}

  // Phrases that begin at the tokens [first, last).
  template <PhraseScope kScope>
  void run(size_t first, size_t last) {
    constexpr bool kUsual = kScope != PhraseScope::page && kScope != PhraseScope::quantities;
    std::array<Candidate, kBatch> found;
    for (size_t begin = first; begin < last; begin += kBatch) {
      const size_t end = std::min(begin + kBatch, last);
      // As if each token stood behind a number, which one in ten does: what is asked of every token is asked without a
      // branch and without looking at the token itself.
      size_t likely = 0;
      for (size_t i = begin; i < end; ++i) {
        const uint64_t start = start_at<kScope>(i, 1);
        found[likely] = static_cast<Candidate>(i - begin);
        likely += (start >> class_at(i + 1) | start >> (kWordClasses - 1)) & 1;
      }
      size_t count = 0;
      for (size_t i = 0; i < likely; ++i) {
        const uint32_t place = found[i];
        const uint32_t behind = kUsual ? is_behind_number(begin + place) : 0;
        const uint64_t start = start_at<kScope>(begin + place, behind);
        const uint64_t longer = start >> class_at(begin + place + 1) & 1, alone = start >> (kWordClasses - 1);
        found[count] = static_cast<Candidate>(place | behind * kBehind | longer * kLonger | alone * kOfOneToken);
        count += longer | alone;
      }
      for (size_t i = 0; i < count; ++i) {
        const uint32_t left_out = (found[i] & kBehind) != 0 ? uint32_t{PhraseRow::kAskedFor}
                                                            : uint32_t{PhraseRow::kAskedFor} | PhraseRow::kBehindNumber;
        find_at<kScope>(static_cast<uint32_t>(begin + found[i] % kBatch), found[i], kUsual ? left_out : 0);
      }
    }
    hits_.resize(count_);
  }

 private:
  // A token of a batch where phrases may begin, and: it stands behind a number; the next word goes on in some phrase;
  // it is a phrase itself.
  using Candidate = uint16_t;
  static constexpr size_t kBatch = 256;
  static constexpr uint32_t kBehind = kBatch, kLonger = 2 * kBatch, kOfOneToken = 4 * kBatch;

  // What may follow the word of a token in some phrase; `behind`: 1 if it stands behind a number.
  template <PhraseScope kScope>
  uint64_t start_at(size_t token, uint32_t behind) const {
    if constexpr (kScope == PhraseScope::usual) return trie_.starts[size_t{numbers_[token]} * 2 + behind];
    if constexpr (kScope == PhraseScope::text || kScope == PhraseScope::documents)
      return trie_.text_starts[size_t{numbers_[token]} * 2 + behind];
    return kScope == PhraseScope::page ? trie_.page_starts[numbers_[token]] : trie_.quantity_starts[numbers_[token]];
  }

  // 1 behind a run of digits and the letters that touch it.
  uint32_t is_behind_number(size_t token) const {
    while (token > 0) {
      const Token& before = tokens_[--token];
      const uint32_t digits = before.shape & token_shape::kDigits;
      if (digits != 0 || before.gap != Gap::none) return digits;
    }
    return 0;
  }

  WordNumber word(size_t token) const { return number_of(numbers_[token]); }
  uint32_t class_at(size_t token) const { return word(token) % kWordClasses; }

  // Phrases whose rows have one of the bits `left_out` are not.
  template <PhraseScope kScope>
  void find_at(uint32_t first, Candidate candidate, uint32_t left_out) {
    const size_t hits_before = count_;
    uint32_t state = word(first);
    if ((candidate & kOfOneToken) != 0) add_hits<kScope>(trie_.nodes[state], first, 1, left_out);
    bool longer = (candidate & kLonger) != 0;
    for (size_t next = first + size_t{1}; longer; ++next) {
      state = find_edge(trie_.edges, step_of(state, tokens_[next].gap, word(next)));
      if (state == 0) break;
      const PhraseNode& node = trie_.nodes[state];
      add_hits<kScope>(node, first, next + 1 - first, left_out);
      longer = (follower_bit(word(next + 1)) & node.followers) != 0;
    }
    // Found shorter first, and the rows of a node stand in falling order: turned, both are as promised.
    if (count_ > hits_before + 1) std::reverse(hits_.data() + hits_before, hits_.data() + count_);
  }

  // Written before it is known whether it counts: whether a row is left out cannot be foretold.
  template <PhraseScope kScope>
  void add_hits(const PhraseNode& node, uint32_t first, size_t tokens, uint32_t left_out) {
    constexpr bool kQuantities = kScope == PhraseScope::quantities;
    constexpr uint32_t kTables = kScope == PhraseScope::page        ? kPagePhrases
                                 : kScope == PhraseScope::documents ? kDocumentPhrases
                                 : kScope == PhraseScope::text      ? kTextPhrases
                                                                    : ~0u;
    if (count_ + node.rows > hits_.size()) hits_.resize(count_ + node.rows + std::min(count_, kMostRoom) + kLeastRoom);
    const uint32_t not_shape = ~uint32_t{tokens_[first].shape};
    const uint32_t skipped = kQuantities ? 0 : node.asked_for;
    for (const PhraseRow& row : trie_.rows.subspan(node.first_row + skipped, node.rows - skipped)) {
      const uint32_t shapes = row.only & kShapes;
      // One of the shapes is enough: what is wrong are all of them.
      const uint32_t has_none = (shapes & not_shape) == shapes ? shapes : 0;
      hits_[count_] = {first, row.row, row.table, static_cast<uint8_t>(tokens & kMaxTokens), row.unaccented};
      const uint32_t is_other =
          kQuantities ? uint32_t{(row.only & kOfQuantities) == 0} : uint32_t{!is_of(kTables, row)};
      count_ += (has_none | (row.only & left_out) | is_other) == 0 ? 1 : 0;
    }
  }

  static constexpr size_t kLeastRoom = 8, kMostRoom = 4096;
  const PhraseTrieView& trie_;
  std::span<const Token> tokens_;
  std::span<const MarkedNumber> numbers_;  // 0 behind the last token: no phrase goes on there
  std::vector<PhraseHit>& hits_;           // of this text `count_`; the others are room
  size_t count_ = 0;
};

constexpr size_t kManyTokens = size_t{1} << 18;

}  // namespace

void find_phrases(const PhraseTrieView& trie, std::span<const Token> tokens, std::span<const MarkedNumber> numbers,
                  PhraseScope scope, std::vector<PhraseHit>& hits) {
  PhraseFinder finder(trie, tokens, numbers, hits);
  // A vector doubles when it grows, and both copies count. Room that is never written to is no memory.
  if (tokens.size() > kManyTokens) hits.reserve(tokens.size() / 4);
  switch (scope) {
    case PhraseScope::none:
      return hits.clear();
    case PhraseScope::usual:
      return finder.run<PhraseScope::usual>(0, tokens.size());
    case PhraseScope::text:
      return finder.run<PhraseScope::text>(0, tokens.size());
    case PhraseScope::quantities:
      return finder.run<PhraseScope::quantities>(0, tokens.size());
    case PhraseScope::page:
      return finder.run<PhraseScope::page>(0, tokens.size());
    case PhraseScope::documents:
      return finder.run<PhraseScope::documents>(0, tokens.size());
  }
}

void find_quantity_phrases(const PhraseTrieView& trie, std::span<const Token> tokens,
                           std::span<const MarkedNumber> numbers, uint32_t first, uint32_t last,
                           std::vector<PhraseHit>& hits) {
  PhraseFinder(trie, tokens, numbers, hits).run<PhraseScope::quantities>(first, last);
}

// Node 0 and the words have no edge to them; other nodes are made behind the one that leads to them.
std::vector<PhrasePath> phrase_paths(const PhraseTrieView& trie) {
  std::vector<uint64_t> edge_to(trie.nodes.size(), 0);
  for (uint64_t edge : trie.edges) edge_to[target_of(edge)] = edge;
  edge_to[0] = 0;  // of empty slots
  std::vector<PhrasePath> paths(trie.nodes.size());
  for (uint32_t node = 1; node < paths.size(); ++node) {
    const uint64_t edge = edge_to[node];
    if (edge == 0) {
      paths[node] = {static_cast<WordNumber>(node), 0, 1};
      continue;
    }
    const PhrasePath& before = paths[source_of(edge)];
    paths[node] = {before.first, before.tokens == 1 ? word_of(edge) : before.second, before.tokens + 1};
  }
  return paths;
}

void number_tokens(const PhraseWords& words, std::span<const Token> tokens, std::vector<MarkedNumber>& numbers) {
  numbers.clear();
  numbers.reserve(tokens.size() + 1);
  for (const Token& token : tokens) {
    const bool is_marked = (token.shape & (token_shape::kFirstUpper | token_shape::kFirstOfLine)) != 0;
    numbers.push_back(mark(word_number(words, token.key), is_marked));
  }
  numbers.push_back(0);
}

}  // namespace vnsift
