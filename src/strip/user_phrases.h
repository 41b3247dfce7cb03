// Phrases of the user's own (`--phrases`, `--extra-phrases`): the rows of boilerplate_phrases.tsv at run time.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <vnsift/strip.h>

#include "strip/phrase_rules.h"

namespace vnsift {

struct UserPhrases {
  struct Row {
    uint64_t key = 0;  // of its tokens, as LineInfo::key
    uint32_t tokens = 0;
    PhraseRule rule;
  };
  struct Pattern {
    PhrasePattern pattern;
    PhraseRule rule;
  };
  struct Sign {
    std::string sign;
    PhraseRule rule;
  };
  std::vector<Row> rows;  // by key
  std::vector<Pattern> patterns;
  std::vector<Sign> signs;
  uint32_t longest = 0;   // tokens of a row
  bool replaces = false;  // the built-in rows do not count, but those that protect legal texts

  std::span<const Row> find(uint64_t key) const;
};

}  // namespace vnsift
