// Labelled pages for the trainer of the line labeller: texts, gold labels, hosts.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <vnsift/error.h>
#include <vnsift/strip.h>

#include "strip/line_info.h"

namespace vnsift::train {

struct Page {
  std::string name, host, set;
  std::string text;
  std::vector<LineInfo> lines;  // as the labeller sees them
  std::vector<LineLabel> gold;  // of each of them
  uint32_t unseen = 0;          // gold lines of nothing but invisible characters: always left out
  double weight = 1;
};

Result<std::string> read_file(const std::string& path);
Result<std::vector<std::vector<std::string>>> read_rows(const std::string& path);  // of a TSV, its header first

// The pages of the set NAME:LABELS:TEXTS:HOSTS. LABELS is a TSV with the columns file, line, label; TEXTS a folder;
// HOSTS a TSV with the columns file, host, or empty: then each page is a host of its own.
Result<void> add_pages(const std::string& place, std::vector<Page>& pages);

}  // namespace vnsift::train
