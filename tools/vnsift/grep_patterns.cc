#include "grep_patterns.h"

#include <algorithm>

#include <vnsift/utf8.h>

#include "base/pieces.h"
#include "io/whole_file.h"

namespace vnsift::cli {
namespace {

Result<std::string> read_file(const std::string& path) {
  Result<std::string> text = read_whole_file(path);
  if (!text) return make_error(text.error().code, path + ": " + text.error().message);
  if (text->starts_with("\xEF\xBB\xBF")) text->erase(0, 3);
  return text;
}

// Without an empty piece at the end.
std::vector<std::string> words_of(std::string_view text, char separator) {
  std::vector<std::string> words;
  while (!text.empty()) words.emplace_back(take_piece(text, separator));
  return words;
}

// The flags of a row of -f: those of the command line that belong to one pattern.
Result<void> set_flags(const std::string& text, GrepPatterns& patterns) {
  OptionTable table;
  patterns.define(table);
  const std::vector<std::string> words = words_of(text, ' ');
  for (size_t i = 0; i < words.size(); ++i) {
    if (words[i].empty()) continue;
    const std::string name = words[i].substr(0, words[i].find('='));
    const auto option = std::find_if(table.options().begin(), table.options().end(), [&](const Option& one) {
      return one.name == name || (one.letter != 0 && name == std::string{'-', one.letter});
    });
    const bool is_of_one = option != table.options().end() && !option->is_repeatable && option->name != "--file";
    if (!is_of_one) return make_error(Code::usage, "'" + words[i] + "' is no flag of a pattern");
    std::string value;
    if (!option->value.empty()) {
      if (words[i].size() > name.size()) {
        value = words[i].substr(name.size() + 1);
      } else if (i + 1 < words.size()) {
        value = words[++i];
      }
    }
    if (auto done = option->set(value); !done)
      return make_error(Code::usage, option->name + " " + done.error().message);
  }
  return {};
}

class Compiler {
 public:
  Compiler(const GrepPatterns& patterns, UnitKind unit) : patterns_(patterns), unit_(unit) {}

  Result<CompiledPatterns> run() {
    if (auto done = load_aliases(); !done) return tl::unexpected<Error>(done.error());
    for (const std::string& text : patterns_.given) {
      if (auto done = add(text, "", patterns_); !done) return tl::unexpected<Error>(done.error());
    }
    if (!patterns_.file.empty()) {
      if (auto done = add_file(); !done) return tl::unexpected<Error>(done.error());
    }
    const auto compile_all = [&](const std::vector<std::string>& texts, std::vector<Pattern>& to) -> Result<void> {
      for (const std::string& text : texts) {
        auto pattern = compile(text, patterns_);
        if (!pattern) return tl::unexpected<Error>(pattern.error());
        to.push_back(std::move(*pattern));
      }
      return {};
    };
    if (auto done = compile_all(patterns_.all_of, result_.all_of); !done) return tl::unexpected<Error>(done.error());
    if (auto done = compile_all(patterns_.none_of, result_.none_of); !done) return tl::unexpected<Error>(done.error());
    return std::move(result_);
  }

 private:
  Result<void> load_aliases() {
    table_ = AliasTable::shipped();
    for (const std::string& path : patterns_.alias_files) {
      auto text = read_file(path);
      if (!text) return tl::unexpected<Error>(text.error());
      if (auto done = table_.add(*text); !done) return make_error(Code::usage, path + ": " + done.error().message);
    }
    return {};
  }

  Result<Pattern> compile(const std::string& text, const GrepPatterns& how) const {
    PatternOptions options;
    options.accent = how.accent;
    options.letter_case = how.letter_case.value_or(how.regex ? LetterCase::sensitive : LetterCase::ignore);
    options.regex = how.regex;
    options.bounded = !how.substring;
    options.whole_words = how.words;
    options.whole_lines = how.whole && unit_ == UnitKind::line;
    options.i_is_y = how.i_is_y;
    options.confusables = !how.no_confusables;
    options.segmented = how.segmented;
    options.regex_crosses_lines = unit_ != UnitKind::line;
    if (how.aliases || how.all_aliases || !how.alias_files.empty()) options.aliases = &table_;
    options.all_aliases = how.all_aliases;
    if (how.regex && how.fixed) return make_error(Code::usage, "-E and -F exclude each other");
    if (how.regex && options.aliases != nullptr) return make_error(Code::usage, "--alias is for phrases, not for -E");
    auto pattern = Pattern::compile(text, options);
    if (!pattern) return make_error(Code::usage, "'" + text + "': " + pattern.error().message);
    return pattern;
  }

  Result<void> add(const std::string& text, const std::string& label, const GrepPatterns& how) {
    auto pattern = compile(text, how);
    if (!pattern) return tl::unexpected<Error>(pattern.error());
    if (how.accent == AccentMode::smart && pattern->mode() == AccentMode::fold) result_.folded = true;
    result_.texts.push_back(text);
    result_.patterns.push_back({std::move(*pattern), label});
    return {};
  }

  Result<void> add_file() {
    result_.labelled = true;
    auto text = read_file(patterns_.file);
    if (!text) return tl::unexpected<Error>(text.error());
    size_t number = 0;
    for (std::string_view rest = *text; !rest.empty();) {
      const std::string_view line = take_line(rest);
      ++number;
      if (line.find_first_not_of(" \t") == std::string_view::npos) continue;
      const std::vector<std::string> fields = words_of(line, '\t');
      const auto fail = [&](const std::string& what) {
        return make_error(Code::usage, patterns_.file + ":" + std::to_string(number) + ": " + what);
      };
      if (fields.size() > 3) return fail("a row is a pattern, or label, pattern and flags with tabs between");
      if (fields.size() > 1 && fields[1].empty()) return fail("a row needs a pattern behind its label");
      GrepPatterns how = patterns_;
      if (fields.size() == 3) {
        if (auto done = set_flags(fields[2], how); !done) return fail(done.error().message);
      }
      const std::string& pattern = fields[fields.size() > 1 ? 1 : 0];
      if (auto done = add(pattern, fields[0], how); !done) return fail(done.error().message);
    }
    return {};
  }

  const GrepPatterns& patterns_;
  const UnitKind unit_;
  AliasTable table_;
  CompiledPatterns result_;
};

}  // namespace

void GrepPatterns::define(OptionTable& table) {
  table.repeated("--regexp", "PATTERN", Group::rules, "look for PATTERN; any of several", given, 'e');
  table.text("--file", "FILE", Group::rules,
             "look for the patterns in FILE, one a line; with a tab: label, pattern, flags", file, 'f');
  table.flag("--regex", Group::rules,
             "patterns are expressions (RE2 syntax); their letters are as tolerant as a phrase", regex, 'E');
  table.flag("--fixed-strings", Group::rules, "patterns are phrases, as they are anyway", fixed, 'F');
  table.choice(
      "--accent", "MODE", Group::rules,
      "smart: a pattern with any mark or đ is tone, another fold. tone: the tone anywhere in the syllable, Ð is "
      "Đ; strict: the same characters; fold: base letters alone",
      accent,
      std::vector<std::pair<std::string, AccentMode>>{{"smart", AccentMode::smart},
                                                      {"tone", AccentMode::tone},
                                                      {"strict", AccentMode::strict},
                                                      {"fold", AccentMode::fold}});
  table.add({"--case",
             0,
             "HOW",
             Group::rules,
             "smart: as the pattern is written if it holds a capital",
             "ignore, with -E sensitive",
             {"ignore", "smart", "sensitive"},
             false,
             [this](const std::string& given_case) -> Result<void> {
               if (given_case == "ignore") {
                 letter_case = LetterCase::ignore;
               } else if (given_case == "smart") {
                 letter_case = LetterCase::smart;
               } else if (given_case == "sensitive") {
                 letter_case = LetterCase::sensitive;
               } else {
                 return make_error(Code::usage, "takes ignore, smart, sensitive, not '" + given_case + "'");
               }
               return {};
             }});
  const auto case_flag = [&](std::string name, char letter, LetterCase meaning) {
    table.add({std::move(name),
               letter,
               "",
               Group::rules,
               "the same as --case " + std::string(meaning == LetterCase::ignore  ? "ignore"
                                                   : meaning == LetterCase::smart ? "smart"
                                                                                  : "sensitive"),
               "",
               {},
               false,
               [this, meaning](const std::string&) -> Result<void> {
                 letter_case = meaning;
                 return {};
               }});
  };
  case_flag("--ignore-case", 'i', LetterCase::ignore);
  case_flag("--smart-case", 'S', LetterCase::smart);
  case_flag("--case-sensitive", 0, LetterCase::sensitive);
  table.flag("--substring", Group::rules,
             "a phrase may begin and end inside a syllable (else hoa is never found in thoa, unlike grep)", substring);
  table.flag("--word-regexp", Group::rules, "an expression is bounded by syllables, too", words, 'w');
  table.flag("--line-regexp", Group::rules, "a hit must be the whole unit", whole, 'x');
  table.flag("--iy", Group::rules, "lý is lí: i or y as the whole rhyme behind h k l m s t v qu", i_is_y);
  table.flag("--no-confusables", Group::rules, "Đ only as Đ, never as Ð", no_confusables);
  table.flag("--segmented", Group::rules, "_ between syllables counts as a blank", segmented);
  table.flag("--alias", Group::rules, "abbreviations and their full forms, both ways: UBND, ủy ban nhân dân", aliases);
  table.repeated("--alias-file", "FILE", Group::rules, "more of them: columns abbr, variants, expansions, scope",
                 alias_files);
  table.custom("--alias-scope", "SCOPE", Group::rules,
               "safe: what has one meaning; all: also CT, TT, CĐ and their like", "safe",
               [this](const std::string& given_scope) -> Result<void> {
                 if (given_scope != "safe" && given_scope != "all")
                   return make_error(Code::usage, "takes safe, all, not '" + given_scope + "'");
                 all_aliases = given_scope == "all";
                 return {};
               });
  table.repeated("--and", "PATTERN", Group::rules, "PATTERN must stand in the same unit", all_of);
  table.repeated("--not", "PATTERN", Group::rules, "PATTERN must not stand in the same unit", none_of);
}

Result<CompiledPatterns> compile_patterns(const GrepPatterns& patterns, UnitKind unit) {
  return Compiler(patterns, unit).run();
}

}  // namespace vnsift::cli
