#include "analyze/strip_records.h"

#include <array>
#include <cstddef>
#include <new>
#include <string>
#include <vector>

#include "analyze/record_members.h"

namespace vnsift {

namespace {

constexpr size_t kLabelCount = static_cast<size_t>(LineLabel::count);

// Room that is not cleared: most documents are short, and a few hundred bytes count.
template <typename Item, size_t kCount>
class Room {
 public:
  static constexpr size_t size() { return kCount; }
  Item* data() { return std::launder(reinterpret_cast<Item*>(bytes_.data())); }

 private:
  alignas(Item) std::array<std::byte, sizeof(Item) * kCount> bytes_;  // NOLINT(*-member-init)
};

// How many lines of each label are not kept, where that is any; gives how many labels there are.
size_t count_dropped(const PageLabels& page, RecordSink::Count* counts) {
  std::array<uint32_t, kLabelCount> dropped{};
  for (const LineRecord& record : page.lines)
    dropped[static_cast<size_t>(record.label)] += page.kept[record.line] != 0 ? 0 : 1;
  size_t labels = 0;
  for (size_t label = 0; label < dropped.size(); ++label) {
    if (dropped[label] != 0) counts[labels++] = {label_name(static_cast<LineLabel>(label)), dropped[label]};
  }
  return labels;
}

}  // namespace

void write_strip(const Analysis& analysis, RecordSink& sink) {
  const PageLabels& page = analysis.page;
  const std::vector<Line>& lines = analysis.text.lines();
  // Most documents are short: no memory is asked for them.
  Room<ViewSpan, 32> few;
  std::vector<ViewSpan> many;
  if (page.lines.size() >= few.size()) many.resize(page.lines.size() + 1);
  ViewSpan* const kept = many.empty() ? few.data() : many.data();
  size_t kept_count = 0;
  for (const LineRecord& record : page.lines) {
    // Without a branch: there is room for all of them.
    kept[kept_count] = lines[record.line].span;
    kept_count += page.kept[record.line] != 0 ? 1 : 0;
  }
  Room<RecordSink::Count, kLabelCount> counts;
  const size_t labels = kept_count == page.lines.size() ? 0 : count_dropped(page, counts.data());
  sink.begin_record("", {0, static_cast<uint32_t>(analysis.text.view().size())});
  sink.string("verdict", verdict_name(page.verdict));
  sink.number("confidence", page.confidence);
  if (page.title) sink.part("title", *page.title);
  if (page.lead) sink.part("lead", *page.lead);
  if (!page.bylines.empty()) sink.parts("bylines", page.bylines);
  if (page.date) sink.part("date", *page.date, "iso", page.date_iso);
  sink.pairs("kept", {kept, kept_count});
  sink.integer("lines", static_cast<int64_t>(page.lines.size()));
  sink.integer("lines_kept", static_cast<int64_t>(kept_count));
  sink.counts("dropped", {counts.data(), labels});
  sink.number("vi_share", page.vi_share);
  sink.end_record();
}

void write_lines(const Analysis& analysis, RecordSink& sink) {
  std::array<std::string, 4> names;
  std::array<std::string_view, 4> reasons;
  size_t count = 0;
  for (const LineRecord& record : analysis.page.lines) {
    const Line& line = analysis.text.lines()[record.line];
    for (size_t i = 0; i < record.reason_count; ++i) {
      names[i] = reason_name(record.reasons[i]);
      reasons[i] = names[i];
    }
    sink.begin_record(RecordId(Layer::lines, count++).text(), line.span);
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
