// Word tables: each TSV named in tables.manifest.tsv becomes an array of rows of string_view, so that adding a word, or
// a table, needs no C++ here.
//
//   tables.manifest.tsv:  units.tsv  Unit          ->  units.gen.h:  struct UnitRow { std::string_view name; ... };
//                                                                    inline constexpr UnitRow kUnit[] = {...};
// The column `note` is for people and left out.
#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "lexgen.h"

namespace vnsift::lexgen {

namespace {

constexpr std::string_view kManifest = "tables.manifest.tsv";
constexpr std::string_view kManifestColumns[] = {"file", "name", "note"};

bool is_identifier(std::string_view name) {
  for (char c : name) {
    if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_')) return false;
  }
  return !name.empty() && !(name[0] >= '0' && name[0] <= '9');
}

// A column may be named by a word of C++ (class, case): the member gets an underscore.
std::string member_name(const std::string& column) {
  static constexpr std::string_view kKeywords[] = {"case",      "class", "default", "enum", "int",  "long",
                                                   "namespace", "new",   "short",   "this", "union"};
  return std::find(std::begin(kKeywords), std::end(kKeywords), column) == std::end(kKeywords) ? column : column + "_";
}

Result<Output> generate_table(const std::string& folder, const std::string& file, const std::string& name) {
  const Result<Table> table = read_table(folder, file);
  if (!table) return tl::unexpected(table.error());
  if (file.size() < 5 || !file.ends_with(".tsv")) {
    return make_error(Code::bad_data, fmt::format("{}/{}: `{}` is no .tsv file", folder, kManifest, file));
  }
  static constexpr std::string_view kIncludes[] = {"string_view"};
  std::string out = header_begin(file, kIncludes);
  out += fmt::format("struct {}Row {{\n", name);
  const size_t columns = table->columns.size() - 1;  // without `note`
  for (size_t i = 0; i < columns; ++i) {
    if (!is_identifier(table->columns[i])) {
      return make_error(Code::bad_data,
                        fmt::format("{}/{}: column `{}` is no C++ name", folder, file, table->columns[i]));
    }
    out += fmt::format("  std::string_view {};\n", member_name(table->columns[i]));
  }
  out += fmt::format("}};\n\ninline constexpr {}Row k{}[] = {{\n", name, name);
  for (const std::vector<std::string>& row : table->rows) {
    out += "    {";
    for (size_t i = 0; i < columns; ++i) out += (i == 0 ? "" : ", ") + string_literal(row[i]);
    out += "},\n";
  }
  out += "};\n\n" + header_end();
  return Output{file.substr(0, file.size() - 4) + ".gen.h", std::move(out)};
}

}  // namespace

Result<std::vector<Output>> generate_word_tables(const std::string& folder) {
  const Result<Table> manifest = read_table(folder, std::string(kManifest), kManifestColumns);
  if (!manifest) return tl::unexpected(manifest.error());
  std::vector<Output> outputs;
  for (const std::vector<std::string>& row : manifest->rows) {
    if (!is_identifier(row[1])) {
      return make_error(Code::bad_data, fmt::format("{}/{}: `{}` is no C++ name", folder, kManifest, row[1]));
    }
    Result<Output> output = generate_table(folder, row[0], row[1]);
    if (!output) return tl::unexpected(output.error());
    outputs.push_back(std::move(*output));
  }
  return outputs;
}

}  // namespace vnsift::lexgen
