#include <vnsift/sentences.h>

#include <algorithm>
#include <array>
#include <bit>
#include <optional>

#include "base/ascii.h"
#include "scan/lines.h"
#include "scan/text_index.h"
#include "segment/boundary.h"
#include "segment/nearby_text.h"
#include "segment/plain_boundary.h"
#include "segment/splitter.h"
#include "segment/terminator_run.h"
#include "text/letters.h"

namespace vnsift {
namespace {

// An unaccented line of so many words under an accented one is the text of an image, not the rest of a sentence.
constexpr uint32_t kUnaccentedWords = 4;

// At least kUnaccentedWords words or numbers, and no letter outside ASCII.
bool is_unaccented_text(std::string_view line) {
  uint32_t words = 0;
  LetterInfo before;
  for (size_t at = 0; at < line.size();) {
    const LetterAt letter = letter_at(line.data() + at);
    if (letter.info.is_letter() && letter.size > 1) return false;
    const bool goes_on =
        (letter.info.is_letter() && before.is_letter()) || (letter.info.is_digit() && before.is_digit());
    words += (letter.info.is_letter() || letter.info.is_digit()) && !goes_on ? 1 : 0;
    before = letter.info;
    at += letter.size;
  }
  return words >= kUnaccentedWords;
}

// Does `line` go on in `next`, the line below it, for its first letter? A sentence that a line end breaks in two begins
// its second half in lower case; items behind `;` and `:` are units of their own.
bool goes_on_in_lower(std::string_view view, const Line& line, const Line& next) {
  if (!letter_at(view.data() + next.span.begin).info.is_lower()) return false;
  const std::string_view text = slice(view, next.span);
  size_t word = 0;  // bytes of the first word
  while (word < text.size()) {
    const LetterAt letter = letter_at(text.data() + word);
    if (letter.info.is_upper()) return false;  // iPhone
    if (!letter.info.is_letter() && !letter.info.is_mark()) break;
    word += letter.size;
  }
  // `a)`, `b.`: one letter as the head of a list item.
  if (word <= 2 && word < text.size() && (text[word] == ')' || text[word] == '.')) return false;
  if (has_end_mark(slice(view, line.span))) return false;
  // A word alone is a user's name or a tag, unless it ends the sentence.
  if (text.find(' ') == std::string_view::npos && !has_end_mark(text)) return false;
  return !is_unaccented_text(text);
}

// The places of the end marks of a text, one after the other, read by kStep blocks of its index: a search for each next
// one guesses wrong how far it is.
class EndMarks {
 public:
  explicit EndMarks(const TextIndex& index) : index_(index) { places_[0] = kNone; }

  // The first one at or behind `from`; the size of the text if there is none. Calls go forward.
  uint32_t next(uint32_t from) {
    for (;;) {
      while (places_[at_] < from) ++at_;
      if (places_[at_] != kNone) return places_[at_];
      if (block_ == index_.blocks().size()) return static_cast<uint32_t>(index_.size());
      read_on();
    }
  }

 private:
  static constexpr size_t kStep = 32;
  static constexpr uint32_t kNone = UINT32_MAX;

  void read_on() {
    const std::span<const IndexBlock> blocks = index_.blocks();
    const size_t end = std::min(block_ + kStep, blocks.size());
    size_t count = 0;
    for (; block_ < end; ++block_) {
      const auto base = static_cast<uint32_t>(block_ * 64);
      uint64_t bits = blocks[block_][IndexClass::terminators];
      const auto put = [&] {
        places_[count] = base + static_cast<uint32_t>(std::countr_zero(bits));
        count += bits != 0 ? 1 : 0;
        bits &= bits - 1;
      };
      for (int i = 0; i < 3; ++i) put();  // hardly ever more
      while (bits != 0) put();
    }
    places_[count] = kNone;
    at_ = 0;
  }

  const TextIndex& index_;
  size_t block_ = 0;  // the first one not read
  size_t at_ = 0;
  std::array<uint32_t, kStep * 64 + 1> places_;  // kNone behind the last
};

// Begins a letter or digit of Vietnamese text, or at least no sign that closes anything.
bool begins_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || is_digit(c) ||
         (byte >= 0xC3 && byte <= 0xC6) || byte == 0xE1;
}

class Splitter {
 public:
  Splitter(const PreparedText& text, const SplitOptions& options, std::vector<ViewSpan>& out)
      : view_(text.view()), marks_(text.index()), plain_(options.plain), part_(options.part), out_(out) {
    if (part_ == nullptr) {
      boundary_.assign(text, 0);
    } else {
      nearby_.emplace(view_, *part_);
    }
  }

  // Splits a block: lines which belong together.
  void split(ViewSpan span) {
    TextBlock block(view_, span);
    uint32_t begin = span.begin;
    uint32_t at = marks_.next(begin);
    while (at < span.end) {
      TerminatorRun run{.begin = at, .end = at + 1};
      if (view_[at] == '.') {
        if (run.end == span.end) break;
        // Most points that end nothing stand in numbers and addresses: 9.500, a.vn.
        if (is_ascii_lower_or_digit(view_[run.end])) {
          at = marks_.next(run.end);
          continue;
        }
      }
      if (!is_lone_point(at, span.end)) run = read_run(block, at);
      if (run.end >= span.end) break;
      if (!run.bracketed && is_end(block, run, begin)) {
        out_.push_back({begin, run.end});
        begin = run.end;
        while (begin < span.end && is_blank(view_[begin])) ++begin;
      }
      at = marks_.next(run.end);
    }
    if (begin < span.end) out_.push_back({begin, span.end});
  }

 private:
  static bool is_ascii_lower_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

  // A point, one blank and a word behind it: nothing for read_run() to find, and nearly always so.
  bool is_lone_point(uint32_t at, uint32_t end) const {
    return view_[at] == '.' && at + 2 < end && is_blank(view_[at + 1]) && begins_word(view_[at + 2]);
  }

  bool is_end(TextBlock& block, const TerminatorRun& run, uint32_t begin) {
    if (plain_) {
      const PlainAnswer answer = judge_plainly(block, run, begin);
      if (answer != PlainAnswer::unclear) return answer == PlainAnswer::end;
    }
    if (nearby_ && nearby_->move_to(block.span(), reach_of(run, begin, block.span())))
      boundary_.assign(*part_, nearby_->begin());
    return boundary_.is_end(block, run, begin);
  }

  std::string_view view_;
  EndMarks marks_;
  bool plain_;
  PreparedText* part_;
  std::optional<NearbyText> nearby_;
  Boundary boundary_;
  std::vector<ViewSpan>& out_;
};

}  // namespace

void split_sentences(const PreparedText& text, const LineFilter* filter, const SplitOptions& options,
                     std::vector<ViewSpan>& out) {
  out.clear();
  const std::vector<Line>& lines = text.lines();
  Splitter splitter(text, options, out);
  const auto looked_at = [&](size_t i) { return !lines[i].blank() && (filter == nullptr || (*filter)[i] != 0); };
  std::vector<PreparedText::LineRange> paragraphs;
  if (options.wrapped == Wrapped::automatic && lines.size() > 1) paragraphs = text.paragraphs();
  size_t paragraph = 0;
  for (size_t i = 0; i < lines.size();) {
    if (!looked_at(i)) {
      ++i;
      continue;
    }
    const size_t first = i++;
    for (; i < lines.size() && looked_at(i); ++i) {
      bool goes_on = options.wrapped == Wrapped::yes;
      if (options.wrapped == Wrapped::automatic) {
        while (paragraph < paragraphs.size() && paragraphs[paragraph].last <= i) ++paragraph;
        goes_on = (paragraph < paragraphs.size() && paragraphs[paragraph].first < i) ||
                  goes_on_in_lower(text.view(), lines[i - 1], lines[i]);
      }
      if (!goes_on) break;
    }
    splitter.split({lines[first].span.begin, lines[i - 1].span.end});
  }
}

void SentenceSplitter::run(const PreparedText& text, const LineFilter* lines, std::vector<ViewSpan>& out) const {
  split_sentences(text, lines, {.wrapped = options_.wrapped}, out);
}

void SentenceSplitter::run(const PreparedText& text, const LineFilter* lines, PreparedText& part,
                           std::vector<ViewSpan>& out) const {
  split_sentences(text, lines, {.wrapped = options_.wrapped, .part = &part}, out);
}

}  // namespace vnsift
