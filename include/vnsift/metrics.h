// Quantities: numbers that measure something, with value, unit, comparator, direction, baseline, and the indicator,
// subject and period they belong to (spec: metrics.md).
//
//   MetricFinder finder({});
//   std::vector<Metric> found;
//   finder.run(prepared, nullptr, docnums, dates, found);    // `đạt trên 7,5 tỷ USD`: 7500000000 USD, gt
//   parse_number_words("hai nghìn không trăm mười chín")      // 2019
//   parse_quantity("từ 4 đến 6 triệu đồng")                   // money, VND, 4000000 .. 6000000
//
// Cost: 2 ns a byte over PreparedText. One const finder serves all threads.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <vnsift/dates.h>
#include <vnsift/decimal.h>
#include <vnsift/docnums.h>
#include <vnsift/entities.h>
#include <vnsift/error.h>
#include <vnsift/prepared.h>

namespace vnsift {

// In the order in which an ambiguous span is decided (metrics.md 2).
enum class MetricKind : uint8_t {
  rank_change,
  rank,
  pp,
  percent,
  multiple,
  rate,
  money,
  ratio,
  fraction,
  age,
  duration,
  score,
  measure,
  count
};
enum class MetricRole : uint8_t { level, change, target };
enum class MetricComparator : uint8_t { eq, gt, lt, near, approx, ge, le, reach };
enum class Direction : uint8_t { none, up, down, flat };
std::string_view kind_name(MetricKind kind);
std::string_view role_name(MetricRole role);
std::string_view comparator_name(MetricComparator comparator);
std::string_view direction_name(Direction direction);  // "" for none
std::optional<MetricKind> metric_kind_by_name(std::string_view name);
std::optional<MetricRole> role_by_name(std::string_view name);

namespace metric_flag {  // names in records: metric_flag_names()
inline constexpr uint32_t kDotDecimal = 1, kCommaThousands = 2, kAmbiguousSeparator = 4, kColloquial = 8,
                          kMixedTail = 16, kNumberWords = 32, kVague = 64, kImplicit = 128, kIndicatorInherited = 256,
                          kNoDiacritics = 512;
}  // namespace metric_flag
std::vector<std::string_view> metric_flag_names(uint32_t flags);

struct Metric {
  MetricKind kind = MetricKind::count;
  ViewSpan span;                      // number and unit
  Decimal value;                      // in the printed unit, multipliers applied
  std::optional<Decimal> value_max;   // right end of a range
  std::optional<Decimal> of;          // of a rank or ratio
  std::string unit;                   // id
  ViewSpan unit_text;                 // as printed; empty if it is the id
  std::optional<Decimal> value_base;  // with MetricOptions::base
  std::string base_unit;
  MetricRole role = MetricRole::level;
  MetricComparator comparator = MetricComparator::eq;
  Direction direction = Direction::none;
  ViewSpan baseline;  // empty = none
  std::string baseline_iso;
  ViewSpan indicator;  // as printed; empty = none, or inherited
  std::string indicator_id;
  ViewSpan subject, period;
  std::string subject_name;  // normal form, where the subject is a known entity
  std::string period_iso;
  double confidence = 1;
  uint32_t flags = 0;
  bool leads = false;     // its clause says that the subject stands first (đứng đầu, dẫn đầu)
  uint32_t sentence = 0;  // records of one sentence share it: what facts are made of
};

// Units and indicators that a user adds, in the format of src/lexicon/units.tsv and indicators.tsv: a header of column
// names (surface, unit, kind; id, names, abbrevs, ...), fields between tabs, lines of # as comments. A row of a surface
// or an id that is ours replaces it. Built once, then const and shared by all threads.
class QuantityTables {
 public:
  struct Rows;
  QuantityTables();
  ~QuantityTables();
  // Code bad_data: the message begins with the number of the line.
  Result<void> add_units(std::string_view text);
  Result<void> add_indicators(std::string_view text);
  const Rows* rows() const { return rows_.get(); }

 private:
  std::unique_ptr<Rows> rows_;
};

// How much is read of a quantity: kind and place alone; what a line of text shows of it as well, which is value, unit,
// comparator and direction; all that its clause says.
enum class MetricDetail : uint8_t { place, amount, all };

struct MetricOptions {
  bool base = false;                             // fill value_base
  bool vague = false;                            // hàng chục hộ, vài trăm
  bool implicit_rank = false;                    // đứng đầu, dẫn đầu: ranks of 1
  bool unaccented = false;                       // also words without accents among some that have them
  MetricDetail detail = MetricDetail::all;       // how much of the clause is read
  std::shared_ptr<const QuantityTables> tables;  // null: none
};

// Which records to keep; an empty list keeps all.
struct MetricFilter {
  std::vector<MetricKind> kinds;
  std::vector<MetricRole> roles;
  double min_confidence = 0;
  std::vector<std::string> indicators;  // ids, compared without case
  std::string subject;                  // folded: found inside the folded subject
  std::string period;                   // `2018`, `2018/2020`: years, kept if they overlap
  bool keeps_all() const {
    return kinds.empty() && roles.empty() && min_confidence == 0 && indicators.empty() && subject.empty() &&
           period.empty();
  }
};
// Gives subjects that are places or bodies of `entities` their normal form, and a subject to the records of a clause
// that begins with one. Both in order of place.
void name_subjects(std::string_view view, const std::vector<Entity>& entities, std::vector<Metric>& metrics);
// The subject of the records that have none: the place or body that the title names.
void inherit_subject(const PreparedText& text, ViewSpan title, std::vector<Metric>& metrics);

// Removes what the filter does not keep. `view`: the text that the spans refer to.
void filter_metrics(const MetricFilter& filter, std::string_view view, std::vector<Metric>& metrics);

class MetricFinder {
 public:
  static constexpr Need kNeeds = Need::quantities | Need::atoms;

  explicit MetricFinder(MetricOptions options) : options_(std::move(options)) {}
  // Quantities in order of place, never overlapping each other or a date. Clears `out` first. `docnums` and `dates`:
  // what was found in the same text; they mask what they cover.
  void run(const PreparedText& text, const LineFilter* lines, const std::vector<DocRef>& docnums,
           const std::vector<DateRef>& dates, std::vector<Metric>& out) const;
  // The same as date_finder.run(…, dates) and run(…, dates, out), in one walk over the text.
  void run_with_dates(const PreparedText& text, const LineFilter* lines, const std::vector<DocRef>& docnums,
                      const DateFinder& date_finder, QuantityScratch& scratch, std::vector<DateRef>& dates,
                      std::vector<Metric>& out) const;
  // The same, for who needs the documents only as a mask: they are not looked for in a text that can hold no date and
  // no quantity, and of those that were only the places are kept.
  void run_masked(const PreparedText& text, const LineFilter* lines, const DocnumFinder& docnum_finder,
                  const DateFinder& date_finder, QuantityScratch& scratch, std::vector<DateRef>& dates,
                  std::vector<Metric>& out) const;

 private:
  MetricOptions options_;
};

// A whole number or decimal in words, any of the ways of metrics.md 4; nothing if the text is not that from end to end.
std::optional<Decimal> parse_number_words(std::string_view text);
// A number alone in digits or words (`100K`, `- 1.200.000`, `hai chục`), from end to end.
std::optional<Decimal> parse_number(std::string_view text);
// The one quantity of a short text (`giữa 1000 và 2000 đồng`, `ít nhất $1,42`), comparator included.
std::optional<Metric> parse_quantity(std::string_view text);

}  // namespace vnsift
