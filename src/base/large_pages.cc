#include "base/large_pages.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <utility>

#include <sys/mman.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace vnsift {
namespace {

constexpr size_t kPage = size_t{2} << 20;

}  // namespace

void prefer_large_pages() {
#if defined(__GLIBC__) && defined(MADV_HUGEPAGE)
  constexpr size_t kRoom = 8 * kPage;
  // The heap of the thread grows by that much at once, and keeps it: what is asked of addresses is forgotten where they
  // are given back.
  ::mallopt(M_TOP_PAD, static_cast<int>(kRoom));
  void* const block = std::malloc(kPage / 4);  // more than is left of the heap: it grows
  const uintptr_t begin = (reinterpret_cast<uintptr_t>(block) + kPage - 1) / kPage * kPage;
  if (block != nullptr) (void)::madvise(reinterpret_cast<void*>(begin), kRoom - kPage, MADV_HUGEPAGE);
  std::free(block);
#endif
}

LargeBlock::LargeBlock(size_t size) {
  if (size == 0 || size > SIZE_MAX / 2) return;
  // A page more than there are: large pages begin at multiples of their size.
  const size_t wanted = (size + kPage - 1) / kPage * kPage, asked = wanted + kPage;
  void* const mapped = ::mmap(nullptr, asked, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (mapped == MAP_FAILED) return;
  const auto first = reinterpret_cast<uintptr_t>(mapped), begin = (first + kPage - 1) / kPage * kPage;
  if (begin != first) (void)::munmap(mapped, begin - first);
  if (begin - first != kPage) (void)::munmap(reinterpret_cast<void*>(begin + wanted), kPage - (begin - first));
  data_ = reinterpret_cast<char*>(begin);
  size_ = size;
  room_ = wanted;
#ifdef MADV_HUGEPAGE
  (void)::madvise(data_, room_, MADV_HUGEPAGE);
#endif
}

LargeBlock::~LargeBlock() {
  if (data_ != nullptr) (void)::munmap(data_, room_);
}

LargeBlock::LargeBlock(LargeBlock&& other) noexcept { *this = std::move(other); }

LargeBlock& LargeBlock::operator=(LargeBlock&& other) noexcept {
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  std::swap(room_, other.room_);
  return *this;
}

}  // namespace vnsift
