// Finds an expression (-E) in the canonical view by RE2.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include <vnsift/canonical.h>
#include <vnsift/pattern.h>

#include "query/regex_expansion.h"

namespace re2 {
class RE2;
}

namespace vnsift {

class RegexMatcher {
 public:
  // `rules.mode` is never smart. Fails with RE2's words.
  static Result<RegexMatcher> make(std::string_view regex, const LiteralRules& rules, const PatternOptions& options);

  // Like LiteralMatcher::find. An empty hit is one a line.
  void find(const CanonicalText& text, uint32_t from, const std::function<bool(ViewSpan)>& take,
            MatchCounts* counts) const;
  const std::string& expression() const { return expansion_.expression; }

 private:
  bool accept(const CanonicalText& text, std::string_view view, ViewSpan hit) const;

  RegexExpansion expansion_;
  LiteralRules rules_;
  bool folds_text_ = false;  // the text is folded, then matched
  std::shared_ptr<const re2::RE2> regex_;
};

}  // namespace vnsift
