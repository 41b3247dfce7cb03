#include "io/byte_source.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/text_intake.h"

namespace vnsift {
namespace {

class FileSource : public ByteSource {
 public:
  FileSource(int fd, bool may_wait, int wake_fd) : fd_(fd), may_wait_(may_wait), wake_fd_(wake_fd) {}
  ~FileSource() override {
    if (fd_ > STDERR_FILENO) ::close(fd_);
  }

  Result<size_t> read(char* to, size_t size) override {
    for (;;) {
      if (may_wait_) {
        pollfd wait[2] = {{fd_, POLLIN, 0}, {wake_fd_, POLLIN, 0}};
        if (::poll(wait, 2, -1) < 0 && errno != EINTR) return failure();
        if ((wait[1].revents & POLLIN) != 0) return size_t{0};
        if (wait[0].revents == 0) continue;
      }
      const ssize_t count = ::read(fd_, to, size);
      if (count >= 0) return static_cast<size_t>(count);
      if (errno != EINTR && errno != EAGAIN) return failure();
    }
  }

  bool ready() override {
    if (!may_wait_) return true;
    pollfd wait = {fd_, POLLIN, 0};
    return ::poll(&wait, 1, 0) > 0;
  }

 private:
  static tl::unexpected<Error> failure() {
    return make_error(Code::io, std::string("cannot read: ") + std::strerror(errno));
  }
  int fd_;
  bool may_wait_;
  int wake_fd_;
};

}  // namespace

Wakeup::Wakeup() : fd_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}
Wakeup::~Wakeup() {
  if (fd_ >= 0) ::close(fd_);
}
void Wakeup::wake() {
  const uint64_t one = 1;
  // The counter cannot overflow; a failure would mean no descriptor, and then nobody waits on it.
  [[maybe_unused]] const ssize_t written = ::write(fd_, &one, sizeof one);
}

bool PeekSource::fill() {
  if (at_end_ || failed_) return false;
  if (begin_ > 0) {
    buffer_.erase(0, begin_);
    begin_ = 0;
  }
  const size_t old = buffer_.size();
  const size_t more = std::max<size_t>(size_t{1} << 16, old);
  buffer_.resize(old + more);
  auto count = inner_->read(buffer_.data() + old, more);
  buffer_.resize(old + (count ? *count : 0));
  if (!count) {
    failed_ = true;
    error_ = count.error();
  } else if (*count == 0) {
    at_end_ = true;
  }
  return buffer_.size() > old;
}

std::string_view PeekSource::peek(size_t size) {
  while (buffer_.size() - begin_ < size && fill()) {
  }
  return std::string_view(buffer_).substr(begin_, size);
}

std::string_view PeekSource::peek_line(size_t from, size_t limit) {
  size_t seen = from;
  for (;;) {
    const std::string_view all = std::string_view(buffer_).substr(begin_);
    const size_t line_end = seen < all.size() ? all.find('\n', seen) : std::string_view::npos;
    if (line_end != std::string_view::npos) return all.substr(from, line_end + 1 - from);
    seen = all.size();
    if (seen >= from + limit || !fill()) return std::string_view(buffer_).substr(begin_).substr(std::min(from, seen));
  }
}

bool PeekSource::starts_with(std::string_view magic) {
  for (size_t size = 1; size <= magic.size(); ++size) {
    if (peek(size) != magic.substr(0, size)) return false;
  }
  return true;
}

Result<size_t> PeekSource::read(char* to, size_t size) {
  if (begin_ < buffer_.size()) {
    const size_t count = std::min(size, buffer_.size() - begin_);
    std::memcpy(to, buffer_.data() + begin_, count);
    begin_ += count;
    if (begin_ == buffer_.size()) {
      buffer_ = {};
      begin_ = 0;
    }
    return count;
  }
  if (failed_) return tl::unexpected<Error>(error_);
  if (at_end_ || !inner_) return size_t{0};
  return inner_->read(to, size);
}

Result<OpenInput> open_input(const std::string& path, const Wakeup& wake, const TextIntake* intake) {
  const bool is_stdin = path == "-";
  const int fd = is_stdin ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return make_error(Code::io, std::string("cannot open: ") + std::strerror(errno));
  struct stat status {};
  if (::fstat(fd, &status) != 0 || S_ISDIR(status.st_mode)) {
    const std::string what =
        S_ISDIR(status.st_mode) ? "is a directory; -r reads the files in it" : std::strerror(errno);
    if (!is_stdin) ::close(fd);
    return make_error(Code::io, what);
  }
  std::unique_ptr<ByteSource> source = std::make_unique<FileSource>(fd, !S_ISREG(status.st_mode), wake.fd());
  OpenInput input;
  input.source = std::make_unique<PeekSource>(std::move(source));
  using namespace std::string_view_literals;
  PeekSource& head = *input.source;
  if (head.starts_with("\x1F\x8B\x08"sv)) {
    source = inflate_source(std::move(input.source));
  } else if (head.starts_with("\x28\xB5\x2F\xFD"sv)) {
    source = archive_source(std::move(input.source), "zst");
  } else if (head.starts_with("\xFD\x37zXZ\0"sv)) {
    source = archive_source(std::move(input.source), "xz");
  } else if (head.starts_with("BZh"sv) && head.peek(4).size() == 4 && head.peek(4)[3] >= '1' &&
             head.peek(4)[3] <= '9') {
    source = archive_source(std::move(input.source), "bz2");
  }
  if (source) {
    input.is_compressed = true;
    input.source = std::make_unique<PeekSource>(std::move(source));
  }
  if (input.source->starts_with("\xEF\xBB\xBF"sv)) {
    input.source->skip(3);
    input.mark_size = 3;
    input.form.has_mark = true;
    return input;
  }
  if (intake != nullptr) {
    if (input.source->starts_with("\xFF\xFE\0\0"sv) || input.source->starts_with("\0\0\xFE\xFF"sv)) {
      return make_error(Code::unsupported, "is UTF-32, which is not read; iconv -f UTF-32 -t UTF-8 makes UTF-8 of it");
    }
    constexpr size_t kLook = 4096;
    const std::string_view beginning = input.source->peek(kLook + 1);
    if (!beginning.starts_with("\xFF\xFE"sv) && !beginning.starts_with("\xFE\xFF"sv)) {
      const TextIntake::Wide wide = intake->wide(beginning.substr(0, kLook), beginning.size() <= kLook);
      if (wide != TextIntake::Wide::no) {
        const bool big_endian = wide == TextIntake::Wide::big_endian;
        input.form.units = big_endian ? SourceForm::Units::utf16be : SourceForm::Units::utf16le;
        input.source = std::make_unique<PeekSource>(utf16_source(std::move(input.source), big_endian));
        return input;
      }
    }
  }
  const bool big_endian = input.source->starts_with("\xFE\xFF"sv);
  if (big_endian || input.source->starts_with("\xFF\xFE"sv)) {
    input.source->skip(2);
    input.form = {big_endian ? SourceForm::Units::utf16be : SourceForm::Units::utf16le, true};
    input.source = std::make_unique<PeekSource>(utf16_source(std::move(input.source), big_endian));
  }
  return input;
}

}  // namespace vnsift
