// How SentenceSplitter works, with its short cuts as a choice: tests hold each against the long way.
#pragma once

#include <vector>

#include <vnsift/sentences.h>

namespace vnsift {

struct SplitOptions {
  Wrapped wrapped = Wrapped::automatic;
  // Where tokens and atoms are taken from if `text` has none: prepared piece by piece in here. Null: `text` has them.
  PreparedText* part = nullptr;
  bool plain = true;  // answer by bytes alone where that is enough
};

void split_sentences(const PreparedText& text, const LineFilter* lines, const SplitOptions& options,
                     std::vector<ViewSpan>& out);

}  // namespace vnsift
