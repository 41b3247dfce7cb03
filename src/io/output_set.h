// Where the blocks of a run go: standard output, one file, or one file an input (--output-dir).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/output.h"
#include "io/inputs.h"

namespace vnsift {

class OutputSet {
 public:
  // Fails if an output cannot be made, or two inputs would have the same one.
  static Result<OutputSet> make(const std::vector<InputFile>& files, const std::string& output,
                                const std::string& output_dir, const std::string& suffix);

  // Bytes of input `file`; inputs come in order. The first ones of an output follow `header`, and lose `separator`.
  Result<void> write(uint32_t file, std::string_view bytes, std::string_view header, std::string_view separator);
  Result<void> flush() { return current_ ? current_->flush() : Result<void>{}; }
  // `header`: for an output that got nothing.
  Result<void> commit(std::string_view header);
  bool pipe_closed() const { return current_ && current_->pipe_closed(); }
  uint64_t bytes() const { return bytes_; }

 private:
  Result<void> put(std::string_view bytes);
  std::vector<std::string> paths_;  // of --output-dir, by input
  std::optional<Output> current_;
  uint32_t file_ = UINT32_MAX;
  bool is_begun_ = false;  // the current output got its header and its first document
  bool has_header_ = false;
  uint64_t bytes_ = 0;
};

// Where --output-dir puts the output of an input: the path below `directory`, without what leads out of it, without the
// ending of a compressed file, with `suffix` unless it has it.
std::string output_path(const std::string& directory, const std::string& path, const std::string& suffix);

}  // namespace vnsift
