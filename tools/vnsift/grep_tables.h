// Outputs of grep that need all hits before the first line can be written: the aligned or sorted concordance, forms,
// matrices. Workers send rows in order (Report::side_output), this puts them together.
#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "grep_options.h"

namespace vnsift::cli {

enum class MatrixOf : uint8_t { hits, documents };

// What to sort a concordance by: L1.. R1.. a syllable on that side, or a word about the hit.
struct SortKey {
  enum class By : uint8_t { left, right, document, date, form } by = By::document;
  uint32_t place = 1;
};
Result<std::vector<SortKey>> parse_sort(const std::string& given);

class GrepTable {
 public:
  virtual ~GrepTable() = default;
  virtual void add(std::string_view rows) = 0;
  virtual std::string finish() = 0;
};

// A row is its fields, TSV-escaped, and a line end.
void append_row(std::initializer_list<std::string_view> fields, std::string& out);

std::unique_ptr<GrepTable> make_kwic_table(const GrepRun& run, std::vector<SortKey> sort);
std::unique_ptr<GrepTable> make_forms_table(const GrepRun& run);
std::unique_ptr<GrepTable> make_matrix_table(const GrepRun& run, MatrixOf what);

}  // namespace vnsift::cli
