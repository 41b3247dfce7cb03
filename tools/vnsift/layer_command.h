// The subcommands that find layers: docnums, sentences, extract differ only in which layers and how they are written.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <vnsift/analysis.h>

#include "run_options.h"

namespace vnsift::cli {

struct LayerRun {
  std::string_view command;
  LayerSet layers;    // asked for
  LayerSet writable;  // all that the command can write
  PipelineOptions pipeline;
  TextStyle text_style = TextStyle::records;
};

// Runs the layers over the inputs; returns the exit code.
int run_layers(const CommonOptions& options, std::vector<std::string> files, const LayerRun& run);

// Runs `make_worker` for its side output alone (rows over many documents), which `add` takes in input order; then
// writes what `rows` says to the output asked for. Returns the exit code.
int run_tables(const CommonOptions& options, std::vector<std::string> files, std::string_view command,
               std::function<std::unique_ptr<DocumentWorker>()> make_worker, std::function<void(std::string_view)> add,
               const std::function<std::string()>& rows);

// --content: only the lines that strip keeps.
void define_content(OptionTable& table, PipelineOptions& pipeline);
// What every command of one layer takes: input, output as text, jsonl or tsv, --content.
void define_layer(OptionTable& table, CommonOptions& common, PipelineOptions& pipeline);
// --wrapped
void define_wrapped(OptionTable& table, PipelineOptions& pipeline);

}  // namespace vnsift::cli
