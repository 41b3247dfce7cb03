// Runs of lines of one kind.
#pragma once

#include <cstddef>
#include <vector>

#include "strip/line_info.h"

namespace vnsift {

// Calls mark(first, end) for each run of at least `least` (>= 1) lines for which is_member() is true. is_member() is
// asked once for each line, in order; what is short, as nearly all runs are, costs no branch that nobody can foretell.
template <typename IsMember, typename Mark>
void for_each_run(const std::vector<LineInfo>& lines, size_t least, IsMember is_member, Mark mark) {
  size_t length = 0;
  for (size_t i = 0; i < lines.size(); ++i) {
    const bool member = is_member(lines[i]);
    if (!member & (length >= least)) mark(i - length, i);
    length = member ? length + 1 : 0;
  }
  if (length >= least) mark(lines.size() - length, lines.size());
}

}  // namespace vnsift
