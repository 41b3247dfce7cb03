// Large pages of memory for what one thread allocates.
#pragma once

#include <cstddef>

namespace vnsift {

// What the calling thread allocates from now on lies in pages of 2 MB, so far as the system has some: the first 14 MB
// of blocks below the size that malloc maps apart. For threads that read tables of megabytes all over: the processor
// remembers where few pages lie, and to look it up takes longest in a virtual machine. Takes address space, no memory:
// a page is there when it is first written to. Without glibc, or where large pages are switched off, nothing changes.
// Once a thread is enough.
void prefer_large_pages();

// A block of zeros in large pages, which its owner gives back; empty where the system has no such memory.
class LargeBlock {
 public:
  LargeBlock() = default;
  explicit LargeBlock(size_t size);
  ~LargeBlock();
  LargeBlock(LargeBlock&& other) noexcept;
  LargeBlock& operator=(LargeBlock&& other) noexcept;
  char* data() const { return data_; }  // aligned to a page; null: empty
  size_t size() const { return size_; }

 private:
  char* data_ = nullptr;
  size_t size_ = 0, room_ = 0;
};

}  // namespace vnsift
