// The phrases that are compiled in; made by tools/lexgen from src/lexicon/phrases.manifest.tsv.
#include "scan/phrase_trie.h"

namespace vnsift {
namespace {
#include "lexicon/phrases.gen.inc"
}  // namespace

const PhraseTrieView& shipped_phrases() {
  static constexpr PhraseTrieView kShipped = {{kWords, kDigits}, kStarts, kQuantityStarts, kPageStarts,
                                              kTextStarts,       kEdges,  kNodes,          kRows};
  return kShipped;
}

}  // namespace vnsift
