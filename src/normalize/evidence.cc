#include "normalize/evidence.h"

#include <vnsift/utf8.h>

#include "normalize/syllable_frequency.h"
#include "normalize/syllable_repairs.h"
#include "text/rewrite.h"
#include "text/syllable_keys.h"

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

size_t count_strays(std::string_view text) {
  size_t count = 0;
  bool after_letter = false, pending = false;  // pending: a symbol without a letter before it
  for (size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    at += c.size;
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

bool is_next_to_replacement(std::string_view text, const WordToken& token) {
  constexpr std::string_view kUtf8 = "\uFFFD";
  return text.substr(token.end, kUtf8.size()) == kUtf8 ||
         (token.begin >= kUtf8.size() && text.substr(token.begin - kUtf8.size(), kUtf8.size()) == kUtf8);
}

uint64_t key_of(const SyllableWord& word) {
  uint64_t key = static_cast<uint64_t>(word.tone) << kKeyToneShift, letters = 0;
  for (size_t i = 0; i < word.letters.size; ++i) letters = letters << kKeyBitsPerLetter | word.letters.codes[i];
  return key | letters;
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
      continue;
    }
    legal_words += word.has_value();
    legal += counted->shape.syllable_class == SyllableClass::core ? 1.0 : 0.5;
    log_frequency += syllable_log_frequency(key_of(*counted)) / 1000.0;
  }
}

}  // namespace vnsift
