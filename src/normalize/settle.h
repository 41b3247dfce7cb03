// All stages of `normalize` on a text, again and again where their result gives them more to do, so that a second run
// of the whole changes nothing (normalize.md 1).
//
// Lines that show nothing are not looked at (suspects.h). A stretch of the others goes through the stages; the first
// that changes it gives a new text, whose lines are looked at in the same way, and so on: work goes where changes are.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include <vnsift/normalize.h>

#include "normalize/stages.h"
#include "normalize/suspects.h"
#include "normalize/text_repair.h"
#include "normalize/tone_style.h"

namespace vnsift {

// Does stage 1 have anything to do?
bool repairs_text(const NormalizeOptions& options);
TextRepairOptions text_repair_options(const NormalizeOptions& options);
// Rules that are not asked for by default have no signs: with one of them every line is looked at.
bool wants_all_ranges(const NormalizeOptions& options);

// Buffers of a run, kept for the next one.
class NormalizeScratch {
 public:
  // Changes that rest on others. Eight kinds of rules can follow one another; more is a text made to do so.
  static constexpr size_t kDepth = 24;

  struct Level {
    Suspects suspects;
    RepairedText repaired;
    std::vector<ViewSpan> ranges;
    Step result, part;
  };
  Level& level(size_t depth) {
    if (levels_[depth] == nullptr) levels_[depth] = std::make_unique<Level>();
    return *levels_[depth];
  }
  Rewritten rewritten;
  Step piece, text, total;  // of a piece, of all pieces, of all runs over them

 private:
  std::array<std::unique_ptr<Level>, kDepth> levels_;
};

class Settler {
 public:
  // Counts go to `counts`; lines of its line_repairs are counted from 0 in each text. `look_at_all`: no line is passed
  // over (for tests).
  Settler(const NormalizeOptions& options, const TextRepair& repair, DocumentGate& gate, NormalizeScratch& scratch,
          Normalized& counts, bool look_at_all);

  // False if `text` stays as it is; else `step` is made.
  bool run(std::string_view text, Step& step) { return settle(text, 0, step); }

 private:
  bool settle(std::string_view text, size_t depth, Step& step);
  bool repair_charset(std::string_view text, size_t depth, Step& step);
  bool read_references(std::string_view text, Step& step);
  // Settles the text that `step` made.
  void go_on(Step& step, size_t depth);

  const NormalizeOptions& options_;
  const TextRepair& repair_;
  const DocumentVerdict* verdict_;
  NormalizeScratch& scratch_;
  Normalized& counts_;
  SuspectOptions suspect_options_;
  Stages stages_;
};

}  // namespace vnsift
