#include "extract/docnum_words.h"

#include <algorithm>

namespace vnsift {

WordAt word_at(std::span<const Token> tokens, size_t at) {
  WordAt word;
  if (at >= tokens.size()) return word;
  const uint64_t key = tokens[at].key;
  const auto& rows = lexicon::kDocnumWords;
  const auto* row = std::lower_bound(rows.begin(), rows.end(), key,
                                     [](const lexicon::DocnumWordRow& a, uint64_t b) { return a.first < b; });
  for (; row != rows.end() && row->first == key; ++row) {
    if (row->second == 0) {
      word.roles = row->roles;
    } else if (at + 1 < tokens.size() && tokens[at + 1].gap == Gap::blank && tokens[at + 1].key == row->second) {
      return {row->roles, 2};
    }
  }
  return word;
}

}  // namespace vnsift
