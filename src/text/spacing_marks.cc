#include "text/spacing_marks.h"

#include <vnsift/utf8.h>

#include "text/compose.h"
#include "text/letters.h"
#include "text/offset_map.h"
#include "text/syllables.h"

namespace vnsift {

namespace {

// More bytes than any legal syllable has, so that looking around a gap costs a constant.
constexpr size_t kReach = 48;

struct Gap {
  size_t blank = 0;   // in the text of the joiner
  size_t source = 0;  // the same place in the text it started from
};

struct Join {
  size_t begin = 0, end = 0;  // letter, blank and marks in the text it started from
  char32_t letter = 0;
};

size_t before(std::string_view text, size_t at) {
  do --at;
  while ((static_cast<unsigned char>(text[at]) & 0xC0u) == 0x80u);
  return at;
}

// Begin of the token that ends at `end`: letters, but not those whose run begins with a mark of another letter.
size_t token_begin(std::string_view text, size_t end) {
  size_t begin = end;
  while (begin > 0 && end - begin < kReach) {
    const size_t previous = before(text, begin);
    if (!letter_at(text.data() + previous).info.is_letter()) break;
    begin = previous;
  }
  return begin;
}

// End of the token that goes on at `begin`: letters and their marks.
size_t token_end(std::string_view text, size_t begin) {
  size_t end = begin;
  while (end < text.size() && end - begin < kReach) {
    const LetterAt letter = letter_at(text.data() + end);
    if (!letter.info.is_letter() && !letter.info.is_mark()) break;
    end += letter.size;
  }
  return end;
}

class Joiner {
 public:
  explicit Joiner(std::string_view text) : text_(text) {}

  const std::vector<Join>& run(const std::vector<uint32_t>& gaps) {
    for (uint32_t gap : gaps) {
      joined_.append(text_, read_, gap - read_);
      read_ = gap;
      const size_t blank = joined_.size(), end = marks_end(text_, gap);
      const char32_t letter =
          joined_letter(blank, text_.substr(gap, end - gap), text_.substr(end, token_end(text_, end) - end));
      if (letter == 0) {
        failed_.push_back({blank, gap});
        continue;
      }
      const size_t begin = before(joined_, blank);
      // A letter that an earlier join made.
      const bool again = !joins_.empty() && joins_.back().end == gap;
      const Join join{again ? joins_.back().begin : gap - (blank - begin), end, letter};
      if (again) joins_.pop_back();
      joins_.push_back(join);
      joined_.resize(begin);
      append_utf8(letter, joined_);
      read_ = end;
      retry();
    }
    return joins_;
  }

 private:
  static size_t marks_end(std::string_view text, size_t blank) {
    size_t end = blank + code_point_at(text, blank).size;
    while (end < text.size() && letter_at(text.data() + end).info.is_mark()) end += 2;
    return end;
  }

  // The letter before `blank` with the marks of `gap` (a blank and marks), if the word it makes with the rest of the
  // token is legal; else 0.
  char32_t joined_letter(size_t blank, std::string_view gap, std::string_view rest) {
    const size_t begin = token_begin(joined_, blank);
    if (begin == blank || rest.size() >= kReach) return 0;
    const size_t last = before(joined_, blank);
    const LetterInfo info = letter_at(joined_.data() + last).info;
    LetterSlots letter{info.code(), info.tone(), info.is_upper()};
    if (!info.is_letter() || letter.code == 0) return 0;
    for (size_t at = code_point_at(gap, 0).size; at < gap.size(); at += 2) {
      if (!add_mark(letter, vietnamese_mark(code_point_at(gap, at).value))) return 0;
    }
    word_.assign(joined_, begin, last - begin);
    append_utf8(letter.code_point(), word_);
    word_ += rest;
    return analyse_word(word_) ? letter.code_point() : 0;
  }

  // A join lengthens the token behind the gap before it, which may be legal now. (Else a second run would find more to
  // do.)
  void retry() {
    while (!failed_.empty() && joined_.size() - failed_.back().blank < kReach) {
      const Gap gap = failed_.back();
      const size_t end = marks_end(joined_, gap.blank);
      std::string rest(joined_, end);
      rest += text_.substr(read_, token_end(text_, read_) - read_);
      const char32_t letter =
          joined_letter(gap.blank, std::string_view(joined_).substr(gap.blank, end - gap.blank), rest);
      if (letter == 0) return;
      failed_.pop_back();
      const size_t begin = before(joined_, gap.blank);
      auto place = joins_.end();
      while (place != joins_.begin() && (place - 1)->begin > gap.source) --place;
      const bool again = place != joins_.begin() && (place - 1)->end == gap.source;
      const Join join{again ? (place - 1)->begin : gap.source - (gap.blank - begin), gap.source + (end - gap.blank),
                      letter};
      if (again) {
        *(place - 1) = join;
      } else {
        joins_.insert(place, join);
      }
      const std::string tail(joined_, end);
      joined_.resize(begin);
      append_utf8(letter, joined_);
      joined_ += tail;
    }
  }

  const std::string_view text_;
  std::string joined_, word_;
  size_t read_ = 0;
  std::vector<Gap> failed_;
  std::vector<Join> joins_;
};

}  // namespace

void join_spacing_marks(Rewritten& out) {
  Joiner joiner(out.text);
  const std::vector<Join>& joins = joiner.run(out.gaps);
  if (joins.empty()) return;
  std::string text;
  text.reserve(out.text.size() + 64);  // never a small string: rewrite.h
  OffsetMap map;
  size_t read = 0;
  for (const Join& join : joins) {
    text.append(out.text, read, join.begin - read);
    const size_t begin = text.size();
    append_utf8(join.letter, text);
    map.add({static_cast<uint32_t>(begin), static_cast<uint32_t>(text.size() - begin),
             static_cast<uint32_t>(join.begin), static_cast<uint32_t>(join.end - join.begin)});
    read = join.end;
  }
  text.append(out.text, read, out.text.size() - read);
  if (out.wants_map) out.map = compose_maps(out.map, map);
  out.changed = true;
  out.changes[static_cast<size_t>(RewriteRule::spacing_mark)] += joins.size();
  out.buffer = std::move(text);
  out.text = out.buffer;
}

}  // namespace vnsift
