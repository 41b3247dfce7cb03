// The text to the left and to the right of a hit, inside its unit.
#pragma once

#include <cstdint>
#include <string_view>

#include <vnsift/query.h>

namespace vnsift::cli {

struct GrepContext {
  std::string_view left, right;
};

// All of the unit, at most `kLongestContext` bytes on each side.
inline constexpr uint32_t kLongestContext = 4096;
GrepContext full_context(std::string_view text, SourceSpan unit, SourceSpan hit);

// So many syllables, or characters, on each side.
GrepContext narrow_context(std::string_view text, SourceSpan unit, SourceSpan hit, uint32_t width, bool in_characters);

}  // namespace vnsift::cli
