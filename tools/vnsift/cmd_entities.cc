#include <algorithm>

#include "base/pieces.h"
#include "commands.h"
#include "data_folder.h"
#include "entity_tables.h"
#include "io/whole_file.h"
#include "layer_command.h"

namespace vnsift::cli {
namespace {

// YYYY-MM-DD
bool is_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto number = [&](size_t at, size_t size) {
    int value = 0;
    for (char c : text.substr(at, size)) value = c < '0' || c > '9' ? 100000 : value * 10 + (c - '0');
    return value;
  };
  const int month = number(5, 2), day = number(8, 2);
  return number(0, 4) < 10000 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

class EntitiesCommand : public Command {
 public:
  void define(OptionTable& table) override {
    define_layer(table, common_, pipeline_);
    table.flag("--group", Group::output,
               "one row a thing: type, name, ref, mentions, documents, positions, first place (tsv, jsonl)", group_);
    define_selection(table);
    table.custom("--as-of", "DATE", Group::rules,
                 "the day (YYYY-MM-DD) whose provinces, districts, communes references prefer",
                 "date of the page, else the newest", [this](const std::string& given) -> Result<void> {
                   if (!is_day(given)) return make_error(Code::usage, "a day is YYYY-MM-DD, not '" + given + "'");
                   pipeline_.entities.as_of = given;
                   return {};
                 });
    table.repeated("--lexicon", "FILE", Group::rules, "names that are sure: rows name, type, id, aliases", name_files_);
    table.flag("--explain", Group::output, "with jsonl: the rules and the strongest features of each mention (`why`)",
               pipeline_.entities.explain);
    table.flag("--no-memory", Group::rules, "each sentence alone: what the document says elsewhere does not count",
               no_memory_);
    table.flag("--no-ref", Group::rules, "spans and types alone, without names, references and groups", no_ref_);
    table.flag("--no-model", Group::rules, "tables and rules alone", no_model_);
    common_.define_running(table);
    define_data(table, data_);
  }

  int run(std::vector<std::string> files) override {
    pipeline_.entities.memory = !no_memory_;
    pipeline_.entities.links = !no_ref_;
    pipeline_.entities.model = !no_model_;
    pipeline_.entity_model = data_file(data_, "entities.vnm");
    for (const std::string& file : name_files_) {
      if (Result<void> read = read_names(file); !read) {
        say_error("entities: " + file + ": " + read.error().message);
        return kError;
      }
    }
    if (!name_files_.empty()) pipeline_.entities.names = &names_;
    if (group_) return run_groups(std::move(files));
    const LayerSet layers = {Layer::entities};
    return run_layers(common_, std::move(files), {"entities", layers, layers, pipeline_, TextStyle::records});
  }

 private:
  void define_selection(OptionTable& table) {
    EntitySelection& selection = pipeline_.entities.selection;
    table.custom("--type", "LIST", Group::rules, "only these types: PER, ORG, LOC, MISC", "all",
                 [&selection](const std::string& list) -> Result<void> {
                   for (const std::string_view name : pieces_of(list, ',')) {
                     const std::optional<EntityType> type = entity_type_by_name(name);
                     if (!type) return make_error(Code::usage, "no type '" + std::string(name) + "'");
                     selection.types.push_back(*type);
                   }
                   return {};
                 });
    table.custom("--ref", "LIST", Group::rules, "only mentions of these references: vn:01, VN, state:ubnd@vn:01", "all",
                 [&selection](const std::string& list) -> Result<void> {
                   for (const std::string_view ref : pieces_of(list, ',')) selection.refs.emplace_back(ref);
                   return {};
                 });
    table.number("--min-confidence", "X", Group::rules, "only mentions of at least this confidence",
                 selection.min_confidence, 0.0, "0");
  }

  Result<void> read_names(const std::string& file) {
    const Result<std::string> text = read_whole_file(file);
    if (!text) return tl::unexpected(text.error());
    return names_.add(*text);
  }

  int run_groups(std::vector<std::string> files) {
    const Result<Pipeline> pipeline = Pipeline::make({Layer::entities}, pipeline_);
    if (!pipeline) {
      say_error("entities: " + pipeline.error().message + "; see: vnsift help entities");
      return kError;
    }
    EntityGroups groups;
    return run_tables(
        common_, std::move(files), "entities", [&] { return EntityGroups::make_worker(*pipeline); },
        [&](std::string_view bytes) { groups.add(bytes); },
        [&] { return common_.format == FormatChoice::jsonl ? groups.jsonl() : groups.tsv(); });
  }

  CommonOptions common_;
  PipelineOptions pipeline_;
  EntityNameList names_;
  bool group_ = false, no_memory_ = false, no_ref_ = false, no_model_ = false;
  std::vector<std::string> name_files_;
  std::string data_;
};

}  // namespace

std::unique_ptr<Command> make_entities_command() { return std::make_unique<EntitiesCommand>(); }

}  // namespace vnsift::cli
