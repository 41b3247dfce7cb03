// How Vietnamese a text is: the share of legal syllables among its words (normalize.md 2).
//
// Cost: about 1 ns a byte. A counter remembers words (8 KB, made when first used); one a thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace vnsift {

struct ToneMove {
  uint32_t begin = 0;  // the two vowels, in bytes of the text
  uint32_t end = 0;
  char32_t first = 0, second = 0;  // what they become
};

struct Share {
  size_t words = 0;  // tokens of two letters and more; without all-capital ones of up to five, and those beside U+FFFD
  size_t legal = 0;
  // At least 0.6 of the words are legal syllables; true without words.
  bool passes() const { return legal * 10 >= words * 6; }
};

class ShareCounter {
 public:
  static constexpr size_t kEnough = 3;  // words that can judge a line

  // The words of canonical text, but those that hold a move (whose places are `base` + offset in text). Stops when it
  // has kEnough words and passes() is sure to hold at the end.
  Share count(std::string_view text, std::span<const ToneMove> moves = {}, size_t base = 0);

 private:
  // A word as one number: seven letters (six bits each), tone, index of the letter with the tone.
  bool is_legal(uint64_t word, size_t letters);

  // Slot by hash: word << 1 | legal.
  std::vector<uint64_t> known_;
};

}  // namespace vnsift
