#include "extract/docnum_letterhead.h"

#include <algorithm>
#include <iterator>

#include "extract/docnum_cursor.h"
#include "extract/docnum_words.h"

namespace vnsift {
namespace {

constexpr uint32_t kMaxPlaceTokens = 6;  // TP. Hồ Chí Minh, Bà Rịa - Vũng Tàu
constexpr uint32_t kMaxLines = 5;        // with the subject, which takes one to three
constexpr uint32_t kMaxLineTokens = 40;  // of the subject

bool heads_line(const DocnumCursor& c, uint32_t i) { return c.shape(i, token_shape::kFirstOfLine); }

bool is_subject(const DocnumCursor& c, uint32_t i) {
  constexpr RuleWord kAbout = rule_word("về"), kMatter = rule_word("việc");
  if (!c.has(i + 1) || heads_line(c, i + 1)) return false;
  if (c.spells(i, kAbout) && c.spells(i + 1, kMatter)) return true;
  const auto is_v = [&](uint32_t at) { return c.text(at) == "V" || c.text(at) == "v"; };
  return is_v(i) && is_v(i + 1) && c.tight(i + 1, Gap::slash);
}

// What stands beside the number on paper and behind it in a text: the names of state and party, the motto.
bool is_emblem(const DocnumCursor& c, uint32_t i) {
  constexpr RuleWord kLines[][3] = {{rule_word("cộng"), rule_word("hòa"), rule_word("xã")},
                                    {rule_word("độc"), rule_word("lập"), rule_word("tự")},
                                    {rule_word("đảng"), rule_word("cộng"), rule_word("sản")}};
  return std::any_of(std::begin(kLines), std::end(kLines), [&](const RuleWord(&line)[3]) {
    return c.spells(i, line[0]) && c.spells(i + 1, line[1]) && c.spells(i + 2, line[2]);
  });
}

// `Lam Sơn, ngày 05 tháng 8 năm 2024` from the token `i`.
DateAt read_place_and_date(const DocnumCursor& c, uint32_t i) {
  const uint32_t first = i;
  for (; c.has(i) && i <= first + kMaxPlaceTokens; ++i) {
    if (i > first && heads_line(c, i)) return {};
    if (c.is(i, docnum_role::kDay)) {
      return i > first && c[i].gap == Gap::comma ? read_date(c.prepared(), i) : DateAt{};
    }
    if (!c.upper(i)) return {};
  }
  return {};
}

}  // namespace

Letterhead read_letterhead(const PreparedText& text, uint32_t at) {
  const DocnumCursor c(text);
  Letterhead head;
  uint32_t i = at;
  for (uint32_t line = 0; line < kMaxLines && c.has(i); ++line) {
    if (DateAt date = read_place_and_date(c, i); !date.iso.empty()) {
      // Behind an empty line or a subject, a line with more than that is prose: Lam Sơn, ngày 5/8/2024, mưa lớn …
      const bool near = line == 0 && c.gap(i).find("\n\n") == std::string_view::npos;
      const bool ends_line = !c.has(date.end_token) || heads_line(c, date.end_token);
      if (near || ends_line) head.date = std::move(date);
      return head;
    }
    if (is_subject(c, i)) {
      head.subject = true;
    } else if (!head.subject && !(heads_line(c, i) && is_emblem(c, i))) {
      return head;
    }
    const uint32_t first = i++;
    while (c.has(i) && !heads_line(c, i)) {
      if (i - first > kMaxLineTokens) return head;
      ++i;
    }
  }
  return head;
}

}  // namespace vnsift
