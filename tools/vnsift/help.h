// Help pages, made from the definitions of commands and options; topics; the version.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "command.h"

namespace vnsift::cli {

std::string short_help();
std::string general_help();
std::string command_help(const CommandInfo& info, const OptionTable& table);

// `vnsift help`, `vnsift help docnums`, `vnsift help exit-codes|offsets|formats`. Exit code.
int print_help_topic(const std::vector<std::string>& arguments);
struct BuildInfo {
  std::string_view git;  // short hash, "unknown" outside a repository
  std::string icu;
  std::string_view re2;
  std::string tables;  // hash of the tables compiled in
};
BuildInfo build_info();

// `vnsift --version [--format jsonl]`. Exit code.
int print_version(const std::vector<std::string>& arguments);

}  // namespace vnsift::cli
