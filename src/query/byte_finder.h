// ByteFinder: places where one of a few short byte sequences may begin, 32 bytes a step.
//
//   ByteFinder finder(sequences);                            // each a ByteSet for each of kLength bytes
//   for (FinderBlock block = finder.next(text, 0); block.hits != 0; block = finder.next(text, block.begin + 64)) ...
//
// Up to eight sequences, a bit each. For every position of a sequence, two tables of sixteen say by the low and the
// high nibble of a byte which sequences allow it (the method of Hyperscan's Teddy): a place is a candidate where some
// bit is left at all positions. Sets that are no product of nibbles let a few wrong bytes through; what verifies does
// not mind. Cost: 0.1 ns a byte with AVX2, 1 ns without.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace vnsift {

inline constexpr size_t kFinderLength = 3;
inline constexpr size_t kFinderBlock = 64;
inline constexpr size_t kFinderSequences = 8;

using ByteSet = std::bitset<256>;
using ByteSequence = std::array<ByteSet, kFinderLength>;

struct FinderTables {
  alignas(16) std::array<std::array<uint8_t, 16>, kFinderLength> low{}, high{};
};

struct FinderBlock {
  size_t begin = 0;   // a multiple of 64
  uint64_t hits = 0;  // bit i: byte begin + i; 0 = there are none up to the end
};

class ByteFinder {
 public:
  // Precondition: one to eight sequences.
  explicit ByteFinder(const std::vector<ByteSequence>& sequences);
  // The first block at or after `block` (a multiple of 64) with a candidate. Chosen at run time.
  FinderBlock next(std::string_view text, size_t block) const { return kernel_(tables_, text, block); }
  const FinderTables& tables() const { return tables_; }

 private:
  using Kernel = FinderBlock (*)(const FinderTables&, std::string_view, size_t);
  FinderTables tables_;
  Kernel kernel_;
};

// The twins behind it. The byte behind the end of a text counts as blank.
FinderBlock find_candidates_scalar(const FinderTables& tables, std::string_view text, size_t block);
FinderBlock find_candidates_avx2(const FinderTables& tables, std::string_view text, size_t block);

}  // namespace vnsift
