// Passage: one paragraph as the readers of quantities and dates see it: its tokens, the words of their tables that
// begin or end at each of them, and what is taken already.
//
//   passage.assign(text, range);
//   passage.is(i, measure_role::kUp)          // a change verb begins at token i
//   passage.ending(i, measure_role::kBefore)  // the comparator whose last token is i, the longest
//
// A line end inside a paragraph is a blank. Most questions are answered by a bit of the token's note: which roles the
// words have that begin or end there; the words themselves are listed only behind that, once a token. Cost: 5 ns a
// token to assign, 1 ns a question whose answer is no. One object a worker, reused; not for two threads at a time.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include <vnsift/prepared.h>

#include "extract/passages.h"
#include "extract/quantity_lexicon.h"
#include "extract/quantity_tables.h"
#include "extract/quantity_words.h"

namespace vnsift {

// What the readers know of a token: half a cache line, since a paragraph has one for each of its tokens.
struct TokenNote : TokenMarks, WordsHere {
  // The end of the longest phrase that begins here, and the phrase of the longest word that ends here: their begins and
  // ends are the masks of the words that begin (end) at the token.
  const QuantityWords::Node *begin = nullptr, *end = nullptr;
};
static_assert(sizeof(TokenNote) == 32);

// Some of the gaps, told by one bit of the gap at hand.
template <Gap... kGaps>
constexpr bool is_gap(Gap gap) {
  constexpr uint32_t kSet = ((uint32_t{1} << static_cast<uint32_t>(kGaps)) | ...);
  return (kSet >> static_cast<uint32_t>(gap) & 1) != 0;
}

class Passage {
 public:
  // What a user adds to the tables of words; null: nothing. Outlives the use of this object.
  void set_tables(const QuantityTables::Rows* tables) { tables_ = tables; }
  // Precondition: `text` was made with Need::quantities and Need::atoms, and outlives the use of this object.
  void assign(const PreparedText& text, const PassageRange& range);

  const PreparedText& text() const { return *text_; }
  std::string_view view() const { return view_; }
  uint32_t first() const { return first_; }
  uint32_t last() const { return last_; }
  bool has(uint32_t i) const { return i - first_ < size_; }  // what is before the first wraps
  const Token& operator[](uint32_t i) const { return tokens_[i]; }
  std::string_view word(uint32_t i) const { return {view_.data() + tokens_[i].begin, tokens_[i].length}; }
  uint32_t begin(uint32_t i) const { return (*this)[i].begin; }
  uint32_t end(uint32_t i) const { return (*this)[i].span().end; }
  // Words without accents count: PassageRange::unaccented.
  bool unaccented() const { return unaccented_; }

  bool digits(uint32_t i) const { return has(i) && ((*this)[i].shape & token_shape::kDigits) != 0; }
  bool capital(uint32_t i) const { return has(i) && ((*this)[i].shape & token_shape::kFirstUpper) != 0; }
  // Capital first letter and small ones: Hồ, not HỒ.
  bool titled(uint32_t i) const { return capital(i) && ((*this)[i].shape & token_shape::kHasLower) != 0; }
  // The value of a digit token of at most nine digits; -1 else.
  int64_t number(uint32_t i) const;
  // The same of one that is known to be a digit token of at most eighteen.
  int64_t digits_value(uint32_t i) const;
  // What stands between token i and the one before.
  std::string_view gap(uint32_t i) const;
  // The gap holds that sign; cheaper than a look at gap().
  bool gap_has(uint32_t i, Gap alone, char sign) const {
    if (i == 0 || i >= text_->tokens().size()) return false;
    const Gap between = (*this)[i].gap;
    return between == alone || (between == Gap::other && gap(i).find(sign) != std::string_view::npos);
  }
  // Only blanks (or a line end) before token i, and a token of this passage before them.
  bool blank(uint32_t i) const { return follows(i) && is_gap<Gap::blank, Gap::line>((*this)[i].gap); }
  bool glued(uint32_t i) const { return follows(i) && (*this)[i].gap == Gap::none; }
  // The gap is that one sign, without blanks: 12.5, 3/4.
  bool tight(uint32_t i, Gap sign) const {
    if (!follows(i) || (*this)[i].gap != sign) return false;
    return begin(i) == end(i - 1) + 1 || is_tight(i);
  }
  // A clause ends before token i: the passage or a sentence begins there, behind , ; : or a point and a blank, or
  // behind an odd gap with one of `signs` or an ellipsis.
  bool ends_clause(uint32_t i, std::string_view signs) const;
  bool sentence_start(uint32_t i) const { return !follows(i) || (note(i).signs & TokenMarks::kStartsSentence) != 0; }

  // The longest word that begins (ends) at token i with one of the roles; null if there is none.
  const Word* find(uint32_t i, Roles roles) const { return is(i, roles) ? find_word(i, roles) : nullptr; }
  const Word* ending(uint32_t i, Roles roles) const { return is_end(i, roles) ? ending_word(i, roles) : nullptr; }
  bool is(uint32_t i, Roles roles) const {
    return has(i) && (note(i).begin->begins[role_mask_index(roles.table)] & role_mask(roles)) != 0;
  }
  bool is_end(uint32_t i, Roles roles) const {
    return has(i) && (note(i).end->ends[role_mask_index(roles.table)] & role_mask(roles)) != 0;
  }
  // The same, if no longer word of any table begins there: `chỉ` of `chỉ tiêu` stops nothing.
  bool stops(uint32_t i, Roles roles) const;
  // Only blanks between a byte and token i, which is behind it: what follows a unit that ends in a sign.
  bool blank_from(uint32_t byte, uint32_t i) const;
  // All words at token i, longest first.
  std::span<const Word> words_at(uint32_t i) const {
    if (note(i).words == TokenMarks::kUnlisted) list_words(i);
    return {words_.data() + note(i).first_word, note(i).words};
  }
  // Tokens of the longest of them; 0 without.
  uint32_t longest(uint32_t i) const { return note(i).longest_begin; }
  // Some word of the passage has one of the roles: whole searches are spared where none has.
  bool holds(Roles roles) const { return (held_[role_mask_index(roles.table)] & role_mask(roles)) != 0; }
  bool holds(PhraseTable table) const { return holds(Roles{table, ~uint64_t{0}}); }
  // An indicator by its name or its abbreviation.
  bool holds_indicator() const { return holds(PhraseTable::indicators) || holds(PhraseTable::indicator_codes); }
  // The tokens that can begin something, ascending: digits, and words with head bits.
  std::span<const uint32_t> candidates() const { return {candidates_.data(), candidate_count_}; }
  // What the words at token i can begin: head bits.
  uint16_t heads(uint32_t i) const { return note(i).heads; }
  bool has_tables() const { return tables_ != nullptr; }
  // The unit, indicator of a word's row.
  const UnitInfo& unit(uint32_t row) const {
    return row < unit_count() ? unit_info(row) : tables_->units[row - unit_count()];
  }
  const IndicatorInfo& indicator(uint32_t row) const {
    return row < indicator_count() ? indicator_info(row) : tables_->indicators[row - indicator_count()];
  }
  // The unit with signs at a byte of `view`, which is a beginning of view(); null if there is none.
  const UnitInfo* sign_unit(std::string_view view, uint32_t at) const {
    return at < view.size() && may_be_sign(view, at) ? find_sign_unit(view, at) : nullptr;
  }
  // It may stand there.
  bool may_be_sign(std::string_view view, uint32_t at) const {
    return may_be_sign_unit(view, at) || tables_ != nullptr;
  }
  // Rows of a table without roles: units, indicators.
  const Word* find(uint32_t i, PhraseTable table) const { return find(i, Roles{table, ~uint64_t{0}}); }
  bool is(uint32_t i, PhraseTable table) const { return is(i, Roles{table, ~uint64_t{0}}); }

  Taken taken(uint32_t i) const { return has(i) ? note(i).taken : Taken::no; }
  bool free(uint32_t i) const { return has(i) && note(i).taken == Taken::no; }
  // The first token of the passage that begins at or behind a byte; last() if there is none.
  uint32_t token_at(uint32_t byte) const;
  // Marks the tokens of a span, as far as they are of this passage.
  void take(ViewSpan span, Taken why);
  // The same from a token up to a byte; the first token behind them.
  uint32_t take_up_to(uint32_t first, uint32_t end_byte, Taken why);
  void take_tokens(uint32_t begin, uint32_t end, Taken why);

 private:
  // A token, and the node of its word, then that of the phrase of it and the next.
  struct Beginning {
    uint32_t token = 0, node = 0;
  };
  // A token of the passage that has one before it.
  bool follows(uint32_t i) const { return i - first_ - 1 < behind_; }
  const TokenNote& note(uint32_t i) const { return notes_[i - first_]; }
  bool is_tight(uint32_t i) const;
  const UnitInfo* find_sign_unit(std::string_view view, uint32_t at) const;
  const Word* find_word(uint32_t i, Roles roles) const;
  const Word* ending_word(uint32_t i, Roles roles) const;
  void add_words();
  void make_room();
  void list_words(uint32_t i) const;
  void add_words_of_tables();
  void put_notes();
  void mark_atoms(const PassageRange& range);
  void look_at_tokens();
  bool ends_sentence(uint32_t i) const;

  const PreparedText* text_ = nullptr;
  const Token* tokens_ = nullptr;  // of the text, as is the view
  std::string_view view_;
  const QuantityTables::Rows* tables_ = nullptr;
  const QuantityWords* words_of_table_ = nullptr;
  uint32_t first_ = 0, last_ = 0;
  uint32_t size_ = 0, behind_ = 0;  // tokens; those behind the first
  bool unaccented_ = false;
  // Words are listed when somebody asks for them; there is room for all, so that they stay where they are.
  mutable std::vector<Word> words_;
  mutable uint32_t listed_ = 0;
  mutable std::vector<TokenNote> notes_;
  std::vector<Beginning> longer_;     // where a phrase of two or more may begin
  std::vector<uint32_t> breaks_;      // tokens with a point or an odd sign before them, so many
  std::vector<uint32_t> candidates_;  // so many
  size_t break_count_ = 0, candidate_count_ = 0;
  std::vector<PhraseHit> hits_;             // where a user adds words
  std::vector<QuantityWords::Node> added_;  // there, by token: the table does not know them
  RoleMasks held_{};                        // of all notes
};

}  // namespace vnsift
