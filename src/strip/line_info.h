// What the labeller knows of the non-blank lines of a page: filled step by step, reused from page to page.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include <vnsift/prepared.h>
#include <vnsift/strip.h>

#include "base/branchless.h"
#include "strip/features.h"
#include "strip/line_scores.h"

namespace vnsift {

// A bit a label, for phrases.
using LabelSet = uint64_t;
constexpr LabelSet label_bit(LineLabel label) { return LabelSet{1} << static_cast<unsigned>(label); }
template <typename... Labels>
constexpr LabelSet label_set(Labels... labels) {
  return (label_bit(labels) | ...);
}

struct LineInfo {
  FeatureSet features;
  uint32_t line = 0;  // index into PreparedText::lines()
  uint32_t first_token = 0;
  uint32_t tokens = 0;
  uint64_t key = 0;          // of all tokens: lines with one key say the same
  uint64_t prefix_key = 0;   // of its source prefix, 0 without
  uint64_t speaker_key = 0;  // of what stands before a colon, 0 without
  LabelSet strong = 0;       // labels of its strong phrases
  LabelSet weak = 0;
  uint16_t run = 1;       // length of the run of short lines that it stands in (the decoder damps them)
  bool finished = false;  // ends in . ! ? …
  bool soft_end = false;  // ends in ; : ,
  bool question = false;  // ends in ? or !
  bool has_digits = false;
  bool marked = false;        // a letter outside ASCII
  bool has_signs = true;      // before, behind or between its words, other than one common sign at a time
  bool is_prose = false;      // running text, not a copy of its neighbour
  bool is_paragraph = false;  // and long enough for a story's or a teaser's
  bool is_credit = false;     // a byline by its shape
  bool may_resume = false;    // the story may go on here after a tail: prose, or prose ahead

  bool has(Feature feature) const { return features.has(feature); }
};

// Hashes of lines with what is known of each: open addressing, made anew for each page in O(lines).
class LineKeyTable {
 public:
  struct Entry {
    uint64_t key = 0;
    uint32_t count = 0;
    uint32_t last = 0;  // index of the last line with this key
  };
  void reset(size_t lines);
  Entry& at(uint64_t key);  // key != 0

 private:
  std::vector<Entry> entries_;
  size_t mask_ = 0;
};

struct StripWorkspace {
  std::vector<LineInfo> lines;
  std::vector<uint64_t> head_keys;     // first token of each line
  std::vector<uint32_t> prose_tokens;  // of each line, 0 if it is no prose
  uint64_t all_prose_tokens = 0;       // their sum
  LineKeyTable keys;                   // of whole lines
  LineKeyTable heads;                  // of source prefixes and speakers
  std::optional<uint32_t> title;       // indices into `lines`
  bool has_main = false;               // the densest part of the page, [main_first, main_last]
  uint32_t main_first = 0, main_last = 0;
  bool is_index = false;
  std::optional<std::pair<uint32_t, uint32_t>> contact;  // heading and last line of a page's own contact block
  LabelSet any_strong = 0, any_weak = 0;                 // phrases of all lines
  FeatureSet any_features;                               // of all lines: of their shapes, phrases and blocks
  uint32_t lone_numbers = 0, short_numbers = 0;          // lines of one token, of two or three, with digits
  bool is_caps = false;                                  // the page is written in capitals: case tells nothing
  // The decoder's.
  std::vector<LineScores> scores;  // of a block of lines
  std::vector<StateScores> forward;
  std::vector<uint32_t> lengths;  // of the paragraphs, for the lead
};

// True for lines of running text; find_blocks() asks once and sets LineInfo::is_prose.
inline bool is_prose_line(const LineInfo& line) {
  constexpr FeatureSet kDuplicates = {Feature::k_dup_prev, Feature::k_dup_next};
  constexpr FeatureSet kText = {Feature::k_prose, Feature::k_wrapped};
  const bool prose = either(line.features.has_any(kText), both(line.has(Feature::k_long), !line.has(Feature::k_cells)),
                            both(line.has(Feature::k_legal), line.tokens >= 5));
  return both(prose, !line.features.has_any(kDuplicates));
}

}  // namespace vnsift
