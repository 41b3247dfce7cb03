// Query: patterns and typed conditions that must meet in one unit of a text: a line, a sentence, a paragraph, a
// document (spec: grep.md 2, 5).
//
//   QueryOptions options;
//   options.patterns.push_back({*Pattern::compile("hòa bình", {}), ""});
//   options.conditions.push_back(*Condition::parse("docnum", "*/QĐ-UBND"));
//   options.unit = UnitKind::sentence;
//   Result<Query> query = Query::make(std::move(options));
//   QueryResult result;                                  // one a worker, reused
//   query->run(text, {}, result);
//   for (const QueryUnit& unit : result.units) ...
//
// Cost: the patterns over the text; where none is found, nothing else. Sentences, paragraphs, sections and records are
// made only for a text with a hit (or for every text, if there is no pattern). A Query is const and shared by all
// threads.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <vnsift/analysis.h>
#include <vnsift/layers.h>
#include <vnsift/pattern.h>

namespace vnsift {

enum class UnitKind : uint8_t { line, sentence, paragraph, document };
std::string_view unit_name(UnitKind kind);  // line, sentence, para, doc

// A record of a layer as its writer tells it: members by name, values as text.
struct RecordFields {
  struct Field {
    std::string key;
    std::vector<std::string> values;  // more than one of an array
  };
  ViewSpan span;
  std::string_view text;  // of the view
  std::vector<Field> fields;
  const Field* find(std::string_view key) const;
};

// What a record must be like.
class RecordTest {
 public:
  virtual ~RecordTest() = default;
  virtual bool holds(const RecordFields& record) const = 0;
  // Why it did not hold: "unknown" (a member that is not said), or "".
  virtual std::string_view reason(const RecordFields& record) const;
};

// Records that were found before, of one text.
class RecordSource {
 public:
  virtual ~RecordSource() = default;
  // The records of a layer in order, with places in the view of `text`; `out` is filled anew.
  virtual void records(Layer layer, const CanonicalText& text, std::vector<RecordFields>& out) const = 0;
};

// A kind of typed condition: which layer it asks, and how its expression is read. A new layer gives its conditions by
// one entry in query/conditions.cc.
struct ConditionKind {
  std::string_view name;   // docnum: the option --docnum
  std::string_view layer;  // docnums: a name of the layer registry
  std::string_view value;  // what stands for its expression in help
  std::string_view help;
  Result<std::unique_ptr<RecordTest>> (*parse)(std::string_view expression);
};
std::span<const ConditionKind> condition_kinds();

class Condition {
 public:
  // Fails with Code::usage: a bad expression, or a layer that this library does not have.
  static Result<Condition> parse(std::string_view kind, std::string_view expression);
  Layer layer() const { return layer_; }
  bool holds(const RecordFields& record) const { return test_->holds(record); }
  const RecordTest& test() const { return *test_; }
  const std::string& expression() const { return expression_; }
  std::string_view kind() const { return kind_; }

 private:
  Layer layer_ = Layer::count;
  std::string kind_, expression_;
  std::shared_ptr<const RecordTest> test_;
};

// Days from first to last, both in it; as ISO days (yyyymmdd as a number).
struct DayRange {
  int32_t first = 0, last = 0;
  bool contains(DayRange inner) const { return first <= inner.first && inner.last <= last; }
};
// 2018-06..2019, 24/6/2019, quý 3/2024, tháng 6/2019, năm 2018, ..2017.
Result<DayRange> parse_day_range(std::string_view expression);
// The days of an ISO date or interval of a record: 2018-06, 2024-Q3, 2016/2020; nothing if it does not say which.
std::optional<DayRange> days_of_iso(std::string_view iso);

// Which lines a hit may stand in, by the labels of strip; a bit each.
namespace section {
inline constexpr uint8_t kTitle = 1, kLead = 2, kBody = 4, kBoilerplate = 8;
}  // namespace section

struct QueryPattern {
  Pattern pattern;
  std::string label;  // of the hits in records and tables; may be empty
};

struct QueryOptions {
  std::vector<QueryPattern> patterns;    // any of them; none: the conditions alone
  bool keeps_overlaps = false;           // each pattern's hits count for themselves; else the longest wins
  std::vector<Pattern> all_of, none_of;  // in the same unit
  int near = -1;                         // syllables between a hit and the nearest of each `all_of`; < 0: any
  UnitKind unit = UnitKind::line;
  bool inverted = false;              // the units without
  bool whole_units = false;           // a hit must be the whole unit, blanks at its edges apart
  std::vector<Condition> conditions;  // each must hold of a record in the unit
  bool annotated = false;             // of records that run() is given: no extractor runs for them
  uint8_t sections = 0;               // 0: anywhere
  std::optional<DayRange> page_date;  // found by strip; unknown is no match
  bool needs_page = false;            // strip runs on texts with a hit: for QueryResult::analysis.page
  PipelineOptions pipeline;
};

struct QueryHit {
  ViewSpan view;
  SourceSpan span;
  uint32_t pattern = 0;  // index in QueryOptions::patterns; kNoPattern: a record
  uint32_t alternative = 0;
};
inline constexpr uint32_t kNoPattern = ~uint32_t{0};

struct QueryRecord {
  Layer layer = Layer::count;
  uint32_t index = 0;  // in the order of the layer
  ViewSpan view;
};

struct QueryUnit {
  uint32_t number = 1;  // lines: of this text; others: counted in it
  SourceSpan span;      // without its line end; of sentences and paragraphs without blanks at the edges
  uint32_t first_hit = 0, last_hit = 0;        // half-open, of QueryResult::hits
  uint32_t first_record = 0, last_record = 0;  // of QueryResult::records
};

struct QueryCounts {
  MatchCounts matches;
  uint64_t texts = 0, analysed = 0;   // texts looked at; with sentences, sections or records made
  uint64_t records = 0, unknown = 0;  // records asked, and turned down for what they do not say
};

struct QueryResult {
  std::vector<QueryHit> hits;  // in order
  std::vector<QueryUnit> units;
  std::vector<QueryRecord> records;
  bool analysed = false;  // `analysis` is of this text
  Analysis analysis;
  const CanonicalText* text = nullptr;
  QueryCounts counts;  // added up until they are taken

  // Buffers.
  CanonicalText canonical;
  PreparedText prepared;
  std::vector<Hit> found;
  std::vector<RecordFields> fields;
};

class PatternIndex;

class Query {
 public:
  static Result<Query> make(QueryOptions options);
  const QueryOptions& options() const { return *options_; }

  // Only lines can be found in a part of a text.
  bool needs_whole_texts() const;
  // Does it look for anything but patterns?
  bool needs_records() const { return !options_->conditions.empty(); }

  // `text` is valid UTF-8, below 4 GiB, and outlives the use of `result`.
  // `source`: the records of this text, with QueryOptions::annotated; null: it has none.
  void run(std::string_view text, const PageHints& hints, QueryResult& result,
           const RecordSource* source = nullptr) const;

 private:
  Query(QueryOptions options, std::optional<Pipeline> pipeline);
  std::shared_ptr<const QueryOptions> options_;
  std::shared_ptr<const Pipeline> pipeline_;   // null: never needed
  std::shared_ptr<const PatternIndex> index_;  // of many patterns
};

// Syllables (grep.md 3.1) in a piece of text; invisible characters inside one belong to it.
size_t count_syllables(std::string_view text);

}  // namespace vnsift
