// The rules that tell whether an end mark ends a sentence (segment.md, sentences).
//
// A judgement looks at few words around a mark: from the beginning of the sentence, but at most kReachLeft bytes, to
// kReachRight bytes behind it. So it is the same over a whole prepared text and over a prepared window of it
// (segment/nearby_text.h).
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

#include <vnsift/prepared.h>

#include "segment/boundary_words.h"
#include "segment/terminator_run.h"

namespace vnsift {

// What a judgement may look at: tokens that begin in here. Bytes of the view.
inline constexpr uint32_t kReachLeft = 96;
inline constexpr uint32_t kReachRight = 64;
// `Phần thứ nhất.`: bytes.
inline constexpr uint32_t kLongestNamedPart = 40;
ViewSpan reach_of(const TerminatorRun& run, uint32_t sentence_begin, ViewSpan block);

class Boundary {
 public:
  // `text`, prepared with SentenceSplitter::kNeeds, is the part of the blocks' view that begins at byte `offset`.
  void assign(const PreparedText& text, uint32_t offset);

  // Does `run` end the sentence that begins at `sentence_begin`? Both are places of the block's view and must not
  // decrease from call to call; the prepared text holds all that is in reach. Amortised O(log distance) over the
  // tokens, atoms and phrases since the last call.
  bool is_end(TextBlock& block, const TerminatorRun& run, uint32_t sentence_begin);

 private:
  // What follows a run.
  struct Right {
    const Token* token = nullptr;  // first token behind it
    bool blank = false;            // a blank stands right behind the run
    bool quote = false;            // a quotation mark opens before the token
    bool bracket = false;          // `(`
    bool dash = false;
    bool comma = false;  // , ; : the sentence goes on
  };
  // What precedes it.
  struct Left {
    const Token* token = nullptr;  // ends where the run begins, null if a sign does
    uint32_t count = 0;            // tokens of the sentence so far, as far as the reach goes
    bool from_start = true;        // they begin with the first one of the sentence
    AbbreviationKind abbreviation = AbbreviationKind::none;
    bool titled = false;  // a title stands before it: HLV P.
  };

  Right look_right(const TerminatorRun& run) const;
  Left look_left(const TerminatorRun& run, bool from_start);
  AbbreviationKind abbreviation_before(const Left& left);
  AbbreviationKind abbreviation_ending_at(uint32_t token_index);
  bool cuts_atom(const TerminatorRun& run);
  const Atom* atom_ending_at(uint32_t at) const;
  bool is_cut_name(const Token& token, bool counted) const;
  bool is_single_letter(const Token& token) const;
  bool is_initial(const Token& token) const;
  bool is_behind_colon(const Token& token) const;
  bool is_list_head(const TerminatorRun& run, const Left& left) const;
  bool is_heading(const Token& token, const Left& left) const;
  bool is_named_part(const Left& left) const;
  bool is_reporter_clause(TextBlock& block, const TerminatorRun& run, const Right& right) const;
  bool ends_before_lower(TextBlock& block, const TerminatorRun& run, const Left& left, const Right& right) const;
  bool ends_before_digit(const TerminatorRun& run, const Left& left, const Right& right) const;
  bool ends_before_bracket(const TerminatorRun& run, const Left& left, const Right& right) const;
  bool ends_before_capital(const Left& left, const Right& right) const;
  bool ends_after_letter(const Left& left, const Right& right) const;
  bool ends_without_blank(const TerminatorRun& run, const Left& left, const Right& right) const;
  bool is_glued_to_sign(const Token& token) const;
  bool looks_like_name(const Token& token) const;
  char byte_at(uint32_t at) const { return at < std::min<size_t>(block_end_, view_.size()) ? view_[at] : '\0'; }

  std::string_view bytes(const Token& token) const { return slice(view_, token.span()); }
  // Null behind the reach.
  const Token* next_token(const Token& token) const {
    const Token* next = &token + 1;
    return next < tokens_end_ && next->begin < reach_.end ? next : nullptr;
  }

  const PreparedText* text_ = nullptr;
  std::string_view view_;
  uint32_t offset_ = 0;
  const Token* tokens_end_ = nullptr;
  ViewSpan reach_;          // of this call
  uint32_t block_end_ = 0;  // likewise
  // Cursors that only move on: indices of tokens, atoms and phrases.
  uint32_t first_token_ = 0;  // the first one in reach
  uint32_t token_at_ = 0;     // the first one at or behind the run
  uint32_t atom_at_ = 0;
  uint32_t phrase_at_ = 0;
};

}  // namespace vnsift
