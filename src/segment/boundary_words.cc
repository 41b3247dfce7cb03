#include "segment/boundary_words.h"

#include <algorithm>
#include <iterator>

#include <vnsift/prepared.h>

#include "lexicon/abbreviations.gen.h"
#include "lexicon/boundary_words.gen.h"

namespace vnsift {

uint8_t boundary_word_bits(uint64_t key) {
  const auto found = std::lower_bound(std::begin(lexicon::kBoundaryKeys), std::end(lexicon::kBoundaryKeys), key);
  if (found == std::end(lexicon::kBoundaryKeys) || *found != key) return 0;
  return lexicon::kBoundaryBits[found - std::begin(lexicon::kBoundaryKeys)];
}

AbbreviationKind abbreviation_kind(uint16_t row, uint32_t size, uint8_t shape) {
  if (size + 1 != lexicon::kAbbreviation[row].form.size()) return AbbreviationKind::none;
  const uint8_t packed = lexicon::kAbbreviationKinds[row];
  if ((packed & abbreviation_row::kUpper) != 0 && (shape & token_shape::kFirstUpper) == 0)
    return AbbreviationKind::none;
  if ((packed & abbreviation_row::kLower) != 0 && (shape & token_shape::kHasUpper) != 0) return AbbreviationKind::none;
  return static_cast<AbbreviationKind>(packed & abbreviation_row::kKindMask);
}

}  // namespace vnsift
