// FrameGate: lets through what belongs to frames of zstd or streams of xz, and stops where something else begins.
//
// libarchive 3.6 answers garbage behind the end with an error that costs up to 128 KiB of good data before it: what it
// has decoded is thrown away. The gate follows the framing alone (RFC 8878 section 3; the xz format 1.1.0
// section 2.1.2) and ends the input there. Cost: one copy of the compressed bytes.
#pragma once

#include <memory>
#include <string>

#include "io/byte_source.h"

namespace vnsift {

class FrameGate : public ByteSource {
 public:
  explicit FrameGate(std::unique_ptr<ByteSource> inner) : inner_(std::move(inner)) {}
  Result<size_t> read(char* to, size_t size) override;
  bool ready() override { return begin_ < passed_.size() || inner_->ready(); }
  // Valid at the end: something else than a frame follows the last one.
  bool met_garbage() const { return met_garbage_; }

 protected:
  // Appends to passed_ what belongs to frames; sets met_garbage_ where something else begins.
  virtual void feed(std::string_view bytes) = 0;
  virtual void finish() = 0;  // the end of input
  std::string passed_;
  bool met_garbage_ = false;

 private:
  std::unique_ptr<ByteSource> inner_;
  size_t begin_ = 0;
  bool at_end_ = false;
};

std::unique_ptr<FrameGate> zstd_gate(std::unique_ptr<ByteSource> inner);
std::unique_ptr<FrameGate> xz_gate(std::unique_ptr<ByteSource> inner);

}  // namespace vnsift
