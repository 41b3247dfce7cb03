#include "run_report.h"

#include <cstdio>

#include <unistd.h>

#include <vnsift/version.h>

#include "base/json.h"
#include "base/output.h"

namespace vnsift::cli {
namespace {

std::string fixed(double value, int digits) {
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, "%.*f", digits, value);
  return buffer;
}

void put(std::string_view text) {
  [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, text.data(), text.size());
}

}  // namespace

RunReporter::RunReporter(const CommonOptions& options, std::string_view command, const std::vector<InputFile>& files)
    : options_(options), command_(command), file_count_(files.size()) {
  shows_progress_ = options.progress || (!options.no_progress && !options.quiet && ::isatty(STDERR_FILENO) == 1);
  for (const InputFile& file : files) {
    if (file.size == 0 && file.path == "-") {
      total_ = 0;
      break;
    }
    total_ += file.size;
  }
}

void RunReporter::progress(const RunProgress& progress) {
  const double now = seconds();
  if (now < 1 || now - last_shown_ < 0.2) return;
  last_shown_ = now;
  std::string line = "\r\033[K";
  line += std::to_string(progress.file);
  if (file_count_ > 1) line += "/" + std::to_string(file_count_);
  const double megabytes = static_cast<double>(progress.bytes) / 1e6;
  line += " files, " + fixed(megabytes, 0) + " MB, " + fixed(megabytes / now, 0) + " MB/s";
  if (total_ > 0 && progress.done > 0) {
    const double left = now * (static_cast<double>(total_) / static_cast<double>(progress.done) - 1);
    line += ", " + fixed(left, 0) + " s left";
  }
  put(line);
  clear_line_before_messages(true);
}

int RunReporter::finish(const RunResult& result) {
  if (last_shown_ > 0) put("\r\033[K");
  clear_line_before_messages(false);
  const double time = seconds();
  if (!options_.quiet) {
    for (const Report::Warning& warning : result.report.warnings()) {
      say_warning(std::string(warning.what) + ": " + std::to_string(warning.count) + " (first: " + warning.first + ")");
    }
  }
  int exit = kDone;
  if (result.report.answer_is_no()) exit = kAnswerIsNo;
  if (result.failed || result.report.error_count() > 0) exit = kError;
  if (options_.summary) say_summary(result, time);
  if (!options_.summary_file.empty() && !write_summary(result, time, exit)) exit = kError;
  return exit;
}

void RunReporter::say_summary(const RunResult& result, double time) {
  const double megabytes = static_cast<double>(result.bytes_in) / 1e6;
  std::string text = "documents " + std::to_string(result.documents) + ", files " + std::to_string(result.files) +
                     ", " + fixed(megabytes, 1) + " MB in " + fixed(time, 2) + " s, " +
                     fixed(time > 0 ? megabytes / time : 0, 0) + " MB/s";
  for (const Report::Figure& figure : result.report.figures()) {
    text.append("; ").append(figure.key).append(" ").append(std::to_string(figure.value));
  }
  text += "; errors " + std::to_string(result.report.error_count());
  say(text);
}

bool RunReporter::write_summary(const RunResult& result, double time, int exit) {
  std::string line = "{\"schema\":" + std::to_string(kSchema) + ",\"version\":\"" + std::string(version()) +
                     "\",\"command\":\"" + std::string(command_) + "\"";
  auto member = [&line](std::string_view key, uint64_t value) {
    if (line.back() != '{') line.push_back(',');
    append_json_string(key, line);
    line.push_back(':');
    append_json_integer(static_cast<int64_t>(value), line);
  };
  if (options_.read.shard.count > 1) {
    line += ",\"shard\":\"" + std::to_string(options_.read.shard.index) + "/" +
            std::to_string(options_.read.shard.count) + "\"";
  }
  member("files", result.files);
  member("documents", result.documents);
  member("bytes_in", result.bytes_in);
  member("bytes_out", result.bytes_out);
  line += ",\"counts\":{";
  for (const Report::Figure& figure : result.report.figures()) member(figure.key, figure.value);
  line += "},\"warnings\":{";
  for (const Report::Warning& warning : result.report.warnings()) member(warning.what, warning.count);
  line += "}";
  member("errors", result.report.error_count());
  line += ",\"seconds\":" + fixed(time, 3);
  member("exit", static_cast<uint64_t>(exit));
  line += "}\n";
  auto out = Output::to_file(options_.summary_file);
  Result<void> done;
  if (out) {
    done = out->write(line);
    if (done) done = out->commit();
  }
  if (out && done) return true;
  say_error(out ? done.error().message : out.error().message);
  return false;
}

}  // namespace vnsift::cli
