// gzip by zlib in a member loop (libarchive 3.6 never checks its CRC); zst, xz and bz2 by libarchive.
#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

#include <archive.h>
#include <zlib.h>

#include "io/byte_source.h"
#include "io/frame_gate.h"

namespace vnsift {
namespace {

constexpr size_t kBlock = size_t{1} << 16;

tl::unexpected<Error> bad_data(std::string what) { return make_error(Code::bad_data, std::move(what)); }

class InflateSource : public ByteSource {
 public:
  explicit InflateSource(std::unique_ptr<ByteSource> inner) : inner_(std::move(inner)), block_(kBlock) {
    started_ = ::inflateInit2(&stream_, 15 + 16) == Z_OK;  // 16: gzip framing, with CRC and length checked
  }
  ~InflateSource() override {
    if (started_) ::inflateEnd(&stream_);
  }

  Result<size_t> read(char* to, size_t size) override {
    if (!started_) return make_error(Code::io, "zlib cannot start: out of memory");
    if (failed_) return tl::unexpected<Error>(error_);
    stream_.next_out = reinterpret_cast<Bytef*>(to);
    stream_.avail_out = static_cast<uInt>(std::min<size_t>(size, size_t{1} << 30));
    const uInt asked = stream_.avail_out;
    while (stream_.avail_out == asked && !at_end_) {
      if (auto done = step(); !done) {
        failed_ = true;
        error_ = done.error();
        if (stream_.avail_out == asked) return tl::unexpected<Error>(error_);
      }
    }
    return size_t{asked - stream_.avail_out};
  }

  bool ready() override { return stream_.avail_in > 0 || inner_->ready(); }

 private:
  Result<void> refill() {
    auto count = inner_->read(reinterpret_cast<char*>(block_.data()), block_.size());
    if (!count) return tl::unexpected<Error>(count.error());
    stream_.next_in = block_.data();
    stream_.avail_in = static_cast<uInt>(*count);
    input_ended_ = *count == 0;
    return {};
  }

  Result<void> step() {
    if (stream_.avail_in == 0 && !input_ended_) {
      if (auto done = refill(); !done) return done;
    }
    if (between_members_) return next_member();
    if (stream_.avail_in == 0) return bad_data("the gzip file is truncated");
    const int status = ::inflate(&stream_, Z_NO_FLUSH);
    if (status == Z_STREAM_END) {
      between_members_ = true;
    } else if (status != Z_OK && status != Z_BUF_ERROR) {
      return bad_data(std::string("the gzip file is corrupt: ") + (stream_.msg != nullptr ? stream_.msg : "bad data"));
    }
    return {};
  }

  // Behind a member stands the end, another member, or zeros (tapes and tar pad with them; gzip takes them too).
  Result<void> next_member() {
    while (stream_.avail_in > 0 && *stream_.next_in == 0) {
      ++stream_.next_in;
      --stream_.avail_in;
      saw_zeros_ = true;
    }
    if (stream_.avail_in == 0) {
      at_end_ = input_ended_;
      return {};
    }
    if (*stream_.next_in != 0x1F || saw_zeros_) return bad_data(std::string(kTrailingGarbage));
    if (::inflateReset(&stream_) != Z_OK) return bad_data("the gzip file is corrupt");
    between_members_ = false;
    const int status = ::inflate(&stream_, Z_NO_FLUSH);
    if (status == Z_STREAM_END) between_members_ = true;
    if (status == Z_DATA_ERROR && stream_.total_out == 0) return bad_data(std::string(kTrailingGarbage));
    if (status == Z_DATA_ERROR) return bad_data("the gzip file is corrupt: bad data");
    return {};
  }

  std::unique_ptr<ByteSource> inner_;
  std::vector<Bytef> block_;
  z_stream stream_{};
  bool started_ = false, between_members_ = false, saw_zeros_ = false, input_ended_ = false, at_end_ = false,
       failed_ = false;
  Error error_;
};

class ArchiveSource : public ByteSource {
 public:
  ArchiveSource(std::unique_ptr<ByteSource> inner, std::string_view kind) : kind_(kind), block_(kBlock) {
    if (kind == "bz2") {
      inner_ = std::move(inner);
      return;
    }
    std::unique_ptr<FrameGate> gate = kind == "zst" ? zstd_gate(std::move(inner)) : xz_gate(std::move(inner));
    gate_ = gate.get();
    inner_ = std::move(gate);
  }
  ~ArchiveSource() override {
    if (archive_ != nullptr) ::archive_read_free(archive_);
  }

  Result<size_t> read(char* to, size_t size) override {
    if (archive_ == nullptr) {
      if (auto done = open(); !done) return tl::unexpected<Error>(done.error());
    }
    if (at_end_) return size_t{0};
    const la_ssize_t count = ::archive_read_data(archive_, to, size);
    if (count < 0) return failure();
    if (count > 0) return static_cast<size_t>(count);
    at_end_ = true;
    // bz2: what follows the last member is left unread without a word.
    const int last = ::archive_filter_count(archive_) - 1;
    const bool met_garbage = gate_ != nullptr && gate_->met_garbage();
    if (met_garbage || ::archive_filter_bytes(archive_, last) < given_ || more_follows()) {
      return bad_data(std::string(kTrailingGarbage));
    }
    return size_t{0};
  }

  bool ready() override { return inner_->ready(); }

 private:
  Result<void> open() {
    archive_ = ::archive_read_new();
    if (archive_ == nullptr) return make_error(Code::io, "libarchive cannot start: out of memory");
    // One filter each: support_filter_all would start external programs.
    if (kind_ == "zst") ::archive_read_support_filter_zstd(archive_);
    if (kind_ == "xz") ::archive_read_support_filter_xz(archive_);
    if (kind_ == "bz2") ::archive_read_support_filter_bzip2(archive_);
    ::archive_read_support_format_raw(archive_);
    ::archive_read_support_format_empty(archive_);
    if (::archive_read_open(archive_, this, nullptr, &ArchiveSource::give, nullptr) != ARCHIVE_OK)
      return failure_void();
    struct archive_entry* entry = nullptr;
    const int status = ::archive_read_next_header(archive_, &entry);
    if (status == ARCHIVE_EOF) {
      at_end_ = true;
    } else if (status != ARCHIVE_OK) {
      return failure_void();
    }
    return {};
  }

  static la_ssize_t give(struct archive* reader, void* self_pointer, const void** block) {
    auto* self = static_cast<ArchiveSource*>(self_pointer);
    auto count = self->inner_->read(self->block_.data(), self->block_.size());
    if (!count) {
      self->inner_error_ = count.error().message;
      ::archive_set_error(reader, EIO, "%s", self->inner_error_.c_str());
      return ARCHIVE_FATAL;
    }
    *block = self->block_.data();
    self->given_ += static_cast<la_int64_t>(*count);
    return static_cast<la_ssize_t>(*count);
  }

  bool more_follows() {
    char byte = 0;
    auto count = inner_->read(&byte, 1);
    return count && *count > 0;
  }

  tl::unexpected<Error> failure() {
    at_end_ = true;
    const char* what = ::archive_error_string(archive_);
    if (!inner_error_.empty()) return make_error(Code::io, inner_error_);
    return bad_data("the " + kind_ + " file is corrupt or truncated: " + (what != nullptr ? what : "bad data"));
  }
  Result<void> failure_void() { return failure(); }

  std::unique_ptr<ByteSource> inner_;
  FrameGate* gate_ = nullptr;  // inner_ of zst and xz
  std::string kind_;
  std::vector<char> block_;
  struct archive* archive_ = nullptr;
  la_int64_t given_ = 0;
  bool at_end_ = false;
  std::string inner_error_;
};

}  // namespace

std::unique_ptr<ByteSource> inflate_source(std::unique_ptr<ByteSource> inner) {
  return std::make_unique<InflateSource>(std::move(inner));
}

std::unique_ptr<ByteSource> archive_source(std::unique_ptr<ByteSource> inner, std::string_view kind) {
  return std::make_unique<ArchiveSource>(std::move(inner), kind);
}

}  // namespace vnsift
