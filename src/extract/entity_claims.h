// Numbers and dates own their characters: no mention cuts one (spec: entities.md 13).
//
// Quantities are looked for only on the lines where a mention stands near a number, so that text without such places
// pays nothing.
#pragma once

#include <vector>

#include <vnsift/dates.h>
#include <vnsift/entities.h>
#include <vnsift/metrics.h>

namespace vnsift {

// The lines on which a mention touches a number, or stands behind a word of the calendar; false if there is none.
bool find_doubtful_lines(const PreparedText& text, const LineFilter* lines, const std::vector<Entity>& entities,
                         LineFilter& out);

// Cuts and drops mentions: one that lies in a date or quantity goes, one that ends in the number of a quantity ends
// before it (`Ford Everest | 7 chỗ`). What holds the whole of a date (`World Cup 2026`), or begins with the unit of a
// count (`15 xã Tân Lập`: the place behind is free), stays. `lines`: the doubtful ones; nothing happens on others.
void yield_to_quantities(const PreparedText& text, const LineFilter& lines, const std::vector<DateRef>& dates,
                         const std::vector<Metric>& metrics, std::vector<Entity>& entities);

}  // namespace vnsift
