// The layers dates, metrics and facts as records (metrics.md 7, 8, 10).
#pragma once

#include <vnsift/layers.h>

namespace vnsift {

void write_dates(const Analysis& analysis, RecordSink& sink);
void write_metrics(const Analysis& analysis, RecordSink& sink);
void write_facts(const Analysis& analysis, RecordSink& sink);

}  // namespace vnsift
