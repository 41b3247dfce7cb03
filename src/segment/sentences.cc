#include <vnsift/sentences.h>

namespace vnsift {

void SentenceSplitter::run(const PreparedText& text, const LineFilter* lines, std::vector<ViewSpan>& out) const {
  out.clear();
  for (size_t i = 0; i < text.lines().size(); ++i) {
    const Line& line = text.lines()[i];
    if (!line.blank() && (lines == nullptr || (*lines)[i] != 0)) out.push_back(line.span);
  }
}

}  // namespace vnsift
