// The kernel of run_edges.h for machines with AVX-512: sixteen places at once. On other processors than x86-64 the
// scalar kernel stands in.
#include "scan/run_edges.h"

#if defined(__AVX512F__) && defined(__POPCNT__)
#include <immintrin.h>

namespace vnsift {

uint32_t* run_edges_avx512(const IndexBlock* blocks, size_t count, uint32_t base, RunCarry& carry, uint32_t* out) {
  return run_edges(blocks, count, base, carry, out, [](uint64_t bits, uint32_t first, uint32_t* places) {
    __m512i place = _mm512_add_epi32(_mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15),
                                     _mm512_set1_epi32(static_cast<int>(first)));
    static_assert(kEdgesTooMany >= 16);
    for (uint32_t moved = 0; moved < 64; moved += 16) {
      const auto here = static_cast<__mmask16>(bits >> moved);
      _mm512_storeu_si512(places, _mm512_maskz_compress_epi32(here, place));
      places += _mm_popcnt_u32(here);
      place = _mm512_add_epi32(place, _mm512_set1_epi32(16));
    }
    return places;
  });
}

}  // namespace vnsift
#else
namespace vnsift {
uint32_t* run_edges_avx512(const IndexBlock* blocks, size_t count, uint32_t base, RunCarry& carry, uint32_t* out) {
  return run_edges_scalar(blocks, count, base, carry, out);
}
}  // namespace vnsift
#endif
