#include <vnsift/strip.h>

namespace vnsift {
namespace {

constexpr size_t kLargeText = size_t{1} << 20;

}  // namespace

void append_kept_text(const PreparedText& text, const LineFilter& kept, std::string& out) {
  const CanonicalText& canonical = text.canonical();
  const std::string_view source = canonical.source();
  const std::vector<Line>& lines = text.lines();
  const auto view_size = static_cast<uint32_t>(canonical.view().size());
  // A string doubles when it grows, and both copies count. Room that is never written to is no memory.
  if (source.size() > kLargeText) out.reserve(out.size() + source.size() + 1);
  // What stands together in the source is copied together.
  std::string_view run;
  const auto add = [&run, &out](std::string_view piece) {
    if (!run.empty() && run.data() + run.size() == piece.data()) {
      run = {run.data(), run.size() + piece.size()};
    } else if (!piece.empty()) {
      out += run;
      run = piece;
    }
  };
  const bool is_clean = canonical.is_clean();
  size_t begin = 0;  // of the line in the source
  bool has_text = false;
  std::string_view blank;  // the first of the blank lines that wait for a kept line
  for (size_t i = 0; i < lines.size(); ++i) {
    const uint32_t line_end = lines[i].full.end;
    const bool is_last = i + 1 == lines.size() || line_end >= view_size;
    const size_t end = is_last    ? source.size()
                       : is_clean ? line_end + 1
                                  : canonical.to_source({line_end, line_end + 1}).end;
    const std::string_view line = source.substr(begin, end - begin);
    begin = end;
    if (lines[i].blank()) {
      if (has_text && blank.empty()) blank = line;
    } else if (kept[i] != 0) {
      add(blank);
      add(line);
      blank = {};
      has_text = true;
    }
  }
  out += run;
}

}  // namespace vnsift
