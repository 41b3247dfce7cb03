#include "query/regex_expansion.h"

#include <vnsift/utf8.h>

#include "query/expansion.h"
#include "text/punctuation.h"

namespace vnsift {
namespace {

constexpr std::string_view kWord = "\\p{L}\\p{M}\\p{N}_";

bool is_quantifier(char c) { return c == '*' || c == '+' || c == '?' || c == '{'; }

// Reads an expression token by token; what it does not know goes through as it is, and RE2 says what it thinks of it.
class Reader {
 public:
  Reader(std::string_view regex, const LiteralRules& rules, bool crosses_lines, bool expands)
      : regex_(regex), rules_(rules), crosses_lines_(crosses_lines), expands_(expands) {}

  Result<RegexExpansion> read() {
    while (at_ < regex_.size()) {
      const char c = regex_[at_];
      if (c == '\\') {
        if (auto done = escape(); !done) return tl::unexpected<Error>(done.error());
      } else if (c == '[') {
        flush();
        character_class();
      } else if (c == '(' && regex_.substr(at_, 2) == "(?") {
        flush();
        group_head();
      } else if (c == ' ' || c == '\t') {
        flush();
        at_ = regex_.find_first_not_of(" \t", at_);
        if (at_ == std::string_view::npos) at_ = regex_.size();
        out_.expression += crosses_lines_ ? view_space() : "[ \\t]+";
      } else if (is_quantifier(c)) {
        flush_before_quantifier();
        quantifier();
      } else if (static_cast<unsigned char>(c) < 0x80 && !is_syllable_character(static_cast<char32_t>(c))) {  // '.' too
        flush();
        out_.expression += c;
        ++at_;
      } else {
        const CodePoint point = code_point_at(regex_, at_);
        literal_ += point.value;
        at_ += point.size;
      }
    }
    flush();
    return std::move(out_);
  }

 private:
  Result<void> escape() {
    const std::string_view rest = regex_.substr(at_);
    const char next = rest.size() > 1 ? rest[1] : '\0';
    if (next == 'b' || next == 'B') {
      const bool at_end = at_ + 2 == regex_.size();
      if (next == 'B' || (at_ != 0 && !at_end)) {
        return make_error(Code::usage, std::string("\\") + next + " at character " +
                                           std::to_string(count_code_points(regex_.substr(0, at_)) + 1) +
                                           " of the pattern: \\b is understood at its beginning and end");
      }
      flush();
      (at_ == 0 ? out_.left_border : out_.right_border) = true;
      at_ += 2;
      return {};
    }
    if (next == 'Q') {
      const size_t end = std::min(rest.find("\\E"), rest.size());
      flush();
      quote(rest.substr(2, end - 2));
      at_ += std::min(end + 2, rest.size());
      return {};
    }
    flush();
    const std::string_view meaning = class_escape(next, false);
    if (!meaning.empty()) {
      out_.expression += meaning;
      at_ += 2;
      return {};
    }
    copy_escape();
    return {};
  }

  // What \w \d \s stand for; "" for others.
  std::string_view class_escape(char c, bool inside) const {
    switch (c) {
      case 'w':
        return inside ? kWord : "[\\p{L}\\p{M}\\p{N}_]";
      case 'W':
        return inside ? "" : "[^\\p{L}\\p{M}\\p{N}_\\n]";
      case 'd':
        return inside ? "0-9" : "[0-9]";
      case 'D':
        return inside ? "" : "[^0-9\\n]";
      case 's':
        return inside ? " \\t" : crosses_lines_ ? "[ \\t\\n]" : "[ \\t]";
      case 'S':
        return inside ? "" : "[^ \\t\\n]";
      default:
        return "";
    }
  }

  // \p{Lu} \x{1F} \. and all others: the escape with its braces.
  void copy_escape() {
    size_t size = std::min<size_t>(2, regex_.size() - at_);
    if (size == 2) {
      const char kind = regex_[at_ + 1];
      if (static_cast<unsigned char>(kind) >= 0x80) size = 1 + code_point_at(regex_, at_ + 1).size;
      if ((kind == 'p' || kind == 'P' || kind == 'x') && at_ + 2 < regex_.size()) {
        if (regex_[at_ + 2] == '{') {
          const size_t end = regex_.find('}', at_);
          size = (end == std::string_view::npos ? regex_.size() : end + 1) - at_;
        } else {
          size = std::min<size_t>(kind == 'x' ? 4 : 3, regex_.size() - at_);
        }
      }
    }
    out_.expression += regex_.substr(at_, size);
    at_ += size;
  }

  void character_class() {
    const size_t begin = at_++;
    bool negated = false;
    if (at_ < regex_.size() && regex_[at_] == '^') negated = true, ++at_;
    out_.expression += negated ? "[^\\n" : "[";
    bool first = true;
    while (at_ < regex_.size() && (regex_[at_] != ']' || first)) {
      const char c = regex_[at_];
      const char next = at_ + 1 < regex_.size() ? regex_[at_ + 1] : '\0';
      if (c == '[' && next == ':') {
        const size_t end = regex_.find(":]", at_);
        const size_t size = (end == std::string_view::npos ? regex_.size() : end + 2) - at_;
        out_.expression += regex_.substr(at_, size);
        at_ += size;
        out_.has_letter_class = true;
      } else if (c == '\\') {
        const std::string_view meaning = class_escape(next, true);
        if (!meaning.empty()) {
          out_.expression += meaning;
          at_ += 2;
        } else {
          copy_escape();
        }
      } else {
        if (is_syllable_character(code_point_at(regex_, at_).value) && !(c >= '0' && c <= '9'))
          out_.has_letter_class = true;
        const uint32_t size = code_point_at(regex_, at_).size;
        // A sign that the view writes in one way only.
        out_.expression += regex_.substr(at_, size);
        at_ += size;
      }
      first = false;
    }
    if (at_ < regex_.size()) {
      out_.expression += ']';
      ++at_;
    } else {
      out_.expression += regex_.substr(begin, 0);  // RE2 says that a bracket is missing
    }
  }

  // (?i) (?: (?P<name> and what RE2 does not know.
  void group_head() {
    size_t end = at_ + 2;
    if (regex_.substr(at_, 4) == "(?P<") {
      end = std::min(regex_.find('>', at_), regex_.size() - 1) + 1;
    } else {
      while (end < regex_.size() && regex_[end] != ':' && regex_[end] != ')' && regex_[end] != '(') ++end;
      if (end < regex_.size() && regex_[end] == ':') ++end;
    }
    out_.expression += regex_.substr(at_, end - at_);
    at_ = end;
  }

  void quantifier() {
    if (regex_[at_] == '{') {
      const size_t end = regex_.find('}', at_);
      const std::string_view inside = regex_.substr(at_ + 1, end == std::string_view::npos ? 0 : end - at_ - 1);
      const bool is_count = !inside.empty() && inside.find_first_not_of("0123456789,") == std::string_view::npos;
      const size_t size = is_count ? end + 1 - at_ : 1;
      out_.expression += is_count ? "" : "\\";
      out_.expression += regex_.substr(at_, size);
      at_ += size;
      return;
    }
    out_.expression += regex_[at_++];
  }

  // A quantifier belongs to the last letter alone.
  void flush_before_quantifier() {
    if (literal_.empty()) return;
    const char32_t last = literal_.back();
    literal_.pop_back();
    flush();
    literal_.assign(1, last);
    out_.expression += "(?:";
    flush();
    out_.expression += ')';
  }

  void flush() {
    if (literal_.empty()) return;
    std::string bytes;
    for (const char32_t c : literal_) append_utf8(c, bytes);
    literal_.clear();
    quote(bytes);
  }

  // Text that stands for itself, expanded.
  void quote(std::string_view text) {
    if (text.empty()) return;
    if (expands_) {
      LiteralRules rules = rules_;
      rules.bounded = rules.separators = false;
      if (auto literal = parse_literal(text, rules)) {
        out_.expression += expand(*literal, ExpansionOf::view);
        return;
      }
    }
    for (size_t at = 0; at < text.size();) {
      const CodePoint c = code_point_at(text, at);
      append_escaped(c.value, out_.expression);
      at += c.size;
    }
  }

  const std::string_view regex_;
  const LiteralRules& rules_;
  const bool crosses_lines_, expands_;
  size_t at_ = 0;
  std::u32string literal_;
  RegexExpansion out_;
};

}  // namespace

Result<RegexExpansion> expand_regex(std::string_view regex, const LiteralRules& rules, bool crosses_lines,
                                    bool expands) {
  return Reader(regex, rules, crosses_lines, expands).read();
}

AccentMode smart_regex_mode(std::string_view regex) { return smart_mode(regex); }

}  // namespace vnsift
