// What stands before a number: its type word with adjectives, the word `số`, the layout of a header, or words that tell
// that it is no document number (docnums.md 3, 5, 6, 8).
//
//   «Quyết định bổ nhiệm cán bộ số» 12/QĐ-UBND      type quyet_dinh, begin at Quyết
//   NGHỊ QUYẾT\nCỦA HỘI ĐỒNG NHÂN DÂN TỈNH «SỐ» 14/2023/NQ-HĐND   type nghi_quyet, issuer, begin at SỐ
//   Mẫu số 04-ĐK/HT                                rejected
//
// Cost: about 0.5 us a number; looks at most 30 tokens back.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include <vnsift/prepared.h>

namespace vnsift {

struct LeftContext {
  int type = -1;              // row of document_types.tsv
  ViewSpan type_surface;      // the type words; empty without
  uint32_t begin = 0;         // where the reference begins: type word, `số` or number
  uint32_t first_token = 0;   // the token that holds `begin`
  uint32_t number_begin = 0;  // `số`, or the number: where it begins if the type word is not taken
  uint32_t adjectives = 0;    // words between the type word and `số`
  bool number_word = false;   // `số` stands before the number
  bool outside = false;       // the type word is no part of the reference: header layout, another cell
  bool lower = false;         // the type word is written in small letters
  bool rejected = false;      // a form, a plate, an address, ...
  bool form_word = false;     // Mẫu, Biểu stands before the type word (Mẫu biên bản số 43/BB-VPHC)
  bool bounded = true;        // false: the number is the rest of something (H26-250314, 12/45/…)
  ViewSpan issuer;            // header layout: the body between type and `số`
  uint32_t flags = 0;         // kGlued, kNoDiacritics, kLineBreak
};

// The phrases before a number: numbers are read from left to right, and what stands before each is looked at from the
// number backwards.
class PhrasesBefore {
 public:
  explicit PhrasesBefore(const PreparedText& text)
      : first_(text.phrases().data()), end_(first_ + text.phrases().size()), behind_(first_) {}

  // The number stands at token `at`, which is not before that of the last call.
  void move_to(uint32_t at) {
    while (end_ - behind_ > kStride && behind_[kStride].first_token < at) behind_ += kStride;
    while (behind_ != end_ && behind_->first_token < at) ++behind_;
  }
  // Calls `look` with the phrases that begin at tokens [first, last], the last one first, until it returns true.
  template <typename Look>
  bool any_back(uint32_t first, uint32_t last, Look look) const {
    for (const PhraseHit* hit = behind_; hit != first_ && hit[-1].first_token >= first;) {
      if ((--hit)->first_token <= last && look(*hit)) return true;
    }
    return false;
  }

 private:
  static constexpr ptrdiff_t kStride = 8;
  const PhraseHit* first_;
  const PhraseHit* end_;
  const PhraseHit* behind_;  // the first that begins at the number or behind it
};

// The number at token `at` is the rest of something, told by the two characters before it alone: H26-250314, 12/45/…
// read_left() would tell so too.
bool is_rest_of_something(const PreparedText& text, uint32_t at);

// `at`: the token of the number, `begin` its first byte; for a blank number the token behind the word `số` and its end.
// `phrases` stand at `at`.
LeftContext read_left(const PreparedText& text, const PhrasesBefore& phrases, uint32_t at, uint32_t begin);

// A type word further left that names the type `row`, for «Quyết định phê duyệt kế hoạch số» 12/QĐ-UBND, where the
// nearer one (kế hoạch) does not go with the symbol. True if `left` now begins there.
bool prefer_type(const PreparedText& text, const PhrasesBefore& phrases, uint32_t at, int row, LeftContext& left);

// A law whose name, as law_names.tsv has it, ends where the number (or its `số`) stands: Luật Người lao động Việt Nam
// đi làm việc ở nước ngoài theo «hợp đồng» số 69/2020/QH14 holds another type word. True if `left` now begins there.
bool prefer_law(const PreparedText& text, const PhrasesBefore& phrases, uint32_t at, LeftContext& left);

// The type word that begins at token `first` is a word of its own: luật is none in pháp luật, quy luật, kỷ luật.
bool is_own_type_word(std::span<const Token> tokens, uint32_t first);

// The abbreviation at token `first` (QĐ, NQ, TTr) is written as it is coded, and is not the tail of a symbol.
bool is_type_abbreviation(const PreparedText& text, uint32_t first);

}  // namespace vnsift
