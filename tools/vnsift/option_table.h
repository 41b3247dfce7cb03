// What a subcommand can be told: each option is defined once, and that one definition feeds the parser, the help, the
// proposals for a mistyped name, and what is generated from it (man pages, completions).
//
//   table.flag("--mark", Group::rules, "drop nothing; label every line", mark);
//   table.choice("--from", "FORMAT", Group::input, "how input is read", from, {{"auto", Format::automatic}, …});
//   table.repeated("--include", "GLOB", Group::input, "with -r: only files of this name", include);
//
// The default that help shows is what the variable holds when the option is defined.
#pragma once

#include <charconv>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <vnsift/error.h>

namespace vnsift::cli {

enum class Group : uint8_t { input, output, rules, running };

struct Option {
  std::string name;   // "--from"
  char letter = 0;    // 'j' for -j; 0: none
  std::string value;  // what stands for its value in help: "FORMAT"; empty: a flag
  Group group = Group::rules;
  std::string help;                  // one line, no full stop
  std::string fallback;              // shown as the default; empty: none
  std::vector<std::string> choices;  // all allowed values; empty: free
  bool is_repeatable = false;
  std::function<Result<void>(const std::string& value)> set;
};

class OptionTable {
 public:
  void flag(std::string name, Group group, std::string help, bool& target, char letter = 0) {
    add({std::move(name),
         letter,
         "",
         group,
         std::move(help),
         "",
         {},
         false,
         [&target](const std::string&) -> Result<void> {
           target = true;
           return {};
         }});
  }
  void text(std::string name, std::string value, Group group, std::string help, std::string& target, char letter = 0) {
    const std::string fallback = target;
    add({std::move(name),
         letter,
         std::move(value),
         group,
         std::move(help),
         fallback,
         {},
         false,
         [&target](const std::string& given) -> Result<void> {
           if (given.empty()) return make_error(Code::usage, "needs a value that is not empty");
           target = given;
           return {};
         }});
  }
  void repeated(std::string name, std::string value, Group group, std::string help, std::vector<std::string>& target,
                char letter = 0) {
    add({std::move(name),
         letter,
         std::move(value),
         group,
         std::move(help),
         "",
         {},
         true,
         [&target](const std::string& given) -> Result<void> {
           target.push_back(given);
           return {};
         }});
  }
  // A whole or decimal number, at least `least`.
  template <class T>
  void number(std::string name, std::string value, Group group, std::string help, T& target, T least,
              std::string fallback, char letter = 0) {
    add({std::move(name),
         letter,
         std::move(value),
         group,
         std::move(help),
         std::move(fallback),
         {},
         false,
         [&target, least](const std::string& given) -> Result<void> {
           T number{};
           const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), number);
           if (error != std::errc() || end != given.data() + given.size() || number < least) {
             return make_error(Code::usage,
                               "needs a number, at least " + std::to_string(least) + ", not '" + given + "'");
           }
           target = number;
           return {};
         }});
  }
  template <class T>
  void choice(std::string name, std::string value, Group group, std::string help, T& target,
              std::vector<std::pair<std::string, T>> values) {
    Option option{std::move(name), 0, std::move(value), group, std::move(help), "", {}, false, {}};
    for (const auto& [word, meaning] : values) {
      if (meaning == target) option.fallback = word;
      option.choices.push_back(word);
    }
    option.set = [&target, values = std::move(values)](const std::string& given) -> Result<void> {
      for (const auto& [word, meaning] : values) {
        if (word == given) {
          target = meaning;
          return {};
        }
      }
      std::string words;
      for (const auto& [word, meaning] : values) words += (words.empty() ? "" : ", ") + word;
      return make_error(Code::usage, "takes " + words + ", not '" + given + "'");
    };
    add(std::move(option));
  }
  void custom(std::string name, std::string value, Group group, std::string help, std::string fallback,
              std::function<Result<void>(const std::string&)> set, char letter = 0) {
    add({std::move(name),
         letter,
         std::move(value),
         group,
         std::move(help),
         std::move(fallback),
         {},
         true,
         std::move(set)});
  }
  void add(Option option) { options_.push_back(std::move(option)); }

  const std::vector<Option>& options() const { return options_; }

 private:
  std::vector<Option> options_;
};

}  // namespace vnsift::cli
