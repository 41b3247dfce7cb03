#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <optional>

#include "stages.h"

namespace vnsift::bench {
namespace {

struct Run {
  double seconds = 0;
  double peak_mb = 0;
};

// Runs the program once, its output thrown away; nothing if it fails (1 is an answer, of grep: no hit).
std::optional<Run> run_program(const std::string& binary, const std::vector<std::string>& arguments) {
  std::vector<char*> argv{const_cast<char*>(binary.c_str())};
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  const auto begin = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child == 0) {
    const int null = open("/dev/null", O_WRONLY);
    dup2(null, STDOUT_FILENO);
    dup2(null, STDERR_FILENO);
    execv(binary.c_str(), argv.data());
    _exit(127);
  }
  int status = 0;
  rusage usage{};
  if (child < 0 || wait4(child, &status, 0, &usage) != child) return std::nullopt;
  if (!WIFEXITED(status) || WEXITSTATUS(status) > 1) return std::nullopt;
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  return Run{took.count(), static_cast<double>(usage.ru_maxrss) / 1024};
}

std::optional<Run> median_run(const std::string& binary, const std::vector<std::string>& arguments, int runs) {
  std::vector<Run> done;
  for (int run = 0; run <= runs; ++run) {
    const std::optional<Run> one = run_program(binary, arguments);
    if (!one) return std::nullopt;
    if (run > 0) done.push_back(*one);
  }
  std::sort(done.begin(), done.end(), [](const Run& a, const Run& b) { return a.seconds < b.seconds; });
  return done[done.size() / 2];
}

}  // namespace

bool print_program(const std::string& binary, const std::vector<ProgramJob>& jobs, int runs) {
  bool all_ran = true;
  std::printf("%-30s %8s %8s %8s %8s\n", "the program", "MB/s", "bar", "", "peak MB");
  for (const ProgramJob& job : jobs) {
    const std::optional<Run> run = median_run(binary, job.arguments, runs);
    if (!run) {
      std::printf("%-30s FAILED\n", job.name.c_str());
      all_ran = false;
      continue;
    }
    const double speed = static_cast<double>(job.input_bytes) / 1e6 / run->seconds;
    std::printf("%-30s %8.0f", job.name.c_str(), speed);
    if (job.bar_ms > 0) {
      std::printf(" %5.0f ms, bar %.0f ms%s", run->seconds * 1e3, job.bar_ms,
                  run->seconds * 1e3 <= job.bar_ms ? "" : "  below");
    } else if (job.bar > 0) {
      std::printf(" %8.0f %8s", job.bar, speed >= job.bar ? "" : "below");
    } else {
      std::printf(" %8s %8s", "", "");
    }
    std::printf(" %8.0f\n", run->peak_mb);
  }
  if (const std::optional<Run> start = median_run(binary, {"--version"}, runs)) {
    std::printf("%-30s %8.1f ms, bar 10 ms\n", "--version", start->seconds * 1e3);
  }
  return all_ran;
}

}  // namespace vnsift::bench
