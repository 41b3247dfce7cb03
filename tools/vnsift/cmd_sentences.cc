#include "commands.h"
#include "layer_command.h"

namespace vnsift::cli {
namespace {

class SentencesCommand : public Command {
 public:
  void define(OptionTable& table) override {
    define_layer(table, common_, pipeline_);
    define_wrapped(table, pipeline_);
    common_.define_running(table);
  }
  int run(std::vector<std::string> files) override {
    const LayerSet layers = {Layer::sentences};
    return run_layers(common_, std::move(files), {"sentences", layers, layers, pipeline_, TextStyle::spans});
  }

 private:
  CommonOptions common_;
  PipelineOptions pipeline_;
};

}  // namespace

std::unique_ptr<Command> make_sentences_command() { return std::make_unique<SentencesCommand>(); }

}  // namespace vnsift::cli
