#include "io/json_scan.h"

#include <algorithm>

#include <vnsift/utf8.h>

#include "base/ascii.h"
#include "base/byte_scan.h"
#include "io/json_blocks.h"

namespace vnsift {
namespace {

int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  const char* object(std::vector<RecordMember>& members) {
    skip_space();
    if (peek() == '[') return "an array, not an object; one object a line comes out of: jq -c '.[]'";
    if (!take('{')) return "not a JSON object";
    skip_space();
    if (!take('}')) {
      do {
        skip_space();
        const size_t key_begin = at_;
        if (!string()) return error_;
        const size_t key_end = at_;
        skip_space();
        if (!take(':')) return "expected ':'";
        skip_space();
        const size_t value_begin = at_;
        if (!value()) return error_;
        members.push_back({text_.substr(key_begin, key_end - key_begin), text_.substr(value_begin, at_ - value_begin)});
        skip_space();
      } while (take(','));
      if (!take('}')) return at_ == text_.size() ? kCutOff : "expected ',' or '}'";
    }
    skip_space();
    return at_ == text_.size() ? nullptr : "something behind the object";
  }

  size_t at() const { return at_; }

 private:
  static constexpr const char* kCutOff = "the object is not closed: the line is cut off";

  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool take(char c) {
    if (peek() != c || at_ == text_.size()) return false;
    ++at_;
    return true;
  }
  void skip_space() {
    while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
  }
  bool fail(const char* what) {
    error_ = at_ == text_.size() ? kCutOff : what;
    return false;
  }

  bool string() {
    if (!take('"')) return fail("expected a string");
    // Not for keys, and once in so many bytes: text of nothing but other escapes would be read twice.
    constexpr size_t kKey = 16;
    size_t next_block = at_ + kKey;
    for (;;) {
      if (at_ >= next_block) {
        next_block = at_ + kJsonBlock;
        at_ = json_blocks().pass(text_, at_);
      }
      at_ = find_json_special(text_, at_);
      if (at_ == text_.size()) return fail(kCutOff);
      const char c = text_[at_];
      if (c == '"') {
        ++at_;
        return true;
      }
      if (c != '\\') return fail("a control character inside a string");
      if (!escape()) return false;
    }
  }

  bool escape() {
    ++at_;
    switch (peek()) {
      case '"':
      case '\\':
      case '/':
      case 'b':
      case 'f':
      case 'n':
      case 'r':
      case 't':
        ++at_;
        return true;
      case 'u':
        break;
      default:
        return fail("an unknown escape");
    }
    for (int i = 0; i < 4; ++i) {
      ++at_;
      if (hex_value(peek()) < 0) return fail("a bad \\u escape");
    }
    ++at_;
    return true;
  }

  bool digits() {
    if (!is_digit(peek())) return fail("a bad number");
    while (is_digit(peek())) ++at_;
    return true;
  }
  bool number() {
    take('-');
    if (!take('0') && !digits()) return false;
    if (take('.') && !digits()) return false;
    if (peek() == 'e' || peek() == 'E') {
      ++at_;
      if (!take('+')) take('-');
      return digits();
    }
    return true;
  }
  bool literal(std::string_view word) {
    const std::string_view given = text_.substr(at_, word.size());
    const bool is_cut_off = given.size() < word.size() && word.starts_with(given);
    if (given == word || is_cut_off) at_ += given.size();
    return given == word || fail("an unknown word");
  }

  bool scalar() {
    switch (peek()) {
      case '"':
        return string();
      case 't':
        return literal("true");
      case 'f':
        return literal("false");
      case 'n':
        return literal("null");
      default:
        return is_digit(peek()) || peek() == '-' ? number() : fail("expected a value");
    }
  }
  bool key() {
    skip_space();
    if (!string()) return false;
    skip_space();
    return take(':') || fail("expected ':'");
  }

  // Any value; open containers are kept in open_ instead of on the call stack.
  bool value() {
    open_.clear();
    for (;;) {
      skip_space();
      const char c = peek();
      if (c == '{' || c == '[') {
        if (open_.size() == kMaxJsonDepth) return fail("nested too deep");
        const char close = c == '{' ? '}' : ']';
        ++at_;
        skip_space();
        if (!take(close)) {
          open_.push_back(close);
          if (c == '{' && !key()) return false;
          continue;
        }
      } else if (!scalar()) {
        return false;
      }
      for (;;) {  // behind a value: close what ends, or go on to the next value
        if (open_.empty()) return true;
        skip_space();
        if (take(',')) {
          if (open_.back() == '}' && !key()) return false;
          break;
        }
        if (!take(open_.back())) return fail("expected ',' or the end of an array or object");
        open_.pop_back();
      }
    }
  }

  std::string_view text_;
  size_t at_ = 0;
  const char* error_ = nullptr;
  std::string open_;
};

// The code unit of `\uXXXX` at `at` (checked by the scanner).
char32_t code_unit(std::string_view text, size_t at) {
  int value = 0;
  for (size_t i = at + 2; i < at + 6; ++i) value = value * 16 + hex_value(text[i]);
  return static_cast<char32_t>(value);
}

}  // namespace

Result<void> scan_json_object(std::string_view line, std::vector<RecordMember>& members) {
  members.clear();
  Scanner scanner(line);
  if (const char* what = scanner.object(members)) {
    return make_error(Code::bad_json, "bad JSON at byte " + std::to_string(scanner.at() + 1) + ": " + what);
  }
  return {};
}

bool begins_json_object(std::string_view text) {
  std::vector<RecordMember> members;
  Scanner scanner(text);
  return scanner.object(members) == nullptr || scanner.at() == text.size();
}

size_t unescape_json_string(std::string_view quoted, std::string& out) {
  const std::string_view text = quoted.substr(1, quoted.size() - 2);
  // Never longer than its escaped form.
  const size_t size_before = out.size();
  out.resize(size_before + text.size() + std::max(kCopySlack, kJsonBlock));
  char* to = out.data() + size_before;
  size_t replaced = 0, at = 0, next_block = 0;
  for (;;) {
    if (at >= next_block) {
      const JsonCopy copy = json_blocks().copy(text, at, to);
      at = copy.at;
      to = copy.to;
      next_block = at + kJsonBlock;
    }
    const size_t stop = copy_to_json_special(text, at, to);
    to += stop - at;
    if (stop == text.size()) break;
    at = stop + 2;
    const char sign = kJsonEscapes[static_cast<unsigned char>(text[stop + 1])];
    if (sign != 0) {
      *to++ = sign;
      continue;
    }
    char32_t value = code_unit(text, stop);
    at = stop + 6;
    if (value >= 0xD800 && value < 0xE000) {
      const bool pair = value < 0xDC00 && text.substr(at, 2) == "\\u";
      const char32_t low = pair ? code_unit(text, at) : 0;
      if (low >= 0xDC00 && low < 0xE000) {
        value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00);
        at += 6;
      } else {
        value = 0xFFFD;
        ++replaced;
      }
    }
    std::string character;
    append_utf8(value, character);
    to += character.copy(to, character.size());
  }
  out.resize(static_cast<size_t>(to - out.data()));
  return replaced;
}

bool json_key_is(std::string_view quoted, std::string_view name) {
  const std::string_view inside = quoted.substr(1, quoted.size() - 2);
  if (inside == name) return true;
  if (inside.size() <= name.size() || inside.find('\\') == std::string_view::npos) return false;
  std::string plain;
  unescape_json_string(quoted, plain);
  return plain == name;
}

}  // namespace vnsift
