#include <memory>
#include <utility>

#include <vnsift/normalize.h>
#include <fmt/format.h>

#include "commands.h"
#include "message.h"
#include "run_options.h"

namespace vnsift::cli {
namespace {

struct NormalizeRun {
  NormalizeOptions options;
  WriteOptions write;
  bool check = false;
  bool writes_records = false;  // --format jsonl: text input too
  bool writes_text = false;     // --format text: JSONL input too
};

class NormalizeWorker : public DocumentWorker {
 public:
  explicit NormalizeWorker(const NormalizeRun& run) : run_(run), normalizer_(run.options), writer_(run.write) {
    normalized_.wants_map = false;
  }

  bool process(const Document& document, std::string& out, Report& report) override {
    if (!document.has_text) {
      warn_no_text(document, report);
      if (run_.check || run_.writes_text) return false;
      writer_.write_unchanged(document, out);
      return true;
    }
    // A text may come in parts, and how it is cut depends on the pipe it comes through: what comes out must not.
    if (document.format == Format::text) {
      normalizer_.run_part(document.text, normalized_);
    } else {
      normalizer_.run(document.text, normalized_);
    }
    for (size_t rule = 0; rule < normalized_.changes.size(); ++rule) {
      if (normalized_.changes[rule] != 0) report.count(rule_name(static_cast<Rule>(rule)), normalized_.changes[rule]);
    }
    if (run_.check) return write_check(document, out, report);
    if (document.format == Format::jsonl ? run_.writes_text : !run_.writes_records) {
      out += normalized_.text;
      if (document.format != Format::text) out += '\n';
      return true;
    }
    if (const size_t removed = writer_.write_rewritten(document, normalized_.text, nullptr, out); removed != 0) {
      report.warn("layers that held places of the old text were left out", document_place(document), removed);
    }
    return true;
  }

 private:
  // FILE: 3 changes (nfc=2 space=1)
  bool write_check(const Document& document, std::string& out, Report& report) const {
    if (!normalized_.changed) return false;
    report.answer_no();
    uint64_t sum = 0;
    std::string rules;
    for (size_t rule = 0; rule < normalized_.changes.size(); ++rule) {
      const uint64_t count = normalized_.changes[rule];
      if (count == 0) continue;
      sum += count;
      rules += fmt::format("{}{}={}", rules.empty() ? "" : " ", rule_name(static_cast<Rule>(rule)), count);
    }
    out += fmt::format("{}: {} change{} ({})\n", document_place(document), sum, sum == 1 ? "" : "s", rules);
    return true;
  }

  const NormalizeRun& run_;
  const Normalizer normalizer_;
  DocumentWriter writer_;
  Normalized normalized_;
};

class NormalizeCommand : public Command {
 public:
  NormalizeCommand() { common_.format = FormatChoice::follow_input; }

  void define(OptionTable& table) override {
    common_.define_input(table);
    common_.define_output(table, {{"text", FormatChoice::text}, {"jsonl", FormatChoice::jsonl}});
    common_.define_rewriting(table);
    table.flag("--check", Group::output, "write no text; list what would change, exit 1 if anything would", run_.check);
    NormalizeOptions& options = run_.options;
    table.choice("--tone", "STYLE", Group::rules, "where the tone of oa oe uy stands: old hòa, thúy; new hoà, thuý",
                 options.tone,
                 std::vector<std::pair<std::string, ToneStyle>>{
                     {"old", ToneStyle::old_style}, {"new", ToneStyle::new_style}, {"keep", ToneStyle::keep}});
    define_switch(table, "--newlines", "lf", "keep", "CRLF, CR and other line ends become LF", options.newlines);
    define_switch(table, "--spaces", "ascii", "keep", "no-break and other spaces become plain ones", options.spaces);
    define_switch(table, "--invisible", "strip", "keep", "controls, soft hyphens, zero-width characters go",
                  options.invisible);
    define_switch(table, "--pua", "map", "keep", "characters of Word's symbol fonts become the symbols", options.pua);
    define_switch(table, "--width", "on", "off", "full-width letters and ligatures become plain letters",
                  options.width);
    common_.define_running(table);
  }

  int run(std::vector<std::string> files) override {
    if (common_.flat) {
      say_error("normalize: --flat writes findings, and normalize writes the text; see: vnsift help normalize");
      return kError;
    }
    run_.writes_records = common_.format == FormatChoice::jsonl;
    run_.writes_text = common_.format == FormatChoice::text;
    run_.write.with_text = !common_.no_text;
    run_.write.text_field = common_.read.text_field;
    run_.write.keep_source = common_.keep_source;
    CommandRun command;
    command.command = "normalize";
    command.format = run_.check ? OutputFormat::text : common_.output_format();
    CommonOptions common = common_;
    // Whole documents only where they are counted or written as one record.
    if (!run_.check && !run_.writes_records) {
      common.read.cut = [](std::string_view bytes) { return Normalizer::safe_cut(bytes, bytes.size()); };
    }
    command.make_worker = [this] { return std::make_unique<NormalizeWorker>(run_); };
    return run_command(common, std::move(files), std::move(command));
  }

 private:
  static void define_switch(OptionTable& table, std::string name, std::string on, std::string off, std::string help,
                            bool& target) {
    table.choice(std::move(name), "HOW", Group::rules, std::move(help), target,
                 std::vector<std::pair<std::string, bool>>{{std::move(on), true}, {std::move(off), false}});
  }

  CommonOptions common_;
  NormalizeRun run_;
};

}  // namespace

std::unique_ptr<Command> make_normalize_command() { return std::make_unique<NormalizeCommand>(); }

}  // namespace vnsift::cli
