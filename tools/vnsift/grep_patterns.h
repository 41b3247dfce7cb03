// The patterns that the command line names, with the switches that say how they match: -e, -f and their like.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <vnsift/pattern.h>
#include <vnsift/query.h>

#include "option_table.h"

namespace vnsift::cli {

struct GrepPatterns {
  std::vector<std::string> given;  // -e
  std::string file;                // -f
  std::vector<std::string> all_of, none_of;

  AccentMode accent = AccentMode::smart;
  std::optional<LetterCase> letter_case;  // nothing: a phrase ignores it, an expression does not
  bool regex = false, fixed = false, substring = false, words = false, whole = false;
  bool i_is_y = false, no_confusables = false, segmented = false, aliases = false, all_aliases = false;
  std::vector<std::string> alias_files;

  void define(OptionTable& table);
};

struct CompiledPatterns {
  std::vector<QueryPattern> patterns;
  std::vector<std::string> texts;  // as given
  std::vector<Pattern> all_of, none_of;
  bool labelled = false;  // -f
  bool folded = false;    // smart folded one of them
};

// Fails with a message for the user.
Result<CompiledPatterns> compile_patterns(const GrepPatterns& patterns, UnitKind unit);

}  // namespace vnsift::cli
