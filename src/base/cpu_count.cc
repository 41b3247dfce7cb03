#include "base/cpu_count.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <string_view>
#include <thread>

#include <sched.h>

namespace vnsift {
namespace {

// cpu.max of cgroup v2 ("150000 100000" or "max 100000"); 0 without a quota.
unsigned quota_cores() {
  std::FILE* file = std::fopen("/sys/fs/cgroup/cpu.max", "re");
  if (file == nullptr) return 0;
  char buffer[64];
  const std::string_view text(buffer, std::fread(buffer, 1, sizeof buffer, file));
  std::fclose(file);
  double quota = 0, period = 0;
  const auto first = std::from_chars(text.data(), text.data() + text.size(), quota);
  if (first.ec != std::errc() || first.ptr == text.data() + text.size()) return 0;
  if (std::from_chars(first.ptr + 1, text.data() + text.size(), period).ec != std::errc() || period <= 0) return 0;
  return static_cast<unsigned>(quota / period + 0.999);
}

}  // namespace

unsigned usable_cores() {
  unsigned cores = std::thread::hardware_concurrency();
  cpu_set_t set;
  if (::sched_getaffinity(0, sizeof set, &set) == 0) cores = static_cast<unsigned>(CPU_COUNT(&set));
  if (const unsigned quota = quota_cores(); quota > 0) cores = std::min(cores, quota);
  return std::max(1u, cores);
}

}  // namespace vnsift
