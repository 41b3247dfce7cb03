// How common a syllable is in Vietnamese text: what tells a right decoding from one that is legal by accident.
#pragma once

#include <cstdint>

#include "lexicon/syllable_frequency.gen.h"
#include "normalize/syllable_frequency_hash.h"
#include "text/syllable_keys.h"
#include "text/syllables.h"

namespace vnsift {

inline constexpr int kLogOfUnseen = -301;  // 1000 log10(0.5)

// The key of a syllable at Fold::tone.
inline uint64_t syllable_key(const SyllableWord& word) {
  uint64_t letters = 0;
  for (size_t i = 0; i < word.letters.size; ++i) letters = letters << kKeyBitsPerLetter | word.letters.codes[i];
  return static_cast<uint64_t>(word.tone) << kKeyToneShift | letters;
}

// 1000 log10(count + 0.5) of a syllable by its key at Fold::tone.
inline int syllable_log_frequency(uint64_t tone_key) {
  using namespace syllable_frequency_hash;
  const uint64_t hash = hash_of(tone_key);
  for (size_t slot = slot_of(hash); lexicon::kSyllableFingerprints[slot] != 0; slot = (slot + 1) % kSlots) {
    if (lexicon::kSyllableFingerprints[slot] == fingerprint_of(hash)) return lexicon::kSyllableLogarithms[slot];
  }
  return kLogOfUnseen;
}

}  // namespace vnsift
