// First landing: every line is body.
#include <vnsift/strip.h>

namespace vnsift {

std::string reason_name(Reason) { return "state:BODY"; }

void LineLabeller::run(const PreparedText& text, const PageHints&, PageLabels& out) const {
  out.clear();
  const std::vector<Line>& lines = text.lines();
  out.kept.assign(lines.size(), 0);
  for (uint32_t i = 0; i < lines.size(); ++i) {
    if (lines[i].blank()) continue;
    out.kept[i] = 1;
    LineRecord record;
    record.line = i;
    out.lines.push_back(record);
  }
  if (!out.lines.empty()) out.verdict = Verdict::uncertain;
}

}  // namespace vnsift
