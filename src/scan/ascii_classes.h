// The class of each ASCII byte, one bit of IndexClass: what the kernels of TextIndex that work by tables share.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "scan/text_index.h"

namespace vnsift {

constexpr uint8_t class_bit(IndexClass c) { return static_cast<uint8_t>(1u << static_cast<uint8_t>(c)); }

inline constexpr std::array<uint8_t, 128> kAsciiClasses = [] {
  std::array<uint8_t, 128> classes{};
  const auto set = [&classes](std::string_view bytes, IndexClass c) {
    for (char byte : bytes) classes[static_cast<unsigned char>(byte)] = class_bit(c);
  };
  set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", IndexClass::letters);
  set("0123456789", IndexClass::digits);
  set("-/", IndexClass::separators);
  set(".!?", IndexClass::terminators);
  set("@:_\\", IndexClass::connectors);
  set("\n", IndexClass::line_ends);
  return classes;
}();

}  // namespace vnsift
