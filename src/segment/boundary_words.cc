#include "segment/boundary_words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <iterator>

#include <vnsift/prepared.h>

#include "lexicon/abbreviations.gen.h"
#include "lexicon/boundary_words.gen.h"

namespace vnsift {
namespace {

// One bit a hash: 16,384 bits for 200 words.
constexpr uint32_t last_word_place(uint64_t key) { return static_cast<uint32_t>(key * 0x9E3779B97F4A7C15u >> 50); }

constexpr std::array<uint64_t, 256> make_last_words() {
  std::array<uint64_t, 256> bitmap{};
  for (uint64_t key : lexicon::kAbbreviationLastWords)
    bitmap[last_word_place(key) / 64] |= uint64_t{1} << (last_word_place(key) % 64);
  return bitmap;
}
constexpr std::array<uint64_t, 256> kLastWords = make_last_words();

// The words by key, open-addressed and a quarter full: one look for most words. A search in the sorted keys guesses
// wrong four times.
constexpr size_t kBoundarySlots = std::bit_ceil(4 * std::size(lexicon::kBoundaryKeys));
constexpr size_t boundary_slot(uint64_t key) {
  return static_cast<size_t>(key * 0x9E3779B97F4A7C15u >> (64 - std::countr_zero(kBoundarySlots)));
}
struct BoundaryWords {
  std::array<uint64_t, kBoundarySlots> keys{};  // 0: empty, of no bits
  std::array<uint8_t, kBoundarySlots> bits{};
};
constexpr BoundaryWords make_boundary_words() {
  BoundaryWords words;
  for (size_t i = 0; i < std::size(lexicon::kBoundaryKeys); ++i) {
    size_t at = boundary_slot(lexicon::kBoundaryKeys[i]);
    while (words.keys[at] != 0) at = (at + 1) % kBoundarySlots;
    words.keys[at] = lexicon::kBoundaryKeys[i];
    words.bits[at] = lexicon::kBoundaryBits[i];
  }
  return words;
}
constexpr BoundaryWords kBoundaryWords = make_boundary_words();

AbbreviationKind kind_of(uint8_t packed, uint8_t shape) {
  if ((packed & abbreviation_row::kUpper) != 0 && (shape & token_shape::kFirstUpper) == 0)
    return AbbreviationKind::none;
  if ((packed & abbreviation_row::kMixed) != 0 && (shape & token_shape::kHasLower) == 0) return AbbreviationKind::none;
  if ((packed & abbreviation_row::kLower) != 0 && (shape & token_shape::kHasUpper) != 0) return AbbreviationKind::none;
  return static_cast<AbbreviationKind>(packed & abbreviation_row::kKindMask);
}

}  // namespace

bool ends_abbreviation(uint64_t key) {
  return (kLastWords[last_word_place(key) / 64] >> (last_word_place(key) % 64) & 1) != 0 &&
         std::binary_search(std::begin(lexicon::kAbbreviationLastWords), std::end(lexicon::kAbbreviationLastWords),
                            key);
}

uint8_t boundary_word_bits(uint64_t key) {
  for (size_t at = boundary_slot(key);; at = (at + 1) % kBoundarySlots) {
    if (kBoundaryWords.keys[at] == key) return kBoundaryWords.bits[at];
    if (kBoundaryWords.keys[at] == 0) return 0;
  }
}

AbbreviationKind abbreviation_kind(uint16_t row, uint32_t size, uint8_t shape) {
  if (size + 1 != lexicon::kAbbreviation[row].form.size()) return AbbreviationKind::none;
  return kind_of(lexicon::kAbbreviationKinds[row], shape);
}

AbbreviationKind single_abbreviation_kind(uint64_t key, uint8_t shape) {
  const auto found =
      std::lower_bound(std::begin(lexicon::kSingleAbbreviations), std::end(lexicon::kSingleAbbreviations), key);
  if (found == std::end(lexicon::kSingleAbbreviations) || *found != key) return AbbreviationKind::none;
  return kind_of(lexicon::kSingleAbbreviationKinds[found - std::begin(lexicon::kSingleAbbreviations)], shape);
}

}  // namespace vnsift
