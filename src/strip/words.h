// Sets of words of src/lexicon/strip_words.tsv as sorted keys, made by the compiler.
#pragma once

#include <algorithm>
#include <array>
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

template <size_t kCount>
class WordSet {
 public:
  consteval explicit WordSet(std::string_view words) {
    for (size_t i = 0, begin = 0; i < kCount; ++i) {
      const size_t end = std::min(words.find(' ', begin), words.size());
      keys_[i] = constant_key(words.substr(begin, end - begin));
      begin = end + 1;
    }
    std::sort(keys_.begin(), keys_.end());
  }
  constexpr bool has(uint64_t key) const { return std::binary_search(keys_.begin(), keys_.end(), key); }

 private:
  std::array<uint64_t, kCount> keys_{};
};

inline constexpr WordSet<count_words(strip_words("date"))> kDateWords(strip_words("date"));
inline constexpr WordSet<count_words(strip_words("credit"))> kCreditWords(strip_words("credit"));

}  // namespace vnsift
