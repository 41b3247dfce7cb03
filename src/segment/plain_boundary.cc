#include "segment/plain_boundary.h"

#include "base/ascii.h"
#include "segment/boundary.h"
#include "segment/boundary_words.h"
#include "segment/item_number.h"
#include "text/letters.h"
#include "text/punctuation.h"
#include "text/syllable_keys.h"

namespace vnsift {
namespace {

using Kind = TerminatorRun::Kind;

constexpr uint32_t kLongestWord = 64;  // bytes; less than the reach of Boundary

// The word or number that ends at a place.
struct Word {
  uint32_t begin = 0;
  uint32_t letters = 0;    // or digits; 0: none that can be judged here
  bool digits = false;     // it is a number
  bool upper = false;      // its first letter is a capital
  uint8_t shape = 0;       // TokenShape bits of case
  bool roman = true;       // I, V and X only
  bool consonants = true;  // consonants only: Ng. đ.
  bool marked = false;     // a letter outside ASCII
  uint64_t key = 0;        // Fold::tone, up to kKeyLetters letters
  bool is_lower_word() const { return letters > 0 && !digits && !upper; }
};

Word word_before(std::string_view view, uint32_t floor, uint32_t end) {
  Word word;
  word.begin = end;
  uint64_t letters = 0, tone = 0;
  const uint32_t stop = end - floor > kLongestWord ? end - kLongestWord : floor;
  while (word.begin > stop && is_digit(view[word.begin - 1])) --word.begin;
  if (word.begin < end) {
    word.digits = true;
    word.letters = end - word.begin;
    return word.begin > stop || stop == floor ? word : Word{};
  }
  while (word.begin > stop) {
    uint32_t at = word.begin - 1;
    while (at > stop && (static_cast<unsigned char>(view[at]) & 0xC0) == 0x80) --at;
    const LetterInfo letter = letter_at(view.data() + at).info;
    if (!letter.is_letter() && !letter.is_mark()) break;
    if (letter.code() == 0) return {};
    if (word.letters < kKeyLetters)
      letters |= static_cast<uint64_t>(letter.code()) << (kKeyBitsPerLetter * word.letters);
    if (letter.tone() != 0) tone = letter.tone();
    word.upper = letter.is_upper();
    word.shape |= letter.is_upper() ? token_shape::kHasUpper : letter.is_lower() ? token_shape::kHasLower : uint8_t{0};
    word.roman &= view[at] == 'I' || view[at] == 'V' || view[at] == 'X';
    word.consonants &= !is_vowel_code(letter.code());
    word.marked |= word.begin - at > 1;
    ++word.letters;
    word.begin = at;
  }
  if (word.begin == stop && stop != floor) return {};
  word.key = letters | tone << kKeyToneShift;
  if (word.upper) word.shape |= token_shape::kFirstUpper;
  return word;
}

// A word of capitals only, that begins no sentences: NĐ, HCM.
bool is_code(std::string_view view, uint32_t at, uint32_t end) {
  ToneKeyBuilder key;
  for (uint32_t letters = 0; at < end; ++letters) {
    const LetterAt letter = letter_at(view.data() + at);
    if (!letter.info.is_letter() && !letter.info.is_mark()) break;
    if (!letter.info.is_upper() || letter.info.code() == 0 || letters == kKeyLetters) return false;
    key.add(letter.info);
    at += letter.size;
  }
  return (boundary_word_bits(key.key({})) & boundary_word::kStarter) == 0;
}

// What stands between the run and a capital letter or digit: blanks, then a dash or opening signs or nothing.
struct Opening {
  bool capital = false, digit = false;
  bool lower = false;  // a lower-case letter behind blanks alone
  uint32_t end = 0;    // where that letter or digit stands
  bool quote = false, bracket = false, dash = false;
};

Opening opening_behind(std::string_view view, uint32_t at, uint32_t end) {
  Opening opening;
  constexpr uint32_t kSigns = 8;
  const uint32_t stop = end - at > kSigns ? at + kSigns : end;
  while (at < stop) {
    if (is_blank(view[at])) {
      ++at;
    } else if (const uint32_t dash = dash_size(view, at); dash != 0) {
      opening.dash = true;
      at += dash;
    } else if (const uint32_t opener = opener_size(view, at); opener != 0) {
      (view[at] == '(' ? opening.bracket : opening.quote) = true;
      at += opener;
    } else {
      break;
    }
  }
  if (at == stop) return opening;
  const LetterInfo first = letter_at(view.data() + at).info;
  opening.capital = first.is_upper();
  opening.digit = first.is_digit();
  opening.lower = first.is_lower() && !opening.quote && !opening.bracket && !opening.dash;
  opening.end = at;
  return opening;
}

// At least two letters, none of them a capital.
bool is_lower_word(std::string_view view, uint32_t at, uint32_t end) {
  uint32_t letters = 0;
  while (at < end) {
    const LetterAt letter = letter_at(view.data() + at);
    if (letter.info.is_upper()) return false;
    if (!letter.info.is_letter() && !letter.info.is_mark()) break;
    letters += letter.info.is_letter() ? 1 : 0;
    at += letter.size;
  }
  return letters >= 2;
}

// `ThS. Bùi`, `TT. HĐND`: an abbreviation of one word that goes on before a capital.
bool is_before_name(std::string_view view, uint32_t floor, const Word& word, const Opening& right, uint32_t end) {
  if (word.begin > floor && !is_blank(view[word.begin - 1])) return false;
  const AbbreviationKind kind = single_abbreviation_kind(word.key, word.shape);
  if (kind == AbbreviationKind::inner) return true;
  if (kind != AbbreviationKind::title && kind != AbbreviationKind::place) return false;
  ToneKeyBuilder key;
  for (uint32_t at = right.end, letters = 0; at < end; ++letters) {
    const LetterAt letter = letter_at(view.data() + at);
    if (!letter.info.is_letter() && !letter.info.is_mark()) break;
    if (letter.info.code() == 0 || letters == kKeyLetters) return false;
    key.add(letter.info);
    at += letter.size;
  }
  return (boundary_word_bits(key.key({})) & boundary_word::kStarter) == 0;
}

// Signs that may stand between a word and the point: 98,7%. nói”. (TTXVN).
uint32_t skip_signs_before(std::string_view view, uint32_t floor, uint32_t end) {
  for (bool more = true; more && end > floor;) {
    more = false;
    if (view[end - 1] == '%' || view[end - 1] == '"' || view[end - 1] == ')') {
      --end;
      more = true;
    } else if (end >= floor + 3 && view.substr(end - 3, 3) == "”") {
      end -= 3;
      more = true;
    }
  }
  return end;
}

// Behind a number of an item: `3.` and `Điều 3.` at the beginning of a sentence go on, `từ ngày 3.` does not.
PlainAnswer judge_item_number(std::string_view view, uint32_t sentence_begin, uint32_t number, uint32_t end,
                              bool before_capital) {
  if (number == sentence_begin) return PlainAnswer::no_end;
  if (number < sentence_begin + 2 || view[number - 1] != ' ') return PlainAnswer::unclear;
  const Word before = word_before(view, sentence_begin, number - 1);
  if (before.letters == 0) return PlainAnswer::unclear;
  if (before.begin == sentence_begin && before.upper && before.letters <= kKeyLetters &&
      (boundary_word_bits(before.key) & boundary_word::kHeading) != 0) {
    return PlainAnswer::no_end;
  }
  // Two words in lower case before it: it stands in the middle of a sentence.
  if (!before_capital || !is_digit(view[number]) || !is_digit(view[end - 1]) || !before.is_lower_word() ||
      before.begin < sentence_begin + 2 || view[before.begin - 1] != ' ') {
    return PlainAnswer::unclear;
  }
  const bool one_number = word_before(view, number, end).begin == number;
  return one_number && word_before(view, sentence_begin, before.begin - 1).is_lower_word() ? PlainAnswer::end
                                                                                           : PlainAnswer::unclear;
}

}  // namespace

PlainAnswer judge_plainly(const TextBlock& block, const TerminatorRun& run, uint32_t sentence_begin) {
  const std::string_view view = block.view();
  const char next = view[run.end];
  if (next == ',' || next == ';' || next == ':') return PlainAnswer::no_end;
  const bool lone_point = run.kind == Kind::point && run.end == run.begin + 1;
  if (!is_blank(next)) {
    // B.Hoạt, TP.HCM: behind a single capital letter a point without a blank ends nothing, nor before capitals alone.
    if (!lone_point || !letter_at(view.data() + run.end).info.is_upper()) return PlainAnswer::unclear;
    if (is_code(view, run.end, block.span().end)) return PlainAnswer::no_end;
    const Word left = word_before(view, sentence_begin, run.begin);
    const bool glued = left.begin > sentence_begin && is_digit(view[left.begin - 1]);
    return left.letters == 1 && left.upper && !glued ? PlainAnswer::no_end : PlainAnswer::unclear;
  }
  const Opening right = opening_behind(view, run.end, block.span().end);
  // Before lower case nothing ends where text has capitals at all.
  const bool has_capital = letter_at(view.data() + sentence_begin).info.is_upper();
  if (right.lower && has_capital && is_lower_word(view, right.end, block.span().end)) return PlainAnswer::no_end;
  const uint32_t number = run.kind == Kind::point ? item_number_before(view, sentence_begin, run.begin) : run.begin;
  if (number < run.begin) {
    const bool before_capital = right.capital && lone_point && !right.bracket;
    return judge_item_number(view, sentence_begin, number, run.begin, before_capital);
  }
  if (!right.capital && !right.digit) return PlainAnswer::unclear;
  // Who said it may follow; in brackets there may be a number of an item.
  if (run.closes_quote && (!right.quote || right.dash)) return PlainAnswer::unclear;
  if (right.bracket && right.digit) return PlainAnswer::unclear;
  if (right.dash && run.kind == Kind::mark) return PlainAnswer::unclear;

  const uint32_t word_end = skip_signs_before(view, sentence_begin, run.begin);
  const Word left = word_before(view, sentence_begin, word_end);
  const PlainAnswer answer = run.kind == Kind::ellipsis && right.digit ? PlainAnswer::no_end : PlainAnswer::end;
  if (left.digits) {
    // Behind digits of no item: 2019. 25/10. 3-1.
    if (run.kind == Kind::mark) return answer;
    // In brackets it is none if a word stands before it: (Điều 5).
    const bool is_counted = left.begin >= sentence_begin + 2 && view[left.begin - 1] == ' ' &&
                            word_before(view, sentence_begin, left.begin - 1).letters > 0;
    const bool is_no_item = run.kind == Kind::point && (word_end == run.begin ? right.capital : is_counted);
    return is_no_item ? PlainAnswer::end : PlainAnswer::unclear;
  }
  // `ý` and `ạ` are words, `m` is none.
  if (left.roman || left.letters < (left.marked && !left.upper && !left.consonants ? 1u : 2u))
    return PlainAnswer::unclear;
  if (run.kind != Kind::point || word_end < run.begin) return answer;
  // `Ng.` may be a name cut short, `ThS.` an abbreviation, `Phần thứ nhất.` a heading.
  const bool is_mixed = left.upper && (left.shape & token_shape::kHasLower) != 0;
  if (lone_point && is_mixed && left.consonants && !left.marked && left.letters <= 3 && !ends_abbreviation(left.key))
    return PlainAnswer::unclear;
  const bool is_ordinal = run.begin - sentence_begin <= kLongestNamedPart && left.letters <= kKeyLetters &&
                          (boundary_word_bits(left.key) & boundary_word::kOrdinal) != 0;
  if (is_ordinal) return PlainAnswer::unclear;
  if (left.letters > kKeyLetters || !ends_abbreviation(left.key)) return answer;
  const bool goes_on = lone_point && right.capital && !right.quote && !right.bracket && !right.dash &&
                       is_before_name(view, sentence_begin, left, right, block.span().end);
  return goes_on ? PlainAnswer::no_end : PlainAnswer::unclear;
}

}  // namespace vnsift
