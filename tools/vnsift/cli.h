// The command line: arguments in, a subcommand run, an exit code out. cli.cc is the only file that sees CLI11.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "command.h"

namespace vnsift::cli {

int run(int argc, char** argv);

// Parses the arguments behind the subcommand into the options of `table`; returns what is left, the files.
Result<std::vector<std::string>> parse(const std::vector<std::string>& arguments, const OptionTable& table);

}  // namespace vnsift::cli
