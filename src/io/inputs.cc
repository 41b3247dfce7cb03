#include "io/inputs.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include <fnmatch.h>
#include <sys/stat.h>

#include <vnsift/utf8.h>

#include "io/byte_source.h"

namespace vnsift {
namespace fs = std::filesystem;
namespace {

void add_file(std::string path, bool from_directory, InputList& list) {
  InputFile file;
  struct stat status {};
  if (path != "-" && ::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode)) {
    file.size = static_cast<uint64_t>(status.st_size);
  }
  file.shown = is_valid_utf8(path) ? path : repair_utf8(path).text;
  file.path = std::move(path);
  file.from_directory = from_directory;
  list.files.push_back(std::move(file));
}

bool matches(const std::vector<std::string>& globs, const std::string& below) {
  const std::string name = below.substr(below.rfind('/') + 1);
  return std::any_of(globs.begin(), globs.end(), [&](const std::string& glob) {
    const std::string& subject = glob.find('/') == std::string::npos ? name : below;
    return ::fnmatch(glob.c_str(), subject.c_str(), 0) == 0;
  });
}

// Paths are gathered and sorted as a whole: bytewise by path is bytewise by name in each folder, '/' apart, so each
// folder is sorted on its own and walked with a stack.
void add_directory(const std::string& root, const InputOptions& options, InputList& list) {
  std::vector<std::string> stack = {root};
  while (!stack.empty()) {
    const std::string path = std::move(stack.back());
    stack.pop_back();
    std::error_code error;
    const bool is_link = path != root && fs::is_symlink(fs::symlink_status(path, error));
    if (!fs::is_directory(path, error)) {
      const std::string below = path.substr(std::min(path.size(), root.size() + (root.ends_with('/') ? 0u : 1u)));
      if (!fs::is_regular_file(path, error)) continue;
      if (!options.include.empty() && !matches(options.include, below)) continue;
      if (matches(options.exclude, below)) continue;
      add_file(path, true, list);
      continue;
    }
    if (is_link) continue;
    std::vector<std::string> names;
    fs::directory_iterator entry(path, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error))
      names.push_back(entry->path().filename());
    if (error) {
      list.errors.push_back({Code::io, path + ": cannot read the directory: " + error.message()});
      continue;
    }
    std::sort(names.begin(), names.end(), std::greater<>());
    for (const std::string& name : names) stack.push_back(path.ends_with('/') ? path + name : path + "/" + name);
  }
}

void add_argument(const std::string& path, const InputOptions& options, InputList& list) {
  std::error_code error;
  if (options.recursive && path != "-" && fs::is_directory(path, error)) {
    add_directory(path, options, list);
  } else {
    add_file(path, false, list);
  }
}

Result<void> add_listed(const std::string& from, char separator, const InputOptions& options, InputList& list) {
  Wakeup wake;
  auto input = open_input(from, wake);
  if (!input) return make_error(Code::io, from + ": " + input.error().message);
  std::string text;
  char block[size_t{1} << 15];
  for (;;) {
    auto count = input->source->read(block, sizeof block);
    if (!count) return make_error(Code::io, from + ": " + count.error().message);
    if (*count == 0) break;
    text.append(block, *count);
  }
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find(separator, begin), text.size());
    std::string path = text.substr(begin, end - begin);
    if (separator == '\n' && path.ends_with('\r')) path.pop_back();
    if (!path.empty()) add_argument(path, options, list);
    begin = end + 1;
  }
  return {};
}

}  // namespace

Result<InputList> list_inputs(const InputOptions& options) {
  InputList list;
  for (const std::string& path : options.files) add_argument(path, options, list);
  if (!options.files_from.empty()) {
    if (auto done = add_listed(options.files_from, '\n', options, list); !done)
      return tl::unexpected<Error>(done.error());
  }
  if (!options.files0_from.empty()) {
    if (auto done = add_listed(options.files0_from, '\0', options, list); !done)
      return tl::unexpected<Error>(done.error());
  }
  const bool any_list = !options.files_from.empty() || !options.files0_from.empty();
  if (options.files.empty() && !any_list) add_file("-", false, list);
  return list;
}

}  // namespace vnsift
