// Why a line got its label (strip.md 4): from the features that spoke for it.
#pragma once

#include <string_view>

#include <vnsift/strip.h>

#include "strip/decoder_tables.h"
#include "strip/line_info.h"

namespace vnsift {

// Fills in the reasons of a record: at most four, the heaviest first, equals in the order of features.h. `entered`: the
// line before it is in another state. Without any feature that tells something: state:<STATE>.
void explain_line(const DecoderTables& tables, const LineInfo& line, bool entered, LineRecord& record);

// Puts `name` first, unless it is there; the last of four falls off. Precondition: `name` is a code of strip.md 4.
void add_reason(std::string_view name, LineRecord& record);

}  // namespace vnsift
