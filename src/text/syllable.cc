#include <vnsift/syllable.h>

#include <vnsift/utf8.h>

#include "text/syllables.h"

namespace vnsift {

namespace {

std::string spell(const LetterCodes& letters, size_t begin, size_t end) {
  std::string text;
  for (size_t i = begin; i < end; ++i) append_utf8(letter_form(letters.codes[i], 0, false), text);
  return text;
}

}  // namespace

std::optional<Syllable> parse_syllable(std::string_view word) {
  const std::optional<SyllableWord> parts = analyse_word(word);
  if (!parts) return std::nullopt;
  Syllable syllable;
  syllable.onset = spell(parts->letters, 0, parts->shape.onset_size);
  syllable.rhyme = spell(parts->letters, parts->shape.rhyme_begin, parts->letters.size);
  syllable.tone = static_cast<Tone>(parts->tone);
  syllable.tone_index = parts->tone_index;
  syllable.syllable_class = parts->shape.syllable_class;
  return syllable;
}

std::string place_tone(std::string_view word, ToneStyle style) {
  if (style == ToneStyle::keep) return std::string(word);
  const std::optional<SyllableWord> parts = analyse_word(word);
  if (!parts || parts->tone == 0 || keeps_its_tone(*parts)) return std::string(word);
  const int place = style == ToneStyle::old_style ? parts->shape.tone_old : parts->shape.tone_new;
  if (place == parts->tone_index) return std::string(word);
  std::string placed;
  int index = 0;
  for (size_t at = 0; at < word.size(); ++index) {
    const LetterAt letter = letter_at(word.data() + at);
    at += letter.size;
    append_utf8(letter_form(letter.info.code(), index == place ? parts->tone : 0u, letter.info.is_upper()), placed);
  }
  return placed;
}

}  // namespace vnsift
