#include "extract/docnum_title.h"

#include <algorithm>
#include <array>

#include "extract/docnum_cursor.h"
#include "extract/docnum_words.h"

namespace vnsift {
namespace {

constexpr uint32_t kMaxTitle = 900;  // bytes: 300 code points of three bytes

// The bytes that title_end() looks at; \xE2 begins quote marks.
constexpr auto kMayEnd = [] {
  std::array<bool, 256> bytes{};
  for (char c : std::string_view("\"\n;().,\xE2")) bytes[static_cast<unsigned char>(c)] = true;
  return bytes;
}();

// Where a title that begins at `begin` ends; 0 if nothing ends it in reach. Quoted: at the closing quote; else at a
// semicolon, a closing bracket, the end of the sentence or line, or `, có hiệu lực`.
uint32_t title_end(std::string_view view, uint32_t begin) {
  const uint32_t limit = static_cast<uint32_t>(std::min<size_t>(view.size(), size_t{begin} + kMaxTitle));
  uint32_t brackets = 0;
  bool quoted = false;
  for (uint32_t at = begin; at < limit; ++at) {
    const char c = view[at];
    if (!kMayEnd[static_cast<unsigned char>(c)]) continue;
    const std::string_view rest = view.substr(at);
    if (rest.starts_with("“")) {
      quoted = true;
    } else if (rest.starts_with("”")) {
      return at + 3;
    } else if (c == '"') {
      if (quoted) return at + 1;
      quoted = true;
    } else {
      const bool ends_sentence = c == '.' && (at + 1 == view.size() || view[at + 1] == ' ' || view[at + 1] == '\n');
      const bool ends =
          c == ';' || (c == ')' && brackets == 0) || ends_sentence || (c == ',' && rest.starts_with(", có hiệu lực"));
      if (c == '\n' || (ends && !quoted)) return at;
      if (!quoted && (c == '(' || c == ')')) brackets += c == '(' ? 1 : static_cast<uint32_t>(-1);
    }
  }
  return limit == view.size() ? limit : 0;
}

ViewSpan read_title(const DocnumCursor& c, const DocRef& ref) {
  const std::string_view view = c.view();
  const uint32_t from = std::max(ref.full_span.end, ref.span.end);
  // Only a blank, a comma or a dash before the word that begins it.
  uint32_t begin = from;
  while (begin < view.size() && begin - from < 4 &&
         (view[begin] == ' ' || view[begin] == ',' || view[begin] == '-' || view[begin] == '*'))
    ++begin;
  if (begin == from || begin == view.size()) return {};
  const uint32_t at = c.prepared().token_at(begin);
  if (!c.has(at) || c.begin(at) != begin || !c.is(at, docnum_role::kTitle)) return {};
  uint32_t end = title_end(view, begin);
  while (end > begin && view[end - 1] == ' ') --end;
  return end > begin ? ViewSpan{begin, end} : ViewSpan{};
}

}  // namespace

void read_titles(const PreparedText& text, std::vector<DocRef>& refs) {
  const DocnumCursor c(text);
  uint32_t title_end = 0;
  for (DocRef& ref : refs) {
    if (ref.span.begin < title_end && ref.kind != DocRefKind::provision) ref.flags |= docref_flag::kInTitle;
    if (ref.kind != DocRefKind::number && ref.kind != DocRefKind::license) continue;
    if (ref.title.empty()) ref.title = read_title(c, ref);
    title_end = std::max(title_end, ref.title.end);
  }
}

}  // namespace vnsift
