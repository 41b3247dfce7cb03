#include "message.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <numeric>

#include <unistd.h>

#include "base/output.h"

namespace vnsift::cli {
namespace {

bool g_error_color = false;  // set once, before any thread is started
bool g_clear_line = false;

bool is_set(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0';
}

void put(std::string_view head, std::string_view color, std::string_view text) {
  std::string line;
  if (g_clear_line) line += "\r\033[K";
  if (g_error_color && !head.empty()) {
    line.append(color).append(head).append("\033[0m");
  } else {
    line += head;
  }
  line.append(text).append("\n");
  // One write: lines of several programs on one terminal stay whole. Nothing can be done if it fails.
  [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, line.data(), line.size());
}

// Edits (insert, delete, replace, swap neighbours) between two words.
size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  std::iota(last.begin(), last.end(), size_t{0});
  for (size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before.swap(last);
    last.swap(row);
  }
  return last[b.size()];
}

}  // namespace

bool use_color(ColorMode mode, int fd) {
  if (mode != ColorMode::automatic) return mode == ColorMode::always;
  if (is_set("NO_COLOR")) return false;
  const char* force = std::getenv("CLICOLOR_FORCE");
  if (force != nullptr && *force != '\0' && std::string_view(force) != "0") return true;
  const char* term = std::getenv("TERM");
  return ::isatty(fd) == 1 && term != nullptr && std::string_view(term) != "dumb";
}

void set_error_color(bool on) { g_error_color = on; }
void clear_line_before_messages(bool on) { g_clear_line = on; }

void say_error(std::string_view text) { put("vnsift: ", "\033[1;31m", text); }
void say_warning(std::string_view text) { put("vnsift: warning: ", "\033[1;33m", text); }
void say(std::string_view text) { put("", "", text); }

int print(std::string_view text) {
  Output out = Output::to_stdout();
  auto done = out.write(text);
  if (done) done = out.commit();
  if (done || out.pipe_closed()) return 0;
  say_error(done.error().message);
  return 2;
}

std::vector<std::string> close_names(std::string_view given, const std::vector<std::string>& names) {
  std::vector<std::pair<size_t, std::string>> found;
  const size_t allowed = given.size() < 4 ? 1 : given.size() < 8 ? 2 : 3;
  for (const std::string& name : names) {
    const size_t distance = edit_distance(given, name);
    if (distance <= allowed) {
      found.emplace_back(distance, name);
    } else if (given.size() >= 3 && name.starts_with(given)) {
      found.emplace_back(allowed, name);
    }
  }
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  if (found.size() > 3) found.resize(3);
  std::vector<std::string> result;
  for (auto& [distance, name] : found) result.push_back(std::move(name));
  return result;
}

std::string proposal(std::string_view given, const std::vector<std::string>& names) {
  const std::vector<std::string> close = close_names(given, names);
  if (close.empty()) return "";
  std::string text = " (did you mean ";
  for (size_t i = 0; i < close.size(); ++i) {
    if (i > 0) text += i + 1 == close.size() ? " or " : ", ";
    text += close[i];
  }
  return text + "?)";
}

}  // namespace vnsift::cli
