#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include <fmt/format.h>

#include <vnsift/eval.h>
#include <vnsift/layers.h>
#include <vnsift/utf8.h>

#include "commands.h"
#include "data_folder.h"
#include "io/whole_file.h"
#include "layer_command.h"
#include "message.h"

namespace vnsift::cli {
namespace {

std::string_view base_name(std::string_view path) { return path.substr(path.find_last_of('/') + 1); }

// The documents of a gold or prediction file. What cannot be read is said and left out.
struct EvalFile {
  std::vector<EvalDocument> documents;
  bool has_texts = false;  // JSON Lines; a table of labels has none
  bool failed = false;
};

EvalFile read_file(const std::string& path, Layer layer, const EvalOptions& options) {
  EvalFile file;
  const auto fail = [&](const std::string& message) {
    say_error(message);
    file.failed = true;
  };
  const Result<std::string> content = read_whole_file(path);
  if (!content) {
    fail(path + ": " + content.error().message);
    return file;
  }
  const size_t first = content->find_first_not_of(" \t\r\n");
  file.has_texts = first == std::string::npos || (*content)[first] == '{';
  if (!file.has_texts) {
    if (layer != Layer::lines) {
      fail(path + ": JSON Lines are needed for this layer");
      return file;
    }
    Result<std::vector<EvalDocument>> table = read_label_table(*content);
    if (table) {
      file.documents = std::move(*table);
    } else {
      fail(path + ": " + table.error().message);
    }
    return file;
  }
  size_t line = 0;
  for (size_t begin = 0; begin < content->size();) {
    const size_t end = std::min(content->find('\n', begin), content->size());
    const std::string_view text = std::string_view(*content).substr(begin, end - begin);
    begin = end + 1;
    ++line;
    if (text.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    Result<EvalDocument> document = read_eval_document(text, layer, options);
    if (document) {
      file.documents.push_back(std::move(*document));
    } else {
      fail(fmt::format("{}:{}: {}", path, line, document.error().message));
    }
  }
  return file;
}

// Predictions by id; a page may be named with or without its folders.
class Predictions {
 public:
  explicit Predictions(const std::vector<EvalDocument>& documents) {
    for (const EvalDocument& document : documents) {
      by_id_[document.id] = &document;
      const auto [place, is_new] = by_name_.try_emplace(base_name(document.id), &document);
      if (!is_new) place->second = nullptr;  // two pages of that name
    }
  }
  const EvalDocument* find(const EvalDocument& gold) const {
    if (const auto exact = by_id_.find(gold.id); exact != by_id_.end()) return exact->second;
    const auto name = by_name_.find(base_name(gold.id));
    return name != by_name_.end() ? name->second : nullptr;
  }

 private:
  std::map<std::string_view, const EvalDocument*> by_id_;
  std::map<std::string_view, const EvalDocument*> by_name_;
};

class EvalCommand : public Command {
 public:
  void define(OptionTable& table) override {
    table.repeated("--texts", "DIR", Group::input, "folder of the pages that a table of line labels names", texts_);
    table.choice("--format", "FORMAT", Group::output, "how the figures are written", format_,
                 std::vector<std::pair<std::string, FormatChoice>>{{"text", FormatChoice::text},
                                                                   {"jsonl", FormatChoice::jsonl}});
    table.flag("--errors", Group::output, "list what was missed and what is too many", options_.errors);
    Option layer{
        "--layer", 0, "LAYER", Group::rules, "what is scored", "", {"lines", "sentences", "docnums", "entities"},
        false,     {}};
    layer.set = [this](const std::string& given) -> Result<void> {
      const std::optional<Layer> known = layer_by_name(given);
      if (!known || *known == Layer::strip) {
        return make_error(Code::usage, "takes lines, sentences, docnums, entities, not '" + given + "'");
      }
      layer_ = known;
      return {};
    };
    table.add(std::move(layer));
    table.number("--min", "F1", Group::rules,
                 "exit 1 if F1 is lower: of exact spans, of boundaries (sentences), of boilerplate lines (lines)",
                 minimum_, 0.0, "0");
    table.flag("--all-kinds", Group::rules, "docnums: gold of kind slug is missed, not left out", options_.all_kinds);
    table.add({"--content",
               0,
               "",
               Group::rules,
               "only the lines of the main text: gold in boilerplate is left out",
               "",
               {},
               false,
               [this](const std::string&) -> Result<void> {
                 options_.content = true;
                 pipeline_.scope = PipelineOptions::Scope::content;
                 return {};
               }});
    define_wrapped(table, pipeline_);
    define_data(table, data_);
  }

  int run(std::vector<std::string> files) override {
    if (!layer_) return usage("name the layer with --layer");
    if (files.empty() || files.size() > 2) return usage("needs a gold file, and may have a file of predictions");
    const EvalFile gold = read_file(files[0], *layer_, options_);
    bool failed = gold.failed;
    Evaluator evaluator(*layer_, options_);
    if (files.size() == 2) {
      const EvalFile predicted = read_file(files[1], *layer_, options_);
      failed |= predicted.failed;
      const Predictions predictions(predicted.documents);
      for (const EvalDocument& document : gold.documents) evaluator.add(document, predictions.find(document));
    } else {
      failed |= !predict(gold, evaluator);
    }
    const EvalReport report = evaluator.finish();
    if (report.documents == 0 && failed) return kError;
    if (report.without_prediction != 0) {
      say_warning(fmt::format("{} of {} documents have no prediction: all of their gold is missed",
                              report.without_prediction, report.documents));
    }
    std::string out;
    (format_ == FormatChoice::jsonl ? append_report_json : append_report_text)(report, out);
    if (print(out) != kDone || failed) return kError;
    return report.headline() < minimum_ ? kAnswerIsNo : kDone;
  }

 private:
  static int usage(std::string_view message) {
    say_error(fmt::format("eval: {}; see: vnsift help eval", message));
    return kError;
  }

  std::optional<std::string> page_text(const EvalDocument& document) const {
    for (const std::string& folder : texts_) {
      Result<std::string> content = read_whole_file(folder + "/" + document.id);
      if (content) return is_valid_utf8(*content) ? std::move(*content) : repair_utf8(*content).text;
    }
    return std::nullopt;
  }

  // Runs the layer over the texts of the gold.
  bool predict(const EvalFile& gold, Evaluator& evaluator) const {
    PipelineOptions options = pipeline_;
    options.entity_model = data_file(data_, "entities.vnm");
    const Result<Pipeline> pipeline = Pipeline::make({*layer_}, options);
    if (!pipeline) {
      say_error("eval: " + pipeline.error().message);
      return false;
    }
    bool good = true;
    Analysis analysis;
    for (const EvalDocument& document : gold.documents) {
      std::optional<std::string> text = document.text;
      if (!gold.has_texts) text = page_text(document);
      if (!text) {
        say_error(fmt::format("{}: not found in a folder of --texts", document.id));
        good = false;
        continue;
      }
      pipeline->run(*text, {}, analysis);
      const EvalDocument predicted = eval_document(analysis, *layer_, document.id);
      evaluator.add(document, &predicted);
    }
    return good;
  }

  std::optional<Layer> layer_;
  EvalOptions options_;
  PipelineOptions pipeline_;
  std::vector<std::string> texts_;
  std::string data_;
  FormatChoice format_ = FormatChoice::text;
  double minimum_ = 0;
};

}  // namespace

std::unique_ptr<Command> make_eval_command() { return std::make_unique<EvalCommand>(); }

}  // namespace vnsift::cli
