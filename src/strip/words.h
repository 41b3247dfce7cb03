// Sets of words of src/lexicon/strip_words.tsv as sorted keys, made by the compiler.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "lexicon/strip_words.gen.h"
#include "text/constant_key.h"

namespace vnsift {

consteval std::string_view strip_words(std::string_view set) {
  for (const lexicon::StripWordsRow& row : lexicon::kStripWords) {
    if (row.set == set) return row.words;
  }
  throw "no such set in strip_words.tsv";
}

consteval size_t count_words(std::string_view words) {
  return static_cast<size_t>(std::count(words.begin(), words.end(), ' ')) + 1;
}

// A set of keys seen through 1,024 bits: most keys that are not in it are turned away by one look.
class KeyFilter {
 public:
  constexpr void add(uint64_t key) { bits_[slot(key) / 64] |= uint64_t{1} << slot(key) % 64; }
  constexpr bool may_have(uint64_t key) const { return (bits_[slot(key) / 64] >> slot(key) % 64 & 1) != 0; }

 private:
  static constexpr size_t slot(uint64_t key) { return static_cast<size_t>(key * 0x9E3779B97F4A7C15u >> 54); }
  std::array<uint64_t, 16> bits_{};
};

template <size_t kCount>
class WordSet {
 public:
  consteval explicit WordSet(std::string_view words) {
    for (size_t i = 0, begin = 0; i < kCount; ++i) {
      const size_t end = std::min(words.find(' ', begin), words.size());
      keys_[i] = constant_key(words.substr(begin, end - begin));
      filter_.add(keys_[i]);
      begin = end + 1;
    }
    std::sort(keys_.begin(), keys_.end());
  }
  constexpr bool has(uint64_t key) const {
    return filter_.may_have(key) && std::binary_search(keys_.begin(), keys_.end(), key);
  }

 private:
  KeyFilter filter_;
  std::array<uint64_t, kCount> keys_{};
};

inline constexpr WordSet<count_words(strip_words("date"))> kDateWords(strip_words("date"));
inline constexpr WordSet<count_words(strip_words("credit"))> kCreditWords(strip_words("credit"));

}  // namespace vnsift
