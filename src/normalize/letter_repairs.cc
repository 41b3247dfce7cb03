#include "normalize/letter_repairs.h"

#include <algorithm>
#include <optional>

#include <vnsift/utf8.h>

#include "lexicon/confusables.gen.h"
#include "normalize/share.h"
#include "normalize/syllable_repairs.h"
#include "normalize/text_signs.h"
#include "normalize/token.h"
#include "text/utf8_bytes.h"

namespace vnsift {

namespace {

bool is_token_character(LetterInfo info) { return info.is_letter() || info.is_mark(); }

size_t before(std::string_view text, size_t at) {
  do --at;
  while (at > 0 && is_continuation(text[at]));
  return at;
}

const lexicon::ConfusableRow* find_confusable(std::string_view letter) {
  for (const lexicon::ConfusableRow& row : lexicon::kConfusable) {
    if (row.letter == letter) return &row;
  }
  return nullptr;
}

char32_t dstroke_of(char32_t c) {
  switch (c) {
    case U'Ð':
    case U'Ɖ':
      return U'Đ';
    case U'ð':
    case U'ɖ':
      return U'đ';
    default:
      return 0;
  }
}

// A letter that only Vietnamese has (7.1 c).
bool is_vietnamese_only(char32_t c) {
  return c == U'ă' || c == U'Ă' || c == U'ĩ' || c == U'Ĩ' || c == U'ũ' || c == U'Ũ' || c == U'ơ' || c == U'Ơ' ||
         c == U'ư' || c == U'Ư' || (c >= 0x1EA0 && c <= 0x1EF9);
}

// A character of a token and what it would become.
struct Unit {
  uint32_t begin = 0, end = 0;
  char32_t character = 0;  // itself, or its replacement
  bool dstroke = false, confusable = false, caron = false, gated = false;
};

struct Candidate {
  std::vector<Unit> units;
  size_t begin = 0, end = 0;
  size_t dstrokes = 0, confusables = 0;
  bool has_latin = false, gated = false, caron = false;
};

// The text of the token with the replacements of the chosen kinds.
std::string spelling(std::string_view text, const Candidate& token, bool dstroke, bool confusable) {
  std::string word;
  for (const Unit& unit : token.units) {
    if ((unit.dstroke && dstroke) || (unit.confusable && confusable)) {
      append_utf8(unit.character, word);
    } else {
      word.append(text.substr(unit.begin, unit.end - unit.begin));
    }
  }
  return word;
}

bool is_syllable(std::string_view word) {
  WordToken token;
  TokenReader reader(word);
  return reader.next(token) && token.begin == 0 && token.end == word.size() &&
         (syllable_of(token) || repair_tone(token) || repair_horn(token));
}

// QĐ, HĐQT: capitals with at most one vowel (7.1 b).
bool is_code(std::string_view word) {
  size_t letters = 0, vowels = 0;
  for (size_t at = 0; at < word.size();) {
    const CodePoint c = code_point_at(word, at);
    at += c.size;
    if (c.value != U'Đ' && (c.value < U'A' || c.value > U'Z')) return false;
    vowels +=
        c.value == U'A' || c.value == U'E' || c.value == U'I' || c.value == U'O' || c.value == U'U' || c.value == U'Y';
    ++letters;
  }
  return letters >= 2 && letters <= 8 && vowels <= 1;
}

class Finder {
 public:
  Finder(std::string_view text, LetterRepairOptions options, std::vector<Replacement>& repairs)
      : text_(text), options_(options), repairs_(repairs) {}

  void run() {
    size_t done = 0;
    each_odd_place(text_.data(), text_.size(), ToneStyle::keep, [&](size_t hit) {
      if (hit < done) return;
      size_t at = hit;
      while (at > 0 && is_continuation(text_[at])) --at;
      if (is_token_character(letter_at(text_.data() + at).info)) done = look(at);
    });
  }

 private:
  static constexpr size_t kLongest = 32;  // characters of a token that may be a word

  // Looks at the token around the character at `at`; returns its end.
  size_t look(size_t at) {
    Candidate token = read_token(at);
    if (token.units.size() > kLongest) return token.end;
    if (options_.dstroke && token.dstrokes > 0 && try_dstroke(token)) return token.end;
    if (options_.confusables && token.confusables > 0 && token.has_latin) try_confusables(token);
    return token.end;
  }

  Candidate read_token(size_t at) {
    size_t begin = at;
    for (size_t characters = 0; begin > 0 && characters <= kLongest; ++characters) {
      const size_t previous = before(text_, begin);
      if (!is_token_character(letter_at(text_.data() + previous).info)) break;
      begin = previous;
    }
    while (begin < text_.size() && letter_at(text_.data() + begin).info.is_mark())
      begin += letter_at(text_.data() + begin).size;
    Candidate token;
    token.begin = begin;
    size_t end = begin;
    while (end < text_.size() && is_token_character(letter_at(text_.data() + end).info)) {
      const CodePoint c = code_point_at(text_, end);
      Unit unit{static_cast<uint32_t>(end), static_cast<uint32_t>(end + c.size), c.value, false, false, false, false};
      if (const char32_t dstroke = dstroke_of(c.value); dstroke != 0) {
        unit.character = dstroke;
        unit.dstroke = true;
      } else if ((c.value == 0x335 || c.value == 0x336) && !token.units.empty() &&
                 (token.units.back().character == U'd' || token.units.back().character == U'D') &&
                 !token.units.back().dstroke) {
        Unit& letter = token.units.back();
        letter.character = letter.character == U'd' ? U'đ' : U'Đ';
        letter.end = unit.end;
        letter.dstroke = true;
        ++token.dstrokes;
        end = unit.end;
        continue;
      } else if (const lexicon::ConfusableRow* row =
                     c.value < 0x80 ? nullptr : find_confusable(text_.substr(end, c.size))) {
        unit.character = code_point_at(row->latin, 0).value;
        unit.confusable = true;
        unit.caron = row->letter == "ǎ" || row->letter == "Ǎ";
        unit.gated = row->gated == "1";
        token.gated |= unit.gated;
        token.caron |= unit.caron;
        ++token.confusables;
      }
      // Greek and Cyrillic are no Latin letters; look-alikes of Latin blocks are.
      token.has_latin |= letter_info(c.value).code() != 0 || unit.caron || unit.gated;
      token.dstrokes += unit.dstroke;
      if (token.units.size() <= kLongest) token.units.push_back(unit);
      end = unit.end;
    }
    token.end = std::max(end, at + 1);
    return token;
  }

  bool try_dstroke(const Candidate& token) {
    bool good = false;
    if (token.units.size() == 1) {
      good = is_unit_of_number(token.begin);
    } else {
      const std::string word = spelling(text_, token, true, false);
      good = is_syllable(word) || is_code(word);
      for (const Unit& unit : token.units) good |= !unit.dstroke && is_vietnamese_only(unit.character);
    }
    if (!good) return false;
    for (const Unit& unit : token.units) {
      if (!unit.dstroke) continue;
      Replacement replacement{unit.begin, unit.end, Rule::dstroke, {}};
      append_utf8(unit.character, replacement.text);
      repairs_.push_back(std::move(replacement));
    }
    return true;
  }

  // 5.000ð, 100 ð: behind a digit and at most one space (7.1 d).
  bool is_unit_of_number(size_t at) const {
    if (at > 0 && text_[at - 1] == ' ') --at;
    return at > 0 && text_[at - 1] >= '0' && text_[at - 1] <= '9';
  }

  void try_confusables(const Candidate& token) {
    if (token.units.size() > WordToken::kCapacity) return;
    const std::string word = spelling(text_, token, options_.dstroke, true);
    WordToken made;
    TokenReader reader(word);
    if (!reader.next(made) || made.end != word.size() || !syllable_of(made)) return;
    if (token.caron && line_holds_pinyin(token.begin)) return;
    if (token.gated && !line_is_vietnamese(token.begin)) return;
    if (line_is_greek_or_cyrillic(token.begin)) return;
    repairs_.push_back({static_cast<uint32_t>(token.begin), static_cast<uint32_t>(token.end), Rule::confusable, word});
  }

  struct Line {
    size_t begin = 0, end = 0;
  };
  Line line_of(size_t at) const {
    const size_t line_end = at == 0 ? std::string_view::npos : text_.rfind('\n', at - 1);
    return {line_end == std::string_view::npos ? 0 : line_end + 1, std::min(text_.find('\n', at), text_.size())};
  }

  // Another vowel of pinyin, or Han, on the line. What is known of a line is kept: a line is read once.
  bool line_holds_pinyin(size_t begin) {
    const Line line = line_of(begin);
    if (line.end != pinyin_line_) {
      pinyin_line_ = line.end;
      holds_pinyin_ = false;
      for (size_t at = line.begin; at < line.end;) {
        const CodePoint c = code_point_at(text_, at);
        at += c.size;
        constexpr std::u32string_view kPinyin = U"āēīōūǐǒǔǖǘǚǜĀĒĪŌŪǏǑǓǕǗǙǛ";
        holds_pinyin_ |= kPinyin.find(c.value) != std::u32string_view::npos || (c.value >= 0x3400 && c.value <= 0x9FFF);
      }
    }
    return holds_pinyin_;
  }

  // More words wholly in these scripts than others: a Latin letter that strayed into such a text is the stranger there.
  bool line_is_greek_or_cyrillic(size_t begin) {
    const Line line = line_of(begin);
    if (line.end != counted_line_) {
      counted_line_ = line.end;
      size_t theirs = 0, others = 0;
      for (size_t at = line.begin; at < line.end;) {
        size_t letters = 0, their_letters = 0;
        for (; at < line.end; at += code_point_at(text_, at).size) {
          const char32_t c = code_point_at(text_, at).value;
          if (!is_token_character(letter_info(c))) break;
          ++letters;
          their_letters += c >= 0x370 && c < 0x530;
        }
        if (letters == 0) {
          at += code_point_at(text_, at).size;
        } else if (letters > 1) {
          ++(letters == their_letters ? theirs : others);
        }
      }
      is_theirs_ = theirs > others;
    }
    return is_theirs_;
  }

  // The line gate with at least three other words.
  bool line_is_vietnamese(size_t begin) {
    const Line line = line_of(begin);
    if (line.end != judged_line_) {
      judged_line_ = line.end;
      std::vector<ToneMove> places;  // words that hold such a letter are not counted
      for (size_t at = line.begin; at < line.end;) {
        const CodePoint c = code_point_at(text_, at);
        if (c.value == U'ı' || c.value == U'ⅼ')
          places.push_back({static_cast<uint32_t>(at), static_cast<uint32_t>(at + c.size), 0, 0});
        at += c.size;
      }
      const Share others = counter_.count(text_.substr(line.begin, line.end - line.begin), places, line.begin);
      line_passes_ = others.words >= ShareCounter::kEnough && others.passes();
    }
    return line_passes_;
  }

  std::string_view text_;
  LetterRepairOptions options_;
  std::vector<Replacement>& repairs_;
  size_t pinyin_line_ = std::string_view::npos, judged_line_ = std::string_view::npos,
         counted_line_ = std::string_view::npos;
  bool holds_pinyin_ = false, line_passes_ = false, is_theirs_ = false;
  ShareCounter counter_;
};

}  // namespace

void find_letter_repairs(std::string_view text, LetterRepairOptions options, std::vector<Replacement>& repairs) {
  repairs.clear();
  Finder(text, options, repairs).run();
}

}  // namespace vnsift
