// `vnsift entities --group`: one row for each thing that the texts name.
//
// Works on the mentions of a pipeline with the layer entities alone. A group of mentions of one text (its cluster) is
// the same thing as that of another text with the same reference, or, where there is none, with the same type and name.
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

class EntityGroups {
 public:
  // Writes the groups of a text as side output, which add() takes in input order.
  static std::unique_ptr<DocumentWorker> make_worker(const Pipeline& pipeline);
  void add(std::string_view side_output);
  // Rows by mentions, the most first, then by type and name. Columns: type, name, ref, mentions, documents, positions,
  // first (place of the first mention).
  std::string tsv() const;
  std::string jsonl() const;

 private:
  struct Group {
    std::string type, name, ref, first;
    std::set<std::string> positions;
    uint64_t mentions = 0, documents = 0;
  };
  std::vector<const Group*> ordered() const;
  std::map<std::string, Group> groups_;
};

}  // namespace vnsift::cli
