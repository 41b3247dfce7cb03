// Sentence boundaries of Vietnamese text (spec: segment.md).
//
//   SentenceSplitter splitter({});
//   for (ViewSpan sentence : splitter.run(prepared, nullptr)) ...
//
// Cost: 1 ns a byte over PreparedText. One const splitter serves all threads.
#pragma once

#include <cstdint>
#include <vector>

#include <vnsift/prepared.h>

namespace vnsift {

enum class Wrapped : uint8_t { automatic, yes, no };  // does a line go on in the next one (hard-wrapped text)?

struct SentenceOptions {
  Wrapped wrapped = Wrapped::automatic;
};

class SentenceSplitter {
 public:
  static constexpr Need kNeeds = Need::tokens | Need::atoms | Need::phrases;

  explicit SentenceSplitter(SentenceOptions options) : options_(options) {}

  // Sentences in order, without white space at their edges, never overlapping; together they hold every character of
  // the lines looked at that is not white space. Appends to `out` after clearing it.
  void run(const PreparedText& text, const LineFilter* lines, std::vector<ViewSpan>& out) const;

 private:
  SentenceOptions options_;
};

}  // namespace vnsift
