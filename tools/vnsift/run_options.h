// The options that all reading subcommands share, and the run they lead to.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "command.h"
#include "io/document_run.h"
#include "io/document_writer.h"
#include "message.h"

namespace vnsift::cli {

// follow_input: a JSONL record comes out as a record, a text as a text (normalize, strip).
enum class FormatChoice : uint8_t { text, jsonl, tsv, follow_input };

struct CommonOptions {
  // Input
  InputOptions inputs;
  ReadOptions read;
  bool strict_input = false;
  // Output
  FormatChoice format = FormatChoice::text;
  bool flat = false;
  bool no_text = false;
  bool one_to_one = false;
  OffsetUnit unit = OffsetUnit::code_point;
  std::string output, output_dir;
  std::string keep_source;
  // Running
  unsigned threads = 0;  // 0: usable_cores()
  ColorMode color = ColorMode::automatic;
  bool quiet = false, summary = false, progress = false, no_progress = false;
  bool no_messages = false;  // files that cannot be read are not named (grep -s)
  std::string summary_file;

  // `formats`: what --format takes, the first being the default; for the rewriting commands format starts as
  // follow_input.
  void define_input(OptionTable& table);
  void define_output(OptionTable& table, std::vector<std::pair<std::string, FormatChoice>> formats);
  void define_rewriting(OptionTable& table);  // --keep-source
  // `with_quiet`: --quiet means "no warnings"; grep has its own.
  void define_running(OptionTable& table, bool with_quiet = true);

  // --format and --flat as one.
  OutputFormat output_format() const;
};

struct CommandRun {
  std::string_view command;  // "docnums"
  OutputFormat format = OutputFormat::jsonl;
  std::string header;
  std::string separator;  // between the texts of documents that are not JSONL records, or of all: separates_records
  bool separates_records = true;
  std::function<std::unique_ptr<DocumentWorker>()> make_worker;
  std::function<void(std::string_view bytes)> on_side_output;  // Report::side_output
  std::function<std::string()> footer;                         // comes last in the output
};

// Lists the inputs, runs, says warnings, progress and summary; returns the exit code.
int run_command(const CommonOptions& options, std::vector<std::string> files, CommandRun run);

}  // namespace vnsift::cli
