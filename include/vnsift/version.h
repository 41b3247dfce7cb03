// Which vnsift this is. Constant, thread-safe.
#pragma once

#include <string_view>

namespace vnsift {

std::string_view version();  // "0.1.0"

// The layout of records (docs/formats.md); changes when a field's name or meaning does.
inline constexpr int kSchema = 1;

}  // namespace vnsift
