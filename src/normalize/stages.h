// The stages of `normalize` behind the repair of charsets (normalize.md 1), on one stretch of whole lines.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <vnsift/normalize.h>

#include "normalize/replacement.h"
#include "normalize/tone_style.h"
#include "text/rewrite.h"

namespace vnsift {

// A text made of another.
struct Step {
  std::string buffer;
  size_t size = 0;          // of the text in it
  OffsetMap map;            // from the text to the one it was made of, if asked for
  std::vector<Rule> rules;  // of the edits of the map, if asked for

  std::string_view text() const { return {buffer.data(), size}; }
  void clear() {
    buffer.clear();
    size = 0;
    map.clear();
    rules.clear();
  }
  void swap(Step& other) {
    buffer.swap(other.buffer);
    std::swap(size, other.size);
    std::swap(map, other.map);
    rules.swap(other.rules);
  }
};

// Puts `next`, a step from the text of `step`, on top of it. Where both changed a place it has the rule of a decoding
// if there was one, else that of the later.
void add_step(Step& step, Step& next, const NormalizeOptions& options, bool wants_map);

// A step from a text of which only some parts change.
class PartialStep {
 public:
  PartialStep(std::string_view text, Step& step) : text_(text), step_(step) {}
  // text[begin, end) becomes what `part` made of it. In order.
  void add(size_t begin, size_t end, const Step& part);
  // False if no part changed (and the step is not touched).
  bool finish();

 private:
  std::string_view text_;
  Step& step_;
  size_t copied_ = 0;
  bool changed_ = false;
};

// Replacements counted and made.
void apply(std::string_view text, const std::vector<Replacement>& replacements, Normalized& counts,
           const NormalizeOptions& options, Step& step);

void find_references(std::string_view text, CharacterReferences mode, std::vector<Replacement>& replacements);
// The text with its character references read; `text` itself without any.
std::string_view read_references(std::string_view text, CharacterReferences mode, std::string& buffer);

class Stages {
 public:
  Stages(const NormalizeOptions& options, DocumentGate& gate, Rewritten& rewritten, Normalized& counts)
      : options_(options), gate_(gate), rewritten_(rewritten), counts_(counts) {}

  // The first stage that has something to change does so; false if none has.
  bool run(std::string_view text, Step& step);

 private:
  bool rewrite_characters(std::string_view text, Step& step);
  bool move_tones(std::string_view text, Step& step);
  bool take(std::string_view text, Step& step);

  const NormalizeOptions& options_;
  DocumentGate& gate_;
  Rewritten& rewritten_;
  Normalized& counts_;
  std::vector<Replacement> replacements_;
  std::vector<ToneMove> moves_;
};

}  // namespace vnsift
