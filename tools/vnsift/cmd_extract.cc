#include <algorithm>

#include <vnsift/layers.h>

#include "base/pieces.h"
#include "commands.h"
#include "data_folder.h"
#include "layer_command.h"

namespace vnsift::cli {
namespace {

std::string default_layers() {
  std::string names;
  for (const LayerInfo& layer : layers()) {
    if (layer.in_default_extract) names += (names.empty() ? "" : ",") + std::string(layer.name);
  }
  return names;
}

Result<void> set_layers(const std::string& given, LayerSet& set) {
  set = {};
  for (const std::string_view piece : pieces_of(given, ',')) {
    const std::string name(piece);
    const auto layer = layer_by_name(name);
    if (!layer) {
      std::vector<std::string> names;
      std::string all;
      for (const LayerInfo& info : layers()) {
        names.emplace_back(info.name);
        all += (all.empty() ? "" : ", ") + names.back();
      }
      return make_error(Code::usage, "knows " + all + ", not '" + name + "'" + proposal(name, names));
    }
    set.insert(*layer);
  }
  return {};
}

class ExtractCommand : public Command {
 public:
  ExtractCommand() { common_.format = FormatChoice::jsonl; }

  void define(OptionTable& table) override {
    common_.define_input(table);
    common_.define_output(table,
                          {{"jsonl", FormatChoice::jsonl}, {"text", FormatChoice::text}, {"tsv", FormatChoice::tsv}});
    table.custom("--layers", "LIST", Group::rules,
                 "what is found and written: strip, lines, sentences, docnums, entities", default_layers(),
                 [this](const std::string& given) { return set_layers(given, asked_); });
    table.flag("--all-lines", Group::rules,
               "look at all lines; what stands outside the main text gets \"zone\":\"boilerplate\"", all_lines_);
    define_wrapped(table, pipeline_);
    common_.define_running(table);
    define_data(table, data_);
  }

  int run(std::vector<std::string> files) override {
    LayerRun run{"extract", asked_, {}, pipeline_, TextStyle::records};
    for (const LayerInfo& layer : layers()) {
      run.writable.insert(layer.layer);
      // In text format a default run shows records; spans and lines are shown if they are named.
      const bool is_default = layer.in_default_extract &&
                              (common_.output_format() != OutputFormat::text || layer.shape == LayerShape::records);
      if (asked_.empty() && is_default) run.layers.insert(layer.layer);
    }
    run.pipeline.entity_model = data_file(data_, "entities.vnm");
    run.pipeline.scope = all_lines_ ? PipelineOptions::Scope::all : PipelineOptions::Scope::content;
    return run_layers(common_, std::move(files), run);
  }

 private:
  CommonOptions common_;
  PipelineOptions pipeline_;
  LayerSet asked_;
  bool all_lines_ = false;
  std::string data_;
};

}  // namespace

std::unique_ptr<Command> make_extract_command() { return std::make_unique<ExtractCommand>(); }

}  // namespace vnsift::cli
