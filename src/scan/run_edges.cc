#include "scan/run_edges.h"

namespace vnsift {
namespace {

struct ScalarKernel {
  static uint64_t blanks(std::string_view rest, uint64_t wanted) {
    uint64_t found = 0;
    for (; wanted != 0; wanted &= wanted - 1) {
      const auto place = static_cast<size_t>(std::countr_zero(wanted));
      if (place < rest.size() && rest[place] == ' ') found |= wanted & (0 - wanted);
    }
    return found;
  }
  static uint32_t* write_places(uint64_t bits, uint32_t first, uint32_t* places) {
    for (; bits != 0; bits &= bits - 1) *places++ = first + static_cast<uint32_t>(std::countr_zero(bits));
    return places;
  }
  static uint64_t squeeze(uint64_t bits, uint64_t all) {
    uint64_t squeezed = 0;
    for (; bits != 0; bits &= bits - 1) squeezed |= uint64_t{1} << std::popcount(all & ((bits & (0 - bits)) - 1));
    return squeezed;
  }
};

}  // namespace

uint32_t* run_edges_scalar(std::string_view view, const IndexBlock* blocks, size_t count, uint32_t base,
                           RunCarry& carry, uint32_t* out, uint64_t* gaps) {
  return run_edges<ScalarKernel>(view, blocks, count, base, carry, out, gaps);
}

}  // namespace vnsift
