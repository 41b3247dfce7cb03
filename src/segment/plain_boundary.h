// The end marks that need no second look: `… nước lên. Dân …`. A quick answer from the bytes beside the mark, the same
// as that of Boundary, which knows all rules but needs tokens, phrases and atoms.
#pragma once

#include <cstdint>

#include "segment/terminator_run.h"

namespace vnsift {

enum class PlainAnswer : uint8_t { end, no_end, unclear };

// About 30 ns; reads at most kReachLeft bytes.
PlainAnswer judge_plainly(const TextBlock& block, const TerminatorRun& run, uint32_t sentence_begin);

}  // namespace vnsift
