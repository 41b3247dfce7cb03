// The value of a run of digits, without a branch: how long a number is cannot be foretold, and a loop over its digits
// ends with a wrong guess every third time.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

namespace vnsift {

inline constexpr uint32_t kMaxDigitsAtOnce = 8;

// Of the `size` digits before `end`, 1 to kMaxDigitsAtOnce. Eight bytes before `end` must be readable, whatever they
// are. Pairs, then fours, then both halves are put together, each with one multiplication.
inline uint32_t value_of_digits(const char* end, uint32_t size) {
  uint64_t bytes = 0;
  std::memcpy(&bytes, end - 8, 8);
  if constexpr (std::endian::native == std::endian::big) bytes = __builtin_bswap64(bytes);
  const uint32_t before = 64 - 8 * size;  // bits of what is no part of it
  bytes = bytes >> before << before & 0x0F0F0F0F0F0F0F0Fu;
  bytes = bytes * (1 + (uint64_t{10} << 8)) >> 8 & 0x00FF00FF00FF00FFu;
  bytes = bytes * (1 + (uint64_t{100} << 16)) >> 16 & 0x0000FFFF0000FFFFu;
  return static_cast<uint32_t>(bytes * (1 + (uint64_t{10000} << 32)) >> 32);
}

}  // namespace vnsift
