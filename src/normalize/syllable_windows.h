// Which three letters in a row occur in legal syllables, the edges of a word counting as letters: a filter that finds
// words worth a closer look without judging every word (normalize.md 13). Every misplaced tone and missing horn shows a
// window that no legal syllable has, or u before an ơ that another letter follows.
//
// Made once (about 2 ms) by walking all legal syllables; 110 KB, of which text uses a few. Const use from many threads
// is safe.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "text/letters.h"

namespace vnsift {

class SyllableWindows {
 public:
  // A letter with its tone and without its case: 0 for what is no letter, kOther for letters that Vietnamese has not.
  static constexpr uint8_t kEdge = 0, kOther = 95;
  static uint8_t id_of(LetterInfo letter);

  static const SyllableWindows& shared();  // made on first use
  bool holds(uint8_t first, uint8_t second, uint8_t third) const {
    const size_t bit = (size_t{first} * kIds + second) * kIds + third;
    return (bits_[bit / 64] >> (bit % 64) & 1) != 0;
  }

 private:
  SyllableWindows();

  static constexpr size_t kIds = 96;
  std::vector<uint64_t> bits_;
};

}  // namespace vnsift
