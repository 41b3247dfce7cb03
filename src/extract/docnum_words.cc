#include "extract/docnum_words.h"

namespace vnsift::detail {

using lexicon::kDocnumWords;

constexpr std::array<uint16_t, size_t{1} << kDocnumSlotBits> kDocnumSlots = [] {
  std::array<uint16_t, size_t{1} << kDocnumSlotBits> slots{};
  static_assert(kDocnumWords.size() * 3 < slots.size());
  for (size_t row = 0; row < kDocnumWords.size(); ++row) {
    if (row > 0 && kDocnumWords[row].first == kDocnumWords[row - 1].first)
      continue;  // rows of one syllable stand together
    size_t slot = docnum_slot(kDocnumWords[row].first);
    while (slots[slot] != 0) slot = (slot + 1) % slots.size();
    slots[slot] = static_cast<uint16_t>(row + 1);
  }
  return slots;
}();

WordAt find_docnum_word(std::span<const Token> tokens, size_t at) {
  WordAt word;
  const uint64_t key = tokens[at].key;
  for (size_t slot = docnum_slot(key); kDocnumSlots[slot] != 0; slot = (slot + 1) % kDocnumSlots.size()) {
    size_t row = kDocnumSlots[slot] - 1u;
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

}  // namespace vnsift::detail
