// Escaping by 64 bytes, for write_json_escaped(): text has a line end every 40 to 60 bytes, and a search that stops
// at each guesses wrong at each. Cost: 0.2 ns a byte.
#pragma once

#include <cstddef>
#include <string_view>

namespace vnsift {

inline constexpr size_t kEscapeBlock = 64;

struct JsonEscape {
  size_t at;  // what is read next
  char* to;   // where it goes
};

// Escapes until less than a block is left; writes up to kEscapeBlock bytes behind what it says. Called only if the
// machine has AVX2.
JsonEscape escape_json_avx2(std::string_view text, char* to);

}  // namespace vnsift
