// The rules that tell whether an end mark ends a sentence (segment.md, sentences). One Boundary judges the marks of one
// block of text from left to right.
#pragma once

#include <cstdint>
#include <string_view>

#include <vnsift/prepared.h>

#include "segment/boundary_words.h"
#include "segment/terminator_run.h"

namespace vnsift {

class Boundary {
 public:
  explicit Boundary(const PreparedText& text) : text_(text), view_(text.view()) {}

  // Begins a block: lines that belong together, line ends in it count as blanks. Blocks come in the order of the text.
  void start_block(ViewSpan block, uint32_t first_token, uint32_t last_token);

  // Does `run` end the sentence that begins at `sentence_begin`? Both must not decrease from call to call. Amortised
  // O(log distance) over the tokens, atoms and phrases since the last call.
  bool is_end(const TerminatorRun& run, uint32_t sentence_begin);

  QuoteParity& quotes() { return quotes_; }

 private:
  // What follows a run.
  struct Right {
    const Token* token = nullptr;  // first token of the block behind it
    bool blank = false;            // a blank stands right behind the run
    bool quote = false;            // a quotation mark opens before the token
    bool bracket = false;          // `(`
    bool dash = false;
    bool comma = false;  // , ; : the sentence goes on
  };
  // What precedes it.
  struct Left {
    const Token* token = nullptr;  // ends where the run begins, null if a sign does
    uint32_t index = 0;            // of the first token at or behind the run
    uint32_t count = 0;            // tokens of the sentence so far
    AbbreviationKind abbreviation = AbbreviationKind::none;
  };

  Right look_right(const TerminatorRun& run);
  Left look_left(const TerminatorRun& run, uint32_t sentence_begin);
  AbbreviationKind abbreviation_ending_at(uint32_t token_index);
  bool cuts_atom(const TerminatorRun& run);
  bool atom_ends_at(uint32_t at) const;
  bool is_cut_name(const Left& left) const;
  bool is_single_letter(const Token& token) const;
  bool is_list_head(const TerminatorRun& run, const Left& left) const;
  bool is_reporter_clause(const TerminatorRun& run, const Right& right) const;
  bool is_casual();
  bool ends_before_lower(const TerminatorRun& run, const Left& left, const Right& right);
  bool ends_before_digit(const TerminatorRun& run, const Left& left, const Right& right) const;
  bool ends_before_capital(const Left& left, const Right& right) const;
  bool ends_after_letter(const Left& left, const Right& right) const;
  bool ends_without_blank(const TerminatorRun& run, const Left& left, const Right& right) const;
  bool looks_like_name(const Token& token) const;
  bool is_vietnamese(const Token& token) const;

  std::string_view bytes(const Token& token) const { return slice(view_, token.span()); }
  const Token* next_token(const Token& token) const {
    return &token + 1 < text_.tokens().data() + last_token_ ? &token + 1 : nullptr;
  }

  const PreparedText& text_;
  std::string_view view_;
  ViewSpan block_;
  uint32_t first_token_ = 0, last_token_ = 0;  // of the block
  uint32_t token_at_ = 0;                      // cursors that only move on
  uint32_t sentence_token_ = 0;
  uint32_t atom_at_ = 0;
  uint32_t phrase_at_ = 0;
  enum class Casual : uint8_t { unknown, yes, no } casual_ = Casual::unknown;
  QuoteParity quotes_;
};

}  // namespace vnsift
