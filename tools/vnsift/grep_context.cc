#include "grep_context.h"

#include <algorithm>

#include <vnsift/utf8.h>

#include "query/match_letter.h"
#include "text/utf8_bytes.h"

namespace vnsift::cli {

GrepContext full_context(std::string_view text, SourceSpan unit, SourceSpan hit) {
  uint32_t begin = std::min(unit.begin, hit.begin), end = std::max(unit.end, hit.end);
  if (hit.begin - begin > kLongestContext) begin = hit.begin - kLongestContext;
  if (end - hit.end > kLongestContext) end = hit.end + kLongestContext;
  while (begin < hit.begin && is_continuation(text[begin])) ++begin;
  while (end > hit.end && end < text.size() && is_continuation(text[end])) --end;
  return {text.substr(begin, hit.begin - begin), text.substr(hit.end, end - hit.end)};
}

GrepContext narrow_context(std::string_view text, SourceSpan unit, SourceSpan hit, uint32_t width, bool in_characters) {
  const uint32_t first = std::min(unit.begin, hit.begin), last = std::max(unit.end, hit.end);
  uint32_t begin = hit.begin, end = hit.end;
  // A step is a character or a syllable; characters that are part of neither go along.
  const auto counts = [&](size_t at, bool& inside) {
    const char32_t c = code_point_at(text, at).value;
    if (is_combining(c) || is_ignorable(c)) return false;
    if (in_characters) return true;
    const bool is_part = is_syllable_character(c);
    const bool begins = is_part && !inside;
    inside = is_part;
    return begins;
  };
  bool inside = false;
  for (uint32_t left = width; begin > first;) {
    uint32_t at = begin - 1;
    while (at > first && is_continuation(text[at])) --at;
    if (counts(at, inside) && left-- == 0) break;
    begin = at;
  }
  inside = false;
  for (uint32_t left = width; end < last;) {
    if (counts(end, inside) && left-- == 0) break;
    end += code_point_at(text, end).size;
  }
  return {text.substr(begin, hit.begin - begin), text.substr(hit.end, end - hit.end)};
}

}  // namespace vnsift::cli
