// Where a misspelt syllable may stand (word_repairs.h): a letter outside ASCII beside a vowel, less the pairs that are
// always right: iế, uố, ươ and the like, whose tone stands on the last letter with a shape.
//
// As next_suspicion in text/suspicious.h: blocks of 64 bytes with hits. A hit is the first byte of such a letter, or of
// the vowel behind it. The scalar twin takes every letter outside ASCII, and what stands behind one.
#pragma once

#include <cstddef>
#include <cstdint>

namespace vnsift {

struct WordSigns {
  size_t block = 0;
  uint64_t hits = 0;
};

WordSigns next_word_signs(const char* text, size_t size, size_t block);
WordSigns next_word_signs_scalar(const char* text, size_t size, size_t block);
WordSigns next_word_signs_avx2(const char* text, size_t size, size_t block);

}  // namespace vnsift
