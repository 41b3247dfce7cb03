// TokenMemo: key and shape of the runs of letters seen last, by their bytes.
//
//   const uint64_t word = TokenMemo::word_before(end, size);
//   const TokenMemo::Entry& known = memo.find(word);
//   if (known.word != word) ...  // read the letters, keep() what they gave
//
// Nineteen of twenty tokens of running text are one of a few thousand spellings of at most eight bytes. Reading one
// letter by letter costs 12 ns, finding it here 1.5: a set of two entries is 32 bytes, half a line of the cache. An
// entry is never wrong, whatever was put in before it, so what a text gives does not depend on the texts before. 128
// KB, made at the first text; one for each PreparedText.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

#include <vnsift/prepared.h>

#include "text/syllable_keys.h"

namespace vnsift {

class TokenMemo {
 public:
  static constexpr uint32_t kMaxBytes = 8;
  static constexpr uint32_t kShapeShift = 48;

  struct Entry {
    uint64_t word = 1;  // one that no text has, and not 0 for what is too long
    // A key of at most eight letters leaves the bits 48..59 free: the shape stands in them.
    uint64_t packed = 0;
    uint64_t key() const { return packed & ~(uint64_t{255} << kShapeShift); }
    uint8_t shape() const { return static_cast<uint8_t>(packed >> kShapeShift); }
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
    if (entries_.empty()) entries_.resize(2 * kSets);
  }
  // What is remembered in the place of `word`: of that word, if it is the same. Precondition: prepare() was called.
  const Entry& find(uint64_t word) const {
    const Entry* entry = &entries_[first_of(word)];
    return entry[static_cast<size_t>(entry->word != word)];
  }
  // What find() did not find. Precondition: `token` is no digit run, and its key is not hashed.
  void keep(uint64_t word, const Token& token) {
    Entry* entry = &entries_[first_of(word)];
    entry[1] = entry[0];
    entry[0] = {word, token.key | static_cast<uint64_t>(token.shape) << kShapeShift};
  }

 private:
  static_assert(kMaxBytes * kKeyBitsPerLetter <= kShapeShift && kShapeShift + 8 <= kKeyToneShift);
  static constexpr uint32_t kSetBits = 12;
  static constexpr size_t kSets = size_t{1} << kSetBits;

  static constexpr std::array<uint64_t, 9> kLastBytes = [] {
    std::array<uint64_t, 9> masks{};
    for (size_t size = 1; size < masks.size(); ++size) masks[size] = ~uint64_t{0} << (64 - 8 * size);
    return masks;
  }();

  // Fibonacci hashing: the high bits of the product.
  static size_t first_of(uint64_t word) {
    return static_cast<size_t>((word * 0x9E3779B97F4A7C15u) >> (63 - kSetBits)) & ~size_t{1};
  }

  std::vector<Entry> entries_;
};

}  // namespace vnsift
