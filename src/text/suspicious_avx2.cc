// AVX2 twin of the clean check. A rule "byte c after byte p" is a bit; tables by the four nibbles of p and c say which
// rules each nibble allows, and a rule holds where all four do (the method of simdjson's UTF-8 validation).
#include <immintrin.h>

#include <cstring>

#include "text/suspicious.h"

namespace vnsift {

namespace {

// Rules of pairs. kAfter80 is three rules, because the ranges of its low nibble differ.
constexpr char kC3 = 1, kC6 = 2, k80Low = 4, k80Hyphen = 8, k80Separator = 16, k81 = 32, kC2Control = 64;
constexpr char kC2Blank = static_cast<char>(128);
// Rules of bytes alone.
constexpr char kControl = 1, kAny = 2, kDelete = 4, kMark = 8, kE = 16;

inline __m256i table(char v0, char v1, char v2, char v3, char v4, char v5, char v6, char v7, char v8, char v9, char va,
                     char vb, char vc, char vd, char ve, char vf) {
  return _mm256_setr_epi8(v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, va, vb, vc, vd, ve, vf, v0, v1, v2, v3, v4, v5, v6,
                          v7, v8, v9, va, vb, vc, vd, ve, vf);
}

inline __m256i high_nibbles(__m256i bytes) {
  return _mm256_and_si256(_mm256_srli_epi16(bytes, 4), _mm256_set1_epi8(15));
}
inline __m256i low_nibbles(__m256i bytes) { return _mm256_and_si256(bytes, _mm256_set1_epi8(15)); }
constexpr char join(int bits) { return static_cast<char>(bits); }

// Hits of 32 bytes c whose predecessors are p.
inline uint32_t hits_of(__m256i p, __m256i c) {
  const __m256i before_high = table(0, 0, 0, 0, 0, 0, 0, 0, join(k80Low | k80Hyphen | k80Separator | k81), 0, 0, 0,
                                    join(kC3 | kC6 | kC2Control | kC2Blank), 0, 0, 0);
  const __m256i before_low = table(join(k80Low | k80Hyphen | k80Separator), k81, join(kC2Control | kC2Blank), kC3, 0, 0,
                                   kC6, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  const __m256i high =
      table(0, 0, 0, 0, 0, 0, 0, 0, join(kC6 | k80Low | kC2Control), join(kC3 | k80Hyphen | k81 | kC2Control),
            join(k80Separator | k81 | kC2Blank), kC3, 0, 0, 0, 0);
  constexpr char kEvery = join(k80Low | k81 | kC2Control);
  const __m256i low =
      table(join(kEvery | kC3 | k80Hyphen | kC2Blank), join(kEvery | k80Hyphen), kEvery, kEvery, kEvery, kEvery, kEvery,
            kEvery, join(kEvery | k80Separator), join(kEvery | k80Separator | kC6), join(kEvery | k80Separator),
            join(kEvery | k80Separator), join(kEvery | k80Separator), join(kEvery | k80Separator | kC2Blank),
            join(kEvery | k80Separator), join(kEvery | k80Separator));
  const __m256i alone_high = table(kControl, kAny, 0, 0, 0, 0, 0, kDelete, 0, 0, 0, 0, kMark, kAny, kE, kAny);
  constexpr char kPlain = join(kControl | kAny | kE);
  const __m256i alone_low =
      table(kPlain, join(kControl | kAny), join(kControl | kAny), kPlain, kPlain, kPlain, kPlain, kPlain, kPlain,
            join(kAny | kMark | kE), join(kAny | kE), kPlain, join(kPlain | kMark), join(kPlain | kMark),
            join(kPlain | kMark), join(kPlain | kDelete));

  const __m256i c_high = high_nibbles(c), c_low = low_nibbles(c);
  const __m256i pair =
      _mm256_and_si256(_mm256_and_si256(_mm256_shuffle_epi8(before_high, high_nibbles(p)),
                                        _mm256_shuffle_epi8(before_low, low_nibbles(p))),
                       _mm256_and_si256(_mm256_shuffle_epi8(high, c_high), _mm256_shuffle_epi8(low, c_low)));
  const __m256i alone =
      _mm256_and_si256(_mm256_shuffle_epi8(alone_high, c_high), _mm256_shuffle_epi8(alone_low, c_low));
  // After E1 all but B8..BB; after E2 from 83 up.
  const __m256i e1 =
      _mm256_andnot_si256(_mm256_cmpeq_epi8(_mm256_and_si256(c, _mm256_set1_epi8(static_cast<char>(0xFC))),
                                            _mm256_set1_epi8(static_cast<char>(0xB8))),
                          _mm256_cmpeq_epi8(p, _mm256_set1_epi8(static_cast<char>(0xE1))));
  const __m256i e2 =
      _mm256_and_si256(_mm256_cmpeq_epi8(_mm256_max_epu8(c, _mm256_set1_epi8(static_cast<char>(0x83))), c),
                       _mm256_cmpeq_epi8(p, _mm256_set1_epi8(static_cast<char>(0xE2))));
  const __m256i any = _mm256_or_si256(_mm256_or_si256(pair, alone), _mm256_or_si256(e1, e2));
  return ~static_cast<uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(any, _mm256_setzero_si256())));
}

inline __m256i load(const char* from) { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from)); }

}  // namespace

Suspicion next_suspicion_avx2(const char* text, size_t size, size_t block) {
  // A text shorter than a block goes through a copy with a blank before and behind: blanks are never hits.
  const auto copied_block = [&] {
    char copy[kSuspicionBlock + 1];
    std::memset(copy, ' ', sizeof copy);
    std::memcpy(copy + 1, text, size);
    return (hits_of(load(copy), load(copy + 1)) | static_cast<uint64_t>(hits_of(load(copy + 32), load(copy + 33)))
                                                      << 32) &
           ((uint64_t{1} << size) - 1);
  };
  if (size < kSuspicionBlock) {
    const uint64_t hits = block < size ? copied_block() : 0;
    return hits != 0 ? Suspicion{0, hits} : Suspicion{size, 0};
  }
  if (block == 0) {
    const __m256i first = load(text), blanks = _mm256_set1_epi8(' ');
    const __m256i before = _mm256_alignr_epi8(first, _mm256_permute2x128_si256(blanks, first, 0x20), 15);
    const uint64_t hits = hits_of(before, first) | static_cast<uint64_t>(hits_of(load(text + 31), load(text + 32)))
                                                       << 32;
    if (hits != 0) return {0, hits};
    block = kSuspicionBlock;
  }
  for (; block + kSuspicionBlock <= size; block += kSuspicionBlock) {
    const char* at = text + block;
    const uint32_t first = hits_of(load(at - 1), load(at)), second = hits_of(load(at + 31), load(at + 32));
    if ((first | second) != 0) return {block, first | static_cast<uint64_t>(second) << 32};
  }
  if (block < size) {
    // The last bytes with some that were read before.
    const char* at = text + size - kSuspicionBlock;
    const uint32_t first = hits_of(load(at - 1), load(at)), second = hits_of(load(at + 31), load(at + 32));
    const uint64_t hits = (first | static_cast<uint64_t>(second) << 32) >> (block + kSuspicionBlock - size);
    if (hits != 0) return {block, hits};
  }
  return {size, 0};
}

}  // namespace vnsift
