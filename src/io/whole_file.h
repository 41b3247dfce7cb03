// A small file of the user's as one string: a table, gold labels, patterns. Packed files and "-" as everywhere else.
//
//   Result<std::string> table = read_whole_file("aliases.tsv");
//   if (!table) say_error("aliases.tsv: " + table.error().message);
#pragma once

#include <string>

#include <vnsift/error.h>

namespace vnsift {

// Fails as open_input() does; the message does not name the file. No bytes are changed or checked but those of UTF-16.
Result<std::string> read_whole_file(const std::string& path);

}  // namespace vnsift
