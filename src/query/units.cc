#include "query/units.h"

#include <algorithm>
#include <cstring>

#include "base/ascii.h"
#include "base/byte_scan.h"

namespace vnsift {
namespace {

SourceSpan trimmed(std::string_view text) {
  uint32_t begin = 0, end = static_cast<uint32_t>(text.size());
  while (begin < end && is_blank(text[begin])) ++begin;
  while (end > begin && is_blank(text[end - 1])) --end;
  return {begin, end};
}

}  // namespace

SourceLines::SourceLines(std::string_view text) : text_(text), end_('\n') {
  if (text.find('\n') == std::string_view::npos && text.find('\r') != std::string_view::npos) end_ = '\r';
}

QueryUnit SourceLines::line_at(uint32_t at) {
  QueryUnit line;
  const void* before = at == 0 ? nullptr : ::memrchr(text_.data(), end_, at);
  line.span.begin = before == nullptr ? 0 : static_cast<uint32_t>(static_cast<const char*>(before) + 1 - text_.data());
  line.span.end = std::max(end_at(at), line.span.begin);
  if (line.span.begin > counted_) {
    number_ += static_cast<uint32_t>(count_byte(text_.substr(counted_, line.span.begin - counted_), end_));
    counted_ = line.span.begin;
  }
  line.number = number_;
  return line;
}

uint32_t SourceLines::end_at(uint32_t at) const {
  const size_t found = text_.find(end_, at);
  if (found == std::string_view::npos) return static_cast<uint32_t>(text_.size());
  const auto end = static_cast<uint32_t>(found);
  return end_ == '\n' && end > 0 && text_[end - 1] == '\r' ? end - 1 : end;
}

uint32_t SourceLines::next_line(const QueryUnit& line) const {
  const size_t end = text_.find(end_, line.span.end);
  return static_cast<uint32_t>(end == std::string_view::npos ? text_.size() : end + 1);
}

std::vector<QueryUnit> units_of(const Analysis& analysis, UnitKind kind) {
  std::vector<QueryUnit> units;
  const CanonicalText& text = analysis.text.canonical();
  const auto add = [&](SourceSpan span) {
    QueryUnit unit;
    unit.number = static_cast<uint32_t>(units.size() + 1);
    unit.span = span;
    units.push_back(unit);
  };
  if (kind == UnitKind::sentence) {
    for (const ViewSpan sentence : analysis.sentences) add(text.to_source(sentence));
  } else if (kind == UnitKind::paragraph) {
    const std::vector<Line>& lines = analysis.text.lines();
    for (const PreparedText::LineRange range : analysis.text.paragraphs())
      add(text.to_source({lines[range.first].span.begin, lines[range.last - 1].span.end}));
  } else if (kind == UnitKind::document) {
    add(trimmed(text.source()));
  }
  return units;
}

}  // namespace vnsift
