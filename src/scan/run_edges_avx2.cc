// The kernel of run_edges.h for machines with AVX2, which all have BMI: a place costs four instructions. On other
// processors than x86-64 the scalar kernel stands in.
#include "scan/run_edges.h"

#if defined(__BMI__) && defined(__POPCNT__)
#include <immintrin.h>

namespace vnsift {

uint32_t* run_edges_avx2(const IndexBlock* blocks, size_t count, uint32_t base, RunCarry& carry, uint32_t* out) {
  return run_edges(blocks, count, base, carry, out, [](uint64_t bits, uint32_t first, uint32_t* places) {
    // Eight at a time without a branch between: a block of text has 22 edges, give or take a few.
    uint32_t* const end = places + _mm_popcnt_u64(bits);
    constexpr size_t kStep = 8;
    static_assert(kStep <= kEdgesTooMany);
    for (; places < end; places += kStep) {
      for (size_t i = 0; i < kStep; ++i) {
        places[i] = first + static_cast<uint32_t>(_tzcnt_u64(bits));
        bits = _blsr_u64(bits);
      }
    }
    return end;
  });
}

}  // namespace vnsift
#else
namespace vnsift {
uint32_t* run_edges_avx2(const IndexBlock* blocks, size_t count, uint32_t base, RunCarry& carry, uint32_t* out) {
  return run_edges_scalar(blocks, count, base, carry, out);
}
}  // namespace vnsift
#endif
