#include "strip/line_words.h"

#include <span>
#include <string_view>

#include "strip/line_text.h"
#include "strip/words.h"

namespace vnsift {

namespace {

using enum Feature;

bool is_roman(std::string_view word) {
  return !word.empty() && word.find_first_not_of("IVXLC") == std::string_view::npos;
}

// `Chương IV`, `Tiểu mục 5`, `Phụ lục A`, `Điều 14.3.LQ.1. Phạm vi`, `(Điều 12 Thông tư …`: what stands behind the
// number begins with a capital or a point, or nothing does.
bool is_part_of_law(std::string_view view, const LineInfo& line, std::span<const Token> tokens) {
  size_t number = 1;
  if (!first_upper(tokens[0])) return false;
  if (kLawParts.has(tokens[0].key)) {
    if (tokens.size() > 2 && !is_digit_run(tokens[1]) && kLawParts.has(tokens[1].key)) ++number;  // Tiểu mục 5
  } else {
    if (tokens.size() < 3 || !kLawPartPairs.has(pair_key(tokens[0].key, tokens[1].key))) return false;
    number = 2;
  }
  if (number >= tokens.size()) return false;
  const Token& token = tokens[number];
  const std::string_view word = slice(view, token.span());
  const bool letter = word.size() == 1 && word[0] >= 'A' && word[0] <= 'Z';
  if (!is_digit_run(token) && !is_roman(word) && !letter) return false;
  if (number + 1 == tokens.size()) return true;
  const Token& next = tokens[number + 1];
  const bool bracket = tokens[0].begin > 0 && view[tokens[0].begin - 1] == '(';
  return bracket || next.gap == Gap::dot || next.gap == Gap::colon || (first_upper(next) && !line.finished) ||
         line.has(k_caps);
}

bool is_person(const LineInfo& line, std::span<const Token> tokens) {
  if (tokens.size() < 2 || tokens.size() > 10 || line.finished || line.soft_end || !first_upper(tokens[0]))
    return false;
  if (kPosts.has(pair_key(tokens[0].key, tokens[1].key))) return true;
  if (!kHonorifics.has(tokens[0].key) || tokens.size() < 3 || tokens.size() > 7) return false;
  for (const Token& token : tokens.subspan(1)) {
    if (!first_upper(token)) return false;
  }
  return true;
}

}  // namespace

void match_line_words(const PreparedText& text, LineInfo& line) {
  if (line.tokens < 2) return;
  const std::span<const Token> tokens(text.tokens().data() + line.first_token, line.tokens);
  const bool law = kLawHeads.may_have(tokens[0].key) && is_part_of_law(text.view(), line, tokens);
  if (law) {
    line.features.add(k_legal);
    line.features.remove(k_name);
  }
  line.features.add_if(k_person, kPeopleHeads.may_have(tokens[0].key) && is_person(line, tokens));
}

}  // namespace vnsift
