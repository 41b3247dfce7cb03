#include <vnsift/sentences.h>

#include "scan/lines.h"
#include "scan/text_index.h"
#include "segment/boundary.h"
#include "segment/terminator_run.h"

namespace vnsift {
namespace {

// An unaccented line of so many words under an accented one is the text of an image, not the rest of a sentence.
constexpr uint32_t kUnaccentedWords = 4;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

bool has_mark(const PreparedText& text, const Line& line) {
  for (uint32_t i = line.first_token; i < line.last_token; ++i) {
    if ((text.tokens()[i].shape & token_shape::kMarked) != 0) return true;
  }
  return false;
}

// `a)`, `b.`: one letter as the head of a list item.
bool is_lettered_item(std::string_view view, const Line& line, const Token& token) {
  const uint32_t end = token.span().end;
  return token.length <= 2 && end < line.span.end && (view[end] == ')' || view[end] == '.');
}

// Does `line` go on in `next`, the line below it, for its first letter? A sentence that a line end breaks in two begins
// its second half in lower case; items behind `;` and `:` are units of their own.
bool goes_on_in_lower(const PreparedText& text, const Line& line, const Line& next) {
  if (next.first_token == next.last_token || line.blank()) return false;
  const Token& token = text.tokens()[next.first_token];
  constexpr uint8_t kNoWord = token_shape::kDigits | token_shape::kHasUpper;
  if (token.begin != next.span.begin || (token.shape & kNoWord) != 0) return false;
  if (is_lettered_item(text.view(), next, token) || has_end_mark(slice(text.view(), line.span))) return false;
  const std::string_view next_line = slice(text.view(), next.span);
  // A word alone is a user's name or a tag, unless it ends the sentence.
  if (next_line.find(' ') == std::string_view::npos && !has_end_mark(next_line)) return false;
  const bool long_line = next.last_token - next.first_token >= kUnaccentedWords;
  return !(long_line && !has_mark(text, next));
}

class Splitter {
 public:
  Splitter(const PreparedText& text, std::vector<ViewSpan>& out)
      : view_(text.view()), index_(text.index()), boundary_(text), out_(out) {}

  // Splits the lines [first, last], which belong together.
  void split(const Line& first, const Line& last) {
    const ViewSpan block{first.span.begin, last.span.end};
    uint32_t begin = block.begin;
    uint32_t at = index_.next(IndexClass::terminators, begin);
    if (at < block.end) boundary_.start_block(block, first.first_token, last.last_token);
    while (at < block.end) {
      // Most points that end nothing stand in numbers and addresses: 9.500, a.vn.
      if (view_[at] == '.' && at + 1 < block.end && is_ascii_lower_or_digit(view_[at + 1])) {
        at = index_.next(IndexClass::terminators, at + 1);
        continue;
      }
      const TerminatorRun run = read_run(view_, block, at, boundary_.quotes());
      if (boundary_.is_end(run, begin)) {
        out_.push_back({begin, run.end});
        begin = run.end;
        while (begin < block.end && is_blank(view_[begin])) ++begin;
      }
      at = index_.next(IndexClass::terminators, run.end);
    }
    if (begin < block.end) out_.push_back({begin, block.end});
  }

 private:
  static bool is_ascii_lower_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

  std::string_view view_;
  const TextIndex& index_;
  Boundary boundary_;
  std::vector<ViewSpan>& out_;
};

}  // namespace

void SentenceSplitter::run(const PreparedText& text, const LineFilter* filter, std::vector<ViewSpan>& out) const {
  out.clear();
  const std::vector<Line>& lines = text.lines();
  Splitter splitter(text, out);
  const auto looked_at = [&](size_t i) { return !lines[i].blank() && (filter == nullptr || (*filter)[i] != 0); };
  std::vector<PreparedText::LineRange> paragraphs;
  if (options_.wrapped == Wrapped::automatic) paragraphs = text.paragraphs();
  size_t paragraph = 0;
  for (size_t i = 0; i < lines.size();) {
    if (!looked_at(i)) {
      ++i;
      continue;
    }
    const size_t first = i++;
    for (; i < lines.size() && looked_at(i); ++i) {
      bool goes_on = options_.wrapped == Wrapped::yes;
      if (options_.wrapped == Wrapped::automatic) {
        while (paragraph < paragraphs.size() && paragraphs[paragraph].last <= i) ++paragraph;
        goes_on = (paragraph < paragraphs.size() && paragraphs[paragraph].first < i) ||
                  goes_on_in_lower(text, lines[i - 1], lines[i]);
      }
      if (!goes_on) break;
    }
    splitter.split(lines[first], lines[i - 1]);
  }
}

}  // namespace vnsift
