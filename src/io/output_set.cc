#include "io/output_set.h"

#include <filesystem>
#include <system_error>
#include <unordered_map>

namespace vnsift {
namespace fs = std::filesystem;

std::string output_path(const std::string& directory, const std::string& path, const std::string& suffix) {
  fs::path below;
  for (const fs::path& part : fs::path(path).lexically_normal()) {
    if (part == ".." || part == "." || part.has_root_directory()) continue;
    below /= part;
  }
  const std::string ending = below.extension();
  if (ending == ".gz" || ending == ".zst" || ending == ".xz" || ending == ".bz2") below.replace_extension();
  std::string name = (fs::path(directory) / below).string();
  if (!name.ends_with(suffix)) name += suffix;
  return name;
}

Result<OutputSet> OutputSet::make(const std::vector<InputFile>& files, const std::string& output,
                                  const std::string& output_dir, const std::string& suffix) {
  OutputSet set;
  if (!output_dir.empty()) {
    std::unordered_map<std::string, const std::string*> seen;
    for (const InputFile& file : files) {
      if (file.path == "-") return make_error(Code::usage, "--output-dir needs files, standard input has no name");
      set.paths_.push_back(output_path(output_dir, file.path, suffix));
      const auto [other, is_new] = seen.emplace(set.paths_.back(), &file.path);
      if (!is_new)
        return make_error(Code::usage,
                          *other->second + " and " + file.path + " would both be written to " + other->first);
    }
    return set;
  }
  if (output.empty() || output == "-") {
    set.current_ = Output::to_stdout();
    return set;
  }
  auto file = Output::to_file(output);
  if (!file) return tl::unexpected<Error>(file.error());
  set.current_ = std::move(*file);
  return set;
}

Result<void> OutputSet::put(std::string_view bytes) {
  bytes_ += bytes.size();
  return current_->write(bytes);
}

Result<void> OutputSet::write(uint32_t file, std::string_view bytes, std::string_view header,
                              std::string_view separator) {
  if (!paths_.empty() && file != file_) {
    if (current_) {
      if (auto done = commit(header); !done) return done;
    }
    std::error_code error;
    fs::create_directories(fs::path(paths_[file]).parent_path(), error);
    auto opened = Output::to_file(paths_[file]);
    if (!opened) return tl::unexpected<Error>(opened.error());
    current_ = std::move(*opened);
    file_ = file;
    is_begun_ = has_header_ = false;
  }
  if (!has_header_) {
    has_header_ = true;
    if (auto done = put(header); !done) return done;
  }
  if (bytes.empty()) return {};
  if (!is_begun_ && bytes.starts_with(separator)) bytes.remove_prefix(separator.size());
  is_begun_ = true;
  return put(bytes);
}

Result<void> OutputSet::commit(std::string_view header) {
  if (!current_) return {};
  if (!has_header_) {
    has_header_ = true;
    if (auto done = put(header); !done) return done;
  }
  return current_->commit();
}

}  // namespace vnsift
