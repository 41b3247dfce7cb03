#include "extract/docnum_date.h"

#include <algorithm>

#include "extract/docnum_cursor.h"
#include "extract/docnum_issuer.h"
#include "extract/docnum_words.h"
#include "text/punctuation.h"

namespace vnsift {
namespace {

constexpr uint32_t kMaxRight = 320;  // bytes: 160 code points
constexpr int kMaxBeforeDay = 6;     // words and times before `ngày`
constexpr RuleWord kHourSign = rule_word("h"), kOldHourSign = rule_word("g"), kPassive = rule_word("được");
constexpr uint32_t kMaxNote = 4000;    // bytes of a title in a source note
constexpr size_t kMaxTableLine = 600;  // bytes of a line of a table

bool is_numeric_joint(const DocnumCursor& c, uint32_t i) {
  if (!c.digits(i)) return false;
  const Gap gap = c[i].gap;
  return (gap == Gap::slash || gap == Gap::dash || gap == Gap::dot) && c.gap(i).size() <= 5;
}

// Ten characters at most: no memory is asked for.
std::string iso(int year, int month, int day) {
  std::string out;
  const auto add = [&out](int number, int unit) {  // from the digit of `unit` on
    for (; unit > 0; unit /= 10) out += static_cast<char>('0' + number / unit % 10);
  };
  if (year == 0) {
    out += '-';
  } else {
    add(year, 1000);
  }
  if (month == 0) return out;
  out += '-';
  add(month, 10);
  if (day == 0) return out;
  out += '-';
  add(day, 10);
  return out;
}

// `tháng M [năm Y]` from the word tháng at `i`.
DateAt read_month(const DocnumCursor& c, uint32_t i, int day) {
  DateAt date;
  const int month = c.small(i + 1, 12);
  if (month == 0) {
    // ngày … tháng … năm 2014
    if (day == 0 && c.is(i + 1, docnum_role::kYear) && c.fill_in(i + 1) && c.year(i + 2) != 0) {
      return {iso(c.year(i + 2), 0, 0), i + 3, false};
    }
    return date;
  }
  uint32_t next = i + 2;
  int year = 0;
  if (c.is(next, docnum_role::kYear) && c.soft(next)) {
    year = c.year(next + 1);
    if (year != 0 && c.soft(next + 1)) {
      next += 2;
    } else {
      // `năm...` and then nothing: the text was cut off.
      const bool cut = !c.has(next + 1) || c[next + 1].gap == Gap::line || c.gap(next + 1).starts_with("..");
      if (day != 0) return {iso(0, month, day), next + 1, cut};
      return date;
    }
  } else if (c.has(next) && (c[next].gap == Gap::slash || c[next].gap == Gap::dash) && c.year(next) != 0) {
    year = c.year(next);  // tháng 10/2025
    ++next;
  }
  if (year == 0 && day == 0) return date;
  return {iso(year, month, day), next, false};
}

// `24/6/2019` from the day at `i`; without a year only if `partial`.
DateAt read_numeric(const DocnumCursor& c, uint32_t i, bool partial) {
  const int day = c.small(i, 31);
  if (day == 0 || !is_numeric_joint(c, i + 1)) return {};
  const int month = c.small(i + 1, 12);
  if (month == 0) {
    // ngày 10/2025 is a month by its numbers
    return {};
  }
  if (is_numeric_joint(c, i + 2) && c.year(i + 2) != 0) return {iso(c.year(i + 2), month, day), i + 3, false};
  if (!partial || (c.has(i + 2) && is_numeric_joint(c, i + 2))) return {};
  // 14/9 năm 2023
  if (c.is(i + 2, docnum_role::kYear) && c.year(i + 3) != 0) return {iso(c.year(i + 3), month, day), i + 4, false};
  return {iso(0, month, day), i + 2, false};
}

// What follows the word `ngày`.
DateAt read_behind_day(const DocnumCursor& c, uint32_t next) {
  if (c.is(next, docnum_role::kAct) && c[next].gap == Gap::blank) next += c.word(next).tokens;  // ngày cấp 5/2/2015
  if (!c.has(next)) return {};
  if (c.is(next, docnum_role::kMonth) && c.fill_in(next)) return read_month(c, next, 0);
  if (!c.digits(next) || !(c.soft(next) || c[next].gap == Gap::colon)) return {};
  const int day = c.small(next, 31);
  if (day == 0) return {};
  if (c.is(next + 1, docnum_role::kMonth) && c.soft(next + 1)) return read_month(c, next + 1, day);
  return read_numeric(c, next, true);
}

// Between a time and its day: `15 giờ, ngày`, `15h30' ngày`.
bool is_timed_gap(std::string_view gap) { return gap == ", " || gap == "' " || gap == "', "; }

// A time at `i`, `15 giờ`, `15h`, `15h30`, `15:30`: the token behind it, or `i`.
uint32_t skip_clock(const DocnumCursor& c, uint32_t i) {
  if (!c.digits(i) || c.text(i).size() > 2) return i;
  const uint32_t next = i + 1;
  if (c.is(next, docnum_role::kHour) && c.soft(next)) return next + 1;
  if (c.tight(next, Gap::colon) && c.digits(next)) return next + 1;
  if (!c.touches(next) || !(c.spells(next, kHourSign) || c.spells(next, kOldHourSign))) return i;
  return c.touches(next + 1) && c.digits(next + 1) ? next + 2 : next + 1;
}

// What may stand between a symbol and its date: `[được] ký`, `cấp`, `lúc 15 giờ 30 phút`, `vào hồi 15h30 chiều`. A part
// of the day alone is that of what was done: đã gửi Công văn số 12/UBND chiều ngày 8/9.
struct BeforeDay {
  uint32_t end = 0;    // the token behind it
  bool timed = false;  // it ends with a time: the date may do without `ngày`
  bool told = true;    // not only a part of the day
};
BeforeDay read_before_day(const DocnumCursor& c, uint32_t begin) {
  BeforeDay before{begin};
  bool part = false, other = false;
  for (int words = 0; words < kMaxBeforeDay && c.has(before.end); ++words) {
    const uint32_t i = before.end;
    if (i > begin && c[i].gap != Gap::blank) break;
    const WordAt word = c.word(i);
    if (word.is(docnum_role::kDay)) break;
    if (word.is(docnum_role::kAct | docnum_role::kHour | docnum_role::kPart)) {
      before.end = i + word.tokens;
      before.timed = word.is(docnum_role::kHour | docnum_role::kPart);
      (word.is(docnum_role::kPart) ? part : other) = true;
    } else if (c.spells(i, kPassive) && c.is(i + 1, docnum_role::kAct)) {
      ++before.end;
    } else if (const uint32_t clock = skip_clock(c, i); clock != i) {
      before.end = clock;
      before.timed = other = true;
    } else {
      break;
    }
  }
  before.told = other || !part;
  return before;
}

}  // namespace

DateAt read_date(const PreparedText& text, uint32_t at) {
  const DocnumCursor c(text);
  if (!c.has(at)) return {};
  if (c.digits(at)) return read_numeric(c, at, false);
  const WordAt word = c.word(at);
  if (word.is(docnum_role::kYear)) {
    return c.year(at + 1) != 0 && c[at + 1].gap == Gap::blank ? DateAt{iso(c.year(at + 1), 0, 0), at + 2, false}
                                                              : DateAt{};
  }
  if (word.is(docnum_role::kMonth)) return read_month(c, at, 0);
  return word.is(docnum_role::kDay) ? read_behind_day(c, at + 1) : DateAt{};
}

RightContext read_right(const PreparedText& text, uint32_t at, uint32_t end, uint32_t glued, bool place_follows,
                        bool joint, uint32_t claimed_date) {
  const DocnumCursor c(text);
  RightContext right;
  right.end = end;
  const uint32_t limit = end + kMaxRight;
  uint32_t next = at;
  bool bracketed = false;  // the date that was read last stands in brackets
  const auto take_date = [&](const DateAt& date, uint32_t begin) {
    right.date = date.iso;
    right.date_token = begin;
    right.truncated = date.truncated;
    right.end = c.end(date.end_token - 1);
    bracketed = date.end_token > next && next < c.count() && c.gap(next).ends_with('(');
    next = date.end_token;
  };
  // What may stand between symbol, date and issuer: blanks, a comma, an opening bracket, a dash before the date.
  const auto gap_allows = [&](uint32_t i, bool before_day) {
    const Gap gap = c[i].gap;
    if (gap == Gap::none || gap == Gap::blank || gap == Gap::comma) return true;
    if (bracketed && i == next && c.gap(i) == ") ") return true;  // … (ngày 15/5/2016) của Bộ Chính trị
    if (gap == Gap::dash) return before_day;
    if (gap == Gap::dot)
      return before_day && c.has(i + 1) && c[i + 1].gap == Gap::colon;  // 58/2023/HNGĐ-ST. Ngày: 29/9/2023
    if (c.soft(i)) return true;
    for (char sign : c.gap(i)) {
      if (sign != ' ' && sign != '(' && sign != '*' && sign != ',' && sign != '\n' && sign != '\'' && sign != '"')
        return false;
    }
    return before_day && c.gap(i).find("\n\n") == std::string_view::npos;
  };
  const auto read_day = [&](uint32_t i) {
    const DateAt date = i != claimed_date ? read_date(text, i) : DateAt{};
    if (date.iso.empty()) return false;
    take_date(date, i);
    return true;
  };
  if ((glued & docnum_role::kDay) != 0) {
    if (const DateAt date = read_behind_day(c, at); !date.iso.empty()) take_date(date, at);
  } else if ((glued & docnum_role::kOf) != 0 && c.has(at)) {
    right.issuer = read_issuer(text, at, limit, joint, next);
    if (!right.issuer.empty()) right.end = right.issuer.end;
  }
  for (int step = 0; step < 3 && c.has(next) && c[next].begin < limit; ++step) {
    const uint32_t i = next;
    const WordAt word = c.word(i);
    if (right.date.empty()) {
      const BeforeDay before = read_before_day(c, i);
      const uint32_t day = before.end;
      const bool joined = day == i || (c.has(day) && (c.soft(day) || (before.timed && is_timed_gap(c.gap(day)))));
      const bool dated = c.is(day, docnum_role::kDay) || (before.timed && c.digits(day));
      if (dated && joined && before.told && gap_allows(i, true) && read_day(day)) continue;
      const bool direct = i == at && (c[i].gap == Gap::blank || c[i].gap == Gap::other);
      if (direct && (c.digits(i) || word.is(docnum_role::kMonth | docnum_role::kYear)) && gap_allows(i, true) &&
          read_day(i))
        continue;
    }
    if (!right.issuer.empty() || !gap_allows(i, false)) break;
    if (word.is(docnum_role::kOf) && c.has(i + 1)) {
      const ViewSpan issuer = read_issuer(text, i + 1, limit, joint, next);
      if (issuer.empty()) break;
      right.issuer = issuer;
      right.end = issuer.end;
      continue;
    }
    // do X cấp [ngày], cấp bởi X
    if (word.is(docnum_role::kBy) && c.has(i + 1)) {
      uint32_t after = i + 1;
      const ViewSpan issuer = read_issuer(text, i + 1, limit, joint, after);
      if (issuer.empty() || !c.is(after, docnum_role::kAct)) break;
      right.issuer = issuer;
      next = after + c.word(after).tokens;
      right.end = c.end(next - 1);
      continue;
    }
    if (word.is(docnum_role::kAct) && c.is(i + word.tokens, docnum_role::kBy) && c.has(i + word.tokens + 1)) {
      const ViewSpan issuer = read_issuer(text, i + word.tokens + 1, limit, joint, next);
      if (issuer.empty()) break;
      right.issuer = issuer;
      right.end = issuer.end;
      continue;
    }
    // Bộ X cấp ngày …: a body by name, and what it did.
    if (c[i].gap == Gap::blank && begins_body(text, i)) {
      uint32_t after = i;
      const ViewSpan issuer = read_issuer(text, i, limit, joint, after);
      if (!issuer.empty() && c.is(after, docnum_role::kAct) && c.is(after + c.word(after).tokens, docnum_role::kDay)) {
        right.issuer = issuer;
        next = after + c.word(after).tokens;
        right.end = c.end(next - 1);
        continue;
      }
    }
    if (place_follows && i == at && c[i].gap == Gap::blank && begins_place(text, i)) {
      const ViewSpan issuer = read_issuer(text, i, limit, false, next);
      if (issuer.empty()) break;
      right.issuer = issuer;
      right.end = issuer.end;
      continue;
    }
    break;
  }
  return right;
}

RightContext read_source_note(const PreparedText& text, uint32_t begin, uint32_t at, uint32_t end) {
  const DocnumCursor c(text);
  RightContext note;
  note.end = end;
  // (Điều 5 …: the article's number, perhaps with a letter.
  bool bracket = false;
  for (uint32_t back = 1; back <= 4 && back <= begin; ++back) {
    const uint32_t at_word = c.begin(begin - back);
    bracket |= at_word > 0 && c.view()[at_word - 1] == '(';
  }
  if (!bracket) return note;
  uint32_t first = begin;
  while (first > 0 && begin - first < 4 && !c.is(first, docnum_role::kArticle)) --first;
  if (!c.is(first, docnum_role::kArticle) || first == begin || !c.digits(first + 1) || !c.gap(first).ends_with('('))
    return note;
  uint32_t date_token = 0, date_end = 0;
  std::string date;
  for (uint32_t i = at; c.has(i) && c[i].begin < end + kMaxNote && c[i].gap != Gap::line; ++i) {
    const uint32_t roles = c.word(i).roles;
    if ((roles & docnum_role::kDay) != 0) {
      const DateAt found = read_date(text, i);
      if (found.iso.empty()) continue;
      if (found.iso.size() == 10 && found.iso[0] != '-') {
        date = found.iso;
        date_token = i;
        date_end = found.end_token;
      }
      i = found.end_token - 1;
    } else if ((roles & docnum_role::kForce) != 0 && i > at && c.gap(i - 1).find(',') != std::string_view::npos) {
      if (date_token == 0 || i <= date_end) return note;
      // …, có hiệu lực thi hành kể từ ngày: what stood last is the note's own date; between them only the body.
      note.date = date;
      note.date_token = date_token;
      note.end = c.end(date_end - 1);
      if (c.is(date_end, docnum_role::kOf) && date_end + 1 < i - 1) {
        note.issuer = {c[date_end + 1].begin, c.end(i - 2)};
        note.end = note.issuer.end;
      }
      return note;
    }
  }
  return note;
}

DateAt read_table_date(const PreparedText& text, uint32_t at) {
  const DocnumCursor c(text);
  if (!c.has(at) || at == 0 || c.gap_kind(at) != Gap::other) return {};  // a bar is another sign
  const std::string_view view = c.view();
  const uint32_t end = c.end(at - 1);
  // `… | 05/6/2021 |`: the next cell.
  const std::string_view gap = c.gap(at);
  const bool bar =
      std::count(gap.begin(), gap.end(), '|') == 1 && gap.find_first_not_of(" |") == std::string_view::npos;
  if (!bar) return {};
  if (DateAt date = read_date(text, at); !date.iso.empty()) return date;
  // A wrapped table: the same column of the next line.
  const size_t line_end = view.find('\n', end);
  if (line_end == std::string_view::npos) return {};
  const size_t line_begin = view.rfind('\n', end) + 1;
  if (line_end - line_begin > kMaxTableLine) return {};
  std::ptrdiff_t column = std::count(view.begin() + static_cast<std::ptrdiff_t>(line_begin), view.begin() + end, '|');
  size_t cell = line_end + 1;
  while (column > 0 && cell < view.size() && view[cell] != '\n' && cell - line_end < kMaxTableLine)
    column -= view[cell++] == '|' ? 1 : 0;
  const uint32_t first = text.token_at(static_cast<uint32_t>(cell));
  if (column > 0 || !c.is(first, docnum_role::kDay)) return {};
  if (view.substr(cell, c[first].begin - cell).find_first_not_of(' ') != std::string_view::npos) return {};
  return read_date(text, first);
}

}  // namespace vnsift
