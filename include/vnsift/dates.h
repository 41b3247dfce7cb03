// Dates, times, periods and terms of office with ISO 8601 values: `ngày 25/10/2017`, `quý III/2024`, `8h30 ngày 12/3`,
// `nhiệm kỳ 2020-2025`, `cùng kỳ năm ngoái` (spec: metrics.md 8).
//
//   DateFinder finder({});
//   std::vector<DateRef> found;
//   finder.run(prepared, nullptr, docnums, found);     // found[0].iso == "2017-10-25"
//
// Cost: 1 ns a byte over PreparedText. One const finder serves all threads.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <vnsift/docnums.h>
#include <vnsift/error.h>
#include <vnsift/prepared.h>

namespace vnsift {

enum class DateKind : uint8_t {
  day,
  month,
  quarter,
  half,
  year,
  range,
  time,
  datetime,
  relative,
  week,
  weekday,
  lunar,
  holiday,
  season
};
std::string_view kind_name(DateKind kind);

struct DateRef {
  DateKind kind = DateKind::day;
  ViewSpan span;             // with its head word, without prepositions
  std::string iso;           // unknown leading part `--`, intervals A/B; empty = not said
  std::string rel;           // day-1, year-1:same_period
  std::string part;          // start, mid, end; morning, noon, afternoon, evening, night
  bool same_period = false;  // cùng kỳ năm 2023
  bool in_doc = false;       // part of a document mention
  bool no_diacritics = false;
};

// A day, perhaps with a time: what relative dates are relative to.
struct ReferenceDate {
  int year = 0, month = 0, day = 0;
  int minutes = -1;  // of the day; -1: no time given
  // YYYY-MM-DD or YYYY-MM-DDTHH:MM, a day that exists.
  static Result<ReferenceDate> parse(std::string_view text);
};

struct DateOptions {
  std::optional<ReferenceDate> reference;  // gives relative dates an iso; nothing else changes
  int assume_year = 0;                     // fills in a missing year; 0 = leave it open
  bool unaccented = false;                 // also words without accents among some that have them
};

// Buffers of one thread, reused from text to text.
class QuantityScratch {
 public:
  struct Buffers;
  QuantityScratch();
  ~QuantityScratch();
  QuantityScratch(QuantityScratch&&) noexcept;
  QuantityScratch& operator=(QuantityScratch&&) noexcept;
  Buffers& buffers();  // made at the first use

 private:
  std::unique_ptr<Buffers> buffers_;
};

class DateFinder {
 public:
  static constexpr Need kNeeds = Need::quantities | Need::atoms;

  explicit DateFinder(DateOptions options) : options_(options) {}
  // Dates in order of place, never overlapping. Clears `out` first. `docnums`: what DocnumFinder found in the same
  // text; may be empty.
  void run(const PreparedText& text, const LineFilter* lines, const std::vector<DocRef>& docnums,
           std::vector<DateRef>& out) const;
  // The same, for who needs the documents only as what dates are not part of: they are not looked for in a text that
  // can hold no date, and of those that were only the places are kept.
  void run_masked(const PreparedText& text, const LineFilter* lines, const DocnumFinder& docnum_finder,
                  QuantityScratch& scratch, std::vector<DateRef>& out) const;
  const DateOptions& options() const { return options_; }

 private:
  DateOptions options_;
};

}  // namespace vnsift
