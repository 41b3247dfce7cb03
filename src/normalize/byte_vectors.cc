#include "normalize/byte_vectors.h"

namespace vnsift {

namespace {

constexpr std::array<ByteVector, 256> make_byte_vectors() {
  std::array<ByteVector, 256> vectors{};
  for (unsigned byte = 0; byte < 256; ++byte) vectors[byte].bytes.fill(static_cast<uint8_t>(byte));
  return vectors;
}

}  // namespace

constinit const std::array<ByteVector, 256> kByteVectors = make_byte_vectors();

}  // namespace vnsift
