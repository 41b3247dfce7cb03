// A text by its separators: rows and fields of a table, names between commas. Views into the text; nothing is copied.
//
//   for (std::string_view name : pieces_of("dates,metrics", ',')) ...
//   while (!table.empty()) { std::string_view line = take_line(table); ... }
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

namespace vnsift {

// Takes the first piece off `rest`, and the separator behind it.
inline std::string_view take_piece(std::string_view& rest, char separator) {
  const size_t end = std::min(rest.find(separator), rest.size());
  const std::string_view piece = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return piece;
}

// Takes the first line off `rest`: up to a LF or CR LF, which goes with it.
inline std::string_view take_line(std::string_view& rest) {
  std::string_view line = take_piece(rest, '\n');
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

// One piece more than there are separators: three of `a,,b`, one of an empty text.
inline std::vector<std::string_view> pieces_of(std::string_view text, char separator) {
  std::vector<std::string_view> pieces;
  for (size_t begin = 0; begin <= text.size(); begin += pieces.back().size() + 1)
    pieces.push_back(text.substr(begin, std::min(text.find(separator, begin), text.size()) - begin));
  return pieces;
}

}  // namespace vnsift
