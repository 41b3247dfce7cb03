#include "normalize/word_doubts.h"

#include <optional>
#include <string>

#include <vnsift/charset.h>

#include "normalize/charset_decode.h"
#include "normalize/evidence.h"
#include "normalize/mojibake.h"
#include "normalize/suspects.h"
#include "normalize/syllable_frequency.h"
#include "normalize/token.h"

namespace vnsift {

namespace {

// 1000 log10 of a count: of the 125 most frequent syllables, a third of all text.
constexpr int kVeryFrequent = 4000;

std::optional<SyllableWord> syllable_of_word(std::string_view word) {
  TokenReader reader(word);
  WordToken token;
  if (!reader.next(token) || token.begin != 0 || token.end != word.size()) return std::nullopt;
  return syllable_of(token);
}

int log_frequency(std::string_view word) {
  const std::optional<SyllableWord> syllable = syllable_of_word(word);
  return syllable ? syllable_log_frequency(syllable_key(*syllable)) : kLogOfUnseen;
}

// A word with a letter left out, another replaced, or without its tone: is it one of the most frequent?
struct Slip {
  static constexpr size_t kNone = WordToken::kCapacity;
  size_t left_out = kNone, replaced = kNone;
  uint8_t code = 0;  // of the replaced letter
  bool with_tone = true;
};

bool is_very_frequent(const WordToken& token, Slip slip) {
  SyllableWord word;
  for (size_t i = 0; i < token.letters; ++i) {
    if (i == slip.left_out) continue;
    const size_t place = word.letters.size++;
    word.letters.codes[place] = i == slip.replaced ? slip.code : static_cast<uint8_t>(token.info[i].code());
    if (!slip.with_tone || token.info[i].tone() == 0) continue;
    if (word.tone != 0) return false;
    word.tone = static_cast<uint8_t>(token.info[i].tone());
    word.tone_index = static_cast<int>(place);
  }
  return judge_word(word) && syllable_log_frequency(syllable_key(word)) >= kVeryFrequent;
}

}  // namespace

bool was_windows_1252(std::string_view line) {
  std::string before(line);
  for (size_t at = before.find('\xC4'); at != std::string::npos; at = before.find('\xC4', at)) {
    if (before[at + 1] != '\x90' && before[at + 1] != '\x91') return false;
    before.replace(at, 2, before[at + 1] == '\x90' ? "Ð" : "ð");
  }
  return may_be_windows_1252(before);
}

bool may_be_legacy_text(std::string_view line) {
  if (!was_windows_1252(line)) return false;
  Evidence evidence;
  evidence.add(line);
  return evidence.bad() > 0;
}

bool reads_better_as_windows_1258(std::string_view word, std::string_view repaired) {
  ByteText bytes;
  if (!to_windows_1252(word, bytes)) return false;
  std::string text;
  decode(bytes.bytes, Charset::windows_1258, text);
  return log_frequency(text) > log_frequency(repaired);
}

bool is_rather_another_word(std::string_view word, std::string_view repaired) {
  if (log_frequency(repaired) > kLogOfUnseen) return false;
  TokenReader reader(word);
  WordToken token;
  if (!reader.next(token) || token.letters > LetterCodes::kCapacity || token.letters < 2) return false;
  if (is_very_frequent(token, {.with_tone = false})) return true;
  for (uint8_t code = 1; code <= 26; ++code) {
    if (is_very_frequent(token, {.replaced = 0, .code = code})) return true;
  }
  using letter_bits::kOHorn, letter_bits::kUHorn;
  for (size_t i = 0; i + 1 < token.letters; ++i) {
    if (token.info[i].code() == kUHorn && is_very_frequent(token, {.left_out = i, .replaced = i + 1, .code = kOHorn}))
      return true;
  }
  return false;
}

bool is_in_mojibake(std::string_view text, size_t begin, size_t end) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
  while (begin > 0 && !is_blank(text[begin - 1])) --begin;
  while (end < text.size() && !is_blank(text[end])) ++end;
  return may_hold_mojibake(text.substr(begin, end - begin));
}

}  // namespace vnsift
