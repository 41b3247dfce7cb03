// What a compiled Pattern holds, for the other files of the floor.
#pragma once

#include <bitset>
#include <optional>
#include <string>
#include <vector>

#include <vnsift/pattern.h>

#include "query/literal_matcher.h"
#include "query/regex_matcher.h"

namespace vnsift {

struct Pattern::Parts {
  AccentMode mode = AccentMode::tone;
  bool sensitive = false, crosses = false;
  std::vector<std::string> names;
  std::vector<LiteralMatcher> phrases;  // one an alternative; none of an expression
  std::optional<RegexMatcher> regex;
  std::bitset<128> before, after;  // ASCII bytes that may stand at a line end inside a hit
};

// Sorts hits[first..) by place and drops those that overlap one before, of several at one place all but the longest.
void keep_longest(std::vector<Hit>& hits, size_t first);

}  // namespace vnsift
