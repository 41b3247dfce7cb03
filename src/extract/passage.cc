#include "extract/passage.h"

#include <algorithm>

namespace vnsift {
namespace {

bool is_word_table(PhraseTable table) {
  switch (table) {
    case PhraseTable::units:
    case PhraseTable::number_words:
    case PhraseTable::measure_words:
    case PhraseTable::date_words:
    case PhraseTable::number_names:
    case PhraseTable::indicators:
    case PhraseTable::indicator_codes:
      return true;
    default:
      return false;
  }
}

}  // namespace

void Passage::assign(const PreparedText& text, const PassageRange& range) {
  text_ = &text;
  first_ = range.first;
  last_ = range.last;
  const size_t count = last_ - first_;
  taken_.assign(count, Taken::no);
  starts_.assign(count, 0);
  short_.assign(count, 0);
  bool letters = false;
  unaccented_ = true;
  for (uint32_t i = first_; i < last_ && unaccented_; ++i) {
    const Token& token = text.tokens()[i];
    if ((token.shape & token_shape::kMarked) != 0) unaccented_ = false;
    letters |= (token.shape & token_shape::kHasLower) != 0 && token.length > 1;
  }
  unaccented_ &= letters;
  add_words(range);
  mark_atoms(range);
  mark_sentences();
}

void Passage::add_words(const PassageRange& range) {
  words_.clear();
  index_.clear();
  const PhraseHit* hit = text_->phrases().data() + range.first_hit;
  const PhraseHit* end = text_->phrases().data() + range.last_hit;
  for (uint32_t i = first_; i < last_; ++i) {
    index_.push_back(static_cast<uint32_t>(words_.size()));
    for (; hit != end && hit->first_token <= i; ++hit) {
      if (hit->first_token < i || !is_word_table(hit->table) || (hit->unaccented && !unaccented_)) continue;
      if (i + hit->tokens > last_) continue;
      if (hit->table == PhraseTable::units &&
          (unit_info(hit->row).signs || (hit->unaccented && unit_info(hit->row).plain)))
        continue;
      words_.push_back({i, hit->tokens, hit->unaccented, hit->row, word_roles(hit->table, hit->row)});
    }
  }
  index_.push_back(static_cast<uint32_t>(words_.size()));
  // The same by last token: a counting sort, stable, so that longer words (which begin earlier) stand first.
  end_index_.assign(last_ - first_ + 1, 0);
  for (const Word& word : words_) ++end_index_[word.end() - first_];
  for (size_t i = 1; i < end_index_.size(); ++i) end_index_[i] += end_index_[i - 1];
  by_end_.resize(words_.size());
  for (size_t w = words_.size(); w-- > 0;) {
    by_end_[--end_index_[words_[w].end() - first_]] = static_cast<uint32_t>(w);
  }
}

void Passage::mark_atoms(const PassageRange& range) {
  const std::vector<Atom>& atoms = text_->atoms();
  for (uint32_t a = range.first_atom; a < range.last_atom; ++a) {
    const Atom* atom = &atoms[a];
    switch (atom->kind) {
      case AtomKind::symbol:
      case AtomKind::url:
      case AtomKind::email:
      case AtomKind::path:
      case AtomKind::initials:
      case AtomKind::list_head:
        take(atom->span, Taken::atom);
        break;
      case AtomKind::abbreviation: {
        const uint32_t token = token_at(atom->span.end);
        if (token > first_ && token <= last_) short_[token - 1 - first_] = 1;
        break;
      }
      default:
        break;
    }
  }
}

void Passage::mark_sentences() {
  for (uint32_t i = first_ + 1; i < last_; ++i) {
    const Gap between = (*this)[i].gap;
    if (between != Gap::dot && between != Gap::other) continue;
    const std::string_view signs = gap(i);
    const bool point =
        signs.find_first_of(".!?") != std::string_view::npos || signs.find("…") != std::string_view::npos;
    const bool spaced = signs.find_first_of(" \n\t") != std::string_view::npos;
    if (!point || !spaced || short_[i - 1 - first_] != 0) continue;
    const bool lower =
        ((*this)[i].shape & (token_shape::kHasLower | token_shape::kFirstUpper)) == token_shape::kHasLower;
    if (!lower) starts_[i - first_] = 1;
  }
}

int64_t Passage::number(uint32_t i) const {
  if (!digits(i) || (*this)[i].length > 9) return -1;
  int64_t value = 0;
  for (char c : word(i)) value = value * 10 + (c - '0');
  return value;
}

std::string_view Passage::gap(uint32_t i) const {
  if (i == 0 || i >= text_->tokens().size()) return {};
  const uint32_t from = (*this)[i - 1].span().end;
  return view().substr(from, begin(i) - from);
}

bool Passage::tight(uint32_t i, Gap sign) const {
  if (i <= first_ || !has(i) || (*this)[i].gap != sign) return false;
  const std::string_view signs = gap(i);
  return signs.find_first_of(" \n\t") == std::string_view::npos;
}

const Word* Passage::find(uint32_t i, Roles roles) const {
  if (!has(i)) return nullptr;
  for (const Word* word = begin_words(i); word != end_words(i); ++word) {
    if (word->roles.has(roles)) return word;
  }
  return nullptr;
}

bool Passage::stops(uint32_t i, Roles roles) const {
  const Word* word = find(i, roles);
  return word != nullptr && word->tokens == begin_words(i)->tokens;
}

bool Passage::blank_from(uint32_t byte, uint32_t i) const {
  if (!has(i) || begin(i) <= byte) return false;
  return view().substr(byte, begin(i) - byte).find_first_not_of(" \n\t") == std::string_view::npos;
}

const Word* Passage::ending(uint32_t i, Roles roles) const {
  if (!has(i)) return nullptr;
  // After the sort end_index_[e] is the first word whose end is token e (half-open).
  const uint32_t end = i + 1 - first_;
  const uint32_t from = end_index_[end];
  const auto to = end + 1 < end_index_.size() ? end_index_[end + 1] : static_cast<uint32_t>(by_end_.size());
  for (uint32_t w = from; w < to; ++w) {
    const Word& word = words_[by_end_[w]];
    if (word.roles.has(roles)) return &word;
  }
  return nullptr;
}

// The first token of the passage that begins at or behind a byte.
uint32_t Passage::token_at(uint32_t byte) const {
  const std::vector<Token>& tokens = text_->tokens();
  const auto begin = tokens.begin() + first_, end = tokens.begin() + last_;
  return static_cast<uint32_t>(
      std::lower_bound(begin, end, byte, [](const Token& token, uint32_t at) { return token.begin < at; }) -
      tokens.begin());
}

void Passage::take(ViewSpan span, Taken why) {
  if (span.empty()) return;
  for (uint32_t i = token_at(span.begin); i < last_ && begin(i) < span.end; ++i) taken_[i - first_] = why;
}

void Passage::take_tokens(uint32_t begin, uint32_t end, Taken why) {
  for (uint32_t i = std::max(begin, first_); i < std::min(end, last_); ++i) taken_[i - first_] = why;
}

}  // namespace vnsift
