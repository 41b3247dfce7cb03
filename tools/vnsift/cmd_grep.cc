#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include <sys/stat.h>
#include <unistd.h>

#include <vnsift/query.h>

#include "base/pieces.h"
#include "commands.h"
#include "data_folder.h"
#include "grep_explain.h"
#include "grep_parts.h"
#include "grep_patterns.h"
#include "grep_tables.h"
#include "grep_worker.h"
#include "grep_writer.h"
#include "run_options.h"

namespace vnsift::cli {
namespace {

enum class GrepFormat : uint8_t { text, jsonl, tsv, csv };
enum class MatrixChoice : uint8_t { none, hits, docs };

class GrepCommand : public Command {
 public:
  bool h_is_help() const override { return false; }

  void define(OptionTable& table) override {
    common_.define_input(table);
    table.custom(
        "--glob", "GLOB", Group::input, "like --include, with ! in front like --exclude", "",
        [this](const std::string& glob) -> Result<void> {
          const bool excludes = glob.starts_with('!');
          (excludes ? common_.inputs.exclude : common_.inputs.include).push_back(glob.substr(excludes ? 1 : 0));
          return {};
        },
        'g');
    patterns_.define(table);
    define_conditions(table);
    define_output(table);
    common_.define_running(table, false);
    define_data(table, data_);
  }

  int run(std::vector<std::string> files) override {
    if (auto done = take_pattern(files); !done) return usage(done.error().message);
    if (files.empty() && common_.inputs.recursive && common_.inputs.files_from.empty() &&
        common_.inputs.files0_from.empty())
      files.emplace_back(".");
    if (auto done = settle(files.size() > 1); !done) return usage(done.error().message);
    if (auto done = make_query(); !done) return usage(done.error().message);
    const bool silent = run_.view.output == GrepOutput::nothing || common_.no_messages;
    if (explain_) say(explain_query(run_, patterns_, streams()));
    if (folded_ && !silent && ::isatty(STDERR_FILENO) == 1)
      say_warning("khớp không dấu; --accent tone để khớp đúng dấu");

    CommandRun command;
    command.command = "grep";
    command.format = common_.format == FormatChoice::jsonl ? OutputFormat::jsonl
                     : common_.format == FormatChoice::tsv ? OutputFormat::tsv
                                                           : OutputFormat::text;
    const bool is_rows = run_.view.output != GrepOutput::forms && run_.view.output != GrepOutput::matrix;
    if (common_.format == FormatChoice::tsv && is_rows) command.header = grep_tsv_header();
    const std::unique_ptr<GrepTable> table = make_table();
    if (table != nullptr) {
      command.on_side_output = [&](std::string_view rows) { table->add(rows); };
      command.footer = [&] { return table->finish(); };
    }
    common_.read.markup_as_text = true;
    const GrepIntake intake;
    if (streams()) {
      common_.read.intake = &intake;
      const QueryOptions& query = run_.query->options();
      common_.read.line_cut = [&](std::string_view bytes) { return cut_behind_line(query, bytes); };
      common_.read.cut = [&, longest = common_.read.max_document](std::string_view bytes) {
        return cut_in_long_line(query, bytes, longest);
      };
    }
    command.make_worker = [&, collects = table != nullptr] { return make_grep_worker(run_, streams(), collects); };
    const int exit = run_command(common_, std::move(files), std::move(command));
    if (explain_) say(explain_counts(run_));
    const bool any = run_.totals.any;
    if (run_.view.output == GrepOutput::nothing && any) return kDone;
    return exit == kError ? kError : any ? kDone : kAnswerIsNo;
  }

 private:
  static int usage(const std::string& message) {
    say_error("grep: " + message + "; see: vnsift help grep");
    return kError;
  }

  void define_conditions(OptionTable& table) {
    table.number<int>("--near", "N", Group::rules, "at most N syllables between a hit and those of --and", query_.near,
                      0, "");
    table.add(
        {"--unit",
         0,
         "UNIT",
         Group::rules,
         "what is printed and counted, and in which patterns and conditions must meet",
         "line; sentence with a typed condition",
         {"line", "sentence", "para", "doc"},
         false,
         [this](const std::string& given) -> Result<void> {
           for (const UnitKind kind : {UnitKind::line, UnitKind::sentence, UnitKind::paragraph, UnitKind::document}) {
             if (given != unit_name(kind)) continue;
             unit_ = kind;
             return {};
           }
           return make_error(Code::usage, "takes line, sentence, para, doc, not '" + given + "'");
         }});
    for (const ConditionKind& kind : condition_kinds()) {
      table.custom("--" + std::string(kind.name), std::string(kind.value), Group::rules,
                   "the unit must hold " + std::string(kind.help), "",
                   [this, &kind](const std::string& expression) -> Result<void> {
                     auto condition = Condition::parse(kind.name, expression);
                     if (!condition) return tl::unexpected<Error>(condition.error());
                     query_.conditions.push_back(std::move(*condition));
                     return {};
                   });
    }
    table.text(
        "--annotations", "FILE", Group::rules,
        "conditions ask the records that extract wrote to FILE (JSON Lines, places in --offsets units), not the text",
        annotations_);
    table.custom("--doc-date", "RANGE", Group::rules, "the date of the page, as strip finds it, is in RANGE", "",
                 [this](const std::string& given) -> Result<void> {
                   auto range = parse_day_range(given);
                   if (!range) return tl::unexpected<Error>(range.error());
                   query_.page_date = *range;
                   return {};
                 });
    table.custom("--section", "LIST", Group::rules, "only hits in title, lead, body or boilerplate (labels of strip)",
                 "", [this](const std::string& given) { return set_sections(given); });
    table.flag("--invert-match", Group::rules, "the units without", query_.inverted, 'v');
  }

  Result<void> set_sections(const std::string& given) {
    constexpr std::pair<std::string_view, uint8_t> kNames[] = {{"title", section::kTitle},
                                                               {"lead", section::kLead},
                                                               {"body", section::kBody},
                                                               {"boilerplate", section::kBoilerplate}};
    for (const std::string_view word : pieces_of(given, ',')) {
      bool known = false;
      for (const auto& [name, bit] : kNames) {
        if (word != name) continue;
        query_.sections = static_cast<uint8_t>(query_.sections | bit);
        known = true;
      }
      if (!known)
        return make_error(Code::usage, "takes title, lead, body, boilerplate, not '" + std::string(word) + "'");
    }
    return {};
  }

  void define_output(OptionTable& table) {
    GrepView& view = run_.view;
    table.choice("--format", "FORMAT", Group::output, "text as grep writes it; jsonl, tsv: one hit a line; csv: tables",
                 format_,
                 std::vector<std::pair<std::string, GrepFormat>>{{"text", GrepFormat::text},
                                                                 {"jsonl", GrepFormat::jsonl},
                                                                 {"tsv", GrepFormat::tsv},
                                                                 {"csv", GrepFormat::csv}});
    table.flag("--line-number", Group::output, "number of the line before each unit", view.line_numbers, 'n');
    table.flag("--byte-offset", Group::output, "place of the unit (with -o of the hit), in --offsets units",
               view.offsets, 'b');
    const auto output = [&](std::string name, char letter, std::string help, GrepOutput what) {
      table.add({std::move(name),
                 letter,
                 "",
                 Group::output,
                 std::move(help),
                 "",
                 {},
                 false,
                 [this, what](const std::string&) -> Result<void> {
                   run_.view.output = what;
                   return {};
                 }});
    };
    output("--count", 'c', "how many units, a line for each text", GrepOutput::count);
    output("--files-with-matches", 'l', "names of the texts with a hit", GrepOutput::with_hits);
    output("--files-without-match", 'L', "names of the texts without", GrepOutput::without);
    output("--only-matching", 'o', "the hits alone, one a line", GrepOutput::hits);
    output("--quiet", 'q', "write nothing, stop at the first hit", GrepOutput::nothing);
    table.number<uint64_t>("--max-count", "N", Group::output, "at most N units of each text", view.most_units, 0, "",
                           'm');
    table.number<uint32_t>("--after-context", "N", Group::output, "N lines behind", view.after, 0, "", 'A');
    table.number<uint32_t>("--before-context", "N", Group::output, "N lines before", view.before, 0, "", 'B');
    table.number<uint32_t>("--context", "N", Group::output, "both", context_, 0, "", 'C');
    table.flag("--with-filename", Group::output, "name of the text before each line (default with several)",
               view.with_name, 'H');
    table.flag("--no-filename", Group::output, "never", view.without_name, 'h');
    table.flag("--null", Group::output, "NUL behind a name", view.nul_names);
    table.flag("--raw", Group::output, "line ends inside a unit stay", view.raw);
    table.flag("--kwic", Group::output, "a concordance: each hit with the words to its left and right", kwic_);
    table.number<uint32_t>("--width", "N", Group::output, "with --kwic: so many on each side", view.width, 1, "8");
    table.choice("--kwic-unit", "WHAT", Group::output, "what --width counts", view.width_in_characters,
                 std::vector<std::pair<std::string, bool>>{{"syllable", false}, {"char", true}});
    table.custom("--sort", "KEYS", Group::output,
                 "with --kwic: by the first syllable to the left L1 or right R1, by doc, date, form; alphabetically",
                 "", [this](const std::string& given) -> Result<void> {
                   auto keys = parse_sort(given);
                   if (!keys) return tl::unexpected<Error>(keys.error());
                   sort_ = std::move(*keys);
                   return {};
                 });
    table.flag("--forms", Group::output, "a table of the forms that were found, with hits and texts", forms_);
    table.choice("--matrix", "OF", Group::output, "with -f a table: hits by text and label, or texts by label", matrix_,
                 std::vector<std::pair<std::string, MatrixChoice>>{
                     {"none", MatrixChoice::none}, {"hits", MatrixChoice::hits}, {"docs", MatrixChoice::docs}});
    table.custom("--with", "FIELDS", Group::output, "JSONL in and out: copy these fields of the record", "",
                 [this](const std::string& given) -> Result<void> {
                   for (const std::string_view field : pieces_of(given, ',')) run_.view.with_fields.emplace_back(field);
                   return {};
                 });
    table.choice("--offsets", "UNIT", Group::output, "what start and end count", view.unit,
                 std::vector<std::pair<std::string, OffsetUnit>>{
                     {"codepoint", OffsetUnit::code_point}, {"byte", OffsetUnit::byte}, {"utf16", OffsetUnit::utf16}});
    table.text("--output", "FILE", Group::output, "write FILE, under its name only when it is whole", common_.output);
    table.flag("--explain", Group::running, "say on standard error how the query was understood and what it cost",
               explain_);
    table.flag("--no-messages", Group::running, "say nothing of files that cannot be read", common_.no_messages, 's');
  }

  // The first argument is the pattern, unless -e, -f or a condition says what to look for.
  Result<void> take_pattern(std::vector<std::string>& files) {
    const bool named = !patterns_.given.empty() || !patterns_.file.empty();
    if (named) return {};
    if (!query_.conditions.empty()) {
      // With a condition it may be missing: what is no file, and has files behind it, is a pattern.
      struct stat status {};
      if (files.size() < 2 || files[0] == "-" || ::stat(files[0].c_str(), &status) == 0) return {};
    }
    if (files.empty()) return make_error(Code::usage, "no pattern");
    patterns_.given.push_back(files.front());
    files.erase(files.begin());
    return {};
  }

  // What the options mean together.
  Result<void> settle(bool many_files) {
    GrepView& view = run_.view;
    const bool is_table = forms_ || matrix_ != MatrixChoice::none;
    if (kwic_ + forms_ + (matrix_ != MatrixChoice::none) > 1)
      return make_error(Code::usage, "--kwic, --forms and --matrix exclude each other");
    if (view.output != GrepOutput::units && (kwic_ || is_table || format_ != GrepFormat::text))
      return make_error(Code::usage, "-c -l -L -o -q write text of their own: no --format, --kwic, --forms, --matrix");
    if (!sort_.empty() && !kwic_) return make_error(Code::usage, "--sort sorts a concordance: it needs --kwic");
    if (matrix_ != MatrixChoice::none && patterns_.file.empty())
      return make_error(Code::usage, "--matrix counts by the labels of -f");
    if (format_ == GrepFormat::csv && matrix_ == MatrixChoice::none)
      return make_error(Code::usage, "--format csv is for --matrix");
    if (format_ == GrepFormat::jsonl && matrix_ != MatrixChoice::none)
      return make_error(Code::usage, "--matrix is written as tsv or csv");
    if (query_.inverted && (kwic_ || is_table || view.output == GrepOutput::hits))
      return make_error(Code::usage, "-v finds units without a hit: there is nothing to show with -o or in a table");
    if (kwic_) view.output = GrepOutput::kwic;
    if (forms_) view.output = GrepOutput::forms;
    if (matrix_ != MatrixChoice::none) view.output = GrepOutput::matrix;
    view.csv = format_ == GrepFormat::csv;
    view.format = format_ == GrepFormat::jsonl                               ? FormatChoice::jsonl
                  : format_ == GrepFormat::tsv || format_ == GrepFormat::csv ? FormatChoice::tsv
                                                                             : FormatChoice::text;
    common_.format = view.format;
    if (view.output == GrepOutput::units && view.format == FormatChoice::jsonl) view.output = GrepOutput::jsonl;
    if (view.output == GrepOutput::units && view.format == FormatChoice::tsv) view.output = GrepOutput::tsv;
    if (context_ != 0) {
      if (view.before == 0) view.before = context_;
      if (view.after == 0) view.after = context_;
    }
    query_.unit = unit_.value_or(has_typed() ? UnitKind::sentence : UnitKind::line);
    if (view.output != GrepOutput::units) view.before = view.after = 0;
    if ((view.before != 0 || view.after != 0) && query_.unit != UnitKind::line)
      return make_error(Code::usage, "-A -B -C count lines: they need --unit line");
    view.with_name = view.with_name || many_files || common_.inputs.recursive || !common_.inputs.files_from.empty() ||
                     !common_.inputs.files0_from.empty();
    view.color = use_color(common_.color, STDOUT_FILENO);
    common_.quiet = view.output == GrepOutput::nothing || common_.no_messages;
    return {};
  }

  bool has_typed() const { return !query_.conditions.empty() || query_.sections != 0 || query_.page_date.has_value(); }

  Result<void> make_query() {
    auto compiled = compile_patterns(patterns_, query_.unit);
    if (!compiled) return tl::unexpected<Error>(compiled.error());
    folded_ = compiled->folded;
    if (compiled->labelled) {
      for (QueryPattern& pattern : compiled->patterns) run_.labels.push_back(pattern.label);
    }
    if (compiled->patterns.empty() && query_.conditions.empty())
      return make_error(Code::usage, patterns_.file + " holds no pattern");
    run_.patterns = std::move(compiled->texts);
    query_.patterns = std::move(compiled->patterns);
    query_.all_of = std::move(compiled->all_of);
    query_.none_of = std::move(compiled->none_of);
    query_.keeps_overlaps = compiled->labelled;
    query_.whole_units = patterns_.whole;
    for (const SortKey& key : sort_) query_.needs_page = query_.needs_page || key.by == SortKey::By::date;
    query_.pipeline.entity_model = data_file(data_, "entities.vnm");
    if (!annotations_.empty()) {
      if (query_.conditions.empty())
        return make_error(Code::usage, "--annotations serves typed conditions, and there is none");
      auto annotations = Annotations::load(annotations_, run_.view.unit);
      if (!annotations) return tl::unexpected<Error>(annotations.error());
      run_.annotations = std::make_shared<const Annotations>(std::move(*annotations));
      query_.annotated = true;
    }
    auto query = Query::make(std::move(query_));
    if (!query) return tl::unexpected<Error>(query.error());
    run_.query = std::make_shared<const Query>(std::move(*query));
    return {};
  }

  bool streams() const { return !run_.query->needs_whole_texts() && common_.read.invalid == Invalid::replace; }

  std::unique_ptr<GrepTable> make_table() const {
    if (forms_) return make_forms_table(run_);
    if (matrix_ != MatrixChoice::none)
      return make_matrix_table(run_, matrix_ == MatrixChoice::hits ? MatrixOf::hits : MatrixOf::documents);
    // A concordance is aligned, or sorted, over all hits; records need no columns.
    if (kwic_ && (run_.view.format == FormatChoice::text || !sort_.empty())) return make_kwic_table(run_, sort_);
    return nullptr;
  }

  CommonOptions common_;
  GrepPatterns patterns_;
  QueryOptions query_;
  GrepRun run_;
  std::optional<UnitKind> unit_;
  GrepFormat format_ = GrepFormat::text;
  MatrixChoice matrix_ = MatrixChoice::none;
  std::vector<SortKey> sort_;
  uint32_t context_ = 0;
  std::string data_, annotations_;
  bool kwic_ = false, forms_ = false, explain_ = false, folded_ = false;
};

}  // namespace

std::unique_ptr<Command> make_grep_command() { return std::make_unique<GrepCommand>(); }

}  // namespace vnsift::cli
