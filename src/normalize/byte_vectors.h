// Each byte 64 times over, for SIMD kernels that need more constants than there are registers: an operand in memory
// costs them nothing. What they could see the value of, GCC would make anew from immediates in every round of the loop
// (a quarter of the time of text_signs), so the vectors stand in a file of their own.
#pragma once

#include <array>
#include <cstdint>

namespace vnsift {

struct alignas(64) ByteVector {
  std::array<uint8_t, 64> bytes;
};
extern const std::array<ByteVector, 256> kByteVectors;

}  // namespace vnsift
