#include "layer_command.h"

#include <algorithm>
#include <utility>

#include <vnsift/charset.h>
#include <vnsift/layers.h>

#include "base/byte_scan.h"
#include "base/large_pages.h"
#include "base/output.h"
#include "normalize/detect.h"

namespace vnsift::cli {
namespace {

// What a worker holds of a larger document is given back: seven times its size, which others may need.
constexpr size_t kLarge = size_t{4} << 20;

constexpr size_t kManyIllFormed = 5;  // a stray byte or two is no charset

size_t count_of(std::string_view text, std::string_view piece) {
  size_t count = 0;
  for (size_t at = 0; (at = text.find(piece, at)) != std::string_view::npos; at += piece.size()) ++count;
  return count;
}

// Text of a legacy charset holds no number that the rules would find: it is named, not passed over in silence
// (docnums.md 12). Letters of the block U+1EA0, which nearly every Vietnamese text has and no such text, end the
// question at once.
void warn_legacy(const Document& document, Report& report) {
  const std::string_view text = document.text;
  if (has_pair(text, '\xE1', '\xBA') || is_ascii(text)) return;
  const Detection detection = detect_text(text);
  if (detection.found && detection.charset != Charset::utf8) {
    report.warn("text in a legacy charset such as TCVN3, in which little is found: `vnsift normalize` converts it",
                document_place(document));
  } else if (count_of(text, "\uFFFD") >= kManyIllFormed) {
    report.warn("no Vietnamese letter beside ill-formed bytes: a legacy charset? `vnsift normalize` tells and converts",
                document_place(document));
  }
}

class LayerWorker : public DocumentWorker {
 public:
  LayerWorker(const Pipeline& pipeline, const WriteOptions& options)
      : pipeline_(pipeline), writer_(options), is_jsonl_(options.format == OutputFormat::jsonl) {
    for (const LayerInfo& layer : layers()) {
      if (pipeline.layers().has(layer.layer)) layers_.push_back(&layer);
    }
  }

  bool process(const Document& document, std::string& out, Report& report) override {
    if (!document.has_text) {
      warn_no_text(document, report);
      writer_.write_unchanged(document, out);
      return is_jsonl_;
    }
    if (pipeline_.layers().has(Layer::docnums)) warn_legacy(document, report);
    if (!begun_ && pipeline_.layers().has(Layer::entities)) prefer_large_pages();
    begun_ = true;
    pipeline_.run(document.text, {document.title, document.url}, analysis_);
    if (analysis_.ran != pipeline_.layers())
      report.warn("index pages, without main text: nothing looked for in them", document_place(document));
    for (const LayerInfo* layer : layers_) {
      if (analysis_.ran.has(layer->layer)) count(*layer, report);
    }
    writer_.write(document, analysis_, out);
    if (document.text.size() > kLarge) analysis_ = {};
    return true;
  }

 private:
  void count(const LayerInfo& layer, Report& report) {
    switch (layer.layer) {
      case Layer::docnums:
        return report.count(layer.name, selected(analysis_.docnums));
      case Layer::entities:
        return report.count(layer.name, selected(analysis_.entities));
      case Layer::dates:
        return report.count(layer.name, analysis_.dates.size());
      case Layer::metrics:
        return report.count(layer.name, analysis_.metrics.size());
      case Layer::facts:
        return report.count(layer.name, analysis_.facts.size());
      case Layer::lines:
        return report.count(layer.name, analysis_.page.lines.size());
      default:
        if (layer.shape == LayerShape::spans) report.count(layer.name, layer.spans(analysis_).size());
    }
  }

  template <class Record>
  static size_t selected(const std::vector<Record>& records) {
    return static_cast<size_t>(
        std::count_if(records.begin(), records.end(), [](const Record& record) { return record.selected; }));
  }

  const Pipeline& pipeline_;
  std::vector<const LayerInfo*> layers_;  // of the pipeline
  DocumentWriter writer_;
  Analysis analysis_;
  bool is_jsonl_;
  bool begun_ = false;
};

int usage(const LayerRun& run, const std::string& message) {
  say_error(std::string(run.command) + ": " + message + "; see: vnsift help " + std::string(run.command));
  return kError;
}

size_t rows_of(LayerSet set) {
  size_t count = 0;
  for (const LayerInfo& layer : layers()) count += set.has(layer.layer) && layer.shape != LayerShape::object;
  return count;
}

}  // namespace

int run_layers(const CommonOptions& options, std::vector<std::string> files, const LayerRun& run) {
  CommandRun command;
  command.command = run.command;
  command.format = options.output_format();
  LayerSet wanted = run.layers;
  if (command.format == OutputFormat::tsv && rows_of(wanted) != 1) {
    return usage(run, "--format tsv writes one layer: name it with --layers");
  }
  PipelineOptions what = run.pipeline;
  what.brief = command.format == OutputFormat::text;
  const Result<Pipeline> pipeline = Pipeline::make(wanted, what);
  if (!pipeline) return usage(run, pipeline.error().message);
  WriteOptions write;
  write.format = command.format;
  write.text_style = run.text_style;
  write.unit = options.unit;
  write.writable = run.writable;
  write.with_text = !options.no_text;
  write.text_field = options.read.text_field;
  command.header = DocumentWriter(write).header(wanted);
  if (command.format == OutputFormat::text && run.text_style == TextStyle::spans) command.separator = "\n";
  command.make_worker = [&] { return std::make_unique<LayerWorker>(*pipeline, write); };
  return run_command(options, std::move(files), std::move(command));
}

int run_tables(const CommonOptions& options, std::vector<std::string> files, std::string_view command,
               std::function<std::unique_ptr<DocumentWorker>()> make_worker, std::function<void(std::string_view)> add,
               const std::function<std::string()>& rows) {
  CommandRun run;
  run.command = command;
  run.format = OutputFormat::tsv;
  run.make_worker = std::move(make_worker);
  run.on_side_output = std::move(add);
  CommonOptions common = options;
  common.output = "/dev/null";  // standard output is for the rows
  common.output_dir.clear();
  const int code = run_command(common, std::move(files), std::move(run));
  Result<Output> out = options.output.empty() ? Output::to_stdout() : Output::to_file(options.output);
  Result<void> done = out ? out->write(rows()) : tl::unexpected(out.error());
  if (done) done = out->commit();
  if (!done && !(out && out->pipe_closed())) {
    say_error(std::string(command) + ": " + done.error().message);
    return kError;
  }
  return code;
}

void define_content(OptionTable& table, PipelineOptions& pipeline) {
  table.add({"--content",
             0,
             "",
             Group::rules,
             "only the lines of the main text (as strip keeps them), not the whole text",
             "",
             {},
             false,
             [&pipeline](const std::string&) -> Result<void> {
               pipeline.scope = PipelineOptions::Scope::content;
               return {};
             }});
}

void define_layer(OptionTable& table, CommonOptions& common, PipelineOptions& pipeline) {
  common.define_input(table);
  common.define_output(table,
                       {{"text", FormatChoice::text}, {"jsonl", FormatChoice::jsonl}, {"tsv", FormatChoice::tsv}});
  define_content(table, pipeline);
}

void define_wrapped(OptionTable& table, PipelineOptions& pipeline) {
  table.choice("--wrapped", "HOW", Group::rules, "does a sentence go on in the next line", pipeline.sentences.wrapped,
               std::vector<std::pair<std::string, Wrapped>>{
                   {"auto", Wrapped::automatic}, {"yes", Wrapped::yes}, {"no", Wrapped::no}});
}

}  // namespace vnsift::cli
