#include "commands.h"
#include "data_folder.h"
#include "layer_command.h"

namespace vnsift::cli {
namespace {

class EntitiesCommand : public Command {
 public:
  void define(OptionTable& table) override {
    define_layer(table, common_, pipeline_);
    table.flag("--no-memory", Group::rules, "each sentence alone: what the document says elsewhere does not count",
               no_memory_);
    table.flag("--no-ref", Group::rules, "spans and types alone, without names, references and groups", no_ref_);
    table.flag("--no-model", Group::rules, "tables and rules alone", no_model_);
    common_.define_running(table);
    define_data(table, data_);
  }
  int run(std::vector<std::string> files) override {
    const LayerSet layers = {Layer::entities};
    pipeline_.entities.memory = !no_memory_;
    pipeline_.entities.links = !no_ref_;
    pipeline_.entities.model = !no_model_;
    pipeline_.entity_model = data_file(data_, "entities.vnm");
    return run_layers(common_, std::move(files), {"entities", layers, layers, pipeline_, TextStyle::records});
  }

 private:
  CommonOptions common_;
  PipelineOptions pipeline_;
  bool no_memory_ = false, no_ref_ = false, no_model_ = false;
  std::string data_;
};

}  // namespace

std::unique_ptr<Command> make_entities_command() { return std::make_unique<EntitiesCommand>(); }

}  // namespace vnsift::cli
