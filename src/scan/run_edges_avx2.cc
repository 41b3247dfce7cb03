// The kernel of run_edges.h for machines with AVX2, which all have BMI: a place costs four instructions. On other
// processors than x86-64 the scalar kernel stands in.
#include "scan/run_edges.h"

#if defined(__AVX2__) && defined(__BMI2__) && defined(__POPCNT__)
#include <immintrin.h>

#include <cstring>

namespace vnsift {
namespace {

struct Avx2Kernel {
  static uint64_t blanks_of(const char* text) {
    const __m256i blank = _mm256_set1_epi8(' ');
    const auto half = [blank](const char* at) {
      const __m256i bytes = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at));
      return uint64_t{static_cast<uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(bytes, blank)))};
    };
    return half(text) | half(text + 32) << 32;
  }
  static uint64_t blanks(std::string_view rest, uint64_t) {
    if (rest.size() >= 64) return blanks_of(rest.data());
    char copy[64] = {};
    std::memcpy(copy, rest.data(), rest.size());
    return blanks_of(copy);
  }
  static uint32_t* write_places(uint64_t bits, uint32_t first, uint32_t* places) {
    // Eight at a time without a branch between: a block of text has 22 edges, give or take a few.
    constexpr size_t kStep = 8;
    static_assert(kStep <= kEdgesTooMany);
    uint32_t* const end = places + _mm_popcnt_u64(bits);
    for (; places < end; places += kStep) {
      for (size_t i = 0; i < kStep; ++i) {
        places[i] = first + static_cast<uint32_t>(_tzcnt_u64(bits));
        bits = _blsr_u64(bits);
      }
    }
    return end;
  }
  static uint64_t squeeze(uint64_t bits, uint64_t all) { return _pext_u64(bits, all); }
};

}  // namespace

uint32_t* run_edges_avx2(std::string_view view, const IndexBlock* blocks, size_t count, uint32_t base, RunCarry& carry,
                         uint32_t* out, uint64_t* gaps) {
  return run_edges<Avx2Kernel>(view, blocks, count, base, carry, out, gaps);
}

}  // namespace vnsift
#else
namespace vnsift {
uint32_t* run_edges_avx2(std::string_view view, const IndexBlock* blocks, size_t count, uint32_t base, RunCarry& carry,
                         uint32_t* out, uint64_t* gaps) {
  return run_edges_scalar(view, blocks, count, base, carry, out, gaps);
}
}  // namespace vnsift
#endif
