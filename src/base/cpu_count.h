// How many threads are worth starting.
#pragma once

namespace vnsift {

// Cores that this process may use: its affinity, and the CPU quota of its control group (a container with 1.5 cores of
// 64 gets 2). At least 1.
unsigned usable_cores();

}  // namespace vnsift
