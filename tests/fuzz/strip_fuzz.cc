// LineLabeller: one record for each non-blank line, in order, and every place inside the text.
#include <vnsift/strip.h>

#include "fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace vnsift;
  using fuzz::require;
  const std::string source = fuzz::valid_text(data, size);
  PreparedText text;
  text.assign(source, LineLabeller::kNeeds);
  PageLabels page;
  LineLabeller({}).run(text, {}, page);

  size_t record = 0;
  for (uint32_t line = 0; line < text.lines().size(); ++line) {
    if (text.lines()[line].blank()) continue;
    require(record < page.lines.size() && page.lines[record].line == line, "every non-blank line has its record");
    require(page.lines[record].label < LineLabel::count, "a label is a label");
    require(parse_label(label_name(page.lines[record].label)) == page.lines[record].label, "a label has its name");
    require(page.lines[record].reason_count <= page.lines[record].reasons.size(), "reasons fit");
    ++record;
  }
  require(record == page.lines.size(), "blank lines have no record");
  require(page.kept.size() == text.lines().size(), "every line is kept or not");
  require(page.confidence >= 0 && page.confidence <= 1, "confidence lies in [0, 1]");
  require(page.vi_share >= 0 && page.vi_share <= 1, "vi_share lies in [0, 1]");
  for (const std::optional<ViewSpan>& span : {page.title, page.lead, page.date}) {
    if (span) fuzz::require_place(text.canonical(), *span);
  }
  for (const ViewSpan byline : page.bylines) fuzz::require_place(text.canonical(), byline);
  return 0;
}
