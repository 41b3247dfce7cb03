// Composition of two maps: text -> view by `inner`, view -> final text by `outer`.
#pragma once

#include <vnsift/canonical.h>

namespace vnsift {

// Edits that overlap in the middle text become one. O(edits of both).
OffsetMap compose_maps(const OffsetMap& inner, const OffsetMap& outer);

}  // namespace vnsift
