#include "base/output.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/temporary_files.h"

namespace vnsift {

Output Output::to_stdout() { return Output(STDOUT_FILENO, "standard output"); }

Result<Output> Output::to_file(const std::string& path) {
  struct stat status {};
  const bool exists = ::stat(path.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) return make_error(Code::io, "cannot write " + path + ": it is a directory");
  if (exists && !S_ISREG(status.st_mode)) {
    const int fd = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (fd < 0) return make_error(Code::io, "cannot write " + path + ": " + std::strerror(errno));
    return Output(fd, path);
  }
  // A symbolic link stays one: the file that it names is replaced.
  std::string target = path;
  if (exists) {
    if (char* real = ::realpath(path.c_str(), nullptr)) {
      target = real;
      std::free(real);
    }
  }
  std::string temporary = target + ".XXXXXX";
  const int fd = ::mkostemp(temporary.data(), O_CLOEXEC);
  if (fd < 0) return make_error(Code::io, "cannot write " + path + ": " + std::strerror(errno));
  Output output(fd, path);
  output.slot_ = add_temporary_file(temporary);
  mode_t mode = status.st_mode & 07777;
  if (!exists) {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    mode = 0666 & ~mask;
  }
  (void)::fchmod(fd, mode);  // a file system without modes is no reason to fail
  output.temporary_ = std::move(temporary);
  output.target_ = std::move(target);
  return output;
}

Output::Output(Output&& other) noexcept { *this = std::move(other); }

Output& Output::operator=(Output&& other) noexcept {
  if (this == &other) return *this;
  discard();
  fd_ = std::exchange(other.fd_, -1);
  name_ = std::move(other.name_);
  temporary_ = std::exchange(other.temporary_, {});
  slot_ = std::exchange(other.slot_, -1);
  target_ = std::move(other.target_);
  buffer_ = std::move(other.buffer_);
  written_ = other.written_;
  pipe_closed_ = other.pipe_closed_;
  return *this;
}

Output::~Output() { discard(); }

void Output::discard() {
  if (fd_ > STDERR_FILENO) ::close(fd_);
  fd_ = -1;
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
  temporary_.clear();
  forget_temporary_file(std::exchange(slot_, -1));
}

tl::unexpected<Error> Output::failure(const char* what) {
  if (errno == EPIPE) pipe_closed_ = true;
  return make_error(Code::io, std::string("cannot ") + what + " " + name_ + ": " + std::strerror(errno));
}

Result<void> Output::write_all(std::string_view bytes) {
  written_ = written_ || !bytes.empty();
  while (!bytes.empty()) {
    const ssize_t count = ::write(fd_, bytes.data(), bytes.size());
    if (count < 0) {
      if (errno == EINTR) continue;
      return failure("write");
    }
    bytes.remove_prefix(static_cast<size_t>(count));
  }
  return {};
}

Result<void> Output::write(std::string_view bytes) {
  if (buffer_.size() + bytes.size() < kBuffer) {
    buffer_.append(bytes);
    return {};
  }
  if (auto done = flush(); !done) return done;
  return write_all(bytes);  // a block this large gains nothing from a copy
}

Result<void> Output::flush() {
  auto done = write_all(buffer_);
  buffer_.clear();
  return done;
}

Result<void> Output::commit() {
  if (auto done = flush(); !done) return done;
  if (!temporary_.empty() && ::fsync(fd_) != 0) return failure("sync");
  const int fd = std::exchange(fd_, -1);
  // A standard output that was closed by the caller and not needed is no failure.
  if (::close(fd) != 0 && (written_ || errno != EBADF)) return failure("close");
  if (temporary_.empty()) return {};
  if (::rename(temporary_.c_str(), target_.c_str()) != 0) return failure("rename the temporary file to");
  temporary_.clear();
  forget_temporary_file(std::exchange(slot_, -1));
  return {};
}

}  // namespace vnsift
