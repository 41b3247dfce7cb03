// `vnsift docnums --edges`, `--group` and `--lint`: who cites whom, one row for each document that is cited, and what
// looks wrong in dates and numbers.
//
// All work on the mentions of a pipeline with the layer docnums alone.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <vnsift/analysis.h>

#include "io/document_run.h"

namespace vnsift::cli {

// TSV `doc from_key to_key kind count`, a row for each document and kind of mention that a text cites.
inline constexpr std::string_view kEdgesHeader = "doc\tfrom_key\tto_key\tkind\tcount\n";
std::unique_ptr<DocumentWorker> make_edges_worker(const Pipeline& pipeline);

// What lint_docnums() finds, a row each: TSV, or JSONL. `today`: yyyy-mm-dd.
inline constexpr std::string_view kLintHeader = "doc\tpath\tline\tcheck\tid\tcanonical\tdetail\ttext\n";
std::unique_ptr<DocumentWorker> make_lint_worker(const Pipeline& pipeline, std::string_view today, bool jsonl);

// What the texts say of each document that they mention.
class DocnumGroups {
 public:
  // Writes the mentions of a text as side output, which add() takes in input order.
  static std::unique_ptr<DocumentWorker> make_worker(const Pipeline& pipeline);
  void add(std::string_view side_output);
  // Rows in order of key. Columns: key, canonical, type, dates, issuers, mentions, first (place of the first mention).
  std::string tsv() const;
  std::string jsonl() const;

 private:
  struct Group {
    std::string canonical, type, first;
    std::set<std::string> dates, issuers;
    uint64_t mentions = 0;
  };
  std::map<std::string, Group> groups_;
};

}  // namespace vnsift::cli
