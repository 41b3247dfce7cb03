// The layer `docnums` as records: keys and their order (docnums.md 14, records.md 5).
#pragma once

#include <vnsift/layers.h>

namespace vnsift {

void write_docnums(const Analysis& analysis, RecordSink& sink);

}  // namespace vnsift
