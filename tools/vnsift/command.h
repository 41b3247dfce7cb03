// A subcommand: one file cmd_<name>.cc, one entry in commands.cc.
#pragma once

#include <array>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "option_table.h"

namespace vnsift::cli {

// Exit codes (cli.md).
inline constexpr int kDone = 0;
inline constexpr int kAnswerIsNo = 1;
inline constexpr int kError = 2;  // usage, or any error even if the rest worked

class Command {
 public:
  virtual ~Command() = default;
  virtual void define(OptionTable& table) = 0;
  // With the arguments that are no options. Returns the exit code.
  virtual int run(std::vector<std::string> arguments) = 0;
  // Does -h mean help? (grep has another use for it.)
  virtual bool h_is_help() const { return true; }
};

struct Example {
  std::string_view command;
  std::string_view meaning;
};

struct CommandInfo {
  std::string_view name;
  std::string_view arguments;  // "[FILE...]"
  std::string_view summary;    // one line, begins with a verb
  std::array<Example, 3> examples;
  std::unique_ptr<Command> (*make)();
};

// All subcommands, in the order of help.
std::span<const CommandInfo> commands();

}  // namespace vnsift::cli
