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
  friend constexpr KeyFilter operator|(KeyFilter a, const KeyFilter& b) {
    for (size_t i = 0; i < a.bits_.size(); ++i) a.bits_[i] |= b.bits_[i];
    return a;
  }
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

  constexpr const KeyFilter& filter() const { return filter_; }

 private:
  KeyFilter filter_;
  std::array<uint64_t, kCount> keys_{};
};

// Pairs of words, written with _ between them.
constexpr uint64_t pair_key(uint64_t first, uint64_t second) { return first * 0x9E3779B97F4A7C15u ^ second; }

template <size_t kCount>
class PairSet {
 public:
  consteval explicit PairSet(std::string_view pairs) {
    for (size_t i = 0, begin = 0; i < kCount; ++i) {
      const size_t end = std::min(pairs.find(' ', begin), pairs.size()), bar = pairs.find('_', begin);
      const uint64_t first = word_key(pairs.substr(begin, bar - begin));
      keys_[i] = pair_key(first, word_key(pairs.substr(bar + 1, end - bar - 1)));
      heads_.add(first);
      begin = end + 1;
    }
    std::sort(keys_.begin(), keys_.end());
  }
  constexpr bool has(uint64_t key) const { return std::binary_search(keys_.begin(), keys_.end(), key); }
  constexpr const KeyFilter& heads() const { return heads_; }  // of the first words

 private:
  KeyFilter heads_;
  std::array<uint64_t, kCount> keys_{};
};

inline constexpr WordSet<count_words(strip_words("date"))> kDateWords(strip_words("date"));
inline constexpr WordSet<count_words(strip_words("credit"))> kCreditWords(strip_words("credit"));
inline constexpr WordSet<count_words(strip_words("law_part"))> kLawParts(strip_words("law_part"));
inline constexpr PairSet<count_words(strip_words("law_pair"))> kLawPartPairs(strip_words("law_pair"));
inline constexpr WordSet<count_words(strip_words("honorific"))> kHonorifics(strip_words("honorific"));
inline constexpr PairSet<count_words(strip_words("post"))> kPosts(strip_words("post"));
inline constexpr WordSet<count_words(strip_words("byline_label"))> kBylineLabels(strip_words("byline_label"));
inline constexpr WordSet<count_words(strip_words("byline_image"))> kBylineImages(strip_words("byline_image"));
inline constexpr WordSet<count_words(strip_words("byline_verb"))> kBylineVerbs(strip_words("byline_verb"));
inline constexpr WordSet<count_words(strip_words("calling"))> kCallings(strip_words("calling"));
inline constexpr WordSet<count_words(strip_words("office"))> kOffices(strip_words("office"));
inline constexpr WordSet<count_words(strip_words("newsroom"))> kNewsrooms(strip_words("newsroom"));
inline constexpr WordSet<count_words(strip_words("surname"))> kSurnames(strip_words("surname"));
inline constexpr PairSet<count_words(strip_words("calling_pair"))> kCallingPairs(strip_words("calling_pair"));
inline constexpr KeyFilter kLawHeads = kLawParts.filter() | kLawPartPairs.heads();
inline constexpr KeyFilter kPeopleHeads = kHonorifics.filter() | kPosts.heads();

}  // namespace vnsift
