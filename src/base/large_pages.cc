#include "base/large_pages.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include <malloc.h>
#include <sys/mman.h>

namespace vnsift {

void prefer_large_pages() {
#if defined(__GLIBC__) && defined(MADV_HUGEPAGE)
  constexpr size_t kPage = size_t{2} << 20, kRoom = 8 * kPage;
  // The heap of the thread grows by that much at once, and keeps it: what is asked of addresses is forgotten where they
  // are given back.
  ::mallopt(M_TOP_PAD, static_cast<int>(kRoom));
  void* const block = std::malloc(kPage / 4);  // more than is left of the heap: it grows
  const uintptr_t begin = (reinterpret_cast<uintptr_t>(block) + kPage - 1) / kPage * kPage;
  if (block != nullptr) (void)::madvise(reinterpret_cast<void*>(begin), kRoom - kPage, MADV_HUGEPAGE);
  std::free(block);
#endif
}

}  // namespace vnsift
