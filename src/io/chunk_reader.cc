#include "io/chunk_reader.h"

#include <algorithm>
#include <cstring>

#include "base/byte_scan.h"
#include "io/detect.h"

#include "io/text_intake.h"

namespace vnsift {
namespace {

constexpr size_t kRead = size_t{256} << 10;

std::string megabytes(size_t bytes) {
  if (bytes < (size_t{1} << 20)) return std::to_string(bytes) + " bytes";
  return std::to_string(bytes >> 20) + " MiB";
}

Error too_large(const char* what, size_t limit, const char* hint) {
  return {Code::too_large, std::string(what) + " is longer than --max-doc (" + megabytes(limit) + ")" + hint};
}

bool is_blank_line(std::string_view line) { return line.find_first_not_of(" \t\r\n") == std::string_view::npos; }

}  // namespace

ChunkReader::ChunkReader(const std::vector<InputFile>& files, const ReadOptions& options)
    : files_(files), options_(options), left_(options.limit) {
  for (const InputFile& file : files) total_ += file.size;
  const Shard& shard = options.shard;
  if (shard.count > 1) {
    // total * index / count without overflow.
    auto place = [&](uint64_t index) {
      return total_ / shard.count * index + total_ % shard.count * index / shard.count;
    };
    shard_begin_ = place(shard.index - 1);
    shard_end_ = shard.index == shard.count ? UINT64_MAX : place(shard.index);
  }
}

void Chunk::release() {
  bytes.clear(4 * ChunkReader::kChunk);
  pieces.clear();
}

bool ChunkReader::next(Chunk& chunk) {
  chunk.release();
  while (chunk.bytes.size() < kChunk && left_ > 0) {
    if (!source_) {
      if (file_ == files_.size()) break;
      open_next(chunk);
      continue;
    }
    const Step step = format_ != Format::text ? read_lines(chunk)
                      : options_.cut          ? read_parts(chunk)
                                              : read_whole(chunk);
    if (step == Step::hand_on && !chunk.pieces.empty()) break;
  }
  return !chunk.pieces.empty();
}

bool ChunkReader::in_shard(bool whole_file) const {
  if (options_.shard.count == 1) return true;
  if (whole_file) return shard_begin_ <= file_begin_ && file_begin_ < shard_end_;
  return file_begin_ < shard_end_ && file_begin_ + std::max<uint64_t>(files_[file_].size, 1) > shard_begin_;
}

void ChunkReader::close() {
  source_.reset();
  carry_.clear();
  file_begin_ += files_[file_].size;
  ++file_;
}

void ChunkReader::fail(Chunk& chunk, Error error, uint64_t line) {
  Piece piece;
  piece.kind = Piece::Kind::failure;
  piece.file = static_cast<uint32_t>(file_);
  piece.format = format_;
  piece.first_line = line;
  piece.error = std::move(error);
  chunk.pieces.push_back(std::move(piece));
}

void ChunkReader::open_next(Chunk& chunk) {
  const InputFile& file = files_[file_];
  at_ = file_begin_;
  line_ = 1;
  first_part_ = true;
  part_ = 0;
  state_.reset();
  skipping_ = false;
  format_ = Format::text;
  if (!in_shard(false)) return close();
  auto opened = open_input(file.path, wake_, options_.intake);
  if (!opened) {
    if (in_shard(true)) fail(chunk, opened.error());
    return close();
  }
  source_ = std::move(opened->source);
  form_ = opened->form;
  Piece note;
  note.file = static_cast<uint32_t>(file_);
  if (file.from_directory && !opened->is_utf16() && looks_binary(*source_)) {
    note.kind = Piece::Kind::binary;
    if (in_shard(true)) chunk.pieces.push_back(std::move(note));
    return close();
  }
  format_ = options_.from;
  if (format_ == Format::automatic) {
    format_ = Format::text;
    const Content content = detect_content(*source_);
    if (content == Content::jsonl) format_ = Format::jsonl;
    const char* refusal = nullptr;
    if (content == Content::json_array) {
      refusal = "looks like a JSON array; jq -c '.[]' makes one object a line of it (--from text reads it as text)";
    } else if (content == Content::html) {
      refusal = "looks like HTML, which is not read yet (--from text reads it as text, tags and all)";
    } else if (content == Content::warc) {
      refusal = "looks like a WARC file, which is not read yet (--from text reads it as text)";
    }
    if (refusal != nullptr && !options_.cut && !options_.markup_as_text) {
      if (in_shard(true)) fail(chunk, {Code::unsupported, refusal});
      return close();
    }
  }
  cut_lines_ = format_ != Format::text && !opened->is_compressed && !opened->is_utf16();
  if (!cut_lines_ && !in_shard(true)) return close();
  at_ += opened->mark_size;
  note.kind = Piece::Kind::opened;
  chunk.pieces.push_back(std::move(note));
}

// --- lines and JSONL
// ---------------------------------------------------------------------------------------------------

ChunkReader::Step ChunkReader::read_lines(Chunk& chunk) {
  ByteBuffer& bytes = chunk.bytes;
  const size_t begin = bytes.size();
  bytes.append(carry_);
  carry_.clear();
  size_t cut = begin;  // behind the last line end
  for (;;) {
    char* to = bytes.grow(kRead);
    auto count = source_->read(to, kRead);
    if (!count || *count == 0) {
      const bool is_whole = count || is_trailing_garbage(count.error());
      if (!is_whole) bytes.truncate(cut);  // a line that an error cut off
      emit_lines(chunk, begin, bytes.size());
      if (!count) fail(chunk, count.error());
      close();
      return Step::hand_on;
    }
    const char* line_end = static_cast<const char*>(::memrchr(to, '\n', *count));
    if (skipping_) {
      const char* first = static_cast<const char*>(std::memchr(to, '\n', *count));
      const size_t gone = first != nullptr ? static_cast<size_t>(first + 1 - to) : *count;
      at_ += gone;
      if (first == nullptr) continue;
      skipping_ = false;
      ++line_;
      std::memmove(to, to + gone, *count - gone);
      bytes.commit(*count - gone);
      if (line_end != first) cut = static_cast<size_t>(line_end + 1 - gone - bytes.data());
    } else {
      bytes.commit(*count);
      if (line_end != nullptr) cut = static_cast<size_t>(line_end + 1 - bytes.data());
    }
    if (cut > begin && (bytes.size() >= kChunk || !source_->ready())) break;
    if (cut == begin && bytes.size() - begin > options_.max_document && skip_long_line(chunk, begin))
      return Step::hand_on;
  }
  carry_.assign(bytes.view(cut, bytes.size()));
  bytes.truncate(cut);
  emit_lines(chunk, begin, cut);
  return Step::hand_on;
}

bool ChunkReader::skip_long_line(Chunk& chunk, size_t begin) {
  const bool is_ours = !cut_lines_ || (at_ >= shard_begin_ && at_ < shard_end_);
  if (is_ours) {
    const char* hint =
        options_.cut != nullptr && format_ == Format::lines ? "; --from text takes a text of any size" : "";
    fail(chunk, too_large("the line", options_.max_document, hint), line_);
    if (left_ != UINT64_MAX) --left_;
  }
  at_ += chunk.bytes.size() - begin;
  chunk.bytes.truncate(begin);
  skipping_ = true;
  return is_ours;
}

// Hands on the lines in [begin, end) that are in the shard and under the limit.
void ChunkReader::emit_lines(Chunk& chunk, size_t begin, size_t end) {
  const size_t chunk_begin = begin;
  std::string_view bytes = chunk.bytes.view(begin, end);
  auto drop = [&](size_t count) {  // lines of a shard before this one
    line_ += count_byte(bytes.substr(0, count), '\n');
    at_ += count;
    begin += count;
    bytes.remove_prefix(count);
  };
  // The first line that begins at or behind `place`: behind the first line end at or behind the byte before it.
  auto first_line_from = [&](uint64_t place) -> size_t {
    if (place <= at_) return 0;
    if (place - at_ > bytes.size()) return bytes.size();
    const size_t line_end = bytes.find('\n', place - at_ - 1);
    return line_end == std::string_view::npos ? bytes.size() : line_end + 1;
  };
  bool is_last = false;
  if (cut_lines_ && options_.shard.count > 1) {
    drop(first_line_from(shard_begin_));
    if (shard_end_ <= at_ + bytes.size()) {
      bytes = bytes.substr(0, first_line_from(shard_end_));
      is_last = true;
    }
  }
  if (options_.limit != UINT64_MAX) bytes = bytes.substr(0, apply_limit(bytes));
  if (bytes.empty()) {
    chunk.bytes.truncate(chunk_begin);
  } else {
    Piece piece;
    piece.file = static_cast<uint32_t>(file_);
    piece.format = format_;
    piece.begin = begin;
    piece.end = begin + bytes.size();
    piece.first_line = line_;
    line_ += count_byte(bytes, '\n');
    at_ += bytes.size();
    chunk.pieces.push_back(std::move(piece));
  }
  if (is_last && source_) {
    // What follows is another shard's: pretend that the file ends here.
    source_ = std::make_unique<PeekSource>(nullptr);
  }
}

size_t ChunkReader::apply_limit(std::string_view bytes) {
  size_t at = 0;
  while (at < bytes.size() && left_ > 0) {
    const size_t end = std::min(bytes.find('\n', at), bytes.size() - 1) + 1;
    if (format_ == Format::lines || options_.one_to_one || !is_blank_line(bytes.substr(at, end - at))) --left_;
    at = end;
  }
  return at;
}

// --- text
// --------------------------------------------------------------------------------------------------------------

ChunkReader::Step ChunkReader::read_whole(Chunk& chunk) {
  ByteBuffer& bytes = chunk.bytes;
  const size_t begin = bytes.size();
  if (left_ != UINT64_MAX) --left_;
  for (;;) {
    char* to = bytes.grow(kRead);
    auto count = source_->read(to, kRead);
    if (count && *count > 0) {
      bytes.commit(*count);
      if (bytes.size() - begin <= options_.max_document) continue;
      bytes.truncate(begin);
      fail(chunk, too_large("the text", options_.max_document, "; --from lines takes each line as a document"));
      break;
    }
    if (!count && !is_trailing_garbage(count.error())) {
      bytes.truncate(begin);
      fail(chunk, count.error());
      break;
    }
    emit_part(chunk, begin, bytes.size(), true);
    if (!count) fail(chunk, count.error());
    break;
  }
  close();
  return Step::go_on;
}

ChunkReader::Step ChunkReader::read_parts(Chunk& chunk) {
  if (state_ != nullptr && state_->is_done()) {
    if (left_ != UINT64_MAX) --left_;
    close();
    return Step::go_on;
  }
  ByteBuffer& bytes = chunk.bytes;
  const size_t begin = bytes.size();
  bytes.append(carry_);
  carry_.clear();
  size_t cut = begin;
  for (;;) {
    char* to = bytes.grow(kRead);
    auto count = source_->read(to, kRead);
    if (!count || *count == 0) {
      emit_part(chunk, begin, bytes.size(), true);
      if (!count) fail(chunk, count.error());
      if (left_ != UINT64_MAX) --left_;
      close();
      return Step::go_on;
    }
    bytes.commit(*count);
    if (const void* line_end = ::memrchr(to, '\n', *count)) {
      cut = static_cast<size_t>(static_cast<const char*>(line_end) + 1 - bytes.data());
    }
    if (cut == begin && bytes.size() - begin >= kChunk) cut = begin + options_.cut(bytes.view(begin, bytes.size()));
    // What the whole text is has to be known before its first part goes on.
    if (first_part_ && options_.intake != nullptr && bytes.size() - begin < options_.intake->window()) continue;
    if (cut == begin || (bytes.size() < kChunk && source_->ready())) continue;
    const bool inside_line = *(bytes.data() + cut - 1) != '\n';
    if (inside_line || !options_.line_cut || bytes.size() - begin >= options_.max_document) break;
    if (const size_t at = options_.line_cut(bytes.view(begin, bytes.size())); at != 0) {
      cut = begin + at;
      break;
    }
  }
  carry_.assign(bytes.view(cut, bytes.size()));
  bytes.truncate(cut);
  if (first_part_ && options_.intake != nullptr) state_ = options_.intake->begin(bytes.view(begin, cut), false);
  emit_part(chunk, begin, cut, false);
  return Step::hand_on;
}

void ChunkReader::emit_part(Chunk& chunk, size_t begin, size_t end, bool last) {
  Piece piece;
  piece.file = static_cast<uint32_t>(file_);
  piece.begin = begin;
  piece.end = end;
  piece.first_line = line_;
  piece.first_part = first_part_;
  piece.last_part = last;
  piece.part = part_++;
  piece.state = state_;
  piece.form = form_;
  if (first_part_ && last && begin == end) {
    piece.kind = Piece::Kind::empty;
    chunk.pieces.push_back(piece);
    // Nothing came in by a pipe: that is no document. An empty file that was named is an empty one.
    if (options_.from == Format::automatic && files_[file_].path == "-") return;
    piece.kind = Piece::Kind::documents;
  }
  line_ += count_byte(chunk.bytes.view(begin, end), '\n');
  first_part_ = false;
  chunk.pieces.push_back(std::move(piece));
}

}  // namespace vnsift
