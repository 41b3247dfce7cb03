// Capitals that a charset could not write (normalize.md 8.3). In TCVN3 the case of a toned letter was in the font: CñA
// in .VnTime was set in .VnTimeH. The sure letters around tell.
#include <vnsift/syllable.h>

#include "normalize/charset_bits.h"
#include "normalize/charset_decode.h"

namespace vnsift {

namespace {

enum class Verdict : uint8_t { none, capitals, lower };

class CapitalFinder {
 public:
  CapitalFinder(std::string_view bytes, Charset charset)
      : bytes_(bytes), charset_(charset), kind_(charset_table(charset).kind) {}

  // Beside almost every letter whose case is lost stands a sure lower-case one: only the words of the others are looked
  // at.
  void run(std::vector<ByteRange>& raised) {
    constexpr unsigned kLower = charset_bits::kLower, kAmbiguous = charset_bits::kAmbiguous;
    unsigned before = 0, own = bytes_.empty() ? 0 : kind(0);
    for (size_t i = 0; i < bytes_.size(); ++i) {
      const unsigned next = i + 1 < bytes_.size() ? kind(i + 1) : 0;
      // One test: which of these holds is as good as random.
      const unsigned lower_beside = (before | next) & kLower;
      const bool may_be_capital = ((own & kAmbiguous) | lower_beside) == kAmbiguous;
      before = own;
      own = next;
      if (!may_be_capital) continue;
      size_t begin = i;
      while (begin > 0 && kind(begin - 1) != 0) --begin;
      i = settle(begin, raised) - 1;
      before = kind(i);
      own = i + 1 < bytes_.size() ? kind(i + 1) : 0;
    }
  }

 private:
  struct Token {
    size_t end = 0;
    uint8_t kinds = 0;
    size_t capitals = 0;
    bool upper_behind_first = false;
  };

  uint8_t kind(size_t i) const { return kind_[static_cast<unsigned char>(bytes_[i])]; }
  bool is_line_end(size_t i) const { return bytes_[i] == '\n' || bytes_[i] == '\r'; }

  Token token_at(size_t begin) const {
    Token token;
    size_t i = begin;
    for (; i < bytes_.size() && kind(i) != 0; ++i) {
      token.kinds |= kind(i);
      if ((kind(i) & charset_bits::kUpper) != 0) {
        ++token.capitals;
        token.upper_behind_first |= i != begin;
      }
    }
    token.end = i;
    return token;
  }

  // The word at `begin`, one with a letter whose case is lost; returns its end.
  size_t settle(size_t begin, std::vector<ByteRange>& raised) {
    const Token token = token_at(begin);
    if ((token.kinds & charset_bits::kLower) != 0) return token.end;
    const Verdict left = left_of(begin);
    if (token.upper_behind_first || neighbours_are_capitals(left, token.end)) raised.push_back({begin, token.end});
    const Verdict own = verdict(begin, token);
    left_ = own != Verdict::none ? own : left;
    left_until_ = token.end;
    return token.end;
  }

  // What a word says about the words beside it.
  Verdict verdict(size_t begin, const Token& token) {
    if ((token.kinds & charset_bits::kLower) != 0) return Verdict::lower;
    if (token.capitals < 2 || token.end - begin > 8) return Verdict::none;
    word_.clear();
    decode(bytes_.substr(begin, token.end - begin), charset_, word_, nullptr, {.repair_case = false});
    return parse_syllable(word_) ? Verdict::capitals : Verdict::none;
  }

  // What the nearest word on the left that decides says; back to the word that was settled last.
  Verdict left_of(size_t at) {
    while (at > left_until_) {
      --at;
      if (is_line_end(at)) return Verdict::none;
      if (kind(at) == 0) continue;
      while (at > left_until_ && kind(at - 1) != 0) --at;
      if (const Verdict found = verdict(at, token_at(at)); found != Verdict::none) return found;
    }
    return left_;
  }

  // The nearest word to the right that decides is looked for once and remembered: linear however long a line is
  // undecided.
  Verdict right_of(size_t at) {
    if (at < right_until_) return right_;
    right_ = Verdict::none;
    size_t i = at;
    while (i < bytes_.size() && !is_line_end(i)) {
      if (kind(i) == 0) {
        ++i;
        continue;
      }
      const Token token = token_at(i);
      right_ = verdict(i, token);
      if (right_ != Verdict::none) break;
      i = token.end;
    }
    right_until_ = i + (right_ != Verdict::none ? 1 : 0);
    return right_;
  }

  bool neighbours_are_capitals(Verdict left, size_t end) {
    if (left == Verdict::lower) return false;
    const Verdict right = right_of(end);
    return right != Verdict::lower && (left == Verdict::capitals || right == Verdict::capitals);
  }

  std::string_view bytes_;
  Charset charset_;
  const uint8_t* kind_;
  Verdict left_ = Verdict::none;  // what the words before left_until_ say to those behind
  size_t left_until_ = 0;
  Verdict right_ = Verdict::none;
  size_t right_until_ = 0;
  std::string word_;
};

}  // namespace

void find_lost_capitals(std::string_view bytes, Charset charset, std::vector<ByteRange>& raised) {
  CapitalFinder(bytes, charset).run(raised);
}

}  // namespace vnsift
