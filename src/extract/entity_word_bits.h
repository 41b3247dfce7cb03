// Words of rules and what each is a sign of, as bits; made by the compiler.
//
//   constexpr WordBits kWords(std::array{WordBitsRow{word_of("ông"), 1}, WordBitsRow{word_of("chị"), 2}});
//   if ((kWords.of(token.key) & 2) != 0) ...
//
// Nearly every word that is asked for is none of them, which one look into a filter tells.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <string_view>

#include "extract/entity_token.h"

namespace vnsift {

struct WordBitsRow {
  uint64_t key = 0;  // of a token, or of two: join_keys()
  uint32_t bits = 0;
};

// The key of one word or of several.
constexpr uint64_t phrase_of(std::string_view phrase) {
  size_t blank = phrase.find(' ');
  uint64_t key = word_of(phrase.substr(0, blank));
  while (blank != std::string_view::npos) {
    phrase.remove_prefix(blank + 1);
    blank = phrase.find(' ');
    key = join_keys(key, word_of(phrase.substr(0, blank)));
  }
  return key;
}

template <size_t kRows>
class WordBits {
 public:
  explicit constexpr WordBits(const std::array<WordBitsRow, kRows>& rows) {
    for (const WordBitsRow& row : rows) {
      filter_[block_of(row.key)] |= bit_of(row.key);
      size_t at = slot_of(row.key);
      while (slots_[at].key != 0 && slots_[at].key != row.key) at = (at + 1) % kSlots;
      slots_[at].key = row.key;
      slots_[at].bits |= row.bits;
    }
  }
  constexpr uint32_t of(uint64_t key) const {
    if ((filter_[block_of(key)] & bit_of(key)) == 0) [[likely]]
      return 0;
    size_t at = slot_of(key);
    while (slots_[at].key != 0 && slots_[at].key != key) at = (at + 1) % kSlots;
    return slots_[at].key == key ? slots_[at].bits : 0;
  }

 private:
  static constexpr size_t kSlots = std::bit_ceil(2 * kRows + 1);
  static constexpr size_t kBlocks = std::bit_ceil(kRows / 4 + 1);  // of 64 bits: sixteen or more a row
  static constexpr size_t slot_of(uint64_t key) { return key >> 40 & (kSlots - 1); }
  static constexpr size_t block_of(uint64_t key) { return key >> 50 & (kBlocks - 1); }
  static constexpr uint64_t bit_of(uint64_t key) { return uint64_t{1} << (key >> 44 & 63); }

  std::array<WordBitsRow, kSlots> slots_{};
  std::array<uint64_t, kBlocks> filter_{};
};

}  // namespace vnsift
