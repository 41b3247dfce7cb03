#include "query/regex_matcher.h"

#include <utility>

#include <vnsift/utf8.h>
#include <re2/re2.h>

namespace vnsift {
namespace {

// The view with every letter as its base letter, case kept, without marks. Edits lead back.
void fold_view(std::string_view view, std::string& folded, OffsetMap& map) {
  folded.clear();
  map.clear();
  folded.reserve(view.size());
  for (size_t at = 0; at < view.size();) {
    const LetterAt letter = letter_at(view.data() + at);
    const auto keep = [&] { folded.append(view.substr(at, letter.size)); };
    if (static_cast<unsigned char>(view[at]) < 0x80) {
      keep();
    } else {
      const size_t begin = folded.size();
      const CodePoint c = code_point_at(view, at);
      const MatchLetter base = match_letter(c.value, letter.info, {.base = true, .sensitive = true});
      if (is_combining(c.value)) {
        // gone
      } else if (base.key < letter_bits::kCodes && base.key != 0) {
        folded += static_cast<char>(letter_form(base.key, 0, base.upper));
      } else {
        keep();
      }
      if (std::string_view(folded).substr(begin) != view.substr(at, letter.size)) {
        map.add({static_cast<uint32_t>(begin), static_cast<uint32_t>(folded.size() - begin), static_cast<uint32_t>(at),
                 letter.size});
      }
    }
    at += letter.size;
  }
}

}  // namespace

Result<RegexMatcher> RegexMatcher::make(std::string_view regex, const LiteralRules& rules,
                                        const PatternOptions& options) {
  RegexMatcher matcher;
  matcher.rules_ = rules;
  CanonicalText canonical;
  canonical.assign(regex);
  auto expansion = expand_regex(canonical.view(), rules, options.regex_crosses_lines, true);
  if (!expansion) return tl::unexpected<Error>(expansion.error());
  if (rules.mode == AccentMode::fold && expansion->has_letter_class) {
    matcher.folds_text_ = true;
    std::string folded;
    OffsetMap map;
    fold_view(canonical.view(), folded, map);
    expansion = expand_regex(folded, rules, options.regex_crosses_lines, false);
    if (!expansion) return tl::unexpected<Error>(expansion.error());
  }
  matcher.expansion_ = std::move(*expansion);
  std::string& expression = matcher.expansion_.expression;
  expression = options.whole_lines ? "(?m:^[ \\t]*(?:" + expression + ")[ \\t]*$)" : "(?m:" + expression + ")";
  if (options.whole_words) matcher.expansion_.left_border = matcher.expansion_.right_border = true;
  re2::RE2::Options re2_options;
  re2_options.set_case_sensitive(rules.sensitive);
  re2_options.set_max_mem(int64_t{64} << 20);
  re2_options.set_log_errors(false);
  matcher.regex_ = std::make_shared<re2::RE2>(expression, re2_options);
  if (!matcher.regex_->ok()) return make_error(Code::usage, "bad expression: " + matcher.regex_->error());
  return matcher;
}

bool RegexMatcher::accept(const CanonicalText& text, std::string_view view, ViewSpan hit) const {
  if (expansion_.left_border && syllable_before(view, hit.begin)) return false;
  if (expansion_.right_border && syllable_at(view, hit.end)) return false;
  if (rules_.mode != AccentMode::strict || text.is_clean()) return true;
  std::string source, wanted;
  return strict_form(slice(text.source(), text.to_source(hit)), true, source) &&
         strict_form(slice(text.view(), hit), true, wanted) && source == wanted;
}

void RegexMatcher::find(const CanonicalText& text, uint32_t from, const std::function<bool(ViewSpan)>& take,
                        MatchCounts* counts) const {
  std::string folded;
  OffsetMap map;
  std::string_view view = text.view();
  size_t at = from;
  if (folds_text_) {
    fold_view(text.view(), folded, map);
    view = folded;
    at = map.to_view({from, from}).begin;
  }
  re2::StringPiece match;
  bool empty_in_line = false;  // this line has had its empty hit
  const auto next_character = [&](size_t place) {
    return place < view.size() ? place + code_point_at(view, place).size : place + 1;
  };
  while (at <= view.size() && regex_->Match(view, at, view.size(), re2::RE2::UNANCHORED, &match, 1)) {
    const auto begin = static_cast<size_t>(match.data() - view.data());
    const size_t end = begin + match.size();
    if (view.substr(at, begin - at).find('\n') != std::string_view::npos) empty_in_line = false;
    ViewSpan here = {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
    // A blank of the expression may be a line end; a hit neither begins nor ends with one.
    while (!here.empty() && view[here.begin] == '\n') ++here.begin;
    while (!here.empty() && view[here.end - 1] == '\n') --here.end;
    bool found = (match.empty() || !here.empty()) && accept(text, view, here);
    if (match.empty() && (empty_in_line || (begin == view.size() && begin != 0 && view[begin - 1] == '\n')))
      found = false;  // behind the last line end there is no line
    if (counts != nullptr) {
      ++counts->candidates;
      counts->rejected += found ? 0 : 1;
    }
    if (match.empty()) empty_in_line = true;
    if (match.empty() && begin < view.size() && view[begin] == '\n') empty_in_line = false;
    at = found && !match.empty() ? end : next_character(begin);
    if (!found) continue;
    ViewSpan hit = here;
    if (folds_text_) {
      const SourceSpan place = map.to_source(here);
      hit = {place.begin, place.end};
    }
    if (!take(hit)) return;
  }
}

}  // namespace vnsift
