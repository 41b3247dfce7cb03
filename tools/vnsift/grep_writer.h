// What grep writes of one text (or part of one) and its hits.
#pragma once

#include <memory>
#include <string>

#include <vnsift/document.h>
#include <vnsift/query.h>

#include "grep_options.h"
#include "grep_parts.h"
#include "io/report.h"

namespace vnsift::cli {

class GrepWriter {
 public:
  virtual ~GrepWriter() = default;
  // `result` may hold no units; `carry` is of the parts before, and keeps the count of units itself.
  virtual void write(const Document& document, const QueryResult& result, GrepCarry& carry, std::string& out,
                     Report& report) = 0;
};

std::unique_ptr<GrepWriter> make_text_writer(const GrepRun& run);        // units, hits, count, names, nothing
std::unique_ptr<GrepWriter> make_record_writer(const GrepRun& run);      // jsonl, tsv; kwic in both
std::unique_ptr<GrepWriter> make_collecting_writer(const GrepRun& run);  // kwic as text or sorted, forms, matrix

// First line of TSV.
std::string_view grep_tsv_header();

// The name before a line, and the number of a line of this part in its file.
bool shows_name(const GrepView& view, const Document& document);
uint64_t file_line(const Document& document, uint32_t number);

// Text with every run of white space that holds a line end as one blank.
void append_joined(std::string_view text, std::string& out);

}  // namespace vnsift::cli
