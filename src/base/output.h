// Output: bytes to standard output or to a file, with every failure told. A full disk is found however late the system
// tells it (write, fsync, close); a file appears under its name only when it is whole.
//
//   Result<Output> out = Output::to_file("pages.jsonl");
//   if (auto done = out->write(bytes); !done) ...
//   if (auto done = out->commit(); !done) ...          // flush, sync, close, rename
//
// Not thread-safe: one writer.
#pragma once

#include <string>
#include <string_view>

#include <vnsift/error.h>

namespace vnsift {

class Output {
 public:
  // Standard output.
  static Output to_stdout();
  // A temporary file beside `path`, renamed by commit(). What exists and is no regular file (a device, a pipe) is
  // written to directly.
  static Result<Output> to_file(const std::string& path);

  Output(Output&&) noexcept;
  Output& operator=(Output&&) noexcept;
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;
  ~Output();  // without commit(): removes the temporary file

  Result<void> write(std::string_view bytes);
  Result<void> flush();
  Result<void> commit();

  // The reader of a pipe is gone: the program is to end without a word.
  bool pipe_closed() const { return pipe_closed_; }

 private:
  Output(int fd, std::string name) : fd_(fd), name_(std::move(name)) {}
  Result<void> write_all(std::string_view bytes);
  tl::unexpected<Error> failure(const char* what);
  void discard();

  static constexpr size_t kBuffer = size_t{1} << 20;
  int fd_ = -1;
  std::string name_;       // for messages
  std::string temporary_;  // name of the temporary file; empty: written directly
  int slot_ = -1;          // under which a signal finds it (temporary_files.h)
  std::string target_;     // what it is renamed to
  std::string buffer_;
  bool written_ = false;
  bool pipe_closed_ = false;
};

}  // namespace vnsift
