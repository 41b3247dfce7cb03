#include "run_options.h"

#include <charconv>
#include <utility>

#include <unistd.h>

#include "base/cpu_count.h"
#include "help.h"
#include "run_report.h"

namespace vnsift::cli {
namespace {

Result<void> set_size(const std::string& given, size_t& target) {
  size_t number = 0;
  const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), number);
  const std::string unit(end, given.data() + given.size());
  int shift = -1;
  if (unit.empty()) shift = 0;
  if (unit == "K" || unit == "KiB") shift = 10;
  if (unit == "M" || unit == "MiB") shift = 20;
  if (unit == "G" || unit == "GiB") shift = 30;
  // Offsets are 32 bits: a document of 4 GiB is the end.
  if (error != std::errc() || shift < 0 || number == 0 || number > (size_t{0xFFFFFFFF} >> shift)) {
    return make_error(Code::usage, "needs a size like 64M, below 4G, not '" + given + "'");
  }
  target = number << shift;
  return {};
}

Result<void> set_shard(const std::string& given, Shard& shard) {
  const char* end = given.data() + given.size();
  uint64_t index = 0, count = 0;
  const auto first = std::from_chars(given.data(), end, index);
  if (first.ec == std::errc() && first.ptr != end && *first.ptr == '/') {
    const auto second = std::from_chars(first.ptr + 1, end, count);
    if (second.ec == std::errc() && second.ptr == end && index >= 1 && index <= count) {
      shard = {index, count};
      return {};
    }
  }
  return make_error(Code::usage, "needs I/N with I from 1 to N, not '" + given + "'");
}

bool reads_stdin(const InputList& list) {
  for (const InputFile& file : list.files) {
    if (file.path == "-") return true;
  }
  return false;
}

int usage(std::string_view command, const std::string& message) {
  say_error(std::string(command) + ": " + message + "; see: vnsift help " + std::string(command));
  return kError;
}

// What the options contradict each other in; empty if in nothing.
std::string contradiction(const CommonOptions& options, OutputFormat format) {
  if (options.flat && options.format != FormatChoice::jsonl && options.format != FormatChoice::text) {
    return "--flat is a form of --format jsonl";
  }
  if (options.one_to_one && format != OutputFormat::jsonl) return "--one-to-one needs --format jsonl without --flat";
  if (!options.output.empty() && !options.output_dir.empty()) return "-o and --output-dir exclude each other";
  if (options.progress && options.no_progress) return "--progress and --no-progress exclude each other";
  return "";
}

}  // namespace

void CommonOptions::define_input(OptionTable& table) {
  table.choice(
      "--from", "FORMAT", Group::input, "how input is read", read.from,
      std::vector<std::pair<std::string, Format>>{
          {"auto", Format::automatic}, {"text", Format::text}, {"lines", Format::lines}, {"jsonl", Format::jsonl}});
  table.text("--text-field", "NAME", Group::input, "JSONL: the field that holds the text", read.text_field);
  table.text("--id-field", "NAME", Group::input, "JSONL: the field that names the document", read.id_field);
  table.text("--url-field", "NAME", Group::input, "JSONL: the field with the address of the page", read.url_field);
  table.choice("--invalid", "HOW", Group::input, "what is done with ill-formed UTF-8", read.invalid,
               std::vector<std::pair<std::string, Invalid>>{
                   {"replace", Invalid::replace}, {"error", Invalid::error}, {"skip", Invalid::skip}});
  table.flag("--recursive", Group::input, "read the files in directories", inputs.recursive, 'r');
  table.repeated("--include", "GLOB", Group::input, "with -r: only files whose name (with a slash: path) matches",
                 inputs.include);
  table.repeated("--exclude", "GLOB", Group::input, "with -r: not these files", inputs.exclude);
  table.text("--files-from", "FILE", Group::input, "read the files named in FILE, one a line (- = standard input)",
             inputs.files_from);
  table.text("--files0-from", "FILE", Group::input, "the same, names ended by NUL (find -print0)", inputs.files0_from);
  table.custom("--max-doc", "SIZE", Group::input, "the largest document; longer ones are errors", "64M",
               [this](const std::string& given) { return set_size(given, read.max_document); });
  table.number<uint64_t>("--limit", "N", Group::input, "stop after N documents", read.limit, 1, "");
  table.flag("--strict-input", Group::input, "a JSONL record without text is an error, not passed through",
             strict_input);
}

void CommonOptions::define_output(OptionTable& table, std::vector<std::pair<std::string, FormatChoice>> formats) {
  table.choice("--format", "FORMAT", Group::output, "what comes out", format, std::move(formats));
  table.text("--output", "FILE", Group::output, "write FILE, under its name only when it is whole", output, 'o');
  table.text("--output-dir", "DIR", Group::output, "write one output an input, in the same tree below DIR", output_dir);
  table.flag("--flat", Group::output, "JSON Lines, one finding a line", flat);
  table.flag("--no-text", Group::output, "leave the text out of records", no_text);
  table.choice("--offsets", "UNIT", Group::output, "what start and end count", unit,
               std::vector<std::pair<std::string, OffsetUnit>>{
                   {"codepoint", OffsetUnit::code_point}, {"byte", OffsetUnit::byte}, {"utf16", OffsetUnit::utf16}});
  table.flag("--one-to-one", Group::output,
             "one line out for each record in; one that cannot be read is reported in its place", one_to_one);
}

void CommonOptions::define_rewriting(OptionTable& table) {
  table.text("--keep-source", "FIELD", Group::output, "JSONL: keep the text as it came in, in FIELD", keep_source);
}

void CommonOptions::define_running(OptionTable& table, bool with_quiet) {
  table.number<unsigned>("--threads", "N", Group::running, "threads; the output is the same for every N", threads, 1,
                         "the cores it may use", 'j');
  table.custom("--shard", "I/N", Group::running,
               "only the I-th of N parts of the input; the parts' outputs make the whole", "",
               [this](const std::string& given) { return set_shard(given, read.shard); });
  table.choice("--color", "WHEN", Group::running, "colour in messages", color,
               std::vector<std::pair<std::string, ColorMode>>{
                   {"auto", ColorMode::automatic}, {"always", ColorMode::always}, {"never", ColorMode::never}});
  table.flag("--progress", Group::running, "show progress on standard error, also if it is no terminal", progress);
  table.flag("--no-progress", Group::running, "never show progress", no_progress);
  table.flag("--summary", Group::running, "say at the end what was done", summary);
  table.text("--summary-file", "FILE", Group::running, "write that as one line of JSON", summary_file);
  if (with_quiet) table.flag("--quiet", Group::running, "no warnings", quiet, 'q');
}

OutputFormat CommonOptions::output_format() const {
  if (flat) return OutputFormat::flat;
  if (format == FormatChoice::tsv) return OutputFormat::tsv;
  return format == FormatChoice::jsonl ? OutputFormat::jsonl : OutputFormat::text;
}

int run_command(const CommonOptions& options, std::vector<std::string> files, CommandRun run) {
  set_error_color(use_color(options.color, STDERR_FILENO));
  if (std::string problem = contradiction(options, run.format); !problem.empty()) return usage(run.command, problem);
  InputOptions inputs = options.inputs;
  const bool is_bare = files.empty() && inputs.files_from.empty() && inputs.files0_from.empty();
  if (is_bare && ::isatty(STDIN_FILENO) == 1) {
    say(short_help());
    return kError;
  }
  inputs.files = std::move(files);
  auto list = list_inputs(inputs);
  if (!list) {
    say_error(list.error().message);
    return kError;
  }
  if (options.read.shard.count > 1 && reads_stdin(*list)) {
    return usage(run.command, "standard input cannot be sharded; name files");
  }

  RunOptions run_options;
  run_options.read = options.read;
  run_options.read.one_to_one = options.one_to_one;
  run_options.threads = options.threads != 0 ? options.threads : usable_cores();
  run_options.header = std::move(run.header);
  run_options.separator = std::move(run.separator);
  run_options.separates_records = run.separates_records;
  run_options.output = options.output;
  run_options.output_dir = options.output_dir;
  if (run.format == OutputFormat::jsonl || run.format == OutputFormat::flat) run_options.suffix = ".jsonl";
  if (run.format == OutputFormat::tsv) run_options.suffix = ".tsv";
  run_options.error_rows = options.one_to_one;
  run_options.strict_input = options.strict_input;
  run_options.make_worker = std::move(run.make_worker);
  RunReporter reporter(options, run.command, list->files);
  run_options.on_error = [silent = options.no_messages](const std::string& line) {
    if (!silent) say_error(line);
  };
  run_options.footer = std::move(run.footer);
  if (options.summary) run_options.on_note = [](const std::string& line) { say(line); };
  run_options.on_side_output = std::move(run.on_side_output);
  if (reporter.shows_progress())
    run_options.on_progress = [&](const RunProgress& progress) { reporter.progress(progress); };
  const RunResult result = run_documents(*list, run_options);
  return reporter.finish(result);
}

}  // namespace vnsift::cli
