#include "normalize/description.h"

#include <vnsift/utf8.h>

#include "normalize/token.h"
#include "text/compose.h"

namespace vnsift {

namespace {

// Counts signs, not words.
void count_signs(std::string_view text, TextDescription& description) {
  LetterInfo letter;
  for (size_t at = 0; at < text.size();) {
    if (static_cast<signed char>(text[at]) >= 0) {
      description.lines += text[at] == '\n';
      letter = ascii_letter_info(static_cast<unsigned char>(text[at++]));
      continue;
    }
    const CodePoint c = code_point_at(text, at);
    at += c.size;
    description.replacements += c.value == 0xFFFD;
    description.private_use += (c.value >= 0xE000 && c.value <= 0xF8FF) || c.value >= 0xF0000;
    const LetterInfo info = letter_info(c.value);
    if (info.is_mark()) {
      description.two_tones += letter.tone() != 0 && is_tone(vietnamese_mark(c.value));
    } else {
      letter = info;
    }
  }
  if (!text.empty() && text.back() != '\n') ++description.lines;
}

}  // namespace

TextDescription describe_text(std::string_view text) {
  TextDescription description;
  count_signs(text, description);
  size_t words = 0, legal = 0, all_words = 0, all_legal = 0, single = 0;
  TokenReader reader(text);
  WordToken token;
  while (reader.next(token)) {
    const std::optional<SyllableWord> word = syllable_of(token);
    ++all_words;
    all_legal += word.has_value();
    single += token.letters == 1;
    if (token.letters >= 2 && !(token.is_capitals() && token.letters <= 5)) {
      ++words;
      legal += word.has_value();
    }
    if (!word || word->tone == 0 || word->shape.tone_old == word->shape.tone_new || keeps_its_tone(*word)) continue;
    ++(word->tone_index == word->shape.tone_old ? description.old_tones : description.new_tones);
  }
  if (words != 0) description.share = static_cast<double>(legal) / static_cast<double>(words);
  description.is_damaged = all_words != 0 && all_legal * 10 < all_words * 6 && single * 5 >= all_words;
  return description;
}

}  // namespace vnsift
