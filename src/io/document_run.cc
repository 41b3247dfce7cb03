#include "io/document_run.h"

#include <exception>
#include <utility>
#include <vector>

#include "base/ordered_run.h"
#include "io/chunk_reader.h"
#include "io/document_writer.h"
#include "io/output_set.h"
#include "io/piece_reader.h"

namespace vnsift {
namespace {

constexpr size_t kInFlight =
    4 * ChunkReader::kChunk;               // bytes of input a worker; beyond, few chunks are in flight (ordered_run.h)
constexpr size_t kKeep = size_t{4} << 20;  // capacity of an output buffer that is kept for the next chunk

// What a worker made of a chunk.
struct Block {
  struct Part {  // the bytes up to `end` belong to the output of input `file`
    uint32_t file = 0;
    size_t end = 0;
  };
  std::string bytes;
  std::vector<Part> parts;
  Report report;
  uint64_t documents = 0, files = 0;
  size_t bytes_in = 0;
  size_t last_file = 0;

  void clear() {
    if (bytes.capacity() > kKeep) bytes = {};
    bytes.clear();
    parts.clear();
    report.clear();
    documents = files = bytes_in = 0;
  }
};

class ChunkWorker {
 public:
  ChunkWorker(const std::vector<InputFile>& files, const RunOptions& options)
      : files_(files), options_(options), reader_(files, options.read), worker_(options.make_worker()) {}

  void work(const Chunk& chunk, Block& block) {
    block.clear();
    for (const Piece& piece : chunk.pieces) {
      const std::string& path = files_[piece.file].shown;
      block.last_file = piece.file;
      switch (piece.kind) {
        case Piece::Kind::opened:
          ++block.files;
          break;
        case Piece::Kind::binary:
          block.report.warn("binary files passed over", path);
          if (options_.on_note) block.report.note(path + ": binary, passed over");
          continue;
        case Piece::Kind::empty:
          block.report.warn("empty files", path);
          break;
        case Piece::Kind::failure:
          failure(piece.error, path, piece.format, piece.first_line, block);
          break;
        case Piece::Kind::documents:
          block.bytes_in += piece.end - piece.begin;
          documents(chunk, piece, block);
      }
      if (piece.kind != Piece::Kind::failure || options_.error_rows)
        block.parts.push_back({piece.file, block.bytes.size()});
    }
  }

 private:
  void documents(const Chunk& chunk, const Piece& piece, Block& block) {
    reader_.start(chunk, piece);
    for (;;) {
      const PieceReader::Next next = reader_.next();
      if (next == PieceReader::Next::end) return;
      const Document& document = reader_.document();
      if (next == PieceReader::Next::failure) {
        failure(reader_.error(), files_[piece.file].shown, piece.format, reader_.line(), block);
        continue;
      }
      if (next == PieceReader::Next::skipped) {
        const Error error{Code::bad_utf8, "ill-formed UTF-8: skipped"};
        if (options_.error_rows) append_error_row(document_name(document), error, document.line, block.bytes);
        block.report.warn("documents with ill-formed UTF-8 skipped", document_place(document));
        continue;
      }
      one(document, block);
    }
  }

  void one(const Document& document, Block& block) {
    if (document.first_part) ++block.documents;
    if (document.replaced != 0) {
      block.report.warn("ill-formed bytes or lone surrogates replaced by U+FFFD", document_place(document),
                        document.replaced);
    }
    if (!document.has_text && options_.strict_input) {
      const Error error{Code::bad_data, "the record has no text: its field \"" + options_.read.text_field +
                                            "\" is missing or no string"};
      return failure(error, document.path, document.format, document.line, block);
    }
    const size_t begin = block.bytes.size();
    const bool is_separated = options_.separates_records || document.format != Format::jsonl;
    if (document.first_part && is_separated) block.bytes += options_.separator;
    if (!worker_->process(document, block.bytes, block.report)) block.bytes.resize(begin);
  }

  void failure(const Error& error, std::string_view path, Format format, uint64_t line, Block& block) {
    std::string place(path);
    if (line != 0 && format != Format::text) place += ":" + std::to_string(line);
    // A record is reported in its place; a file that cannot be opened has no place.
    if (options_.error_rows && line != 0) {
      append_error_row(place, error, format == Format::text ? 0 : line, block.bytes);
      block.report.count("error_rows", 1);
    } else {
      block.report.error(place, error);
    }
  }

  const std::vector<InputFile>& files_;
  const RunOptions& options_;
  PieceReader reader_;
  std::unique_ptr<DocumentWorker> worker_;
};

class Run {
 public:
  Run(const InputList& inputs, const RunOptions& options)
      : inputs_(inputs), options_(options), reader_(inputs.files, options.read) {
    if (options.read.shard.index == 1) {
      header_ = options.header;
      separator_ = options.separator;
    }
    places_.push_back(0);
    for (const InputFile& file : inputs.files) places_.push_back(places_.back() + file.size);
  }

  RunResult run() {
    for (const Error& error : inputs_.errors) say(error.message);
    auto outputs = OutputSet::make(inputs_.files, options_.output, options_.output_dir, options_.suffix);
    if (!outputs) {
      fail(outputs.error());
      return std::move(result_);
    }
    outputs_ = std::move(*outputs);
    try {
      work_through();
    } catch (const std::exception& error) {
      fail({Code::io, std::string("cannot go on: ") + error.what()});
    }
    if (!result_.failed && !result_.pipe_closed && options_.footer) {
      if (auto done = outputs_.write(0, options_.footer(), header_, {}); !done) fail(done.error());
    }
    if (!result_.failed && !result_.pipe_closed) {
      if (auto done = outputs_.commit(header_); !done) fail(done.error());
    }
    result_.bytes_out = outputs_.bytes();
    return std::move(result_);
  }

 private:
  void work_through() {
    std::vector<std::unique_ptr<ChunkWorker>> workers;
    const unsigned threads = options_.threads == 0 ? 1 : options_.threads;
    for (unsigned i = 0; i < threads; ++i) workers.push_back(std::make_unique<ChunkWorker>(inputs_.files, options_));
    ordered_run<Chunk, Block>(
        {threads, threads * kInFlight}, [&](Chunk& chunk) { return reader_.next(chunk); },
        [&](unsigned worker, const Chunk& chunk, Block& block) { workers[worker]->work(chunk, block); },
        [&](Chunk& chunk, Block& block, bool idle) {
          const bool go_on = write(block, idle);
          chunk.release();  // large ones would wait in their slots, two a worker
          block.clear();
          return go_on;
        },
        [&](const Chunk& chunk, Block& block, const char* what) {
          block.clear();
          const std::string& path = inputs_.files[chunk.pieces.front().file].shown;
          block.report.error(path, {Code::io, std::string("cannot go on here: ") + what});
        },
        [&] { reader_.wake(); });
  }

  bool write(Block& block, bool idle) {
    std::string_view bytes = block.bytes;
    size_t begin = 0;
    for (const Block::Part& part : block.parts) {
      auto done = outputs_.write(part.file, bytes.substr(begin, part.end - begin), header_, separator_);
      if (!done) return fail(done.error());
      begin = part.end;
    }
    // An error stands behind the output of its block where both go to one place.
    if (idle || !block.report.errors().empty()) {
      if (auto done = outputs_.flush(); !done) return fail(done.error());
    }
    result_.documents += block.documents;
    result_.files += block.files;
    result_.bytes_in += block.bytes_in;
    result_.report.add(std::move(block.report));
    for (const std::string& error : result_.report.errors()) options_.on_error(error);
    result_.report.forget_errors();
    if (options_.on_note) {
      for (const std::string& line : result_.report.notes()) options_.on_note(line);
    }
    if (options_.on_side_output && !result_.report.side_output().empty())
      options_.on_side_output(result_.report.side_output());
    result_.report.forget_notes();
    if (options_.on_progress) options_.on_progress({result_.files, places_[block.last_file], result_.bytes_in});
    return !result_.report.stops();
  }

  void say(const std::string& message) {
    result_.report.error_line(message);
    options_.on_error(message);
    result_.report.forget_errors();
  }

  bool fail(const Error& error) {
    if (outputs_.pipe_closed()) {
      result_.pipe_closed = true;
      return false;
    }
    result_.failed = true;
    say(error.message);
    return false;
  }

  const InputList& inputs_;
  const RunOptions& options_;
  ChunkReader reader_;
  OutputSet outputs_;
  std::string header_, separator_;
  std::vector<uint64_t> places_;  // where each input begins in the concatenated ones
  RunResult result_;
};

}  // namespace

RunResult run_documents(const InputList& inputs, const RunOptions& options) { return Run(inputs, options).run(); }

}  // namespace vnsift
