#include "normalize/evidence.h"

#include <algorithm>

#include <vnsift/utf8.h>

#include "normalize/syllable_frequency.h"
#include "normalize/syllable_repairs.h"
#include "text/rewrite.h"

namespace vnsift {

namespace {

// Symbols that stand beside a letter only when bytes were read in the wrong charset (9.1).
bool is_stray_symbol(char32_t c) {
  if (c < 0x20) return c != '\t' && c != '\n' && c != '\v' && c != '\f' && c != '\r';
  if (c < 0x7F) return false;
  if (c < 0xA0) return true;
  switch (c) {
    case U'¡':
    case U'¢':
    case U'£':
    case U'¤':
    case U'¥':
    case U'¦':
    case U'§':
    case U'¨':
    case U'©':
    case U'ª':
    case U'¬':
    case U'®':
    case U'¯':
    case U'±':
    case U'´':
    case U'¶':
    case U'¸':
    case U'¹':
    case U'º':
    case U'¼':
    case U'½':
    case U'¾':
    case U'¿':
    case U'×':
    case U'÷':
    case U'†':
    case U'‡':
    case U'ˆ':
    case U'˜':
    case U'‹':
    case U'›':
    case U'•':
    case U'™':
    case U'‰':
    case U'ƒ':
      return true;
    default:
      return false;
  }
}

// A soft hyphen stands for a letter, or for nothing: what is beside it is beside the letters around.
size_t count_strays(std::string_view text) {
  size_t count = 0;
  bool after_letter = false, pending = false;  // pending: a symbol without a letter before it
  for (size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    at += c.size;
    if (c.value == U'\u00AD') continue;
    const bool letter = letter_info(c.value).is_letter();
    if (pending && letter) ++count;
    pending = false;
    if (is_stray_symbol(c.value)) {
      if (after_letter) {
        ++count;
      } else {
        pending = true;
      }
    }
    after_letter = letter || (after_letter && letter_info(c.value).is_mark());
  }
  return count;
}

// Two more signs of TCVN3, which 9.1 does not count. kh«ng, b»ng: a quotation mark never parts two letters. nh\u00AD:
// consonants alone are no word, and a hyphenation does not leave them behind.
bool is_followed_by_stray(std::string_view text, const WordToken& token) {
  const std::string_view sign = text.substr(token.end, 2);
  if (sign == "«" || sign == "»")
    return token.end + 2 < text.size() && letter_info(code_point_at(text, token.end + 2).value).is_letter();
  return sign == "\u00AD" && token.ascii && token.letters <= 3 &&
         text.substr(token.begin, token.size()).find_first_of("aeiouyAEIOUY") == std::string_view::npos;
}

bool is_next_to_replacement(std::string_view text, const WordToken& token) {
  constexpr std::string_view kUtf8 = "\uFFFD";
  return text.substr(token.end, kUtf8.size()) == kUtf8 ||
         (token.begin >= kUtf8.size() && text.substr(token.begin - kUtf8.size(), kUtf8.size()) == kUtf8);
}

// Is the token part of a foreign name written by syllables, An-giê-ri: three and more joined by hyphens? Their
// syllables are often none of the language and say nothing about the charset.
class Transliteration {
 public:
  explicit Transliteration(std::string_view text) : text_(text) {}

  bool holds(const WordToken& token) {
    if (token.begin < end_) return links_ >= 2;
    const bool after = token.begin > 0 && text_[token.begin - 1] == '-',
               before = token.end < text_.size() && text_[token.end] == '-';
    if (!after && !before) return false;
    // The whole run of letters and hyphens is looked at once, from its first token outside ASCII.
    size_t begin = token.begin;
    while (begin > 0 && belongs(text_[begin - 1])) --begin;
    end_ = token.end;
    while (end_ < text_.size() && belongs(text_[end_])) ++end_;
    links_ = 0;
    for (size_t at = begin + 1; at + 1 < end_; ++at)
      links_ += text_[at] == '-' && text_[at - 1] != '-' && text_[at + 1] != '-';
    return links_ >= 2;
  }

 private:
  static bool belongs(char c) {
    return c == '-' || static_cast<signed char>(c) < 0 || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  std::string_view text_;
  size_t end_ = 0, links_ = 0;
};

// µ and one or two letters: µm, µg.
bool is_unit(std::string_view text, const WordToken& token) {
  return token.letters <= 3 && text.substr(token.begin, 2) == "\u00B5";
}

}  // namespace

void Evidence::add(std::string_view text, bool repairable, CaselessLetters caseless) {
  if (text.find('\xCC') == std::string_view::npos && text.find('\xCD') == std::string_view::npos) {
    return add_composed(text, repairable, caseless);
  }
  // Decomposed letters must not count as broken ones.
  Rewritten composed;
  rewrite(text,
          {.newlines = false, .spaces = false, .invisible = false, .pua = false, .width = false, .dstroke = false},
          composed);
  add_composed(composed.text, repairable, caseless);
}

void Evidence::add_composed(std::string_view text, bool repairable, CaselessLetters caseless) {
  bool ascii = true;
  for (char c : text) ascii &= static_cast<signed char>(c) >= 0x20 || c == '\n' || c == '\r' || c == '\t';
  if (!ascii) stray += count_strays(text);
  TokenReader reader(text, true, caseless);
  Transliteration transliteration(text);
  WordToken token;
  while (reader.next(token)) {
    soft_hyphens += token.has_soft_hyphen;
    stray += is_followed_by_stray(text, token);
    if (token.letters < 2) continue;
    const std::optional<SyllableWord> word = syllable_of(token);
    const bool short_capitals = token.is_capitals() && token.letters <= 5;
    if (!short_capitals && (token.ascii || !is_next_to_replacement(text, token))) {
      ++share_words;
      share_legal += word.has_value();
    }
    if (token.ascii || is_unit(text, token) || is_abbreviation(text, token) || transliteration.holds(token)) continue;
    ++words;
    std::optional<SyllableWord> counted = word;
    if (!token.is_case_consistent()) {
      counted.reset();
    } else if (!word && repairable) {
      counted = repair_horn(token);
      if (!counted) counted = repair_tone(token);
    }
    if (!counted) {
      ++illegal;
      log_frequency += kLogOfUnseen / 1000.0;
      rarest = kLogOfUnseen / 1000.0;
      continue;
    }
    legal_words += word.has_value();
    legal += counted->shape.syllable_class == SyllableClass::core ? 1.0 : 0.5;
    const double frequency = syllable_log_frequency(syllable_key(*counted)) / 1000.0;
    log_frequency += frequency;
    rarest = std::min(rarest, frequency);
  }
}

}  // namespace vnsift
