#include <array>
#include <memory>
#include <optional>
#include <utility>

#include <vnsift/analysis.h>
#include <vnsift/layers.h>
#include <fmt/format.h>

#include "base/output.h"
#include "base/pieces.h"
#include "commands.h"
#include "io/whole_file.h"
#include "message.h"
#include "run_options.h"

namespace vnsift::cli {
namespace {

enum class OnIndex : uint8_t { empty, keep, skip };
enum class View : uint8_t { clean, mark, explain };

struct StripRun {
  PipelineOptions pipeline;
  WriteOptions write;
  View view = View::clean;
  OnIndex on_index = OnIndex::empty;
  double least_share = 0;    // --min-vi
  bool writes_text = false;  // --format text: JSONL input too
  bool writes_records = false;
  Output* dropped = nullptr;  // --dropped, with one thread
};

constexpr size_t kShownCodePoints = 60;

// The first code points of a line, for people.
std::string_view head_of(std::string_view line) {
  size_t count = 0, at = 0;
  for (; at < line.size(); ++at) {
    const bool starts = (static_cast<unsigned char>(line[at]) & 0xC0u) != 0x80u;
    if (starts && ++count > kShownCodePoints) break;
  }
  return line.substr(0, at);
}

std::string reasons_of(const LineRecord& record) {
  std::string names;
  for (size_t i = 0; i < record.reason_count; ++i) names += (i == 0 ? "" : ",") + reason_name(record.reasons[i]);
  return names;
}

class StripWorker : public DocumentWorker {
 public:
  StripWorker(const Pipeline& clean, const Pipeline& mark, const StripRun& run)
      : run_(run), clean_(clean), mark_(mark), writer_(run.write), dropped_writer_(dropped_options(run)) {}

  bool process(const Document& document, std::string& out, Report& report) override {
    if (!document.has_text) {
      warn_no_text(document, report);
      if (!run_.writes_records && document.format != Format::jsonl) return false;
      if (run_.writes_text || run_.view == View::explain) return false;
      writer_.write_unchanged(document, out);
      return true;
    }
    const bool needs_lines = run_.view == View::mark || run_.write.format != OutputFormat::text;
    (needs_lines && run_.view == View::mark ? mark_ : clean_)
        .run(document.text, {document.title, document.url}, analysis_);
    PageLabels& page = analysis_.page;
    const bool is_index = page.verdict == Verdict::index;
    report.count(verdict_name(page.verdict), 1);
    if (page.vi_share < run_.least_share) {
      report.warn("pages with too few Vietnamese syllables left out", document_place(document));
      return false;
    }
    if (is_index && run_.view == View::clean) {
      report.warn("index pages, without main text of their own", document_place(document));
      if (run_.on_index == OnIndex::skip) return false;
      if (run_.on_index == OnIndex::empty) page.kept.assign(page.kept.size(), 0);
    }
    count_labels(report);
    if (run_.dropped != nullptr) write_dropped(document, report);
    return write(document, out, report);
  }

 private:
  static WriteOptions dropped_options(const StripRun& run) {
    WriteOptions options = run.write;
    options.format = OutputFormat::flat;
    return options;
  }

  // In the order in which they come first.
  void count_labels(Report& report) const {
    std::array<uint64_t, static_cast<size_t>(LineLabel::count)> counts{};
    std::array<LineLabel, counts.size() + 1> order;
    size_t met = 0;
    for (const LineRecord& record : analysis_.page.lines) {
      order[met] = record.label;
      if (counts[static_cast<size_t>(record.label)]++ == 0) ++met;
    }
    for (size_t i = 0; i < met; ++i) report.count(label_name(order[i]), counts[static_cast<size_t>(order[i])]);
  }

  bool write(const Document& document, std::string& out, Report& report) {
    if (run_.view == View::explain) return explain(document, out);
    if (run_.write.format == OutputFormat::tsv || run_.write.format == OutputFormat::flat) {
      analysis_.ran = {Layer::lines};
      writer_.write(document, analysis_, out);
      return true;
    }
    const bool is_record = document.format == Format::jsonl ? !run_.writes_text : run_.writes_records;
    if (run_.view == View::mark) {
      if (!is_record) return mark(out);
      writer_.write(document, analysis_, out);
      return true;
    }
    if (!is_record) {
      const size_t before = out.size();
      append_kept_text(analysis_.text, analysis_.page.kept, out);
      if (out.size() == before) return false;
      if (out.back() != '\n' && out.back() != '\r') out += '\n';
      return true;
    }
    cleaned_.clear();
    append_kept_text(analysis_.text, analysis_.page.kept, cleaned_);
    if (const size_t removed = writer_.write_rewritten(document, cleaned_, &analysis_, out); removed != 0) {
      report.warn("layers that held places of the old text were left out", document_place(document), removed);
    }
    return true;
  }

  std::string_view line_of(const LineRecord& record) const {
    const CanonicalText& canonical = analysis_.text.canonical();
    return slice(canonical.source(), canonical.to_source(analysis_.text.lines()[record.line].span));
  }

  bool mark(std::string& out) const {
    for (const LineRecord& record : analysis_.page.lines) {
      out += label_name(record.label);
      out += '\t';
      out += line_of(record);
      out += '\n';
    }
    return !analysis_.page.lines.empty();
  }

  bool explain(const Document& document, std::string& out) const {
    const PageLabels& page = analysis_.page;
    out += fmt::format("{}: {}, confidence {}, vi_share {}\n", document_name(document), verdict_name(page.verdict),
                       page.confidence, page.vi_share);
    if (page.title) out += fmt::format("title: {}\n", slice(analysis_.text.view(), *page.title));
    if (!page.date_iso.empty()) out += fmt::format("date: {}\n", page.date_iso);
    for (const LineRecord& record : page.lines) {
      out += fmt::format("{:>5} {} {:<7} {:<15} {:>4} {:<32} {}\n", analysis_.text.lines()[record.line].number,
                         page.kept[record.line] != 0 ? '+' : '-', state_name(record.state), label_name(record.label),
                         record.margin, reasons_of(record), head_of(line_of(record)));
    }
    return true;
  }

  // The lines that are left out, as flat records.
  void write_dropped(const Document& document, Report& report) {
    PageLabels& page = analysis_.page;
    std::vector<LineRecord> all = page.lines;
    std::erase_if(page.lines, [&page](const LineRecord& record) { return page.kept[record.line] != 0; });
    const LayerSet ran = std::exchange(analysis_.ran, LayerSet{Layer::lines});
    dropped_.clear();
    dropped_writer_.write(document, analysis_, dropped_);
    analysis_.ran = ran;
    page.lines = std::move(all);
    if (auto done = run_.dropped->write(dropped_); !done) report.error(document_place(document), done.error());
  }

  const StripRun& run_;
  const Pipeline& clean_;
  const Pipeline& mark_;
  DocumentWriter writer_, dropped_writer_;
  Analysis analysis_;
  std::string cleaned_, dropped_;
};

// label names, or content, soft, boilerplate; joined by commas
Result<void> set_labels(const std::string& given, bool keep, uint64_t& kept) {
  for (const std::string_view piece : pieces_of(given, ',')) {
    const std::string name(piece);
    uint64_t labels = 0;
    for (size_t i = 0; i < static_cast<size_t>(LineLabel::count); ++i) {
      const auto label = static_cast<LineLabel>(i);
      if (name == label_name(label) || name == class_name(class_of(label))) labels |= uint64_t{1} << i;
    }
    if (labels == 0) {
      std::vector<std::string> names = {"content", "soft", "boilerplate"};
      for (size_t i = 0; i < static_cast<size_t>(LineLabel::count); ++i)
        names.emplace_back(label_name(static_cast<LineLabel>(i)));
      return make_error(Code::usage, "knows content, soft, boilerplate and the labels of docs/strip.md, not '" + name +
                                         "'" + proposal(name, names));
    }
    kept = keep ? kept | labels : kept & ~labels;
  }
  return {};
}

class StripCommand : public Command {
 public:
  StripCommand() { common_.format = FormatChoice::follow_input; }

  void define(OptionTable& table) override {
    common_.define_input(table);
    table.text("--title-field", "NAME", Group::input, "JSONL: the field with the title of the page",
               common_.read.title_field);
    common_.define_output(table,
                          {{"text", FormatChoice::text}, {"jsonl", FormatChoice::jsonl}, {"tsv", FormatChoice::tsv}});
    common_.define_rewriting(table);
    table.flag("--mark", Group::output, "drop nothing; every line with its label", mark_);
    table.flag("--explain", Group::output, "a table for people: every line with label, margin and reasons", explain_);
    table.text("--dropped", "FILE", Group::output, "write the lines that are left out to FILE, as JSON Lines",
               dropped_);
    StripOptions& strip = run_.pipeline.strip;
    table.custom("--keep", "LIST", Group::rules, "labels to keep, or content, soft, boilerplate; later options win",
                 "content,soft", [&strip](const std::string& given) { return set_labels(given, true, strip.keep); });
    table.custom("--drop", "LIST", Group::rules, "labels to leave out", "",
                 [&strip](const std::string& given) { return set_labels(given, false, strip.keep); });
    table.number<int>("--bias", "N", Group::rules, "3: leave out more; -3: keep more", strip.bias, -100, "0");
    table.number<int>("--min-body", "N", Group::rules,
                      "a page with fewer tokens of text is uncertain and keeps most lines", strip.min_body, 0, "40");
    table.number<double>("--min-vi", "X", Group::rules, "leave out pages with a smaller share of Vietnamese syllables",
                         run_.least_share, 0, "0");
    table.choice("--on-index", "HOW", Group::rules, "pages that are lists of other pages", run_.on_index,
                 std::vector<std::pair<std::string, OnIndex>>{
                     {"empty", OnIndex::empty}, {"keep", OnIndex::keep}, {"skip", OnIndex::skip}});
    table.text("--phrases", "FILE", Group::rules, "phrases of your own instead of those built in", phrases_);
    table.text("--extra-phrases", "FILE", Group::rules, "phrases of your own beside those built in", extra_phrases_);
    table.flag("--dump-phrases", Group::rules, "print the phrases that are built in, and end", dump_phrases_);
    table.text("--weights", "FILE", Group::rules, "weights of your own, in the form of --dump-weights", weights_);
    table.flag("--dump-weights", Group::rules, "print the weights that are built in, and end", dump_weights_);
    common_.define_running(table);
  }

  int run(std::vector<std::string> files) override {
    if (mark_ && explain_) return usage("--mark and --explain exclude each other");
    if (dump_weights_) return print(weights_table());
    if (dump_phrases_) return print(phrases_table());
    if (!phrases_.empty() && !extra_phrases_.empty()) return usage("--phrases and --extra-phrases exclude each other");
    if (const std::string& file = phrases_.empty() ? extra_phrases_ : phrases_; !file.empty()) {
      const Result<std::string> table = read_whole_file(file);
      if (!table) return fail(file + ": " + table.error().message);
      auto phrases = read_phrases(*table, !phrases_.empty());
      if (!phrases) return fail(file + ":" + phrases.error().message);
      run_.pipeline.strip.phrases = *phrases;
    }
    if (!weights_.empty()) {
      const Result<std::string> table = read_whole_file(weights_);
      if (!table) return fail(weights_ + ": " + table.error().message);
      auto weights = read_weights(*table);
      if (!weights) return fail(weights_ + ":" + weights.error().message);
      run_.pipeline.strip.weights = *weights;
    }
    run_.view = explain_ ? View::explain : mark_ ? View::mark : View::clean;
    const OutputFormat format = common_.output_format();
    run_.writes_text = common_.format == FormatChoice::text && !common_.flat;
    run_.writes_records = common_.format == FormatChoice::jsonl;
    run_.write.format =
        format == OutputFormat::text && !explain_ ? OutputFormat::jsonl : format;  // for the records among the input
    run_.write.unit = common_.unit;
    run_.write.with_text = !common_.no_text;
    run_.write.text_field = common_.read.text_field;
    run_.write.keep_source = common_.keep_source;
    run_.write.writable = {Layer::strip, Layer::lines};

    CommandRun command;
    command.command = "strip";
    command.format = explain_ ? OutputFormat::text : format;
    CommonOptions common = common_;
    std::optional<Output> dropped;
    if (!dropped_.empty()) {
      auto output = Output::to_file(dropped_);
      if (!output) return usage(output.error().message);
      dropped.emplace(std::move(*output));
      run_.dropped = &*dropped;
      common.threads = 1;  // one file for all workers, in the order of the input
    }
    run_.pipeline.line_reasons = explain_ || !dropped_.empty() || run_.write.format != OutputFormat::jsonl;
    const Result<Pipeline> clean = Pipeline::make({Layer::strip}, run_.pipeline);
    const Result<Pipeline> mark = Pipeline::make({Layer::strip, Layer::lines}, run_.pipeline);
    if (!clean) return usage(clean.error().message);
    if (!mark) return usage(mark.error().message);
    command.header = DocumentWriter(run_.write).header({Layer::lines});
    if (command.format == OutputFormat::text) command.separator = "\n";
    command.separates_records = run_.writes_text || explain_;
    command.make_worker = [&] { return std::make_unique<StripWorker>(*clean, *mark, run_); };
    const int exit = run_command(common, std::move(files), std::move(command));
    if (dropped) {
      if (auto done = dropped->commit(); !done) {
        say_error(done.error().message);
        return kError;
      }
    }
    return exit;
  }

 private:
  static int fail(const std::string& message) {
    say_error(message);
    return kError;
  }
  static int usage(const std::string& message) {
    say_error("strip: " + message + "; see: vnsift help strip");
    return kError;
  }

  CommonOptions common_;
  StripRun run_;
  bool mark_ = false, explain_ = false, dump_weights_ = false, dump_phrases_ = false;
  std::string dropped_, weights_, phrases_, extra_phrases_;
};

}  // namespace

std::unique_ptr<Command> make_strip_command() { return std::make_unique<StripCommand>(); }

}  // namespace vnsift::cli
