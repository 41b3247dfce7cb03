#include "normalize/syllable_repairs.h"

namespace vnsift {

namespace {

using namespace letter_bits;

constexpr uint8_t code_of(char letter) { return static_cast<uint8_t>(letter - 'a' + 1); }

// The letters of a token without tone, and that tone if all its toned letters have the same one.
std::optional<SyllableWord> toneless(const WordToken& token) {
  if (token.has_mark || token.letters > LetterCodes::kCapacity || token.vietnamese != token.letters)
    return std::nullopt;
  SyllableWord word;
  word.letters.size = token.letters;
  size_t toned = 0;
  for (size_t i = 0; i < token.letters; ++i) {
    word.letters.codes[i] = static_cast<uint8_t>(token.info[i].code());
    const auto tone = static_cast<uint8_t>(token.info[i].tone());
    if (tone == 0) continue;
    if ((word.tone != 0 && word.tone != tone) || ++toned > 2) return std::nullopt;
    word.tone = tone;
  }
  return word;
}

// The word with its tone where the old style puts it, if that is a core syllable.
std::optional<SyllableWord> core_word(SyllableWord word) {
  const std::optional<SyllableShape> shape = analyse_letters(word.letters);
  if (!shape || shape->syllable_class != SyllableClass::core) return std::nullopt;
  word.shape = *shape;
  word.tone_index = word.tone == 0 ? -1 : static_cast<int>(shape->tone_old);
  return judge_word(word) ? std::optional(word) : std::nullopt;
}

bool is_core(const WordToken& token) {
  const std::optional<SyllableWord> word = syllable_of(token);
  return word && word->shape.syllable_class == SyllableClass::core;
}

}  // namespace

std::optional<SyllableWord> repair_tone(const WordToken& token) {
  const std::optional<SyllableWord> word = toneless(token);
  if (!word || word->tone == 0 || syllable_of(token)) return std::nullopt;
  return core_word(*word);
}

std::optional<SyllableWord> repair_horn(const WordToken& token) {
  std::optional<SyllableWord> word = toneless(token);
  if (!word) return std::nullopt;
  LetterCodes& letters = word->letters;
  for (size_t i = 0; i + 2 < letters.size; ++i) {
    const uint8_t first = letters.codes[i], second = letters.codes[i + 1], next = letters.codes[i + 2];
    const bool second_only = first == code_of('u') && second == kOHorn;
    const bool first_only = first == kUHorn && second == code_of('o');
    if (!second_only && !first_only) continue;
    if (i > 0 && letters.codes[i - 1] == code_of('q')) return std::nullopt;
    switch (next) {
      case code_of('c'):
      case code_of('m'):
      case code_of('n'):
      case code_of('p'):
      case code_of('t'):
      case code_of('i'):
      case code_of('u'):
        break;
      default:
        return std::nullopt;
    }
    // huờn, duơn, nguơn: names and dialect.
    if (second_only && next == code_of('n') && i + 3 == letters.size) {
      const bool h_or_d = i == 1 && (letters.codes[0] == code_of('h') || letters.codes[0] == code_of('d'));
      const bool ng = i == 2 && letters.codes[0] == code_of('n') && letters.codes[1] == code_of('g');
      if (h_or_d || ng) return std::nullopt;
    }
    if (is_core(token)) return std::nullopt;
    letters.codes[i] = kUHorn;
    letters.codes[i + 1] = kOHorn;
    return core_word(*word);
  }
  return std::nullopt;
}

std::optional<SyllableWord> repair_lost_u(const WordToken& token) {
  std::optional<SyllableWord> word = toneless(token);
  if (!word || word->letters.size + 1 > LetterCodes::kCapacity) return std::nullopt;
  LetterCodes& letters = word->letters;
  for (size_t i = 0; i + 1 < letters.size; ++i) {
    if (letters.codes[i] != kOHorn) continue;
    if (i > 0 && is_vowel_code(letters.codes[i - 1])) return std::nullopt;
    const size_t rest = letters.size - i - 1;
    const uint8_t next = letters.codes[i + 1];
    const bool lost = (rest == 1 && (next == code_of('c') || next == code_of('u'))) ||
                      (rest == 2 && next == code_of('n') && letters.codes[i + 2] == code_of('g'));
    if (!lost || is_core(token)) return std::nullopt;
    for (size_t k = letters.size; k > i; --k) letters.codes[k] = letters.codes[k - 1];
    letters.codes[i] = kUHorn;
    ++letters.size;
    return core_word(*word);
  }
  return std::nullopt;
}

}  // namespace vnsift
