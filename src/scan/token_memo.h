// TokenMemo: key, shape and word number of the runs of letters seen last, by their bytes.
//
//   const uint64_t word = TokenMemo::word_before(end, size);
//   const TokenMemo::Entry entry = memo.find(word);
//   if (entry.word != word) ...  // read the letters, keep() what they gave
//
// Nineteen of twenty tokens of running text are one of a few thousand spellings of at most eight bytes. Reading one
// letter by letter costs 12 ns, finding it here 3. A set of three entries is a line of the cache (of two, one token in
// fifty of pages was pushed out before it came again). Spellings of nine to sixteen bytes (trường, đường) have a small
// table of their own. An entry is never wrong, whatever was put in before it, so what a text gives does not depend on
// the texts before. 280 KB, made at the first text; one for each PreparedText, and for one table of words.
#pragma once

#include <algorithm>
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
  static constexpr uint32_t kMaxBytes = 8, kMaxLongBytes = 16;
  static constexpr size_t kWays = 3;

  static constexpr uint32_t kOneBlank = static_cast<uint32_t>(Gap::blank) << 16;  // in `rest` of an entry
  static constexpr uint32_t kSetBits = 12;

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
    return word & kLastBytes[std::min(size, kMaxBytes + 1)];
  }

  void prepare() {
    if (!sets_.empty()) return;
    sets_.resize(kSets);
    long_words_.resize(kLongWords);
  }
  // What stands in the place of a word: of that word, if it is known. Precondition: prepare() was called.
  Entry find(uint64_t word) const {
    const Set& set = sets_[set_of(word)];
    const size_t not_first = set.words[0] != word ? 1 : 0, not_second = set.words[1] != word ? 1 : 0;
    const size_t way = not_first + (not_first & not_second);
    return {set.words[way], set.keys[way], set.rests[way]};
  }
  // What find() did not find.
  void keep(uint64_t word, const Token& token, MarkedNumber number) {
    Set& set = sets_[set_of(word)];
    for (size_t way = kWays - 1; way > 0; --way) {
      set.words[way] = set.words[way - 1], set.keys[way] = set.keys[way - 1], set.rests[way] = set.rests[way - 1];
    }
    set.words[0] = word, set.keys[0] = token.key, set.rests[0] = rest_of(token, number);
  }

  // The same for `size` bytes before `end`, from nine to sixteen; sixteen bytes before `end` must be readable.
  const Entry* find_long(const char* end, uint32_t size) const {
    const uint64_t last = word_before(end, kMaxBytes), first = word_before(end - kMaxBytes, size - kMaxBytes);
    const LongWord& long_word = long_words_[long_place_of(last, first)];
    return long_word.first == first && long_word.entry.word == last ? &long_word.entry : nullptr;
  }
  void keep_long(const char* end, uint32_t size, const Token& token, MarkedNumber number) {
    const uint64_t last = word_before(end, kMaxBytes), first = word_before(end - kMaxBytes, size - kMaxBytes);
    long_words_[long_place_of(last, first)] = {{last, token.key, rest_of(token, number)}, first};
  }

  // What find() looks at, for those who look in a way of their own (known_runs.h).
  struct alignas(64) Set {
    std::array<uint64_t, kWays> words = {1, 1, 1};  // one that no text has, and not 0 for what is too long
    std::array<uint64_t, kWays> keys = {};
    std::array<uint32_t, kWays> rests = {kOneBlank, kOneBlank, kOneBlank};
  };
  const Set* sets() const { return sets_.data(); }
  // Fibonacci hashing: the high bits of the product.
  static size_t set_of(uint64_t word) { return static_cast<size_t>((word * 0x9E3779B97F4A7C15u) >> (64 - kSetBits)); }
  // By size, what word_before() leaves of eight bytes.
  static constexpr std::array<uint64_t, kMaxBytes + 2> kLastBytes = [] {
    std::array<uint64_t, kMaxBytes + 2> masks{};
    for (size_t size = 1; size <= kMaxBytes; ++size) masks[size] = ~uint64_t{0} << (64 - 8 * size);
    return masks;
  }();

 private:
  static constexpr uint32_t kLongBits = 10;
  static constexpr size_t kSets = size_t{1} << kSetBits, kLongWords = size_t{1} << kLongBits;

  static uint32_t rest_of(const Token& token, MarkedNumber number) {
    return static_cast<uint32_t>(token.shape) << 24 | kOneBlank | number;
  }

  // The size of a word is told by its first bytes: they are not 0, as no token has a zero byte.
  struct LongWord {
    Entry entry;
    uint64_t first = 0;
  };

  // Fibonacci hashing: the high bits of the product.
  static size_t long_place_of(uint64_t last, uint64_t first) {
    return static_cast<size_t>(((last ^ first >> 3) * 0x9E3779B97F4A7C15u) >> (64 - kLongBits));
  }

  std::vector<Set> sets_;
  std::vector<LongWord> long_words_;
};

}  // namespace vnsift
