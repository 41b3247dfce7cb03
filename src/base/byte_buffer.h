// ByteBuffer: a growing buffer that does not clear what it grows by (a std::string would write every byte of input
// twice) and keeps kPadding readable bytes behind its end for SIMD loads.
#pragma once

#include <cstdlib>
#include <cstring>
#include <new>
#include <string_view>
#include <utility>

namespace vnsift {

class ByteBuffer {
 public:
  static constexpr size_t kPadding = 64;

  ByteBuffer() = default;
  ByteBuffer(ByteBuffer&& other) noexcept { swap(other); }
  ByteBuffer& operator=(ByteBuffer&& other) noexcept {
    swap(other);
    return *this;
  }
  ByteBuffer(const ByteBuffer&) = delete;
  ByteBuffer& operator=(const ByteBuffer&) = delete;
  ~ByteBuffer() { std::free(data_); }

  char* data() { return data_; }
  const char* data() const { return data_; }
  size_t size() const { return size_; }
  size_t capacity() const { return capacity_; }
  std::string_view view() const { return {data_, size_}; }
  std::string_view view(size_t begin, size_t end) const { return {data_ + begin, end - begin}; }

  // Room for `more` bytes behind the end; they count once commit() says how many were written.
  char* grow(size_t more) {
    if (capacity_ - size_ < more) reallocate(size_ + more > 2 * capacity_ ? size_ + more : 2 * capacity_);
    return data_ + size_;
  }
  void commit(size_t written) { size_ += written; }
  void append(std::string_view bytes) {
    if (bytes.empty()) return;
    std::memcpy(grow(bytes.size()), bytes.data(), bytes.size());
    commit(bytes.size());
  }
  void truncate(size_t size) { size_ = size; }
  // Empties it; gives memory back if it holds more than `keep` bytes.
  void clear(size_t keep) {
    size_ = 0;
    if (capacity_ <= keep) return;
    std::free(data_);
    data_ = nullptr;
    capacity_ = 0;
  }

 private:
  void swap(ByteBuffer& other) {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    std::swap(capacity_, other.capacity_);
  }
  void reallocate(size_t capacity) {
    void* moved = std::realloc(data_, capacity + kPadding);
    if (moved == nullptr) throw std::bad_alloc();
    data_ = static_cast<char*>(moved);
    capacity_ = capacity;
    std::memset(data_ + capacity, 0, kPadding);
  }
  char* data_ = nullptr;
  size_t size_ = 0, capacity_ = 0;
};

}  // namespace vnsift
