#include "normalize/token.h"

#include <vnsift/utf8.h>

namespace vnsift {

namespace {
constexpr bool is_soft_hyphen(std::string_view text, size_t at) { return text[at] == '\xC2' && text[at + 1] == '\xAD'; }
}  // namespace

bool TokenReader::next(WordToken& token) {
  while (at_ < text_.size()) {
    const LetterAt letter = letter_at(text_.data() + at_);
    if (letter.info.is_letter()) break;
    at_ += letter.size;
  }
  if (at_ == text_.size()) return false;
  token = WordToken{};
  token.begin = at_;
  while (at_ < text_.size()) {
    const LetterAt letter = letter_at(text_.data() + at_);
    if (letter.info.is_letter()) {
      if (token.letters < WordToken::kCapacity) token.info[token.letters] = letter.info;
      const bool caseless = caseless_ != nullptr && letter.info.code() < letter_bits::kCodes &&
                            (caseless_[letter.info.code()] >> letter.info.tone() & 1) != 0;
      if (letter.info.is_upper()) {
        ++token.capitals;
        if (token.letters == 0) token.first_is_capital = true;
      } else if (letter.info.is_lower() && !caseless) {
        ++token.small_letters;
      }
      ++token.letters;
      token.vietnamese += letter.info.code() != 0;
      token.ascii &= letter.size == 1;
    } else if (letter.info.is_mark()) {
      token.has_mark = true;
      token.ascii = false;
    } else if (soft_hyphens_ && is_soft_hyphen(text_, at_) && at_ + 2 < text_.size() &&
               letter_at(text_.data() + at_ + 2).info.is_letter()) {
      token.has_soft_hyphen = true;
    } else {
      break;
    }
    at_ += letter.size;
  }
  token.end = at_;
  return true;
}

std::optional<SyllableWord> syllable_of(const WordToken& token) {
  if (token.has_mark || token.letters > LetterCodes::kCapacity || token.vietnamese != token.letters)
    return std::nullopt;
  SyllableWord word;
  word.letters.size = token.letters;
  for (size_t i = 0; i < token.letters; ++i) {
    word.letters.codes[i] = static_cast<uint8_t>(token.info[i].code());
    if (token.info[i].tone() == 0) continue;
    if (word.tone != 0) return std::nullopt;
    word.tone = static_cast<uint8_t>(token.info[i].tone());
    word.tone_index = static_cast<int>(i);
  }
  return judge_word(word) ? std::optional(word) : std::nullopt;
}

bool judge_word(SyllableWord& word) {
  const std::optional<SyllableShape> shape = analyse_letters(word.letters);
  if (!shape) return false;
  word.shape = *shape;
  return bears_tone(word);
}

bool is_abbreviation(std::string_view text, const WordToken& token) {
  if (token.letters > 8 || token.has_mark) return false;
  for (size_t at = token.begin; at < token.end;) {
    const CodePoint c = code_point_at(text, at);
    at += c.size;
    const bool capital = (c.value >= U'A' && c.value <= U'Z') || c.value == U'Đ' || c.value == U'Ð';
    if (!capital) return false;
  }
  return !syllable_of(token);
}

}  // namespace vnsift
