#include "normalize/punctuation.h"

#include <algorithm>
#include <array>
#include <optional>

#include <vnsift/utf8.h>

#include "lexicon/docnum_codes.gen.h"
#include "text/letters.h"

namespace vnsift {

namespace {

bool is_dash_variant(char32_t c) {
  return c == U'‒' || c == U'–' || c == U'—' || c == U'―' || c == U'−' || c == U'﹘' || c == U'﹣';
}
bool is_slash_variant(char32_t c) { return c == U'⁄' || c == U'∕'; }
bool is_separator(char32_t c) { return c == U'-' || c == U'/' || is_dash_variant(c) || is_slash_variant(c); }

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_code_capital(char32_t c) { return (c >= U'A' && c <= U'Z') || c == U'Đ' || c == U'Ư'; }
bool is_code_letter(char32_t c) {
  return is_code_capital(c) || (c >= U'a' && c <= U'z') || c == U'đ' || c == U'ư' || c == U'&';
}

size_t before(std::string_view text, size_t at) {
  do --at;
  while ((static_cast<unsigned char>(text[at]) & 0xC0u) == 0x80u);
  return at;
}

// Is `code` a type of documents (QĐ, NĐ, TT)?
bool is_type(std::string_view code) {
  const auto* found =
      std::lower_bound(lexicon::kDocnumCodes.begin(), lexicon::kDocnumCodes.end(), code,
                       [](const lexicon::DocnumCodeRow& row, std::string_view wanted) { return row.code < wanted; });
  return found != lexicon::kDocnumCodes.end() && found->code == code && found->type >= 0;
}

struct Segment {
  size_t begin = 0, end = 0;
  size_t digits = 0, letters = 0, capitals = 0;
  bool first_is_capital = false;

  bool is_number() const { return digits >= 1 && digits <= 5 && letters <= 1; }
  bool is_year() const { return digits == 4 && letters == 0; }
  bool is_code() const { return first_is_capital && digits <= 2; }
};

class Finder {
 public:
  Finder(std::string_view text, PunctuationOptions options, std::vector<Replacement>& repairs)
      : text_(text), options_(options), repairs_(repairs) {}

  void run() {
    size_t done = 0;
    for (size_t at = 0; at < text_.size(); ++at) {
      // Lead bytes of these signs.
      if (text_[at] != '\xE2' && text_[at] != '\xEF') continue;
      if (at < done) continue;
      const CodePoint c = code_point_at(text_, at);
      if (!is_dash_variant(c.value) && !is_slash_variant(c.value)) continue;
      done = at + c.size;
      const size_t end = options_.docnum_signs ? end_of_docnum(at) : 0;
      if (end > at) {
        done = end;
        replace_signs(at, end);
      } else if (options_.all_dashes && is_dash_variant(c.value)) {
        put(at, c.size, "-");
      }
    }
  }

 private:
  static constexpr size_t kReach = 48;  // bytes of a document number to either side

  void put(size_t at, size_t size, std::string_view sign) {
    repairs_.push_back(
        {static_cast<uint32_t>(at), static_cast<uint32_t>(at + size), Rule::docnum_punct, std::string(sign)});
  }

  void replace_signs(size_t begin, size_t end) {
    for (size_t at = begin; at < end;) {
      const CodePoint c = code_point_at(text_, at);
      if (is_dash_variant(c.value)) put(at, c.size, "-");
      if (is_slash_variant(c.value)) put(at, c.size, "/");
      at += c.size;
    }
  }

  static bool belongs(char32_t c) { return is_separator(c) || is_digit(c) || is_code_letter(c); }

  // The end of the document number whose first varied sign stands at `sign`; 0 if there is none around it.
  size_t end_of_docnum(size_t sign) const {
    size_t begin = sign;
    while (begin > 0) {
      const size_t previous = before(text_, begin);
      if (!belongs(code_point_at(text_, previous).value)) break;
      if (sign - previous > kReach) return 0;
      begin = previous;
    }
    if (begin == sign) return 0;
    if (begin > 0) {
      const CodePoint c = code_point_at(text_, before(text_, begin));
      const LetterInfo info = letter_info(c.value);
      if (info.is_letter() || info.is_mark() || c.value == U'.' || c.value == U'_') return 0;
    }
    const std::optional<size_t> end = match(begin, sign);
    return end && *end > sign ? *end : 0;
  }

  // N (S year)? (S CODE)+ or TYPE (S CODE)+, with two capitals in one CODE.
  std::optional<size_t> match(size_t begin, size_t sign) const {
    Segment segment;
    size_t at = read_segment(begin, segment);
    bool may_be_year = segment.is_number();
    if (!may_be_year && !is_type(text_.substr(segment.begin, segment.end - segment.begin))) return std::nullopt;
    std::optional<size_t> end;
    bool two_capitals = false;
    while (at < text_.size() && at < sign + kReach) {
      const CodePoint separator = code_point_at(text_, at);
      if (!is_separator(separator.value)) break;
      at = read_segment(at + separator.size, segment);
      if (may_be_year && segment.is_year()) {
        may_be_year = false;
        continue;
      }
      may_be_year = false;
      if (!segment.is_code()) break;
      two_capitals |= segment.capitals >= 2;
      if (!ends_word(at)) break;
      if (two_capitals) end = at;
    }
    return end;
  }

  size_t read_segment(size_t at, Segment& segment) const {
    segment = {at, at, 0, 0, 0, false};
    while (at < text_.size()) {
      const CodePoint c = code_point_at(text_, at);
      if (is_digit(c.value)) {
        ++segment.digits;
      } else if (is_code_letter(c.value)) {
        if (at == segment.begin) segment.first_is_capital = is_code_capital(c.value);
        ++segment.letters;
        segment.capitals += is_code_capital(c.value);
      } else {
        break;
      }
      at += c.size;
      if (at - segment.begin > kReach) break;
    }
    segment.end = at;
    return at;
  }

  bool ends_word(size_t at) const {
    if (at == text_.size()) return true;
    const CodePoint c = code_point_at(text_, at);
    const LetterInfo info = letter_info(c.value);
    return !info.is_letter() && !info.is_mark() && !is_digit(c.value) && c.value != U'_';
  }

  std::string_view text_;
  PunctuationOptions options_;
  std::vector<Replacement>& repairs_;
};

struct SignReplacement {
  std::string_view text;
  char32_t sign = 0;
  Rule rule = Rule::quotes;
};

constexpr SignReplacement kSigns[] = {
    {"'", U'‘', Rule::quotes},    {"'", U'’', Rule::quotes},  {"'", U'‚', Rule::quotes},  {"'", U'‛', Rule::quotes},
    {"'", U'′', Rule::quotes},    {"\"", U'“', Rule::quotes}, {"\"", U'”', Rule::quotes}, {"\"", U'„', Rule::quotes},
    {"\"", U'‟', Rule::quotes},   {"\"", U'″', Rule::quotes}, {"\"", U'«', Rule::quotes}, {"\"", U'»', Rule::quotes},
    {"...", U'…', Rule::ellipsis}};

void find_signs(std::string_view text, PunctuationOptions options, std::vector<Replacement>& repairs) {
  for (size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte != 0xC2 && byte != 0xE2) {
      ++at;
      continue;
    }
    const CodePoint c = code_point_at(text, at);
    for (const SignReplacement& sign : kSigns) {
      if (sign.sign != c.value || !(sign.rule == Rule::quotes ? options.quotes : options.ellipsis)) continue;
      repairs.push_back(
          {static_cast<uint32_t>(at), static_cast<uint32_t>(at + c.size), sign.rule, std::string(sign.text)});
    }
    at += c.size;
  }
}

}  // namespace

void find_punctuation_repairs(std::string_view text, PunctuationOptions options, std::vector<Replacement>& repairs) {
  repairs.clear();
  if (options.docnum_signs || options.all_dashes) Finder(text, options, repairs).run();
  if (!options.quotes && !options.ellipsis) return;
  find_signs(text, options, repairs);
  std::sort(repairs.begin(), repairs.end(),
            [](const Replacement& a, const Replacement& b) { return a.begin < b.begin; });
}

void find_squeezes(std::string_view text, bool is_last, SqueezeState& state, std::vector<Replacement>& repairs) {
  repairs.clear();
  const auto drop = [&](size_t begin, size_t end, std::string_view with) {
    if (text.substr(begin, end - begin) != with) {
      repairs.push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(end), Rule::squeeze, std::string(with)});
    }
  };
  for (size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == ' ' || c == '\t') {
      size_t end = at;
      while (end < text.size() && (text[end] == ' ' || text[end] == '\t')) ++end;
      const bool at_line_end = end < text.size() ? text[end] == '\n' || text[end] == '\r' : is_last;
      if (at_line_end || state.after_blank) {
        drop(at, end, "");
      } else if (end - at > 1) {
        drop(at, end, " ");
      }
      state.after_blank = !at_line_end;
      at = end;
    } else if (c == '\n') {
      // At most one blank line: a third line end in a row goes.
      if (state.line_ends >= 2) drop(at, at + 1, "");
      if (state.line_ends < 2) ++state.line_ends;
      state.after_blank = false;
      ++at;
    } else {
      state.line_ends = 0;
      state.after_blank = false;
      ++at;
    }
  }
}

}  // namespace vnsift
