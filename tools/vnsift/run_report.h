// What a run says on standard error beside errors: progress while it runs, warnings and the summary at its end.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "run_options.h"

namespace vnsift::cli {

class RunReporter {
 public:
  RunReporter(const CommonOptions& options, std::string_view command, const std::vector<InputFile>& files);

  bool shows_progress() const { return shows_progress_; }
  void progress(const RunProgress& progress);
  // Says the rest; returns the exit code.
  int finish(const RunResult& result);

 private:
  using Clock = std::chrono::steady_clock;
  double seconds() const { return std::chrono::duration<double>(Clock::now() - start_).count(); }
  void say_summary(const RunResult& result, double seconds);
  bool write_summary(const RunResult& result, double seconds, int exit);

  const CommonOptions& options_;
  std::string_view command_;
  uint64_t total_ = 0;  // bytes of all inputs; 0 if one is a pipe
  size_t file_count_;
  bool shows_progress_;
  Clock::time_point start_ = Clock::now();
  double last_shown_ = 0;
};

}  // namespace vnsift::cli
