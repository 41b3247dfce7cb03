// JSON strings by 64 bytes. Text is plain but for the line ends that it escapes: one every 40 to 60 bytes, and a loop
// that stops at each guesses wrong at each.
//
//   at = json_blocks().pass(text, at);        // up to what has to be looked at more closely
//   const JsonCopy copy = json_blocks().copy(text, at, to);
//
// Cost: 0.1 ns a byte to pass, 0.25 to copy, with AVX2, chosen at run time. Without it both do nothing, and what is
// left to do is everything. Pure.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace vnsift {

// How much more than it says a copy may write.
inline constexpr size_t kJsonBlock = 64;

// What a sign behind a backslash stands for; 0: nothing, or it is the `u` of a code unit.
inline constexpr std::array<char, 256> kJsonEscapes = [] {
  std::array<char, 256> signs{};
  for (const char same : {'"', '\\', '/'}) signs[static_cast<unsigned char>(same)] = same;
  signs['b'] = '\b';
  signs['f'] = '\f';
  signs['n'] = '\n';
  signs['r'] = '\r';
  signs['t'] = '\t';
  return signs;
}();

struct JsonCopy {
  size_t at;  // what is read next
  char* to;   // where it goes
};

struct JsonBlocks {
  // Inside a string, from `at` on, which stands behind no backslash: the offset of the first quotation mark, control
  // character or escape other than `\n` and `\"`; or of what the last bytes of `text`, too few for a block, begin with.
  size_t (*pass)(std::string_view text, size_t at);
  // `text` holds well-formed escapes. Copies what they stand for, up to the first `\u` or to the last bytes.
  JsonCopy (*copy)(std::string_view text, size_t at, char* to);
};
const JsonBlocks& json_blocks();

size_t pass_json_avx2(std::string_view text, size_t at);
JsonCopy copy_json_avx2(std::string_view text, size_t at, char* to);

}  // namespace vnsift
