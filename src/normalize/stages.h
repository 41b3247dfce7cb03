// All stages of `normalize` on one piece of a text, in their order (normalize.md 1). Each stage that changes something
// makes a new text; the maps of all are composed on the way.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <vnsift/normalize.h>

#include "normalize/punctuation.h"
#include "normalize/syllable_windows.h"
#include "normalize/text_repair.h"
#include "normalize/tone_style.h"
#include "text/rewrite.h"

namespace vnsift {

// What stage 1 is told by the options; nothing to do: false.
bool repairs_text(const NormalizeOptions& options);
TextRepairOptions text_repair_options(const NormalizeOptions& options);

// The text with its character references read; `text` itself without any.
std::string_view read_references(std::string_view text, CharacterReferences mode, std::string& buffer);

// Rules of the edits of compose_maps(earlier, later). Each edit is made of edits of the two, in order: it has the rule
// of a decoding if there was one, else that of the later.
std::vector<Rule> compose_rules(const OffsetMap& earlier, const std::vector<Rule>& earlier_rules,
                                const OffsetMap& later, const std::vector<Rule>& later_rules,
                                const OffsetMap& composed);

class Stages {
 public:
  Stages(const NormalizeOptions& options, const SyllableWindows& windows, const TextRepair& repair, DocumentGate& gate)
      : options_(options), windows_(windows), repair_(repair), gate_(gate) {}

  // `is_last`: the text ends with this piece. Counts go to `out`.
  void run(std::string_view piece, uint64_t first_line, bool is_last, Normalized& out);

  std::string_view text() const { return text_; }
  bool changed() const { return changed_; }
  const OffsetMap& map() const { return map_; }              // from text() to the piece
  const std::vector<Rule>& rules() const { return rules_; }  // of its edits, if asked for
  // What holds text(), and the map, change places with these.
  void swap_buffers(std::string& buffer, OffsetMap& map, std::vector<Rule>& rules) {
    std::swap(buffer, buffer_);
    std::swap(map, map_);
    std::swap(rules, rules_);
  }
  uint64_t line_ends() const { return line_ends_; }  // of the piece, as stage 1 counts them

 private:
  void start(std::string_view text, bool wants_map);
  void repair_text(uint64_t first_line, Normalized& out);
  void read_character_references(uint64_t first_line, Normalized& out);
  void run_around_refused_lines(bool is_last, Normalized& out);
  void run_later_stages(bool is_last, Normalized& out);
  void rewrite_characters(Normalized& out);
  void repair_letters(Normalized& out);
  void repair_words(Normalized& out);
  void move_tones(Normalized& out);
  void repair_punctuation(bool is_last, Normalized& out);

  // A stage's result becomes the text.
  void take(std::string text, OffsetMap step, std::vector<Rule> rules);
  void take(const std::vector<Replacement>& replacements, Normalized& out);

  const NormalizeOptions& options_;
  const SyllableWindows& windows_;
  const TextRepair& repair_;
  DocumentGate& gate_;
  SqueezeState squeeze_;

  std::string_view text_;
  std::string buffer_;
  bool changed_ = false, wants_map_ = true;
  OffsetMap map_;
  std::vector<Rule> rules_;
  std::vector<ViewSpan> refused_;  // lines of text_ that stay as they are
  bool has_dashes_ = true;
  uint64_t line_ends_ = 0;
  RepairedText repaired_;
  Rewritten rewritten_;
};

}  // namespace vnsift
