#include "cli.h"

#include <algorithm>
#include <csignal>

#include <CLI/CLI.hpp>
#include <fcntl.h>
#include <malloc.h>

#include "base/temporary_files.h"
#include "help.h"
#include "message.h"

namespace vnsift::cli {
namespace {

std::vector<std::string> option_names(const OptionTable& table) {
  std::vector<std::string> names = {"--help"};
  for (const Option& option : table.options()) names.push_back(option.name);
  return names;
}

const Option* find_option(const OptionTable& table, std::string_view name) {
  for (const Option& option : table.options()) {
    if (option.name == name || (option.letter != 0 && name == std::string{'-', option.letter})) return &option;
  }
  return nullptr;
}

// CLI11 takes `--flat=x` for a flag and drops the x; it says "1 required" for a missing value.
Result<void> check_values(const std::vector<std::string>& arguments, const OptionTable& table) {
  for (size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    const size_t equals = argument.starts_with("--") ? argument.find('=') : std::string::npos;
    const Option* option = find_option(table, argument.substr(0, equals));
    if (option == nullptr) continue;
    if (option->value.empty()) {
      if (equals != std::string::npos) return make_error(Code::usage, option->name + " takes no value");
    } else if (equals == std::string::npos && ++i == arguments.size()) {
      return make_error(Code::usage, option->name + " needs a value: " + option->value);
    } else if (equals == std::string::npos ? arguments[i].empty() : equals + 1 == argument.size()) {
      return make_error(Code::usage, option->name + " needs a value that is not empty");  // CLI11 would drop it
    }
  }
  return {};
}

}  // namespace

namespace {

// `-e -x` as `--regexp=-x`: a value may begin with a dash.
std::vector<std::string> join_values(const std::vector<std::string>& arguments, const OptionTable& table) {
  std::vector<std::string> joined;
  for (size_t i = 0; i < arguments.size(); ++i) {
    const Option* option = find_option(table, arguments[i]);
    if (option != nullptr && !option->value.empty() && i + 1 < arguments.size()) {
      joined.push_back(option->name + "=" + arguments[i + 1]);
      ++i;
    } else {
      joined.push_back(arguments[i]);
    }
  }
  return joined;
}

}  // namespace

// The traps of CLI11 2.1.2 are handled here (cli.md): every option takes one string by a function called at once, so
// `[a,b]` is never unpacked; files are what is left over, not a positional; what stands behind a bare `--` never
// reaches it.
Result<std::vector<std::string>> parse(const std::vector<std::string>& arguments, const OptionTable& table) {
  const auto separator = std::find(arguments.begin(), arguments.end(), "--");
  std::vector<std::string> given(arguments.begin(), separator);
  if (auto done = check_values(given, table); !done) return tl::unexpected<Error>(done.error());
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  Result<void> outcome;
  for (const Option& option : table.options()) {
    std::string names = option.name;
    if (option.letter != 0) names += std::string(",-") + option.letter;
    auto set = [&outcome, &option](const std::string& value) {
      if (!outcome) return;
      if (auto done = option.set(value); !done) {
        outcome = make_error(Code::usage, option.name + " " + done.error().message);
      }
    };
    if (option.value.empty()) {
      app.add_flag_callback(names, [set] { set(""); })->trigger_on_parse();
    } else {
      app.add_option_function<std::string>(names, set)
          ->trigger_on_parse()
          ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    }
  }
  given = join_values(given, table);
  std::reverse(given.begin(), given.end());  // CLI11 takes arguments from the back
  try {
    app.parse(std::move(given));
  } catch (const CLI::ParseError& error) {
    return make_error(Code::usage, error.what());
  }
  if (!outcome) return tl::unexpected<Error>(outcome.error());
  std::vector<std::string> files;
  for (const std::string& rest : app.remaining()) {
    if (rest.size() > 1 && rest.front() == '-') {
      const std::string name = rest.substr(0, rest.find('='));
      return make_error(Code::usage, "unknown option " + name + proposal(name, option_names(table)));
    }
    files.push_back(rest);
  }
  if (separator != arguments.end()) files.insert(files.end(), separator + 1, arguments.end());
  return files;
}

namespace {

// A standard stream that the caller closed would be taken by the next file opened, and written to. Its place is filled
// by one that fails when it is used.
void occupy_standard_streams() {
  for (int fd = 0; fd <= 2; ++fd) {
    if (::fcntl(fd, F_GETFD) < 0) (void)::open("/dev/null", fd == 0 ? O_WRONLY : O_RDONLY);
  }
}

}  // namespace

int run(int argc, char** argv) {
  occupy_standard_streams();
  // glibc raises this threshold with every large block that is freed, and then keeps such blocks: 270 MB instead of 360
  // for documents of 16 MB on two threads. Tables of workers lie below it (prefer_large_pages()).
  ::mallopt(M_MMAP_THRESHOLD, 2 << 20);
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is an error of write(), told apart there
  remove_temporary_files_at_signals();
  set_error_color(use_color(ColorMode::automatic, 2));
  const std::vector<std::string> arguments(argv + std::min(argc, 1), argv + argc);
  if (arguments.empty()) {
    say(short_help());
    return kError;
  }
  const std::string& first = arguments[0];
  const std::vector<std::string> rest(arguments.begin() + 1, arguments.end());
  if (first == "--version" || first == "-V") return print_version(rest);
  if (first == "--help" || first == "-h") return print(general_help());
  if (first == "help") return print_help_topic(rest);
  for (const CommandInfo& info : commands()) {
    if (info.name != first) continue;
    const std::unique_ptr<Command> command = info.make();
    OptionTable table;
    command->define(table);
    const auto options_end = std::find(rest.begin(), rest.end(), "--");
    if (std::any_of(rest.begin(), options_end, [&](const std::string& word) {
          return word == "--help" || (word == "-h" && command->h_is_help());
        })) {
      return print(command_help(info, table));
    }
    auto files = parse(rest, table);
    if (!files) {
      say_error(std::string(info.name) + ": " + files.error().message + "; see: vnsift help " + std::string(info.name));
      return kError;
    }
    return command->run(std::move(*files));
  }
  std::vector<std::string> names = {"help"};
  for (const CommandInfo& info : commands()) names.emplace_back(info.name);
  const std::string what = first.starts_with('-') ? "unknown option " : "unknown subcommand ";
  if (first.starts_with('-')) names = {"--help", "--version"};
  say_error(what + first + proposal(first, names) + "; see: vnsift --help");
  return kError;
}

}  // namespace vnsift::cli
