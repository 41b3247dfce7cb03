#include "scan/run_edges.h"

namespace vnsift {

uint32_t* run_edges_scalar(const IndexBlock* blocks, size_t count, uint32_t base, RunCarry& carry, uint32_t* out) {
  return run_edges(blocks, count, base, carry, out, [](uint64_t bits, uint32_t first, uint32_t* places) {
    for (; bits != 0; bits &= bits - 1) *places++ = first + static_cast<uint32_t>(std::countr_zero(bits));
    return places;
  });
}

}  // namespace vnsift
