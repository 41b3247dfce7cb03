#include <charconv>
#include <chrono>
#include <cstdio>
#include <optional>

#include <fmt/format.h>

#include <vnsift/dates.h>
#include <vnsift/docnums.h>

#include "base/pieces.h"
#include "commands.h"
#include "docnum_tables.h"
#include "io/whole_file.h"
#include "layer_command.h"

namespace vnsift::cli {
namespace {

std::string day_of_clock() {
  const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                     static_cast<unsigned>(day.day()));
}

class DocnumsCommand : public Command {
 public:
  void define(OptionTable& table) override {
    define_layer(table, common_, pipeline_);
    table.flag("--group", Group::output, "one row a document: key, dates, issuers, mentions, first place (tsv, jsonl)",
               group_);
    table.flag("--edges", Group::output, "who cites whom: TSV doc, from_key, to_key, kind, count", edges_);
    table.flag("--lint", Group::output, "what looks wrong in dates and numbers: one row a problem (tsv, jsonl)", lint_);
    define_selection(table);
    DocnumOptions& docnums = pipeline_.docnums;
    table.flag("--slugs", Group::rules, "numbers inside addresses and names of files too", docnums.slugs);
    table.flag("--headings", Group::rules, "headings of the text itself (Điều 5. …) are provisions too",
               docnums.headings);
    table.flag("--distributive", Group::rules, "date and issuer behind a list belong to all its members",
               docnums.distributive);
    table.flag("--unaccented", Group::rules, "read every line as one without diacritics", docnums.unaccented);
    table.flag("--no-resolve", Group::rules, "do not link mentions of the same document", no_resolve_);
    table.flag("--no-title", Group::rules, "leave titles out", no_title_);
    table.text("--catalog", "FILE", Group::rules,
               "TSV of known documents (type, number, title, date_issued): titles, numbers of named laws, date check",
               catalog_file_);
    table.custom("--today", "DATE", Group::rules, "with --lint: the day after which no document can be dated",
                 "the clock's", [this](const std::string& given) -> Result<void> {
                   const Result<ReferenceDate> date = ReferenceDate::parse(given);
                   if (!date) return tl::unexpected(date.error());
                   today_ = given.substr(0, 10);
                   return {};
                 });
    common_.define_running(table);
  }

  int run(std::vector<std::string> files) override {
    pipeline_.docnums.resolve = !no_resolve_;
    pipeline_.docnums.titles = !no_title_;
    if (!catalog_file_.empty()) {
      if (auto read = read_catalog(); !read) {
        say_error("docnums: " + catalog_file_ + ": " + read.error().message);
        return kError;
      }
      pipeline_.docnums.catalog = &*catalog_;
    }
    if (int{group_} + int{edges_} + int{lint_} > 1) {
      say_error("docnums: --group, --edges and --lint are outputs of their own: choose one");
      return kError;
    }
    if (group_ || edges_ || lint_) return run_tables(std::move(files));
    const LayerSet layers = {Layer::docnums};
    return run_layers(common_, std::move(files), {"docnums", layers, layers, pipeline_, TextStyle::records});
  }

 private:
  void define_selection(OptionTable& table) {
    DocnumSelection& selection = pipeline_.docnums.selection;
    table.custom("--kind", "LIST", Group::rules, "only these kinds: number, short, named, provision, backref, …", "",
                 [&selection](const std::string& list) -> Result<void> {
                   for (std::string_view rest = list; !rest.empty();) {
                     const std::string_view name = take_piece(rest, ',');
                     const std::optional<DocRefKind> kind = kind_by_name(name);
                     if (!kind) return make_error(Code::usage, "no kind '" + std::string(name) + "'");
                     selection.kinds.push_back(*kind);
                   }
                   return {};
                 });
    table.custom("--class", "LIST", Group::rules, "only these classes: normative, administrative, party, court, …", "",
                 [&selection](const std::string& list) -> Result<void> {
                   for (std::string_view rest = list; !rest.empty();)
                     selection.classes.emplace_back(take_piece(rest, ','));
                   return {};
                 });
    table.custom("--type", "LIST", Group::rules, "only these types: nghi_dinh, thong_tu, …", "",
                 [&selection](const std::string& list) -> Result<void> {
                   for (std::string_view rest = list; !rest.empty();)
                     selection.types.emplace_back(take_piece(rest, ','));
                   return {};
                 });
    table.number("--min-confidence", "X", Group::rules, "only mentions of at least this confidence",
                 selection.min_confidence, 0.0, "0");
    table.custom("--canonical", "NUMBER", Group::rules, "only mentions of this document, any spelling", "",
                 [&selection](const std::string& number) -> Result<void> {
                   std::string key = docnum_key(number);
                   if (key.empty()) return make_error(Code::usage, "no number '" + number + "'");
                   selection.keys.push_back(std::move(key));
                   return {};
                 });
  }

  Result<void> read_catalog() {
    Result<std::string> text = read_whole_file(catalog_file_);
    if (!text) return tl::unexpected(text.error());
    catalog_text_ = std::move(*text);
    Result<DocnumCatalog> catalog = DocnumCatalog::parse(catalog_text_);
    if (!catalog) return tl::unexpected(catalog.error());
    catalog_.emplace(std::move(*catalog));
    return {};
  }

  int run_tables(std::vector<std::string> files) {
    const Result<Pipeline> pipeline = Pipeline::make({Layer::docnums}, pipeline_);
    if (!pipeline) {
      say_error("docnums: " + pipeline.error().message);
      return kError;
    }
    CommandRun command;
    command.command = "docnums";
    command.format = OutputFormat::tsv;
    if (edges_) {
      command.header = kEdgesHeader;
      command.make_worker = [&] { return make_edges_worker(*pipeline); };
      return run_command(common_, std::move(files), std::move(command));
    }
    if (lint_) {
      const bool jsonl = common_.format == FormatChoice::jsonl;
      if (jsonl) {
        command.format = OutputFormat::jsonl;
      } else {
        command.header = kLintHeader;
      }
      const std::string today = today_.empty() ? day_of_clock() : today_;
      command.make_worker = [&, today] { return make_lint_worker(*pipeline, today, jsonl); };
      return run_command(common_, std::move(files), std::move(command));
    }
    DocnumGroups groups;
    return vnsift::cli::run_tables(
        common_, std::move(files), "docnums", [&] { return DocnumGroups::make_worker(*pipeline); },
        [&](std::string_view bytes) { groups.add(bytes); },
        [&] { return common_.format == FormatChoice::jsonl ? groups.jsonl() : groups.tsv(); });
  }

  CommonOptions common_;
  PipelineOptions pipeline_;
  bool group_ = false, edges_ = false, lint_ = false, no_resolve_ = false, no_title_ = false;
  std::string catalog_file_, catalog_text_, today_;
  std::optional<DocnumCatalog> catalog_;
};

}  // namespace

std::unique_ptr<Command> make_docnums_command() { return std::make_unique<DocnumsCommand>(); }

}  // namespace vnsift::cli
