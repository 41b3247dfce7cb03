// Many phrases at once: each is looked up by the first syllable of the text where it might begin, so that a thousand
// patterns cost what eight do (grep.md 4.6).
//
//   PatternIndex index(patterns);
//   index.find(prepared, hits);            // Need::tokens
//
// Cost: 2.5 ns a byte for the tokens, a look-up for each, and a comparison for each pattern with that first syllable.
// Expressions, phrases that begin with a sign and unbounded ones are searched one by one. Const, thread-safe.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include <vnsift/prepared.h>
#include <vnsift/query.h>

namespace vnsift {

class PatternIndex {
 public:
  // From so many patterns on the index is faster than one search each.
  static constexpr size_t kWorthwhile = 12;

  explicit PatternIndex(const std::vector<QueryPattern>& patterns);

  // Appends all hits (Pattern::find of each), in no order.
  void find(const PreparedText& text, std::vector<QueryHit>& hits, MatchCounts& counts) const;

 private:
  struct Entry {
    uint32_t pattern = 0, alternative = 0;
  };
  const std::vector<QueryPattern>* patterns_;
  std::unordered_map<uint64_t, std::vector<Entry>> entries_;  // by the base key of the first token
  std::vector<uint32_t> others_;
};

}  // namespace vnsift
