#include <algorithm>
#include <functional>

#include <vnsift/dates.h>
#include <vnsift/layers.h>
#include <vnsift/metrics.h>
#include <vnsift/utf8.h>

#include "base/pieces.h"
#include "commands.h"
#include "io/whole_file.h"
#include "layer_command.h"

namespace vnsift::cli {
namespace {

class MetricsCommand : public Command {
 public:
  void define(OptionTable& table) override {
    define_layer(table, common_, pipeline_);
    table.custom("--only", "LAYER", Group::rules, "write one of dates, metrics, facts", "dates and metrics",
                 [this](const std::string& given) { return set_only(given); });
    table.flag("--facts", Group::rules, "fold the quantities of a sentence into one row an indicator", facts_);
    table.custom("--ref-date", "DATE", Group::rules,
                 "the day (YYYY-MM-DD[THH:MM]) to which hôm nay, năm ngoái are relative", "none",
                 [this](const std::string& given) -> Result<void> {
                   const Result<ReferenceDate> date = ReferenceDate::parse(given);
                   if (!date) return tl::unexpected(date.error());
                   pipeline_.dates.reference = *date;
                   return {};
                 });
    table.custom("--assume-year", "YEAR", Group::rules, "fill in the year of dates that have none", "none",
                 [this](const std::string& given) -> Result<void> {
                   const bool digits = given.size() == 4 && std::all_of(given.begin(), given.end(),
                                                                        [](char c) { return c >= '0' && c <= '9'; });
                   if (!digits || given < "1000")
                     return make_error(Code::usage, "a year has four digits, not '" + given + "'");
                   pipeline_.dates.assume_year = std::stoi(given);
                   return {};
                 });
    define_filter(table);
    table.flag("--base", Group::rules, "add the value in the base unit: value_base, base_unit", pipeline_.metrics.base);
    table.flag("--vague", Group::rules, "also hàng chục hộ, vài trăm", pipeline_.metrics.vague);
    table.flag("--implicit-rank", Group::rules, "also đứng đầu, dẫn đầu, as ranks of 1",
               pipeline_.metrics.implicit_rank);
    table.flag("--title-subject", Group::rules, "quantities without a subject take the place or body of the title",
               pipeline_.title_subject);
    table.flag("--unaccented", Group::rules, "read words without accents also where some words have them", unaccented_);
    table.custom("--units", "FILE", Group::rules, "more units: surface, unit, kind, ... as in src/lexicon/units.tsv",
                 "none", [this](const std::string& file) { return add_table(file, &QuantityTables::add_units); });
    table.custom("--indicators", "FILE", Group::rules,
                 "more indicators: id, names, abbrevs, ... as in src/lexicon/indicators.tsv", "none",
                 [this](const std::string& file) { return add_table(file, &QuantityTables::add_indicators); });
    table.flag("--no-mask", Group::rules, "do not look for document numbers, which else mask their numbers and dates",
               no_mask_);
    common_.define_running(table);
  }

  int run(std::vector<std::string> files) override {
    LayerSet layers;
    const bool tsv = common_.output_format() == OutputFormat::tsv;
    if (only_) {
      layers.insert(*only_);
    } else if (tsv) {
      layers.insert(facts_ ? Layer::facts : Layer::metrics);
    } else {
      layers = {Layer::dates, Layer::metrics};
      if (facts_) layers.insert(Layer::facts);
    }
    pipeline_.mask_docnums = !no_mask_;
    pipeline_.dates.unaccented = pipeline_.metrics.unaccented = unaccented_;
    pipeline_.metrics.tables = tables_;
    return run_layers(common_, std::move(files),
                      {"metrics", layers, {Layer::dates, Layer::metrics, Layer::facts}, pipeline_, TextStyle::records});
  }

 private:
  // A list of names, each read by `read`.
  template <class Value>
  static std::function<Result<void>(const std::string&)> list_of(std::vector<Value>& out,
                                                                 std::optional<Value> (*read)(std::string_view),
                                                                 const std::string& what) {
    return [&out, read, what](const std::string& given) -> Result<void> {
      out.clear();
      for (const std::string_view name : pieces_of(given, ',')) {
        const std::optional<Value> value = read(name);
        if (!value) return make_error(Code::usage, "knows no " + what + " '" + std::string(name) + "'");
        out.push_back(*value);
      }
      return {};
    };
  }
  static std::optional<std::string> any_name(std::string_view name) { return std::string(name); }

  void define_filter(OptionTable& table) {
    MetricFilter& filter = pipeline_.metric_filter;
    table.custom("--kind", "LIST", Group::rules, "keep quantities of these kinds: money, percent, rank, ...", "all",
                 list_of<MetricKind>(filter.kinds, metric_kind_by_name, "kind"));
    table.custom("--role", "LIST", Group::rules, "keep these roles: level, change, target", "all",
                 list_of<MetricRole>(filter.roles, role_by_name, "role"));
    table.custom("--min-confidence", "X", Group::rules, "keep quantities that are at least so certain", "0",
                 [&filter](const std::string& given) -> Result<void> {
                   const std::optional<Decimal> value = Decimal::parse(given);
                   if (!value || value->negative())
                     return make_error(Code::usage, "a number from 0 to 1, not '" + given + "'");
                   filter.min_confidence = value->to_double();
                   return {};
                 });
    table.custom("--indicator", "LIST", Group::rules, "keep quantities of these indicators: PCI, GRDP, ...", "all",
                 list_of<std::string>(filter.indicators, any_name, "indicator"));
    table.custom("--subject", "NAME", Group::rules, "keep quantities of a place or body, with or without accents",
                 "all", [&filter](const std::string& given) -> Result<void> {
                   filter.subject = given;
                   return {};
                 });
    table.custom("--period", "YEARS", Group::rules, "keep quantities of a year (2018) or of years (2018/2020)", "all",
                 [&filter](const std::string& given) -> Result<void> {
                   filter.period = given;
                   return {};
                 });
  }

  Result<void> add_table(const std::string& file, Result<void> (QuantityTables::*add)(std::string_view)) {
    const Result<std::string> text = read_whole_file(file);
    if (!text) return make_error(text.error().code, file + ": " + text.error().message);
    std::string_view rows = *text;
    if (rows.starts_with("\xEF\xBB\xBF")) rows.remove_prefix(3);
    if (!is_valid_utf8(rows)) return make_error(Code::bad_data, file + ": not UTF-8");
    if (tables_ == nullptr) tables_ = std::make_shared<QuantityTables>();
    if (Result<void> added = (*tables_.*add)(rows); !added)
      return make_error(added.error().code, file + ":" + added.error().message);
    return {};
  }

  Result<void> set_only(const std::string& given) {
    for (Layer layer : {Layer::dates, Layer::metrics, Layer::facts}) {
      if (layer_info(layer).name == given) {
        only_ = layer;
        return {};
      }
    }
    return make_error(Code::usage, "takes dates, metrics or facts, not '" + given + "'");
  }

  CommonOptions common_;
  PipelineOptions pipeline_;
  std::optional<Layer> only_;
  std::shared_ptr<QuantityTables> tables_;
  bool facts_ = false, no_mask_ = false, unaccented_ = false;
};

}  // namespace

std::unique_ptr<Command> make_metrics_command() { return std::make_unique<MetricsCommand>(); }

}  // namespace vnsift::cli
