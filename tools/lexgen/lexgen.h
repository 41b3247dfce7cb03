// lexgen compiles the tables of src/lexicon (TSV, edited by people) to constexpr C++ (*.gen.h, checked in).
//
// A generator takes the folder of tables and gives the files that it makes; registry.cc lists all of them. Word tables
// need no generator of their own: a line in tables.manifest.tsv is enough (word_tables.cc).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <vnsift/error.h>

namespace vnsift::lexgen {

// A table file: lines that begin with "# " (or are "#") are comments, the first other line is the header, TAB separates
// the fields, every row has all of them, the last column is `note`.
struct Table {
  std::string file;  // "letters.tsv"
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;

  // Index of a column; columns.size() if there is none.
  size_t column(std::string_view name) const;
};

Result<Table> read_table(const std::string& folder, const std::string& file);
// The same, and an error that names the file unless the columns are exactly `columns`.
Result<Table> read_table(const std::string& folder, const std::string& file, std::span<const std::string_view> columns);

struct Output {
  std::string file;  // "letters.gen.h", in the folder of the tables
  std::string text;
};

struct Generator {
  std::string_view name;
  Result<std::vector<Output>> (*run)(const std::string& folder);
};

std::span<const Generator> generators();  // registry.cc

// "U+1EA1" -> 0x1EA1; an error for anything else.
Result<char32_t> parse_code_point(std::string_view text);

// The opening of a generated header, up to and with the opening of namespace vnsift::lexicon, and its end.
std::string header_begin(std::string_view sources, std::span<const std::string_view> includes);
std::string header_end();

// "1, 2, 3," in lines of at most 120 columns; numbers over 9 in hex.
std::string number_list(std::span<const uint64_t> values);

// A C++ string literal of UTF-8 text.
std::string string_literal(std::string_view text);

}  // namespace vnsift::lexgen
