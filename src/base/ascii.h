// Classes of ASCII bytes that do not depend on a locale.
#pragma once

namespace vnsift {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
// Space, TAB and line ends. In canonical text there is no CR, and no other blank than these.
constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace vnsift
