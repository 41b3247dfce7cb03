// Sentence boundaries of Vietnamese text (spec: segment.md).
//
//   SentenceSplitter splitter({});
//   for (ViewSpan sentence : splitter.run(prepared, nullptr)) ...
//
// Cost: 0.5 ns a byte over a prepared text, which most of the time is there for other stages; without one 1 ns, and
// only lines and the index are needed. One const splitter serves all threads.
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
  static constexpr Need kAloneNeeds = Need::lines | Need::index;

  explicit SentenceSplitter(SentenceOptions options) : options_(options) {}

  // Sentences in order, without white space at their edges, never overlapping; together they hold every character of
  // the lines looked at that is not white space. Appends to `out` after clearing it.
  // `text` was made with kNeeds.
  void run(const PreparedText& text, const LineFilter* lines, std::vector<ViewSpan>& out) const;
  // The same sentences if `text` has no more than kAloneNeeds: what stands beside doubtful end marks is prepared in
  // `part`, which the caller keeps for the next text.
  void run(const PreparedText& text, const LineFilter* lines, PreparedText& part, std::vector<ViewSpan>& out) const;

 private:
  SentenceOptions options_;
};

}  // namespace vnsift
