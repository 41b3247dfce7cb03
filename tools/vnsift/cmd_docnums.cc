#include "commands.h"
#include "layer_command.h"

namespace vnsift::cli {
namespace {

class DocnumsCommand : public Command {
 public:
  void define(OptionTable& table) override {
    common_.define_input(table);
    common_.define_output(table,
                          {{"text", FormatChoice::text}, {"jsonl", FormatChoice::jsonl}, {"tsv", FormatChoice::tsv}});
    define_content(table, pipeline_);
    common_.define_running(table);
  }
  int run(std::vector<std::string> files) override {
    const LayerSet layers = {Layer::docnums};
    return run_layers(common_, std::move(files), {"docnums", layers, layers, pipeline_, TextStyle::records});
  }

 private:
  CommonOptions common_;
  PipelineOptions pipeline_;
};

}  // namespace

std::unique_ptr<Command> make_docnums_command() { return std::make_unique<DocnumsCommand>(); }

}  // namespace vnsift::cli
