// `grep --explain`: how a query was understood, and what it cost.
#pragma once

#include <string>

#include "grep_options.h"
#include "grep_patterns.h"

namespace vnsift::cli {

std::string explain_query(const GrepRun& run, const GrepPatterns& patterns, bool streams);
std::string explain_counts(const GrepRun& run);

}  // namespace vnsift::cli
