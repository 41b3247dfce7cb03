// Features as rows of the weight table: a template and a number, mixed to 64 bits and cut to the size of the table. Two
// features may share a row.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "extract/entity_tag.h"
#include "extract/entity_token.h"

namespace vnsift {

inline constexpr size_t kMaxFeatures = 250;  // a token: so sums of int8 weights fit int16

// A template and its number as one number of 64 bits.
constexpr uint64_t mixed_feature(uint32_t feature, uint64_t value) { return value + feature * 0xD6E8FEB86659FD93u; }
inline constexpr uint64_t kSpreadKey = 0x9E3779B97F4A7C15u;  // of mix_key() too
// Its row in a table of 2^bits.
constexpr uint32_t row_of(uint64_t mixed, uint32_t bits) {
  return static_cast<uint32_t>(mix_key(mixed) * kSpreadKey >> (64 - bits));
}

struct FeatureRows {
  // A writer may go past the limit by what it writes of one family: a few features for each tag of a token.
  static constexpr size_t kCapacity = kMaxFeatures + 6 * kEntityTags + 30;
  std::array<uint32_t, kCapacity> rows;
  std::array<uint16_t, kCapacity> templates;  // no bytes: a store of one might change anything
  size_t size = 0;
  uint32_t bits = 16;  // of a row number
  void clear() { size = 0; }
};

// Appends features to rows, one family of them; what is too much is dropped at its end. The size is kept out of memory.
class FeatureWriter {
 public:
  explicit FeatureWriter(FeatureRows& out) : out_(out), size_(out.size), bits_(out.bits) {}
  ~FeatureWriter() { out_.size = std::min(size_, kMaxFeatures); }
  FeatureWriter(const FeatureWriter&) = delete;
  FeatureWriter& operator=(const FeatureWriter&) = delete;
  void add(uint32_t feature, uint64_t value) {
    out_.templates[size_] = static_cast<uint16_t>(feature);
    out_.rows[size_++] = row_of(mixed_feature(feature, value), bits_);
  }

 private:
  FeatureRows& out_;
  size_t size_;
  const uint32_t bits_;
};

}  // namespace vnsift
