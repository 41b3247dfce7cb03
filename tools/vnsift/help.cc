#include "help.h"

#include <algorithm>

#include <vnsift/version.h>

#include "base/json.h"
#include "cli.h"
#include "message.h"

namespace vnsift::cli {
namespace {

constexpr size_t kWidth = 100;

struct Topic {
  std::string_view name;
  std::string_view text;
};

constexpr Topic kTopics[] = {
    {"exit-codes",
     "Exit codes\n"
     "\n"
     "  0  done\n"
     "  1  it ran well and the answer is no: normalize --check found something to change, eval --min was not reached\n"
     "  2  usage, or any error in the data or the machine, even if the rest worked\n"
     "\n"
     "An error is one line, vnsift: FILE:LINE: what happened. The run goes on where it can: a line that is no JSON, a "
     "file that\n"
     "is missing or damaged cost that line or file and the exit code, nothing else. With --one-to-one a record that "
     "cannot be\n"
     "read is reported in its place in the output and does not change the exit code.\n"
     "A write that fails, and be it the last one of a full disk, is exit code 2. A closed pipe (vnsift ... | head) "
     "ends the\n"
     "program without a word.\n"},
    {"offsets",
     "Offsets\n"
     "\n"
     "  start and end are half-open, [start, end), and count code points of the text as it came in (after decoding to "
     "UTF-8,\n"
     "  without a byte order mark): in Python, record[\"text\"][start:end] is the piece. --offsets byte counts bytes "
     "of UTF-8,\n"
     "  --offsets utf16 the units of JavaScript, Java and C#.\n"
     "\n"
     "  They lead into the text as given, whatever it looks like: decomposed letters, no-break spaces and soft hyphens "
     "are part\n"
     "  of it and are counted. A span has no white space at its edges. In a record of strip or normalize --format "
     "jsonl, whose\n"
     "  text was rewritten, the places inside \"strip\" are those of the text before (\"of\":\"source\").\n"
     "\n"
     "  line counts from 1 and counts blank lines too; the columns of the text format count code points from 1.\n"},
    {"formats",
     "Formats\n"
     "\n"
     "In (--from): text (a file is a document), lines (each line is one), jsonl (each line is a record; --text-field "
     "names its\n"
     "text). auto, the default, takes a file for jsonl if its first line is a JSON object, else for text; lines is "
     "never guessed.\n"
     "gz, zst, xz and bz2 are unpacked, UTF-16 with a byte order mark is decoded; known by their bytes, not by their "
     "names.\n"
     "\n"
     "Out (--format):\n"
     "  jsonl   one record a document: the members that came in, as they came in, then the layers that were found\n"
     "  text    for people, editors and grep\n"
     "  tsv     one row a finding, with a header; TAB, LF, CR and backslash are written \\t \\n \\r \\\\\n"
     "  --flat  JSON Lines, one finding a line\n"
     "\n"
     "The keys of all records: docs/formats.md. The layout has a number: \"schema\" in vnsift --version --format "
     "jsonl.\n"},
};

void append_wrapped(std::string_view text, size_t indent, std::string& out) {
  size_t column = indent;
  while (!text.empty()) {
    const size_t end = std::min(text.find(' '), text.size());
    if (column > indent && column + 1 + end > kWidth) {
      out.append("\n").append(indent, ' ');
      column = indent;
    } else if (column > indent) {
      out.push_back(' ');
      ++column;
    }
    out.append(text.substr(0, end));
    column += end;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  out.push_back('\n');
}

void append_option(const Option& option, std::string& out) {
  constexpr size_t kIndent = 26;
  std::string head = "  ";
  if (option.letter != 0) head += std::string{'-', option.letter} + ", ";
  head += option.name;
  if (!option.value.empty()) head += " " + option.value;
  out += head;
  if (head.size() + 2 > kIndent) {
    out.append("\n").append(kIndent, ' ');
  } else {
    out.append(kIndent - head.size(), ' ');
  }
  std::string text = option.help;
  if (!option.choices.empty()) {
    text += ": ";
    for (const std::string& choice : option.choices) text += (&choice == option.choices.data() ? "" : ", ") + choice;
  }
  if (!option.fallback.empty()) text += " (default " + option.fallback + ")";
  append_wrapped(text, kIndent, out);
}

std::string simd_level() {
#if defined(__x86_64__)
  return __builtin_cpu_supports("avx2") ? "avx2" : "sse2";
#else
  return "scalar";
#endif
}

std::string compiler() {
#if defined(__clang__)
  return "clang " __clang_version__;
#else
  return "gcc " __VERSION__;
#endif
}

}  // namespace

std::string short_help() {
  std::string text = "usage: vnsift SUBCOMMAND [options] [FILE...]\n";
  for (const CommandInfo& info : commands()) {
    text.append("  ").append(info.name).append(12 - std::min<size_t>(info.name.size(), 11), ' ').append(info.summary) +=
        '\n';
  }
  return text + "More: vnsift --help, vnsift help SUBCOMMAND";
}

std::string general_help() {
  std::string text = "usage: vnsift SUBCOMMAND [options] [FILE...]\n\nSifts Vietnamese text.\n\nExamples:\n";
  for (const CommandInfo& info : commands()) {
    text.append("  ").append(info.examples[0].command).append("\n      ").append(info.examples[0].meaning).append("\n");
  }
  text += "\nSubcommands:\n";
  for (const CommandInfo& info : commands()) {
    text.append("  ").append(info.name).append(12 - std::min<size_t>(info.name.size(), 11), ' ').append(info.summary) +=
        '\n';
  }
  text += "\nvnsift help SUBCOMMAND shows its options; further pages: vnsift help ";
  for (const Topic& topic : kTopics) text.append(&topic == kTopics ? "" : ", ").append(topic.name);
  return text + ".\nvnsift --version [--format jsonl] tells what this is.\n";
}

std::string command_help(const CommandInfo& info, const OptionTable& table) {
  std::string text = "usage: vnsift ";
  text.append(info.name)
      .append(" [options] ")
      .append(info.arguments)
      .append("\n\n")
      .append(info.summary)
      .append("\n\nExamples:\n");
  for (const Example& example : info.examples) {
    text.append("  ").append(example.command).append("\n      ").append(example.meaning).append("\n");
  }
  constexpr std::pair<Group, std::string_view> kGroups[] = {
      {Group::input, "Input"}, {Group::output, "Output"}, {Group::rules, "Rules"}, {Group::running, "Running"}};
  for (const auto& [group, title] : kGroups) {
    bool is_first = true;
    for (const Option& option : table.options()) {
      if (option.group != group) continue;
      if (is_first) text.append("\n").append(title).append(":\n");
      is_first = false;
      append_option(option, text);
    }
  }
  return text;
}

int print_help_topic(const std::vector<std::string>& arguments) {
  if (arguments.empty()) return print(general_help());
  const std::string& name = arguments[0];
  std::vector<std::string> names;
  for (const Topic& topic : kTopics) {
    if (topic.name == name) return print(topic.text);
    names.emplace_back(topic.name);
  }
  for (const CommandInfo& info : commands()) {
    if (info.name == name) {
      OptionTable table;
      const std::unique_ptr<Command> command = info.make();
      command->define(table);
      return print(command_help(info, table));
    }
    names.emplace_back(info.name);
  }
  say_error("no help on " + name + proposal(name, names) + "; see: vnsift --help");
  return kError;
}

int print_version(const std::vector<std::string>& arguments) {
  enum class VersionFormat : uint8_t { text, jsonl } format = VersionFormat::text;
  OptionTable table;
  table.choice("--format", "FORMAT", Group::output, "how it is written", format,
               std::vector<std::pair<std::string, VersionFormat>>{{"text", VersionFormat::text},
                                                                  {"jsonl", VersionFormat::jsonl}});
  auto rest = parse(arguments, table);
  if (!rest || !rest->empty()) {
    say_error("--version: " + (rest ? "unexpected argument " + rest->front() : rest.error().message));
    return kError;
  }
  const BuildInfo build = build_info();
  const std::pair<std::string_view, std::string> parts[] = {{"version", std::string(version())},
                                                            {"git", std::string(build.git)},
                                                            {"compiler", compiler()},
                                                            {"icu", build.icu},
                                                            {"re2", std::string(build.re2)},
                                                            {"simd", simd_level()},
                                                            {"tables", build.tables}};
  std::string text;
  if (format == VersionFormat::text) {
    text = "vnsift " + parts[0].second + "\n";
    for (size_t i = 1; i < std::size(parts); ++i) {
      text.append(parts[i].first).append(": ").append(parts[i].second).append("\n");
    }
    return print(text + "schema: " + std::to_string(kSchema) + "\n");
  }
  text = "{\"schema\":" + std::to_string(kSchema);
  for (const auto& [key, value] : parts) {
    text.append(",\"").append(key).append("\":");
    append_json_string(value, text);
  }
  return print(text + "}\n");
}

}  // namespace vnsift::cli
