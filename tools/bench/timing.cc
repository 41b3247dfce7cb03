#include "timing.h"

#include <algorithm>
#include <chrono>
#include <cstring>

namespace vnsift::bench {

std::vector<double> time_jobs(const std::vector<Job>& jobs, size_t bytes, int runs) {
  using Clock = std::chrono::steady_clock;
  static volatile uint64_t sink = 0;
  std::vector<std::vector<double>> times(jobs.size());
  for (int run = -1; run < runs; ++run) {
    for (size_t job = 0; job < jobs.size(); ++job) {
      const Clock::time_point begin = Clock::now();
      sink = sink + jobs[job].run();
      const double nanoseconds = std::chrono::duration<double, std::nano>(Clock::now() - begin).count();
      if (run >= 0) times[job].push_back(nanoseconds / static_cast<double>(bytes));
    }
  }
  std::vector<double> medians;
  for (std::vector<double>& of_job : times) {
    std::nth_element(of_job.begin(), of_job.begin() + static_cast<ptrdiff_t>(of_job.size() / 2), of_job.end());
    medians.push_back(of_job[of_job.size() / 2]);
  }
  return medians;
}

uint64_t walk_lines(const std::vector<std::string>& texts) {
  uint64_t lines = 0;
  for (const std::string& text : texts) {
    const char* at = text.data();
    const char* const end = at + text.size();
    while (const void* hit = std::memchr(at, '\n', static_cast<size_t>(end - at))) {
      ++lines;
      at = static_cast<const char*>(hit) + 1;
    }
  }
  return lines;
}

}  // namespace vnsift::bench
