// The words of all phrases, numbered: the automaton of phrase_trie.h steps over numbers of 16 bits, and the memo of
// tokens keeps the number of each spelling it knows.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

namespace vnsift {

// 1 to kMaxWordNumber; 0: a word of no phrase. The low six bits of a number are its class, and of no number they are 0
// or 63: a set of classes has room for two notes more.
using WordNumber = uint16_t;
inline constexpr uint32_t kMaxWordNumber = 0x7FFF;
inline constexpr uint32_t kWordClasses = 64;

// Number * 2, and 1 where proper names or openers of lines may begin: at a capital, and at the first token of a line.
using MarkedNumber = uint16_t;
constexpr WordNumber number_of(MarkedNumber marked) { return marked >> 1; }
constexpr MarkedNumber mark(WordNumber number, bool is_marked) {
  return static_cast<MarkedNumber>(number << 1 | (is_marked ? 1 : 0));
}

struct PhraseWord {
  uint64_t key = 0;
  WordNumber number = 0;
};

// The words by key, in an open-addressed table: a power of two slots, at most half full; key 0 is an empty slot.
// Numbers are everywhere in text and in few phrases: a bitmap of kDigitSets words of those that are in some tells that
// most are in none.
struct PhraseWords {
  std::span<const PhraseWord> slots;
  std::span<const uint64_t> digits;
};

// Fibonacci hashing: the high bits of the product. Precondition: 1 < slots.
constexpr uint64_t word_hash(uint64_t key) { return key * 0x9E3779B97F4A7C15u; }
constexpr size_t word_slot(uint64_t key, size_t slots) {
  return static_cast<size_t>(word_hash(key) >> (64 - std::countr_zero(slots)));
}

inline WordNumber word_number(const PhraseWords& words, uint64_t key) {
  if (words.slots.empty()) return 0;
  for (size_t at = word_slot(key, words.slots.size());; at = (at + 1) & (words.slots.size() - 1)) {
    if (words.slots[at].key == key || words.slots[at].key == 0) return words.slots[at].number;
  }
}

inline constexpr size_t kDigitSets = 16;
constexpr size_t digit_set(uint64_t key) { return static_cast<size_t>(word_hash(key) >> 60); }
constexpr uint64_t digit_bit(uint64_t key) { return uint64_t{1} << (word_hash(key) >> 54 & 63); }
inline WordNumber number_of_digits(const PhraseWords& words, uint64_t key) {
  if (words.digits.empty() || (words.digits[digit_set(key)] & digit_bit(key)) == 0) return 0;
  return word_number(words, key);
}

}  // namespace vnsift
