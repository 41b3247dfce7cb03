#include "extract/entity_claims.h"

#include <algorithm>

#include "base/ascii.h"
#include "extract/entity_reading.h"
#include "text/constant_key.h"

namespace vnsift {
namespace {

constexpr uint32_t kReach = 8;  // bytes before a mention in which a number is looked for

bool has_digit(std::string_view view, uint32_t begin, uint32_t end) {
  return std::any_of(view.begin() + begin, view.begin() + end, [](char c) { return is_digit(c); });
}

// mùng 5 Tết Nguyên đán, mùa Xuân
bool is_calendar_word(uint64_t key) {
  static constexpr uint64_t kWords[] = {word_key("tết"), word_key("mùa"), word_key("mùng"), word_key("tiết"),
                                        word_key("rằm"), word_key("thứ"), word_key("quý"),  word_key("tháng")};
  return std::find(std::begin(kWords), std::end(kWords), key) != std::end(kWords);
}

// `token`: one of the text that is not far.
bool is_doubtful(const PreparedText& text, ViewSpan span, uint32_t& token) {
  const std::string_view view = text.view();
  const uint32_t before = span.begin > kReach ? span.begin - kReach : 0;
  const auto size = static_cast<uint32_t>(view.size());
  if (has_digit(view, before, span.end) || has_digit(view, span.end, std::min(size, span.end + 2))) return true;
  token = token_near(text.tokens(), span.begin, token);
  return token > 0 && is_calendar_word(text.tokens()[token - 1].key);
}

// The line of a place; `line`: one not behind it, and near.
uint32_t line_from(const PreparedText& text, uint32_t at, uint32_t line) {
  while (line + 1 < text.lines().size() && text.lines()[line + 1].full.begin <= at) ++line;
  return line;
}

// A blank or mark at the end of what is left belongs to no name.
uint32_t trimmed_end(std::string_view view, ViewSpan span) {
  uint32_t end = span.end;
  while (end > span.begin && (is_blank(view[end - 1]) || view[end - 1] == '-' || view[end - 1] == ',')) --end;
  return end;
}

// What is left of a mention; empty: nothing.
ViewSpan rest_of(std::string_view view, ViewSpan span, ViewSpan claim) {
  if (claim.end <= span.begin || claim.begin >= span.end) return span;
  const bool inside = claim.begin <= span.begin && span.end <= claim.end;
  if (inside) return span == claim ? span : ViewSpan{span.begin, span.begin};
  if (span.begin < claim.begin && span.end < claim.end) {
    span.end = claim.begin;
    span.end = trimmed_end(view, span);
  }
  return span;
}

}  // namespace

bool find_doubtful_lines(const PreparedText& text, const LineFilter* lines, const std::vector<Entity>& entities,
                         LineFilter& out) {
  bool any = false;
  const auto is_read = [&](size_t at) { return lines == nullptr || (*lines)[at] != 0; };
  out.assign(text.lines().size(), 0);
  uint32_t line = 0, token = 0;  // mentions are in order
  for (const Entity& entity : entities) {
    line = line_from(text, entity.span.begin, line);
    // A mention that a line break cuts may hold a number of the next line.
    const uint32_t last = line_from(text, entity.span.end - 1, line);
    if ((out[line] != 0 && out[last] != 0) || !is_read(line) || !is_doubtful(text, entity.span, token)) continue;
    for (uint32_t at = line; at <= last; ++at) out[at] = is_read(at) ? 1 : 0;
    any = true;
  }
  return any;
}

void yield_to_quantities(const PreparedText& text, const LineFilter& lines, const std::vector<DateRef>& dates,
                         const std::vector<Metric>& metrics, std::vector<Entity>& entities) {
  const std::string_view view = text.view();
  uint32_t line = 0;
  size_t date = 0, metric = 0;
  std::erase_if(entities, [&](Entity& entity) {
    if ((entity.flags & entity_flag::kListed) != 0) return false;
    const ViewSpan whole = entity.span;
    line = line_from(text, whole.begin, line);
    if (lines[line] == 0) return false;
    while (date < dates.size() && dates[date].span.end <= whole.begin) ++date;
    while (metric < metrics.size() && metrics[metric].span.end <= whole.begin) ++metric;
    for (size_t i = date; i < dates.size() && dates[i].span.begin < whole.end; ++i)
      entity.span = rest_of(view, entity.span, dates[i].span);
    for (size_t i = metric; i < metrics.size() && metrics[i].span.begin < whole.end; ++i)
      entity.span = rest_of(view, entity.span, metrics[i].span);
    if (entity.span.begin == entity.span.end) return true;
    // A kind word alone is no name: bộ | 3 km.
    if (entity.span.end == whole.end) return false;
    const Token& first = text.tokens()[text.token_at(entity.span.begin)];
    return first.span().end >= entity.span.end && (first.shape & token_shape::kFirstUpper) == 0;
  });
}

}  // namespace vnsift
