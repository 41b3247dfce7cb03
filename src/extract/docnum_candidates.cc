#include "extract/docnum_candidates.h"

#include <bit>

#include "text/letters.h"
#include "text/punctuation.h"

namespace vnsift {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool is_space(char c) { return is_blank(c) || c == '\n'; }

class Candidates {
 public:
  Candidates(std::string_view view, const TextIndex& index) : view_(view), index_(index) {}

  bool any() const {
    uint64_t digit_before = 0;
    const std::vector<IndexBlock>& blocks = index_.blocks();
    for (size_t block = 0; block < blocks.size(); ++block) {
      const uint64_t digits = blocks[block][IndexClass::digits];
      for (uint64_t signs = blocks[block][IndexClass::separators]; signs != 0; signs &= signs - 1) {
        if (joins_symbol(block * 64 + static_cast<size_t>(std::countr_zero(signs)))) return true;
      }
      for (uint64_t starts = digits & ~(digits << 1 | digit_before); starts != 0; starts &= starts - 1) {
        if (follows_capital(block * 64 + static_cast<size_t>(std::countr_zero(starts)))) return true;
      }
      digit_before = digits >> 63;
    }
    return false;
  }

 private:
  bool is_letter(size_t at) const { return index_.has(IndexClass::letters, at); }

  // A symbol has a letter behind the first separator that follows its number (18-NQ, 30/2020/NĐ), its letter (10c/NQ)
  // or the blank that stands for it (số …/QĐ). Only behind a code may the next be a number (60 HĐ/2023).
  bool joins_symbol(size_t sign) const {
    const bool slash = slash_size(view_, sign) != 0;
    size_t after = sign + (static_cast<unsigned char>(view_[sign]) < 0x80 ? 1 : 3);
    while (after < view_.size() && is_space(view_[after])) ++after;
    if (slash) after = skip_dots(after);
    if (after >= view_.size()) return false;
    size_t before = sign;
    while (before > 0 && is_space(view_[before - 1])) --before;
    const bool digit_before = before > 0 && is_digit(view_[before - 1]);
    if (is_digit(view_[after])) return slash && !digit_before;
    if (!is_letter(after)) return false;
    if (slash || digit_before) return true;
    const size_t letters_end = before;
    while (before > 0 && is_letter(before - 1)) --before;
    return before < letters_end && before > 0 && is_digit(view_[before - 1]);
  }

  // The signs of a blank that is to be filled in may stand behind its slash too: số …/…QĐ.
  size_t skip_dots(size_t at) const {
    while (at < view_.size()) {
      const char c = view_[at];
      const size_t size = c == '.' || c == '_' || c == ':' || is_space(c) ? 1 : view_.substr(at, 3) == "…" ? 3 : 0;
      if (size == 0) break;
      at += size;
    }
    return at;
  }

  // The code of a standard stands behind its name in capitals: TCVN 5574, TCVN ISO 9001, QCVN14.
  bool follows_capital(size_t digits) const {
    size_t end = digits;
    while (end > 0 && is_blank(view_[end - 1])) --end;
    if (end == 0) return false;
    const char last = view_[end - 1];
    if (static_cast<unsigned char>(last) < 0x80) return last >= 'A' && last <= 'Z';
    size_t begin = end - 1;
    while (begin > 0 && (static_cast<unsigned char>(view_[begin]) & 0xC0) == 0x80) --begin;
    return is_letter(begin) && !letter_at(view_.data() + begin).info.is_lower();
  }

  std::string_view view_;
  const TextIndex& index_;
};

}  // namespace

bool may_hold_docnum(std::string_view view, const TextIndex& index) { return Candidates(view, index).any(); }

}  // namespace vnsift
