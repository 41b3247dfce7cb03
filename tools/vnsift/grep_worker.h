// One worker of grep: searches a text or a part of one, then writes in its turn.
#pragma once

#include <memory>

#include "grep_options.h"
#include "io/document_run.h"

namespace vnsift::cli {

std::unique_ptr<DocumentWorker> make_grep_worker(const GrepRun& run, bool streams, bool collects);

// Where a text may be cut so that no hit is cut in two (ReadOptions::line_cut, cut).
size_t cut_behind_line(const QueryOptions& query, std::string_view bytes);
size_t cut_in_long_line(const QueryOptions& query, std::string_view bytes, size_t longest);

}  // namespace vnsift::cli
