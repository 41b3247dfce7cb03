#include "segment/boundary_words.h"

#include <algorithm>
#include <array>
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
  const auto found = std::lower_bound(std::begin(lexicon::kBoundaryKeys), std::end(lexicon::kBoundaryKeys), key);
  if (found == std::end(lexicon::kBoundaryKeys) || *found != key) return 0;
  return lexicon::kBoundaryBits[found - std::begin(lexicon::kBoundaryKeys)];
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
