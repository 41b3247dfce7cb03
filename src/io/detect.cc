#include "io/detect.h"

#include <algorithm>
#include <array>

#include <vnsift/utf8.h>

#include "base/ascii.h"
#include "io/json_scan.h"

namespace vnsift {
namespace {

constexpr std::array<std::string_view, 36> kTags = {
    "html",    "head", "body",   "title", "meta",   "link",   "script", "style", "div", "p",    "span", "table",
    "h1",      "h2",   "h3",     "h4",    "h5",     "h6",     "a",      "ul",    "ol",  "li",   "img",  "section",
    "article", "main", "header", "nav",   "footer", "iframe", "center", "font",  "br",  "form", "b",    "strong"};

constexpr size_t kLooked = size_t{1} << 20;  // of a first line

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool starts_html(std::string_view text) {
  std::string head;
  for (const char c : text.substr(0, 16)) head.push_back(lower(c));
  if (head.starts_with("<!doctype") || head.starts_with("<?xml") || head.starts_with("<!--")) return true;
  const size_t end = head.find_first_of(" \t\r\n/>", 1);
  return end != std::string::npos && std::find(kTags.begin(), kTags.end(), head.substr(1, end - 1)) != kTags.end();
}

// The first line, or as much of it as was looked at.
bool is_object(std::string_view line) {
  std::string repaired;
  if (!is_valid_utf8(line)) {
    repaired = repair_utf8(line).text;
    line = repaired;
  }
  std::vector<RecordMember> members;
  return line.size() < kLooked ? scan_json_object(line, members).has_value() : begins_json_object(line);
}

}  // namespace

Content detect_content(PeekSource& source) {
  // Blank lines are looked past; `seen` bytes of them so far.
  size_t seen = 0;
  std::string_view text;
  for (;;) {
    text = source.peek(seen + 1);
    if (text.size() <= seen) return seen == 0 ? Content::empty : Content::text;
    if (!is_blank(text[seen])) break;
    if (++seen > kLooked) return Content::text;
  }
  switch (text[seen]) {
    case '{':
      return is_object(source.peek_line(seen, kLooked)) ? Content::jsonl : Content::text;
    case '<':
      return starts_html(source.peek_line(seen, 64)) ? Content::html : Content::text;
    case 'W':
      return source.starts_with("WARC/") ? Content::warc : Content::text;
    case '[': {
      const std::string_view line = source.peek_line(seen, 64);
      const size_t next = std::find_if_not(line.begin() + 1, line.end(), is_blank) - line.begin();
      // A text may begin with `[Ảnh]`; an array of records has an object or nothing behind its bracket.
      return next >= line.size() || line[next] == '{' ? Content::json_array : Content::text;
    }
    default:
      return Content::text;
  }
}

bool looks_binary(PeekSource& source) { return source.peek(8192).find('\0') != std::string_view::npos; }

}  // namespace vnsift
