#include <vnsift/prepared.h>

#include "scan/atoms.h"
#include "scan/lines.h"
#include "scan/phrase_trie.h"
#include "scan/text_index.h"
#include "scan/tokens.h"

namespace vnsift {
namespace {

// The numbers of the words of a huge text are given back where nothing but the phrase pass reads them.
constexpr size_t kKeptNumbers = size_t{1} << 20;
// A text over this is no page: the next one will hardly need as much room.
constexpr size_t kLargeText = size_t{4} << 20;

// std::lower_bound without a branch that nobody can foretell: the place of the first item for which `is_before` is
// false.
template <typename Item, typename IsBefore>
const Item* lower_bound(const std::vector<Item>& items, IsBefore is_before) {
  const Item* first = items.data();
  size_t size = items.size();
  while (size > 1) {
    const size_t half = size / 2;
    first += half & (size_t{0} - static_cast<size_t>(is_before(first[half - 1])));
    size -= half;
  }
  return first + (size == 1 && is_before(*first) ? 1 : 0);
}

// Those of pages and others together are all, or nearly.
PhraseScope scope_of(Need needs) {
  const bool page = has(needs, Need::page_phrases), documents = has(needs, Need::document_phrases),
             text = has(needs, Need::phrases);
  if (page) return text || documents ? PhraseScope::usual : PhraseScope::page;
  return text ? PhraseScope::text : documents ? PhraseScope::documents : PhraseScope::none;
}

}  // namespace

PreparedText::PreparedText() : index_(std::make_unique<TextIndex>()), memo_(std::make_unique<TokenMemo>()) {}
PreparedText::~PreparedText() = default;
PreparedText::PreparedText(PreparedText&&) noexcept = default;
PreparedText& PreparedText::operator=(PreparedText&&) noexcept = default;

void PreparedText::assign(std::string_view valid_utf8, Need needs) {
  needs_ = Need::view;
  canonical_.assign(valid_utf8);
  lines_.clear();
  // What is made anew is written over, room and all.
  if (!has(needs, Need::tokens)) tokens_.clear();
  if (scope_of(needs) == PhraseScope::none) phrases_.clear();
  atoms_.clear();
  if (!has(needs, Need::index)) index_->assign({});
  extend(needs);
}

void PreparedText::extend(Need needs) {
  if (has(needs_, needs)) return;
  const auto lacks = [needs, made = needs_](Need part) { return has(needs, part) && !has(made, part); };
  if (lacks(Need::index)) index_->assign(view());
  if (lacks(Need::lines)) {
    if (has(needs | needs_, Need::index)) {
      find_lines(canonical_, *index_, lines_);
    } else {
      find_lines(canonical_, lines_);
    }
  }
  if (lacks(Need::tokens)) {
    find_tokens(view(), *index_, shipped_phrases().words, memo_.get(), tokens_, word_numbers_);
    assign_tokens(tokens_, word_numbers_, lines_);
  }
  const bool has_atoms = has(needs | needs_, Need::atoms);
  if (const PhraseScope scope = scope_of(needs | needs_); scope != scope_of(needs_)) {
    const PhraseTrieView& trie = shipped_phrases();
    if (word_numbers_.empty()) number_tokens(trie.words, tokens_, word_numbers_);
    find_phrases(trie, tokens_, word_numbers_, scope, phrases_);
    if (word_numbers_.capacity() > kKeptNumbers && !has(needs | needs_, Need::quantities))
      std::vector<uint16_t>().swap(word_numbers_);
  }
  if (lacks(Need::quantities)) number_words();
  if (lacks(Need::atoms)) {
    find_atoms(*this, atoms_);
  } else if (lacks(Need::page_atoms) && !has_atoms) {
    find_page_atoms(*this, atoms_);
  }
  needs_ = needs_ | needs;
}

void PreparedText::release_large() {
  if (view().size() <= kLargeText) return;
  std::vector<Token>().swap(tokens_);
  std::vector<uint16_t>().swap(word_numbers_);
  std::vector<PhraseHit>().swap(phrases_);
  std::vector<Atom>().swap(atoms_);
  *index_ = TextIndex();
  if (has(needs_, Need::lines)) needs_ = Need::lines;
}

void PreparedText::release_large_index() {
  if (view().size() <= kLargeText) return;
  *index_ = TextIndex();
  needs_ = has(needs_, Need::lines) ? Need::lines : Need::view;
}

void PreparedText::release_large_phrases() {
  if (view().size() <= kLargeText) return;
  std::vector<PhraseHit>().swap(phrases_);
  std::vector<uint16_t>().swap(word_numbers_);
  needs_ = has(needs_, Need::lines) ? Need::lines : Need::view;
}

void PreparedText::number_words() {
  if (word_numbers_.empty()) number_tokens(shipped_phrases().words, tokens_, word_numbers_);
}

std::vector<PreparedText::LineRange> PreparedText::paragraphs() const { return find_paragraphs(view(), lines_); }

uint32_t PreparedText::line_at(uint32_t at) const {
  const Line* behind = lower_bound(lines_, [at](const Line& line) { return line.full.begin <= at; });
  return behind == lines_.data() ? 0 : static_cast<uint32_t>(behind - lines_.data() - 1);
}

const PhraseHit* PreparedText::first_phrase(uint32_t token) const {
  return lower_bound(phrases_, [token](const PhraseHit& hit) { return hit.first_token < token; });
}

void PreparedText::quantity_phrases(uint32_t first, uint32_t last, std::vector<PhraseHit>& hits) const {
  find_quantity_phrases(shipped_phrases(), tokens_, word_numbers_, first, last, hits);
}

std::pair<const PhraseHit*, const PhraseHit*> PreparedText::phrases_at(uint32_t token) const {
  const PhraseHit* first = first_phrase(token);
  const PhraseHit* end = phrases_.data() + phrases_.size();
  const PhraseHit* last = first;
  while (last != end && last->first_token == token) ++last;
  return {first, last};
}

uint32_t PreparedText::token_at(uint32_t at) const {
  const Token* found = lower_bound(tokens_, [at](const Token& token) { return token.begin < at; });
  return static_cast<uint32_t>(found - tokens_.data());
}

}  // namespace vnsift
