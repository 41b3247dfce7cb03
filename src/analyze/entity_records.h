// The layer `entities` as records: keys and their order (entities.md 2, records.md 5).
#pragma once

#include <vnsift/layers.h>

namespace vnsift {

void write_entities(const Analysis& analysis, RecordSink& sink);

}  // namespace vnsift
