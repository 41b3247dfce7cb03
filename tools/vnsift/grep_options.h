// What `vnsift grep` was told, compiled: shared by all its workers.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <vnsift/query.h>

#include "annotations.h"
#include "run_options.h"

namespace vnsift::cli {

enum class GrepOutput : uint8_t {
  units,      // lines or other units as text
  hits,       // -o
  count,      // -c
  with_hits,  // -l
  without,    // -L
  nothing,    // -q
  jsonl,
  tsv,
  kwic,
  forms,
  matrix,
};

struct GrepView {
  GrepOutput output = GrepOutput::units;
  FormatChoice format = FormatChoice::text;  // of kwic and forms, too
  bool with_name = false;                    // before each line; records and lines of a file always have theirs
  bool without_name = false;
  bool line_numbers = false, offsets = false, nul_names = false, raw = false, color = false;
  uint64_t most_units = UINT64_MAX;  // -m
  uint32_t before = 0, after = 0;    // -B, -A
  OffsetUnit unit = OffsetUnit::code_point;
  std::vector<std::string> with_fields;  // --with
  uint32_t width = 8;                    // --width
  bool width_in_characters = false;
  bool csv = false;
};

// What the workers find out together.
struct GrepTotals {
  std::atomic<bool> any{false};  // the answer is yes
  std::atomic<uint64_t> candidates{0}, rejected{0}, texts{0}, analysed{0}, records{0}, unknown{0};
};

struct GrepRun {
  GrepView view;
  std::vector<std::string> labels;    // by pattern; empty: none
  std::vector<std::string> patterns;  // as given
  std::shared_ptr<const Query> query;
  std::shared_ptr<const Annotations> annotations;  // null: records are found in the texts
  mutable GrepTotals totals;
};

}  // namespace vnsift::cli
