#include "extract/docnum_words.h"

#include <array>

namespace vnsift {
namespace {

using lexicon::kDocnumWords;

// First syllables in an open-addressed table of row numbers plus one, a third full: one probe tells that a word is of
// no interest, which nearly every word is.
constexpr size_t kSlotBits = 11;
constexpr size_t slot_of(uint64_t key) { return static_cast<size_t>((key * 0x9E3779B97F4A7C15u) >> (64 - kSlotBits)); }

constexpr auto kSlots = [] {
  std::array<uint16_t, size_t{1} << kSlotBits> slots{};
  static_assert(kDocnumWords.size() * 3 < slots.size());
  for (size_t row = 0; row < kDocnumWords.size(); ++row) {
    if (row > 0 && kDocnumWords[row].first == kDocnumWords[row - 1].first)
      continue;  // rows of one syllable stand together
    size_t slot = slot_of(kDocnumWords[row].first);
    while (slots[slot] != 0) slot = (slot + 1) % slots.size();
    slots[slot] = static_cast<uint16_t>(row + 1);
  }
  return slots;
}();

}  // namespace

WordAt word_at(std::span<const Token> tokens, size_t at) {
  WordAt word;
  if (at >= tokens.size()) return word;
  const uint64_t key = tokens[at].key;
  for (size_t slot = slot_of(key); kSlots[slot] != 0; slot = (slot + 1) % kSlots.size()) {
    size_t row = kSlots[slot] - 1u;
    if (kDocnumWords[row].first != key) continue;
    for (; row < kDocnumWords.size() && kDocnumWords[row].first == key; ++row) {
      if (kDocnumWords[row].second == 0) {
        word.roles = kDocnumWords[row].roles;
      } else if (at + 1 < tokens.size() && tokens[at + 1].gap == Gap::blank &&
                 tokens[at + 1].key == kDocnumWords[row].second) {
        return {kDocnumWords[row].roles, 2};
      }
    }
    break;
  }
  return word;
}

}  // namespace vnsift
