// The number of a list item, heading or article as it stands before a point: 1  2.3  12a  a  IV  36.3.NĐ.1.19
#pragma once

#include <cstdint>
#include <string_view>

namespace vnsift {

// Where the number begins that ends at `end`; `end` if there is none. It reaches back to a blank, an opening sign or
// `floor`, and has at most kLongestItemNumber bytes.
uint32_t item_number_before(std::string_view view, uint32_t floor, uint32_t end);
inline constexpr uint32_t kLongestItemNumber = 24;

// Does it have a part such as NĐ or TT? The articles of a code of laws are numbered so.
bool has_code_part(std::string_view item_number);

}  // namespace vnsift
