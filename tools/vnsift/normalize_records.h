// What `normalize` writes beside the text: its changes one by one (--edits), and what became of a document (--report).
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include <vnsift/document.h>
#include <vnsift/normalize.h>

#include "io/document_writer.h"
#include "normalize_intake.h"

namespace vnsift::cli {

// The edits of one document; places in the text as it came in and as it goes out. A line that was decoded anew is one
// edit.
class EditWriter {
 public:
  EditWriter(OutputFormat format, OffsetUnit unit)
      : is_tsv_(format == OutputFormat::tsv), source_(unit), result_(unit) {}
  static std::string_view tsv_header() {
    return "doc\tpath\tstart\tend\trule\tout_start\tout_end\ttext\treplacement\n";
  }

  // Needs NormalizeOptions::log_rules and a map.
  void write(const Document& document, const Normalized& normalized, std::string& out);

 private:
  void write_edit(const Document& document, const Normalized& normalized, const OffsetMap::Edit& edit, Rule rule,
                  std::string& out);

  bool is_tsv_;
  OffsetTable source_, result_;
};

// Changes by rule: those of the text, and what reading its bytes did: a byte-order mark, ill-formed bytes, a charset.
using RuleCounts = std::array<uint64_t, static_cast<size_t>(Rule::count)>;
RuleCounts count_changes(const Document& document, const NormalizeState* state, const Normalized& normalized);

// One JSON object and a line end. `state` may be null (records of JSONL).
void append_report(const Document& document, const NormalizeState* state, const NormalizeOptions& options,
                   const Normalized& normalized, std::string& out);

}  // namespace vnsift::cli
