// Timing: the median of seven runs of each job, taken in turns so that a slow moment of the machine hits all of them,
// in nanoseconds a byte of input, beside the time that a memchr('\n') walk takes over the same bytes. Ratios to that
// walk in one run are what counts; absolute figures move with the machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace vnsift::bench {

struct Job {
  std::string name;
  std::function<uint64_t()> run;  // returns anything that depends on the work, so that none is optimised away
};

// The median time of each job in ns a byte. Runs each once before it counts.
std::vector<double> time_jobs(const std::vector<Job>& jobs, size_t bytes, int runs);

// Line ends of the texts, found by memchr.
uint64_t walk_lines(const std::vector<std::string>& texts);

}  // namespace vnsift::bench
