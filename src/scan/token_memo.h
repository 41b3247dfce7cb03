// TokenMemo: key, shape and word number of the runs of letters seen last, by their bytes.
//
//   const uint64_t word = TokenMemo::word_before(end, size);
//   const TokenMemo::Entry entry = memo.find(word);
//   if (entry.word != word) ...  // read the letters, keep() what they gave
//
// Nineteen of twenty tokens of running text are one of a few thousand spellings of at most eight bytes. Reading one
// letter by letter costs 12 ns, finding it here 3. A set of two entries is a line of the cache. An entry is never
// wrong, whatever was put in before it, so what a text gives does not depend on the texts before. 256 KB, made at the
// first text; one for each PreparedText, and for one table of words.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

#include <vnsift/prepared.h>

#include "scan/phrase_words.h"
#include "text/syllable_keys.h"

namespace vnsift {

class TokenMemo {
 public:
  static constexpr uint32_t kMaxBytes = 8;

  struct Entry {
    uint64_t word = 0, key = 0;
    // The number in the low half, over it what Token has behind its length, with one blank for a gap.
    uint32_t rest = 0;

    MarkedNumber number() const { return static_cast<MarkedNumber>(rest); }
    // A token of this word, as if one blank stood before it. Two stores instead of five: there is one a cycle.
    void write(uint32_t begin, uint32_t size, Token* token) const {
      if constexpr (std::endian::native == std::endian::little) {
        static_assert(offsetof(Token, begin) == 8 && offsetof(Token, length) == 12 && offsetof(Token, gap) == 14 &&
                      offsetof(Token, shape) == 15);
        const uint64_t behind_key = uint64_t{(size & 0xFFFF) | (rest & 0xFFFF0000u)} << 32 | begin;
        token->key = key;
        std::memcpy(reinterpret_cast<char*>(token) + offsetof(Token, begin), &behind_key, sizeof behind_key);
      } else {
        *token = {key, begin, static_cast<uint16_t>(size), Gap::blank, static_cast<uint8_t>(rest >> 24)};
      }
    }
  };

  // The `size` bytes before `end` as one number, the last one highest; 0 if there are more than eight. Eight bytes
  // before `end` must be readable.
  static uint64_t word_before(const char* end, uint32_t size) {
    uint64_t word = 0;
    std::memcpy(&word, end - 8, 8);
    if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
    return word & kLastBytes[size <= kMaxBytes ? size : 0];
  }

  void prepare() {
    if (sets_.empty()) sets_.resize(kSets);
  }
  // What stands in the place of a word: of that word, if it is known. Precondition: prepare() was called.
  Entry find(uint64_t word) const {
    const Set& set = sets_[set_of(word)];
    const size_t way = set.words[0] != word ? 1 : 0;
    return {set.words[way], set.keys[way], set.rests[way]};
  }
  // What find() did not find.
  void keep(uint64_t word, const Token& token, MarkedNumber number) {
    Set& set = sets_[set_of(word)];
    set.words[1] = set.words[0], set.keys[1] = set.keys[0], set.rests[1] = set.rests[0];
    set.words[0] = word, set.keys[0] = token.key;
    set.rests[0] = static_cast<uint32_t>(token.shape) << 24 | kOneBlank | number;
  }

 private:
  static constexpr uint32_t kSetBits = 12;
  static constexpr size_t kSets = size_t{1} << kSetBits;

  static constexpr uint32_t kOneBlank = static_cast<uint32_t>(Gap::blank) << 16;
  struct alignas(64) Set {
    uint64_t words[2] = {1, 1};  // one that no text has, and not 0 for what is too long
    uint64_t keys[2] = {};
    uint32_t rests[2] = {kOneBlank, kOneBlank};
  };

  static constexpr std::array<uint64_t, 9> kLastBytes = [] {
    std::array<uint64_t, 9> masks{};
    for (size_t size = 1; size < masks.size(); ++size) masks[size] = ~uint64_t{0} << (64 - 8 * size);
    return masks;
  }();

  // Fibonacci hashing: the high bits of the product.
  static size_t set_of(uint64_t word) { return static_cast<size_t>((word * 0x9E3779B97F4A7C15u) >> (64 - kSetBits)); }

  std::vector<Set> sets_;
};

}  // namespace vnsift
