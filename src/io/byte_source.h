// ByteSource: where bytes come from: a file or standard input, what is inside a compressed file, UTF-16 as UTF-8.
//
//   Result<OpenInput> input = open_input("pages.jsonl.zst", wake);
//   Result<size_t> count = input->source->read(buffer, size);      // 0 = end
//
// What an error follows is delivered first: a corrupt gz gives every good byte, then the error. One thread at a time.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include <vnsift/document.h>
#include <vnsift/error.h>

namespace vnsift {

class TextIntake;

class ByteSource {
 public:
  virtual ~ByteSource() = default;
  // At least one byte if there is one, else 0 at the end. May give less than asked for.
  virtual Result<size_t> read(char* to, size_t size) = 0;
  // Can more be read at once, without waiting? False only for a pipe or terminal that has nothing now.
  virtual bool ready() { return true; }
};

// Garbage behind the end of compressed data: what came before it is whole (its checksum held), unlike after other
// errors.
inline constexpr std::string_view kTrailingGarbage = "garbage behind the end of the compressed data";
inline bool is_trailing_garbage(const Error& error) { return error.message == kTrailingGarbage; }

// Wakes a read that waits for a pipe or terminal: the run is over.
class Wakeup {
 public:
  Wakeup();
  ~Wakeup();
  Wakeup(const Wakeup&) = delete;
  Wakeup& operator=(const Wakeup&) = delete;
  void wake();
  int fd() const { return fd_; }

 private:
  int fd_;
};

// A source of which the first bytes can be looked at before they are read.
class PeekSource : public ByteSource {
 public:
  explicit PeekSource(std::unique_ptr<ByteSource> inner) : inner_(std::move(inner)) {}
  // The next `size` bytes, fewer only at the end (or before an error, which read() gives again).
  std::string_view peek(size_t size);
  // The bytes from offset `from` up to and with the next LF, or about `limit` bytes without one, or all there is.
  std::string_view peek_line(size_t from, size_t limit);
  // Waits for no more bytes than decide.
  bool starts_with(std::string_view magic);
  void skip(size_t size) { begin_ += size; }
  Result<size_t> read(char* to, size_t size) override;
  bool ready() override { return begin_ < buffer_.size() || inner_->ready(); }

 private:
  bool fill();
  std::unique_ptr<ByteSource> inner_;
  std::string buffer_;
  size_t begin_ = 0;
  bool at_end_ = false;
  bool failed_ = false;
  Error error_;
};

struct OpenInput {
  std::unique_ptr<PeekSource> source;  // decompressed, decoded to UTF-8 if it was UTF-16, without byte order mark
  bool is_compressed = false;
  SourceForm form;
  size_t mark_size = 0;  // bytes of an UTF-8 byte order mark
  bool is_utf16() const { return form.units != SourceForm::Units::bytes; }
};

// Opens `path` ("-" = standard input): decompresses by magic bytes (gz, zst, xz, bz2), decodes UTF-16 with a byte order
// mark, with `intake` also without one. Directories and missing files are errors. `wake` must outlive the source.
Result<OpenInput> open_input(const std::string& path, const Wakeup& wake, const TextIntake* intake = nullptr);

// The layers of open_input, by name for tests.
std::unique_ptr<ByteSource> inflate_source(std::unique_ptr<ByteSource> inner);  // gzip
std::unique_ptr<ByteSource> archive_source(std::unique_ptr<ByteSource> inner,
                                           std::string_view kind);  // "zst" "xz" "bz2"
std::unique_ptr<ByteSource> utf16_source(std::unique_ptr<ByteSource> inner, bool big_endian);

}  // namespace vnsift
