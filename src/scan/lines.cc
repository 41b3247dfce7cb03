#include "scan/lines.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "text/letters.h"
#include "text/punctuation.h"

namespace vnsift {
namespace {

constexpr uint32_t kShortestWrap = 40;  // bytes of the longest line of a hard-wrapped block

bool is_blank(char c) { return c == ' ' || c == '\t'; }

// In its place: a line that is copied there was just written by pieces, and a read of them as a whole waits for that.
void add_line(std::string_view view, uint32_t begin, uint32_t end, std::vector<Line>& lines) {
  Line& line = lines.emplace_back();
  line.full = {begin, end};
  while (begin < end && is_blank(view[begin])) ++begin;
  while (end > begin && is_blank(view[end - 1])) --end;
  line.span = {begin, end};
}

// Source lines: LF and CRLF count; CR where the text has no LF at all.
void number_lines(const CanonicalText& text, std::vector<Line>& lines) {
  uint32_t number = 1;
  if (text.is_clean()) {
    for (Line& line : lines) line.number = number++;
    return;
  }
  const std::string_view source = text.source();
  const char line_end = source.find('\n') == std::string_view::npos ? '\r' : '\n';
  uint32_t at = 0;
  for (Line& line : lines) {
    const uint32_t begin = line.full.begin;
    // What ends the line before, seen from the source: the whole CRLF.
    const uint32_t source_begin = begin == 0 ? 0 : text.to_source({begin - 1, begin}).end;
    number +=
        static_cast<uint32_t>(std::count(source.begin() + at, source.begin() + std::max(at, source_begin), line_end));
    at = std::max(at, source_begin);
    line.number = number;
  }
}

bool begins_lower(std::string_view line) { return !line.empty() && letter_at(line.data()).info.is_lower(); }

// `-`, `+`, `•`, `1.`, `a)`: a line that opens with it never continues the one before.
bool begins_item(std::string_view line) {
  if (line.empty()) return false;
  const char first = line[0];
  if (dash_size(line, 0) != 0 || first == '+' || first == '*' || line.starts_with("•") || line.starts_with("▪"))
    return true;
  size_t at = 0;
  while (at < line.size() && at < 3 && first >= '0' && first <= '9' && line[at] >= '0' && line[at] <= '9') ++at;
  if (at == 0) at = letter_at(line.data()).info.is_letter() ? (line.starts_with("đ") ? 2 : 1) : 0;
  return at > 0 && at < line.size() && (line[at] == ')' || (line[at] == '.' && first >= '0' && first <= '9'));
}

struct Block {
  uint32_t first = 0, last = 0;  // lines, half-open
  uint32_t longest = 0;          // bytes
  bool wrapped = false;
};

Block next_block(std::string_view view, const std::vector<Line>& lines, uint32_t first) {
  Block block{first, first, 0, false};
  uint32_t broken = 0;  // lines that stop in the middle of a sentence
  for (; block.last < lines.size() && !lines[block.last].blank(); ++block.last) {
    block.longest = std::max(block.longest, lines[block.last].span.size());
    if (block.last > first && begins_lower(slice(view, lines[block.last].span)) &&
        !begins_item(slice(view, lines[block.last].span)) && !has_end_mark(slice(view, lines[block.last - 1].span))) {
      ++broken;
    }
  }
  const uint32_t pairs = block.last - first - 1;
  block.wrapped = pairs > 0 && block.longest >= kShortestWrap && broken * 10 >= pairs * 6;
  return block;
}

size_t count_characters(std::string_view text) {
  return static_cast<size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<uint8_t>(c) & 0xC0) != 0x80; }));
}

// Characters of the longest line of a block: texts are wrapped by what is seen, not by bytes.
size_t width_of(std::string_view view, const std::vector<Line>& lines, const Block& block) {
  size_t width = 0;
  for (uint32_t i = block.first; i < block.last; ++i)
    width = std::max(width, count_characters(slice(view, lines[i].span)));
  return width;
}

// The width at which this text is wrapped, 0 if it is not: that of its widest hard-wrapped block.
size_t wrap_width(std::string_view view, const std::vector<Line>& lines) {
  size_t width = 0;
  for (uint32_t i = 0; i < lines.size();) {
    if (lines[i].blank()) {
      ++i;
      continue;
    }
    const Block block = next_block(view, lines, i);
    if (block.wrapped) width = std::max(width, width_of(view, lines, block));
    i = block.last;
  }
  return width;
}

// Was `line` broken because the first word of `next` did not fit? Nine tenths: wrapping is not always done by a
// program.
bool is_full(std::string_view line, std::string_view next, size_t width) {
  const size_t used = count_characters(line) + 1 + count_characters(next.substr(0, next.find(' ')));
  return used * 10 > width * 9;
}

}  // namespace

void find_lines(const CanonicalText& text, std::vector<Line>& lines) {
  lines.clear();
  const std::string_view view = text.view();
  size_t begin = 0;
  while (begin < view.size()) {
    const void* found = std::memchr(view.data() + begin, '\n', view.size() - begin);
    const size_t end = found ? static_cast<size_t>(static_cast<const char*>(found) - view.data()) : view.size();
    add_line(view, static_cast<uint32_t>(begin), static_cast<uint32_t>(end), lines);
    begin = end + 1;
  }
  number_lines(text, lines);
}

void find_lines(const CanonicalText& text, const TextIndex& index, std::vector<Line>& lines) {
  lines.clear();
  const std::string_view view = text.view();
  uint32_t begin = 0, block_begin = 0;
  for (const IndexBlock& block : index.blocks()) {
    for (uint64_t ends = block[IndexClass::line_ends]; ends != 0; ends &= ends - 1) {
      const uint32_t end = block_begin + static_cast<uint32_t>(std::countr_zero(ends));
      add_line(view, begin, end, lines);
      begin = end + 1;
    }
    block_begin += 64;
  }
  if (begin < view.size()) add_line(view, begin, static_cast<uint32_t>(view.size()), lines);
  number_lines(text, lines);
}

bool has_end_mark(std::string_view line) {
  constexpr std::string_view kClosers[] = {"\"", "'", ")", "]", "”", "’", "»"};
  bool closed = true;
  while (closed) {
    closed = false;
    for (std::string_view closer : kClosers) {
      if (!line.ends_with(closer)) continue;
      line.remove_suffix(closer.size());
      closed = true;
    }
  }
  if (line.empty()) return false;
  const char last = line.back();
  return last == '.' || last == '!' || last == '?' || last == ':' || last == ';' || line.ends_with("…");
}

std::vector<PreparedText::LineRange> find_paragraphs(std::string_view view, const std::vector<Line>& lines) {
  std::vector<PreparedText::LineRange> paragraphs;
  const size_t text_width = wrap_width(view, lines);
  paragraphs.reserve(lines.size());
  for (uint32_t i = 0; i < lines.size();) {
    if (lines[i].blank()) {
      ++i;
      continue;
    }
    Block block{i, i + 1, 0, false};
    size_t width = 0;
    if (text_width != 0) {
      block = next_block(view, lines, i);
      width = width_of(view, lines, block);
      // A short block, or one of many sentences, in a text that is wrapped to this width.
      block.wrapped |= block.longest >= kShortestWrap && width * 10 >= text_width * 8 && width * 10 <= text_width * 11;
    }
    for (; i < block.last; ++i) {
      bool goes_on = false;
      if (block.wrapped && i > block.first) {
        const std::string_view line = slice(view, lines[i].span);
        goes_on = !begins_item(line) && (begins_lower(line) || is_full(slice(view, lines[i - 1].span), line, width));
      }
      if (goes_on) {
        paragraphs.back().last = i + 1;
      } else {
        paragraphs.push_back({i, i + 1});
      }
    }
  }
  return paragraphs;
}

}  // namespace vnsift
