// ChunkReader: all inputs as chunks of raw bytes cut between documents: the unit of parallel work. The reader only
// reads and looks for line ends; what is in a chunk is parsed by the worker that gets it (piece_reader.h).
//
//   ChunkReader reader(list.files, options);
//   Chunk chunk;
//   while (reader.next(chunk)) for (const Piece& piece : chunk.pieces) ...
//
// A chunk holds about kChunk bytes: many small files, a run of lines, or one larger document alone. A pipe that has
// nothing more now hands on the complete lines it gave. One thread; wake() from any.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <vnsift/error.h>

#include "base/byte_buffer.h"
#include "io/byte_source.h"
#include "io/inputs.h"
#include "io/read_options.h"

namespace vnsift {

// A run of documents of one file in the bytes of a chunk, or what is to be said about the file at this place.
struct Piece {
  enum class Kind : uint8_t {
    documents,
    failure,  // error, about line `first_line` (0: the file)
    binary,   // a binary file found by -r was passed over
    empty,    // the file is empty (a text document follows if it has a name)
    opened,   // for progress: a file begins
  };
  Kind kind = Kind::documents;
  uint32_t file = 0;
  Format format = Format::text;
  size_t begin = 0, end = 0;
  uint64_t first_line = 0;
  bool first_part = true, last_part = true;
  uint64_t part = 0;
  std::shared_ptr<const DocumentState> state;  // of a text in parts, with ReadOptions::intake
  SourceForm form;                             // of a text
  Error error;
};

struct Chunk {
  ByteBuffer bytes;
  std::vector<Piece> pieces;
  size_t size() const { return bytes.size(); }
  // Gives back the memory of a large document.
  void release();
};

class ChunkReader {
 public:
  static constexpr size_t kChunk = size_t{512} << 10;

  ChunkReader(const std::vector<InputFile>& files, const ReadOptions& options);
  // Fills `chunk` again; false if there is nothing more.
  bool next(Chunk& chunk);
  void wake() { wake_.wake(); }

 private:
  enum class Step : uint8_t { go_on, hand_on };

  void open_next(Chunk& chunk);
  bool in_shard(bool whole_file) const;
  void close();
  void fail(Chunk& chunk, Error error, uint64_t line = 0);
  Step read_lines(Chunk& chunk);
  Step read_whole(Chunk& chunk);
  Step read_parts(Chunk& chunk);
  void emit_lines(Chunk& chunk, size_t begin, size_t end);
  void emit_part(Chunk& chunk, size_t begin, size_t end, bool last);
  bool skip_long_line(Chunk& chunk, size_t begin);
  size_t apply_limit(std::string_view bytes);

  const std::vector<InputFile>& files_;
  const ReadOptions& options_;
  Wakeup wake_;
  uint64_t shard_begin_ = 0, shard_end_ = UINT64_MAX;  // of the concatenated inputs
  uint64_t total_ = 0;
  uint64_t left_;  // documents until the limit

  size_t file_ = 0;                     // index of the open file, or of the next one
  uint64_t file_begin_ = 0;             // its place in the concatenated inputs
  std::unique_ptr<PeekSource> source_;  // the open file
  Format format_ = Format::text;
  bool cut_lines_ = false;  // this file belongs to the shard line by line
  uint64_t at_ = 0;         // place of the next byte that is not handed on, in the concatenated inputs
  uint64_t line_ = 1;       // its line
  bool first_part_ = true;
  SourceForm form_;
  uint64_t part_ = 0;
  std::shared_ptr<const DocumentState> state_;  // of the text that comes in parts
  bool skipping_ = false;                       // inside a line that is too long
  std::string carry_;                           // read, but not handed on: the beginning of a line
};

}  // namespace vnsift
