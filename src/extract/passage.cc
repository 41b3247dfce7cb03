#include "extract/passage.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "base/digits.h"
#include "scan/phrase_walk.h"

namespace vnsift {
namespace {

// What a byte of a gap says of the end of a sentence; of an ellipsis (…) it is the first of three.
constexpr uint32_t kPoint = 1, kSpace = 2, kEllipsis = 4;
constexpr std::array<uint8_t, 256> kGapSigns = [] {
  std::array<uint8_t, 256> signs{};
  for (const char c : {'.', '!', '?'}) signs[static_cast<unsigned char>(c)] = kPoint;
  for (const char c : {' ', '\n', '\t'}) signs[static_cast<unsigned char>(c)] = kSpace;
  signs[0xE2] = kEllipsis;
  return signs;
}();
uint32_t gap_sign(char c) { return kGapSigns[static_cast<unsigned char>(c)]; }

// Most gaps have one or two bytes: a search of the library takes longer to begin.
bool is_all_blank(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return gap_sign(c) == kSpace; });
}
bool has_blank(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return gap_sign(c) == kSpace; });
}

}  // namespace

void Passage::assign(const PreparedText& text, const PassageRange& range) {
  text_ = &text;
  tokens_ = text.tokens().data();
  view_ = text.view();
  first_ = range.first;
  last_ = range.last;
  size_ = last_ - first_;
  behind_ = size_ == 0 ? 0 : size_ - 1;
  unaccented_ = range.unaccented;
  if (tables_ == nullptr) {
    add_words();
  } else {
    add_words_of_tables();
  }
  mark_atoms(range);
  look_at_tokens();
}

// What each token is alone without a branch, then the phrases of two and more, which begin at one in ten.
void Passage::add_words() {
  words_of_table_ = &QuantityWords::of(unaccented_);
  const QuantityWords::Arrays table = words_of_table_->arrays();
  const MarkedNumber* const numbers = text_->word_numbers().data();
  const Token* const tokens = tokens_;
  make_room();
  TokenNote* note = notes_.data();
  Beginning* longer = longer_.data();
  uint32_t *candidate = candidates_.data(), *odd = breaks_.data();
  size_t words = 0;
  RoleMasks held{};
  const auto hold = [&held](const QuantityWords::Node& node) {
    for (uint32_t mask = 0; mask < kRoleMasks; ++mask) held[mask] |= node.begins[mask];
  };
  // Eight bytes as one: of a struct the compiler makes four stores.
  constexpr auto kUnmarked = std::bit_cast<uint64_t>(TokenMarks{});
  WordNumber number = number_of(numbers[first_]);
  for (uint32_t i = first_, last = last_; i < last; ++i, ++note) {
    const uint32_t node = table.index[number];
    const QuantityWords::Node& alone = table.nodes[node];
    std::memcpy(static_cast<void*>(static_cast<TokenMarks*>(note)), &kUnmarked, sizeof kUnmarked);
    static_cast<WordsHere&>(*note) = alone.words;
    note->begin = note->end = &alone;
    hold(alone);
    words += alone.words.count;
    number = number_of(numbers[i + 1]);
    const auto is_longer = static_cast<uint32_t>(alone.followers >> number % kWordClasses & 1);
    *longer = {i, node};
    *candidate = *odd = i;
    longer += is_longer;
    const Token& token = tokens[i];
    static_assert(token_shape::kDigits == 1);
    candidate += is_longer | uint32_t{alone.words.is_head} | (uint32_t{token.shape} & token_shape::kDigits);
    odd += is_gap<Gap::dot, Gap::other>(token.gap);
  }
  candidate_count_ = static_cast<size_t>(candidate - candidates_.data());
  break_count_ = static_cast<size_t>(odd - breaks_.data());
  // The second step is taken for all of them, and what the third reads is asked for.
  const auto next_node = [=, last = last_](uint32_t node, uint32_t next) {
    return next < last ? table.next(node, tokens[next].gap, number_of(numbers[next])) : 0u;
  };
  Beginning* found_end = longer_.data();  // of those that have a second token
  for (const Beginning& phrase : std::span(longer_.data(), longer)) {
    const uint32_t i = phrase.token, node = next_node(phrase.node, i + 1);
    __builtin_prefetch(&table.nodes[node]);
    *found_end = {i, node};
    found_end += static_cast<uint32_t>(node != 0);
  }
  for (const Beginning& phrase : std::span(longer_.data(), found_end)) {
    TokenNote* const begin = &notes_[phrase.token - first_];
    uint32_t next = phrase.token + 1;
    const QuantityWords::Node* longest = &table.nodes[phrase.node];
    for (uint32_t node = phrase.node; node != 0; node = next_node(node, ++next)) {
      longest = &table.nodes[node];
      // Of several words that end at a token the first to come is the longest, and knows the others.
      TokenNote& end = notes_[next - first_];
      if (longest->words.longest_end <= end.longest_end) continue;
      end.longest_end = longest->words.longest_end;
      end.end = longest;
    }
    hold(*longest);
    words += longest->words.count;
    begin->begin = longest;
    begin->heads = longest->words.heads;
    begin->longest_begin = longest->words.longest_begin;
  }
  held_ = held;
  if (words_.size() < words) words_.resize(words);
  listed_ = 0;
}

// Lists are written to one place behind their end.
void Passage::make_room() {
  if (notes_.size() >= size_ && longer_.size() > size_) return;
  notes_.resize(std::max<size_t>(notes_.size(), size_));
  longer_.resize(std::max<size_t>(longer_.size(), size_ + size_t{1}));
  for (std::vector<uint32_t>* list : {&candidates_, &breaks_})
    list->resize(std::max<size_t>(list->size(), size_ + size_t{1}));
}

void Passage::list_words(uint32_t i) const {
  TokenNote& own = notes_[i - first_];
  Word* const to = words_.data() + listed_;
  own.first_word = listed_;
  own.words = static_cast<uint16_t>(words_of_table_->list(own.begin->words, i, to) - to);
  listed_ += own.words;
}

// Our words and those that a user adds, in their place among them. One of the same surface takes the place of ours.
void Passage::add_words_of_tables() {
  text_->quantity_phrases(first_, last_, hits_);
  words_.clear();
  for (const PhraseHit& hit : hits_) {
    const WordClass& row = word_class(hit.table, hit.row);
    if (hit.first_token + hit.tokens > last_ || row.never || (hit.unaccented && (!unaccented_ || row.plain))) continue;
    words_.push_back({hit.first_token, hit.tokens, hit.unaccented, hit.row, row.roles});
  }
  std::vector<Word> added;
  std::vector<QuantityTables::Rows::Found> found;
  for (uint32_t i = first_; i < last_; ++i) {
    found.clear();
    tables_->find(*text_, i, unaccented_, found);
    for (const QuantityTables::Rows::Found& one : found) {
      if (i + one.tokens <= last_)
        added.push_back({i, one.tokens, one.unaccented, one.row, Roles{one.table, ~uint64_t{0}}});
    }
  }
  std::erase_if(words_, [&](const Word& word) {
    const PhraseTable table = word.roles.table;
    if (table == PhraseTable::indicators || table == PhraseTable::indicator_codes)
      return tables_->hides_indicator(word.row);
    return table == PhraseTable::units && std::any_of(added.begin(), added.end(), [&](const Word& own) {
             return own.roles.table == table && own.first == word.first && own.tokens == word.tokens;
           });
  });
  words_.insert(words_.begin(), added.begin(), added.end());
  std::stable_sort(words_.begin(), words_.end(), [](const Word& a, const Word& b) {
    return a.first != b.first ? a.first < b.first : a.tokens > b.tokens;
  });
  put_notes();
}

// The notes of words_, anew.
void Passage::put_notes() {
  make_room();
  added_.assign(size_, {});
  held_ = {};
  candidate_count_ = break_count_ = 0;
  for (uint32_t i = first_; i < last_; ++i) {
    TokenNote& note = notes_[i - first_] = {};
    note.words = 0;
    note.begin = note.end = &added_[i - first_];
    candidates_[candidate_count_++] = i;
    if (is_gap<Gap::dot, Gap::other>((*this)[i].gap)) breaks_[break_count_++] = i;
  }
  for (uint32_t w = 0; w < words_.size(); ++w) {
    const Word& word = words_[w];
    const PhraseTable table = word.roles.table;
    const uint32_t mask = role_mask_index(table), first = word.first - first_, last = word.end() - 1 - first_;
    const uint64_t roles = role_mask(word.roles);
    TokenNote& begin = notes_[first];
    if (begin.words++ == 0) begin.first_word = w;
    added_[first].begins[mask] |= roles;
    added_[last].ends[mask] |= roles;
    held_[mask] |= roles;
    begin.longest_begin = std::max(begin.longest_begin, word.tokens);
    const bool plain =
        table == PhraseTable::units || table == PhraseTable::indicators || table == PhraseTable::indicator_codes;
    if (!plain) begin.heads |= static_cast<uint8_t>(word_class(table, word.row).heads & head::kReaders);
    notes_[last].longest_end = std::max(notes_[last].longest_end, word.tokens);
  }
}

void Passage::mark_atoms(const PassageRange& range) {
  const std::vector<Atom>& atoms = text_->atoms();
  // Nearly all are numbers.
  constexpr uint32_t kMarking = atom_kind_bits({AtomKind::symbol, AtomKind::url, AtomKind::email, AtomKind::path,
                                                AtomKind::initials, AtomKind::list_head, AtomKind::abbreviation});
  if ((range.atom_kinds & kMarking) == 0) return;
  for (uint32_t a = range.first_atom; a < range.last_atom; ++a) {
    const Atom* atom = &atoms[a];
    if ((kMarking & atom_kind_bits({atom->kind})) == 0) continue;
    switch (atom->kind) {
      case AtomKind::symbol:
      case AtomKind::url:
      case AtomKind::email:
      case AtomKind::path:
      case AtomKind::initials:
        take(atom->span, Taken::atom);
        break;
      case AtomKind::list_head: {
        take(atom->span, Taken::atom);
        const uint32_t token = token_at(atom->span.end);  // b) Mười bốn ngày
        if (token > first_ && token < last_) notes_[token - first_].signs |= TokenMarks::kStartsSentence;
        break;
      }
      case AtomKind::abbreviation: {
        const uint32_t token = token_at(atom->span.end);
        if (token > first_ && token <= last_) notes_[token - 1 - first_].signs |= TokenMarks::kShortened;
        break;
      }
      default:
        break;
    }
  }
}

// Candidates are those tokens only that begin something, and sentences end at some of the breaks.
void Passage::look_at_tokens() {
  size_t count = 0;
  for (uint32_t i : candidates()) {
    candidates_[count] = i;
    const bool is_digits = ((*this)[i].shape & token_shape::kDigits) != 0, is_head = note(i).heads != 0;
    count += uint32_t{is_digits} | uint32_t{is_head};
  }
  candidate_count_ = count;
  for (uint32_t i : std::span(breaks_.data(), break_count_)) {
    if (i > first_ && ends_sentence(i)) notes_[i - first_].signs |= TokenMarks::kStartsSentence;
  }
}

// The signs before token i end a sentence: a point and a blank, and no small letter behind them.
bool Passage::ends_sentence(uint32_t i) const {
  const uint32_t from = end(i - 1);
  if (begin(i) - from < 2 || (note(i - 1).signs & TokenMarks::kShortened) != 0) return false;
  if (((*this)[i].shape & (token_shape::kHasLower | token_shape::kFirstUpper)) == token_shape::kHasLower) return false;
  const char *at = view_.data() + from, *const last = view_.data() + begin(i);
  uint32_t signs = gap_sign(at[0]) | gap_sign(at[1]);
  // Nearly always a point and a blank are all.
  for (at += 2; at != last; ++at) signs |= gap_sign(*at);
  if ((signs & (kPoint | kEllipsis)) == kEllipsis &&
      view_.substr(from, begin(i) - from).find("…") != std::string_view::npos)
    signs |= kPoint;
  return (signs & (kPoint | kSpace)) == (kPoint | kSpace);
}

const UnitInfo* Passage::find_sign_unit(std::string_view view, uint32_t at) const {
  uint32_t row = tables_ != nullptr ? tables_->sign_unit_at(view, at) : kNoUnit;
  if (row == kNoUnit) row = sign_unit_at(view, at);
  return row == kNoUnit ? nullptr : &unit(row);
}

bool Passage::ends_clause(uint32_t i, std::string_view signs) const {
  if (i <= first_ || !has(i)) return true;
  // A sentence begins behind a sign.
  const Gap sign = (*this)[i].gap;
  if (is_gap<Gap::none, Gap::blank, Gap::line>(sign)) return false;
  if (is_gap<Gap::comma, Gap::semicolon, Gap::colon>(sign) || sentence_start(i)) return true;
  if (sign == Gap::dot) return gap(i).size() > 1;
  if (sign != Gap::other) return false;
  return gap(i).find_first_of(signs) != std::string_view::npos || gap(i).find("…") != std::string_view::npos;
}

int64_t Passage::number(uint32_t i) const { return !digits(i) || (*this)[i].length > 9 ? -1 : digits_value(i); }

int64_t Passage::digits_value(uint32_t i) const {
  const Token& token = (*this)[i];
  const uint32_t end = token.span().end;
  if (token.length <= kMaxDigitsAtOnce && end >= kMaxDigitsAtOnce)
    return value_of_digits(view_.data() + end, token.length);
  int64_t value = 0;
  for (char c : word(i)) value = value * 10 + (c - '0');
  return value;
}

std::string_view Passage::gap(uint32_t i) const {
  if (i == 0 || i >= text_->tokens().size()) return {};
  const uint32_t from = (*this)[i - 1].span().end;
  return view().substr(from, begin(i) - from);
}

bool Passage::is_tight(uint32_t i) const { return !has_blank(gap(i)); }

const Word* Passage::find_word(uint32_t i, Roles roles) const {
  for (const Word& word : words_at(i)) {
    if (word.roles.has(roles)) return &word;
  }
  return nullptr;
}

// Longer words begin earlier.
const Word* Passage::ending_word(uint32_t i, Roles roles) const {
  for (uint32_t tokens = note(i).longest_end; tokens > 0; --tokens) {
    const uint32_t begin = i + 1 - tokens;
    if (longest(begin) < tokens || !is(begin, roles)) continue;
    for (const Word& word : words_at(begin)) {
      if (word.tokens == tokens && word.roles.has(roles)) return &word;
    }
  }
  return nullptr;
}

bool Passage::stops(uint32_t i, Roles roles) const {
  const Word* word = find(i, roles);
  return word != nullptr && word->tokens == longest(i);
}

bool Passage::blank_from(uint32_t byte, uint32_t i) const {
  if (!has(i) || begin(i) <= byte) return false;
  return is_all_blank(view().substr(byte, begin(i) - byte));
}

// The first token of the passage that begins at or behind a byte.
uint32_t Passage::token_at(uint32_t byte) const {
  // Halves without a branch, which would be foretold no better than by chance.
  uint32_t from = first_;
  for (uint32_t size = size_; size > 0;) {
    const uint32_t half = (size + 1) / 2;
    from += half * static_cast<uint32_t>(begin(from + half - 1) < byte);
    size -= half;
  }
  return from;
}

void Passage::take(ViewSpan span, Taken why) {
  if (!span.empty()) take_up_to(token_at(span.begin), span.end, why);
}

uint32_t Passage::take_up_to(uint32_t first, uint32_t end_byte, Taken why) {
  uint32_t i = first;
  for (; i < last_ && begin(i) < end_byte; ++i) notes_[i - first_].taken = why;
  return i;
}

void Passage::take_tokens(uint32_t begin, uint32_t end, Taken why) {
  for (uint32_t i = std::max(begin, first_); i < std::min(end, last_); ++i) notes_[i - first_].taken = why;
}

}  // namespace vnsift
