// run_documents: every document of the inputs through a worker, what comes out written in input order.
//
//   struct Worker : DocumentWorker {
//     bool process(const Document& document, std::string& out, Report&) override { out += document.text; return true; }
//   };
//   RunOptions options;
//   options.make_worker = [] { return std::make_unique<Worker>(); };
//   RunResult result = run_documents(inputs, options);
//
// A worker object belongs to one thread. The same bytes come out for any number of threads. Memory: two chunks a worker
// (ChunkReader), plus what the workers hold.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include <vnsift/document.h>
#include <vnsift/error.h>

#include "io/inputs.h"
#include "io/read_options.h"
#include "io/report.h"

namespace vnsift {

class DocumentWorker {
 public:
  virtual ~DocumentWorker() = default;
  // Appends to `out` what comes out for a document. False: nothing does, not even a separator. With ReadOptions::cut a
  // text comes in parts (Document::first_part, last_part), which other threads may have.
  virtual bool process(const Document& document, std::string& out, Report& report) = 0;
};

struct RunProgress {
  size_t file = 0;     // how many inputs were finished
  uint64_t done = 0;   // bytes of all inputs on disk that were worked off
  uint64_t bytes = 0;  // bytes that came in, decompressed
};

struct RunOptions {
  ReadOptions read;
  unsigned threads = 1;
  std::string header;             // comes first in each output, in the first shard
  std::string separator;          // between the documents of an output
  bool separates_records = true;  // also before a document that was a JSONL record
  std::string output;             // a file; empty: standard output
  std::string output_dir;         // one output an input, in the same tree
  std::string suffix;             // of a file in output_dir: ".jsonl"
  bool error_rows = false;        // --one-to-one: a document that cannot be read is reported in its place
  bool strict_input = false;      // a record without text is an error
  std::function<std::unique_ptr<DocumentWorker>()> make_worker;
  std::function<void(const std::string& line)> on_error;       // called in order as errors are met
  std::function<void(const std::string& line)> on_note;        // the same for Report::note
  std::function<void(std::string_view bytes)> on_side_output;  // and for Report::side_output
  std::function<void(const RunProgress&)> on_progress;         // after each chunk
  std::function<std::string()> footer;                         // comes last in the output, made when all is read
};

struct RunResult {
  Report report;
  bool failed = false;       // the machine: an output could not be written (in the report)
  bool pipe_closed = false;  // nobody reads standard output any more
  uint64_t documents = 0, files = 0, bytes_in = 0, bytes_out = 0;
};

RunResult run_documents(const InputList& inputs, const RunOptions& options);

}  // namespace vnsift
