// The kernel of run_edges.h for machines with AVX-512: sixteen places at once. On other processors than x86-64 the
// scalar kernel stands in.
#include "scan/run_edges.h"

#if defined(__AVX512BW__) && defined(__BMI2__) && defined(__POPCNT__)
#include <immintrin.h>

namespace vnsift {
namespace {

struct Avx512Kernel {
  static uint64_t blanks(std::string_view rest, uint64_t) {
    const size_t there = rest.size() < 64 ? rest.size() : 64;
    const __mmask64 mask = _bzhi_u64(~uint64_t{0}, static_cast<uint32_t>(there));
    return _mm512_cmpeq_epi8_mask(_mm512_maskz_loadu_epi8(mask, rest.data()), _mm512_set1_epi8(' '));
  }
  static uint32_t* write_places(uint64_t bits, uint32_t first, uint32_t* places) {
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
  }
  static uint64_t squeeze(uint64_t bits, uint64_t all) { return _pext_u64(bits, all); }
};

}  // namespace

uint32_t* run_edges_avx512(std::string_view view, const IndexBlock* blocks, size_t count, uint32_t base,
                           RunCarry& carry, uint32_t* out, uint64_t* gaps) {
  return run_edges<Avx512Kernel>(view, blocks, count, base, carry, out, gaps);
}

}  // namespace vnsift
#else
namespace vnsift {
uint32_t* run_edges_avx512(std::string_view view, const IndexBlock* blocks, size_t count, uint32_t base,
                           RunCarry& carry, uint32_t* out, uint64_t* gaps) {
  return run_edges_scalar(view, blocks, count, base, carry, out, gaps);
}
}  // namespace vnsift
#endif
