#include "extract/docnum_short.h"

#include "base/ascii.h"
#include "extract/docnum_words.h"

namespace vnsift {
namespace {

constexpr uint32_t kMaxDigits = 5;
constexpr uint32_t kMarkReach = 8;  // tokens to each side that tell whether a text has diacritics

// A year that a tight sign or the word `năm` joins; moves `end_token`.
void read_year(const DocnumCursor& c, ShortNumber& number) {
  const uint32_t next = number.end_token;
  if (!c.has(next)) return;
  const bool joined = c.tight(next, Gap::slash) || c.tight(next, Gap::dash) || c.tight(next, Gap::dot);
  uint32_t at = next;
  if (!joined) {
    if (!c.is(next, docnum_role::kYear) || !c.soft(next) || c.touches(next) || !c.has(next + 1) || !c.soft(next + 1))
      return;
    at = next + 1;
  }
  if (c.year(at) == 0) return;
  // 21-2017-…, năm 2021-2025: the sign goes on.
  if (c.has(at + 1) && c.digits(at + 1) && (c.tight(at + 1, Gap::dash) || c.tight(at + 1, Gap::slash))) return;
  if (!joined && c.digits(at + 1) && c.gap_kind(at + 1) == Gap::dash) return;
  number.year = c.year(at);
  number.end = c.end(at);
  number.end_token = at + 1;
}

bool has_marks_near(const DocnumCursor& c, uint32_t at) {
  for (uint32_t i = at < kMarkReach ? 0 : at - kMarkReach; c.has(i) && i < at + kMarkReach; ++i) {
    if (c.shape(i, token_shape::kMarked)) return true;
  }
  return false;
}

}  // namespace

bool is_counted(const DocnumCursor& c, uint32_t at) {
  if (!c.has(at)) return false;
  const WordAt word = c.word(at);
  if (word.is(docnum_role::kCounter)) return true;
  const auto [first, last] = c.hits(at);
  for (const PhraseHit* hit = first; hit != last; ++hit) {
    if (hit->table != PhraseTable::units || (hit->unaccented && has_marks_near(c, at))) continue;
    const bool is_rule = word.is(docnum_role::kStop | docnum_role::kLegal | docnum_role::kTitle | docnum_role::kVerb);
    // In a text without diacritics `cua` is a preposition, no `cửa`.
    return !is_rule || (word.tokens <= hit->tokens && !hit->unaccented);
  }
  return false;
}

ShortNumber read_short_number(const DocnumCursor& c, uint32_t at) {
  ShortNumber number;
  uint32_t i = at;
  if (c.is(i, docnum_role::kNumber)) {
    number.number_word = true;
    ++i;
    if (!c.has(i) || !(c.soft(i) || (c.gap_kind(i) == Gap::colon && c.gap(i).size() <= 3))) return {};
  }
  if (!c.digits(i) || c[i].length > kMaxDigits) return {};
  number.begin = c.begin(at);
  number.number = c[i].span();
  uint32_t next = i + 1;
  if (c.tight(next, Gap::dot) && c.digits(next) && c[next].length <= 2 && c.tight(next + 1, Gap::slash) &&
      c.year(next + 1) != 0) {
    number.number.end = c.end(next);  // 66.5/2025
    ++next;
  } else if (c.touches(next)) {
    // 10c, 30a: one small letter, and nothing behind it.
    const std::string_view letter = c.text(next);
    if (!(letter.size() == 1 || letter == "đ") || c.upper(next) || c.touches(next + 1)) return {};
    if (letter == "m" || letter == "g" || letter == "h") return {};  // 30m, 15h
    number.number.end = c.end(next);
    ++next;
  }
  number.end = number.number.end;
  number.end_token = next;
  read_year(c, number);
  return number;
}

bool is_quantity(const DocnumCursor& c, const ShortNumber& number) {
  const std::string_view view = c.view();
  const uint32_t end = number.end;
  if (end < view.size()) {
    const char sign = view[end];
    // Thong tu so 12_2018_TT-BTC.doc: the name of a file
    if (sign == '_' || sign == '%' || sign == '+' || sign == '=' || sign == '$' || view.substr(end).starts_with("°"))
      return true;
  }
  const size_t sign = view.find_first_not_of(' ', end);
  if (sign != std::string_view::npos && view[sign] == '%') return true;
  const uint32_t next = number.end_token;
  if (!c.has(next)) return false;
  const bool digits = c.digits(next);
  // 4 ngày 7/9/2024: a date, not four days
  if (c.is(next, docnum_role::kDay) && (c.digits(next + 1) || c.is(next + 1, docnum_role::kMonth))) return false;
  switch (c.gap_kind(next)) {
    case Gap::none:
    case Gap::slash:
      return true;
    case Gap::dash:
    case Gap::dot:
    case Gap::comma:
    case Gap::colon:
      if (c.gap(next).size() == 1 && (digits || c.gap_kind(next) == Gap::dash)) return true;
      // 16.2019.TT-BTC, 104.2016.doc
      if (c.tight(next, Gap::dot) && (c.all_caps(next) || !c.upper(next))) return true;
      return digits && c.gap_kind(next) == Gap::dash;
    case Gap::other:
      return c.gap(next).starts_with(" %") || c.gap(next).starts_with("x") || c.gap(next).starts_with("×");
    case Gap::blank:
      break;
    default:
      return false;
  }
  if (digits) return is_digit(view[c.begin(next)]) && number.year == 0 && c[next].length == 3;  // 15 000
  if (number.year != 0) return false;
  if (c.upper(next) && c.shape(next, token_shape::kHasLower)) return false;
  return is_counted(c, next);
}

bool goes_on_as_mention(const DocnumCursor& c, uint32_t at) {
  if (!c.has(at) || c.gap_kind(at) != Gap::blank) return true;
  if (c.digits(at)) return false;
  if (c.upper(at)) return true;
  constexpr uint32_t kWords = docnum_role::kStop | docnum_role::kOf | docnum_role::kBy | docnum_role::kJoin |
                              docnum_role::kAct | docnum_role::kDay | docnum_role::kLegal | docnum_role::kThis |
                              docnum_role::kAbove | docnum_role::kVerb;
  return c.is(at, kWords) && !c.is(at, docnum_role::kCounter);
}

bool looks_like_year(const DocnumCursor& c, const ShortNumber& number) {
  const std::string_view digits = slice(c.view(), number.number);
  return number.year == 0 && digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

}  // namespace vnsift
