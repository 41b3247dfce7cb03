// The records of a layer as plain members, read from what its writer tells a sink: conditions see what users see.
#pragma once

#include <vector>

#include <vnsift/query.h>

namespace vnsift {

// All records of a layer in order; `records` is filled anew. A layer of bare spans has records without members.
void collect_fields(const Analysis& analysis, Layer layer, std::vector<RecordFields>& records);

}  // namespace vnsift
