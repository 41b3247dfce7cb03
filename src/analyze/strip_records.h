// Records of strip and lines (records.md 5, strip.md 2.1).
#pragma once

#include <vnsift/layers.h>

namespace vnsift {

void write_strip(const Analysis& analysis, RecordSink& sink);
void write_lines(const Analysis& analysis, RecordSink& sink);

}  // namespace vnsift
