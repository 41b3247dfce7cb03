#include "extract/docnum_words.h"

namespace vnsift::detail {
namespace {

using lexicon::kDocnumWords;

// A first syllable: what it is alone, and the words of two syllables that it begins.
struct FirstSyllable {
  uint64_t key = 0;
  uint32_t roles = 0;
  uint16_t row = 0;   // of kDocnumWords: the first of its words of two syllables
  uint16_t rows = 0;  // how many there are
};

constexpr size_t kFirstSyllables = [] {
  size_t count = 0;
  for (size_t row = 0; row < kDocnumWords.size(); ++row)
    count += row == 0 || kDocnumWords[row].first != kDocnumWords[row - 1].first ? 1 : 0;
  return count;
}();

// Rows of one syllable stand together, that of the syllable alone first.
constexpr std::array<FirstSyllable, kFirstSyllables> kSyllables = [] {
  std::array<FirstSyllable, kFirstSyllables> syllables{};
  size_t count = 0;
  for (size_t row = 0; row < kDocnumWords.size(); ++row) {
    if (row == 0 || kDocnumWords[row].first != kDocnumWords[row - 1].first)
      syllables[count++] = {kDocnumWords[row].first, 0, static_cast<uint16_t>(row), 0};
    FirstSyllable& syllable = syllables[count - 1];
    if (kDocnumWords[row].second == 0) {
      if (syllable.rows != 0) throw "a syllable alone stands before its words";
      syllable.roles = kDocnumWords[row].roles;
      ++syllable.row;
    } else {
      ++syllable.rows;
    }
  }
  return syllables;
}();

// Their numbers plus one in an open-addressed table, a quarter full.
constexpr size_t kSlotBits = 11;
constexpr std::array<uint16_t, size_t{1} << kSlotBits> kSlots = [] {
  std::array<uint16_t, size_t{1} << kSlotBits> slots{};
  static_assert(kFirstSyllables * 3 < slots.size());
  for (size_t i = 0; i < kFirstSyllables; ++i) {
    size_t slot = docnum_hash(kSyllables[i].key) >> (kDocnumWordBits - kSlotBits);
    while (slots[slot] != 0) slot = (slot + 1) % slots.size();
    slots[slot] = static_cast<uint16_t>(i + 1);
  }
  return slots;
}();

}  // namespace

constexpr std::array<uint64_t, (size_t{1} << kDocnumWordBits) / 64> kDocnumWordSet = [] {
  std::array<uint64_t, (size_t{1} << kDocnumWordBits) / 64> set{};
  for (const FirstSyllable& syllable : kSyllables) {
    const size_t bit = docnum_hash(syllable.key);
    set[bit / 64] |= uint64_t{1} << bit % 64;
  }
  return set;
}();

WordAt find_docnum_word(std::span<const Token> tokens, size_t at) {
  const uint64_t key = tokens[at].key;
  for (size_t slot = docnum_hash(key) >> (kDocnumWordBits - kSlotBits); kSlots[slot] != 0;
       slot = (slot + 1) % kSlots.size()) {
    const FirstSyllable& syllable = kSyllables[kSlots[slot] - 1u];
    if (syllable.key != key) continue;
    if (syllable.rows != 0 && at + 1 < tokens.size() && tokens[at + 1].gap == Gap::blank) {
      const uint64_t second = tokens[at + 1].key;
      for (size_t row = syllable.row; row < size_t{syllable.row} + syllable.rows; ++row) {
        if (kDocnumWords[row].second == second) return {kDocnumWords[row].roles, 2};
      }
    }
    return {syllable.roles, 1};
  }
  return {};
}

}  // namespace vnsift::detail
