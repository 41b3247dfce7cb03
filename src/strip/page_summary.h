// What the labels of its lines say of the page: lead, date, bylines, verdict, what is kept (strip.md 6.6, 6.7).
#pragma once

#include <vnsift/prepared.h>
#include <vnsift/strip.h>

#include "strip/line_info.h"

namespace vnsift {

// Needs the records of all lines with their reasons; may give some another label (a second lead; an uncertain page).
void summarise_page(const PreparedText& text, const StripWorkspace& page, const StripOptions& options, PageLabels& out);

}  // namespace vnsift
