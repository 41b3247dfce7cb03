// PieceReader: the documents of a piece of a chunk, one after the other. Work of the worker: UTF-8 validation, JSON.
//
//   PieceReader reader(files, options);      // one a worker, reused
//   reader.start(chunk, piece);
//   while (true) switch (reader.next()) { case PieceReader::Next::document: use(reader.document()); ... }
//
// A chunk is validated as a whole (12 GB/s); only if that fails each document is, and repaired on its own.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <vnsift/document.h>
#include <vnsift/error.h>

#include "io/chunk_reader.h"

namespace vnsift {

class PieceReader {
 public:
  enum class Next : uint8_t {
    document,
    failure,  // error() is about line(): this document cannot be read
    skipped,  // ill-formed UTF-8 and Invalid::skip
    end,
  };

  PieceReader(const std::vector<InputFile>& files, const ReadOptions& options) : files_(files), options_(options) {}

  // Precondition: piece.kind == documents. `chunk` must outlive the documents.
  void start(const Chunk& chunk, const Piece& piece);
  Next next();

  const Document& document() const { return document_; }  // valid until the next call
  const Error& error() const { return error_; }
  uint64_t line() const { return document_.line; }

 private:
  Next next_line();
  Next read_record(std::string_view line);
  Next fail(Code code, std::string message);
  void release();
  bool make_valid(std::string_view& text);
  bool decode(std::string_view& text);

  const std::vector<InputFile>& files_;
  const ReadOptions& options_;
  std::string_view rest_;
  Format format_ = Format::text;
  bool is_valid_ = false, is_done_ = false;
  std::shared_ptr<const DocumentState> state_;  // of the text, or of the line
  uint64_t line_ = 0;
  Document document_;
  std::vector<RecordMember> members_;
  std::string repaired_, text_, url_, title_;
  Error error_;
};

}  // namespace vnsift
