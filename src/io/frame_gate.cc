#include "io/frame_gate.h"

#include <zlib.h>

#include <algorithm>
#include <vector>

namespace vnsift {
namespace {

constexpr size_t kBlock = size_t{1} << 16;

uint32_t little_endian(std::string_view bytes) {
  uint32_t value = 0;
  for (size_t i = bytes.size(); i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[i]);
  return value;
}

class ZstdGate : public FrameGate {
 public:
  using FrameGate::FrameGate;

 private:
  enum class Part : uint8_t { magic, descriptor, block, skippable_size };

  void feed(std::string_view bytes) override {
    while (!bytes.empty() && !met_garbage_) {
      if (skip_ > 0) {
        const size_t count = static_cast<size_t>(std::min<uint64_t>(skip_, bytes.size()));
        passed_ += bytes.substr(0, count);
        bytes.remove_prefix(count);
        skip_ -= count;
        continue;
      }
      // A frame begins only when its magic number is whole: until then nothing of it goes through.
      field_.push_back(bytes.front());
      bytes.remove_prefix(1);
      const size_t wanted = part_ == Part::descriptor ? 1 : part_ == Part::block ? 3 : 4;
      if (field_.size() < wanted) continue;
      read_field(little_endian(field_));
      if (!met_garbage_) passed_ += field_;
      field_.clear();
    }
  }

  void finish() override {
    if (part_ == Part::magic && skip_ == 0 && !field_.empty()) met_garbage_ = true;
    if (part_ != Part::magic) passed_ += field_;  // cut off: for the decoder to say
  }

  void read_field(uint32_t value) {
    switch (part_) {
      case Part::magic:
        if (value == 0xFD2FB528) {
          part_ = Part::descriptor;
        } else if ((value & 0xFFFFFFF0) == 0x184D2A50) {
          part_ = Part::skippable_size;
        } else {
          met_garbage_ = true;
        }
        return;
      case Part::skippable_size:
        skip_ = value;
        part_ = Part::magic;
        return;
      case Part::descriptor: {
        const bool is_single = (value & 32) != 0;
        static constexpr unsigned kDictionary[] = {0, 1, 2, 4}, kSize[] = {0, 2, 4, 8};
        skip_ =
            (is_single ? 0 : 1) + kDictionary[value & 3] + kSize[value >> 6] + (is_single && value >> 6 == 0 ? 1 : 0);
        has_checksum_ = (value & 4) != 0;
        part_ = Part::block;
        return;
      }
      case Part::block:
        skip_ = (value >> 1 & 3) == 1 ? 1 : value >> 3;  // a run is one byte
        if ((value & 1) == 0) return;
        if (has_checksum_) skip_ += 4;
        part_ = Part::magic;
    }
  }

  Part part_ = Part::magic;
  std::string field_;
  uint64_t skip_ = 0;
  bool has_checksum_ = false;
};

// A stream of xz has no length in front; it ends with a footer of twelve bytes at a multiple of four: CRC32 of the six
// that follow it, size of the index, flags, "YZ".
class XzGate : public FrameGate {
 public:
  using FrameGate::FrameGate;

 private:
  static constexpr std::string_view kMagic{"\xFD\x37zXZ\0", 6};
  static constexpr size_t kFooter = 12;

  void feed(std::string_view bytes) override {
    held_ += bytes;
    for (;;) {
      if (!in_stream_ && !begin_stream()) return;
      const size_t end = find_footer();
      const size_t size = end != 0 ? end : held_.size() - std::min(held_.size(), kFooter - 1);
      pass(size / 4 * 4);  // a place in held_ stays a place modulo four in the stream
      if (end == 0) return;
      in_stream_ = false;
    }
  }

  void finish() override {
    if (in_stream_) return pass(held_.size());
    met_garbage_ = met_garbage_ || !held_.empty();
  }

  // False: more is needed, or it is garbage.
  bool begin_stream() {
    while (held_.starts_with(std::string_view("\0\0\0\0", 4))) pass(4);
    const std::string_view head = std::string_view(held_).substr(0, kMagic.size());
    if (held_.size() >= 4 && !kMagic.starts_with(head)) met_garbage_ = true;
    in_stream_ = head == kMagic;
    return in_stream_;
  }

  // The offset behind a footer in held_; 0 without.
  size_t find_footer() const {
    for (size_t at = held_.find("YZ"); at != std::string::npos; at = held_.find("YZ", at + 1)) {
      if (at % 4 != 2 || at + 2 < kFooter) continue;
      const std::string_view footer = std::string_view(held_).substr(at + 2 - kFooter, kFooter);
      const auto* counted = reinterpret_cast<const Bytef*>(footer.data() + 4);
      if (::crc32(0, counted, 6) == little_endian(footer.substr(0, 4))) return at + 2;
    }
    return 0;
  }

  void pass(size_t size) {
    passed_.append(held_, 0, size);
    held_.erase(0, size);
  }

  std::string held_;
  bool in_stream_ = false;
};

}  // namespace

Result<size_t> FrameGate::read(char* to, size_t size) {
  std::vector<char> block;
  while (begin_ == passed_.size() && !at_end_) {
    block.resize(kBlock);
    auto count = inner_->read(block.data(), block.size());
    if (!count) return count;
    passed_.clear();
    begin_ = 0;
    if (*count == 0) {
      finish();
    } else {
      feed({block.data(), *count});
    }
    at_end_ = *count == 0 || met_garbage_;
  }
  const size_t count = std::min(size, passed_.size() - begin_);
  passed_.copy(to, count, begin_);
  begin_ += count;
  return count;
}

std::unique_ptr<FrameGate> zstd_gate(std::unique_ptr<ByteSource> inner) {
  return std::make_unique<ZstdGate>(std::move(inner));
}
std::unique_ptr<FrameGate> xz_gate(std::unique_ptr<ByteSource> inner) {
  return std::make_unique<XzGate>(std::move(inner));
}

}  // namespace vnsift
