// How good a layer is: scores what was found against gold labels (spec: cli.md, eval).
//
//   Evaluator evaluator(Layer::docnums, {});
//   evaluator.add(gold_document, &predicted_document);        // once a document
//   EvalReport report = evaluator.finish();
//   report.exact.f1(); report.headline();                     // headline: what --min is compared with
//
// Offsets of eval documents are code points of the document's text, half-open. Cost: linear in the records, n log n
// within a document. An Evaluator is used by one thread; the free functions are pure.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <vnsift/analysis.h>
#include <vnsift/error.h>

namespace vnsift {

// One labelled thing: a span (sentence, document number) or a line.
struct EvalRecord {
  uint32_t begin = 0, end = 0;
  uint32_t line = 0;                                        // lines only, from 1
  std::string kind;                                         // docnums: the kind; lines: the label; sentences: ""
  std::vector<std::pair<std::string, std::string>> fields;  // values as text, only those that are said
};

struct EvalDocument {
  std::string id;
  std::string text;          // "" where it is not known (predictions)
  std::string verdict;       // lines: article, index, ...; "" = not said
  bool is_negative = false;  // holds nothing to find: every hit is one too many
  std::vector<EvalRecord> records;
  // entities: where gold was labelled; what is found elsewhere does not count. Not said: in the whole text.
  std::optional<std::vector<std::pair<uint32_t, uint32_t>>> labelled;
};

// What was found and what was not. tp: gold found; fp: found without gold; fn: gold not found.
struct EvalScore {
  uint64_t tp = 0, fp = 0, fn = 0;
  double precision() const { return tp + fp == 0 ? 1 : static_cast<double>(tp) / static_cast<double>(tp + fp); }
  double recall() const { return tp + fn == 0 ? 1 : static_cast<double>(tp) / static_cast<double>(tp + fn); }
  double f1() const {
    return tp + fp + fn == 0 ? 1 : 2.0 * static_cast<double>(tp) / static_cast<double>(2 * tp + fp + fn);
  }
};

struct EvalShare {  // right of `of`
  uint64_t right = 0, of = 0;
  double share() const { return of == 0 ? 1 : static_cast<double>(right) / static_cast<double>(of); }
};

struct EvalReport {
  struct Kind {
    EvalScore exact, overlap;
  };
  struct Error {  // one record missed or too many
    bool is_missed = false;
    std::string id;
    uint32_t begin = 0, end = 0, line = 0;  // a boundary: begin = end; a line: `line` alone
    std::string text;                       // what stands there; around a boundary, which is marked by |
  };
  Layer layer = Layer::docnums;
  uint64_t documents = 0;
  uint64_t without_prediction = 0;          // documents that the predictions lack: all their gold is missed
  EvalScore exact, overlap;                 // spans
  std::map<std::string, Kind> kinds;        // docnums: the kind must agree; lines: labels, in `exact`
  std::map<std::string, EvalShare> fields;  // values of gold records that were found (overlap) and say the field
  EvalShare negatives;                      // documents without gold that stayed without hits
  EvalScore boundary;                       // sentences
  EvalScore boilerplate;                    // lines: caption, byline and date ignored
  EvalScore boilerplate_soft;               // lines: those three counted as content
  EvalShare content_kept;                   // content lines that stayed
  EvalShare verdicts;
  std::map<std::pair<std::string, std::string>, uint64_t> confusions;  // (gold, predicted) label or kind
  std::vector<Error> errors;                                           // with EvalOptions::errors

  // Exact F1; lines: F1 of boilerplate lines; sentences: F1 of boundaries.
  double headline() const;
};

struct EvalOptions {
  bool all_kinds = false;  // docnums: gold of kind slug, which is not looked for unless asked, counts as missed
  bool content = false;    // gold in boilerplate (`boilerplate_docnums`) is left out
  bool errors = false;     // list what was missed and what is too many
};

class Evaluator {
 public:
  Evaluator(Layer layer, EvalOptions options);
  // `predicted` may be null: nothing was found. A gold document without text is scored by its offsets alone.
  void add(const EvalDocument& gold, const EvalDocument* predicted);
  EvalReport finish() { return std::move(report_); }

 private:
  void add_spans(const EvalDocument& gold, std::vector<const EvalRecord*> wanted, std::vector<const EvalRecord*> found);
  void add_boundaries(const EvalDocument& gold, const EvalDocument* predicted);
  void add_entities(const EvalDocument& gold, const EvalDocument* predicted);
  void add_docnums(const EvalDocument& gold, const EvalDocument* predicted);
  void add_lines(const EvalDocument& gold, const EvalDocument* predicted);
  void note_error(const EvalDocument& gold, const EvalRecord& record, bool is_missed);
  void note_boundary(const EvalDocument& gold, uint32_t at, bool is_missed);

  EvalOptions options_;
  EvalReport report_;
};

// One JSON object of a gold or prediction file. Gold stands under the layer's name (`refs` is docnums too); sentences
// are pairs of offsets, or strings in order, which are looked for in `text`, white space aside. Code bad_data says what
// is wrong.
Result<EvalDocument> read_eval_document(std::string_view json, Layer layer, const EvalOptions& options);

// A table of line labels: TSV with a header that names file, line and label. One document a file, in order, without
// text.
Result<std::vector<EvalDocument>> read_label_table(std::string_view tsv);

// What the pipeline found, as an eval document with the text's id.
EvalDocument eval_document(const Analysis& analysis, Layer layer, std::string_view id);

// The report for people, and as one JSON object with a line end.
void append_report_text(const EvalReport& report, std::string& out);
void append_report_json(const EvalReport& report, std::string& out);

}  // namespace vnsift
