#include "analyze/strip_records.h"

#include <array>
#include <string>
#include <vector>

namespace vnsift {

void write_strip(const Analysis& analysis, RecordSink& sink) {
  const PageLabels& page = analysis.page;
  std::vector<ViewSpan> kept;
  std::array<int64_t, static_cast<size_t>(LineLabel::count)> dropped{};
  for (const LineRecord& record : page.lines) {
    if (page.kept[record.line] != 0) {
      kept.push_back(analysis.text.lines()[record.line].span);
    } else {
      ++dropped[static_cast<size_t>(record.label)];
    }
  }
  std::vector<RecordSink::Count> counts;
  for (size_t label = 0; label < dropped.size(); ++label) {
    if (dropped[label] != 0) counts.push_back({label_name(static_cast<LineLabel>(label)), dropped[label]});
  }
  sink.begin_record("", {0, static_cast<uint32_t>(analysis.text.view().size())});
  sink.string("verdict", verdict_name(page.verdict));
  sink.number("confidence", page.confidence);
  if (page.title) sink.part("title", *page.title);
  if (page.lead) sink.part("lead", *page.lead);
  if (!page.bylines.empty()) sink.parts("bylines", page.bylines);
  if (page.date) sink.part("date", *page.date, "iso", page.date_iso);
  sink.pairs("kept", kept);
  sink.integer("lines", static_cast<int64_t>(page.lines.size()));
  sink.integer("lines_kept", static_cast<int64_t>(kept.size()));
  sink.counts("dropped", counts);
  sink.number("vi_share", page.vi_share);
  sink.end_record();
}

void write_lines(const Analysis& analysis, RecordSink& sink) {
  std::string id;
  std::array<std::string, 4> names;
  std::array<std::string_view, 4> reasons;
  size_t count = 0;
  for (const LineRecord& record : analysis.page.lines) {
    const Line& line = analysis.text.lines()[record.line];
    id = "l" + std::to_string(++count);
    for (size_t i = 0; i < record.reason_count; ++i) {
      names[i] = reason_name(record.reasons[i]);
      reasons[i] = names[i];
    }
    sink.begin_record(id, line.span);
    sink.line(line.number);
    sink.places();
    sink.string("label", label_name(record.label));
    sink.string("class", class_name(class_of(record.label)));
    sink.string("state", state_name(record.state));
    sink.integer("margin", record.margin);
    sink.strings("reasons", {reasons.data(), record.reason_count});
    sink.end_record();
  }
}

}  // namespace vnsift
