// What the labels of its lines say of the page: lead, date, bylines, verdict, what is kept (strip.md 6.6, 6.7).
#pragma once

#include <vnsift/prepared.h>
#include <vnsift/strip.h>

#include "strip/line_info.h"

namespace vnsift {

// Decides whether the first paragraph is a lead; after decode_lines(), before the reasons.
void choose_lead(const PreparedText& text, StripWorkspace& page, PageLabels& out);

// Needs the records of all lines with their reasons; on an uncertain page some get another label.
void summarise_page(const PreparedText& text, StripWorkspace& page, const StripOptions& options, PageLabels& out);

}  // namespace vnsift
