#include "query/byte_finder.h"

#include <algorithm>

#include "base/cpu.h"

namespace vnsift {

ByteFinder::ByteFinder(const std::vector<ByteSequence>& sequences)
    : kernel_(has_avx2() ? find_candidates_avx2 : find_candidates_scalar) {
  for (size_t i = 0; i < sequences.size() && i < kFinderSequences; ++i) {
    const auto bit = static_cast<uint8_t>(1u << i);
    for (size_t position = 0; position < kFinderLength; ++position) {
      for (size_t byte = 0; byte < 256; ++byte) {
        if (!sequences[i][position][byte]) continue;
        tables_.low[position][byte & 15u] |= bit;
        tables_.high[position][byte >> 4] |= bit;
      }
    }
  }
}

FinderBlock find_candidates_scalar(const FinderTables& tables, std::string_view text, size_t block) {
  const auto allowed = [&](size_t position, size_t at) -> unsigned {
    const unsigned byte = at < text.size() ? static_cast<unsigned char>(text[at]) : ' ';
    return tables.low[position][byte & 15u] & tables.high[position][byte >> 4];
  };
  for (; block < text.size(); block += kFinderBlock) {
    uint64_t hits = 0;
    const size_t count = std::min(kFinderBlock, text.size() - block);
    for (size_t i = 0; i < count; ++i) {
      unsigned left = allowed(0, block + i);
      for (size_t position = 1; position < kFinderLength && left != 0; ++position)
        left &= allowed(position, block + i + position);
      if (left != 0) hits |= uint64_t{1} << i;
    }
    if (hits != 0) return {block, hits};
  }
  return {text.size(), 0};
}

}  // namespace vnsift
