#include "query/expansion.h"

#include <algorithm>
#include <cstdio>

#include <vnsift/utf8.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "text/punctuation.h"

namespace vnsift {
namespace {

constexpr std::string_view kIgnorables = "[\\x{AD}\\x{200B}-\\x{200D}\\x{2060}\\x{FEFF}]*";
constexpr std::string_view kMarks = "[\\x{300}-\\x{36F}]*";
constexpr std::string_view kViewSpace = "(?:[ \\t]+(?:\\n[ \\t]*)?|\\n[ \\t]*)";
// Raw: the horizontal spaces of the view's table of characters, and its line ends.
constexpr std::string_view kRawBlank = "[ \\t\\x{A0}\\x{1680}\\x{2000}-\\x{200A}\\x{202F}\\x{205F}\\x{3000}]";
constexpr std::string_view kRawLineEnd = "(?:\\r\\n|[\\r\\n\\x{0B}\\x{0C}\\x{85}\\x{2028}\\x{2029}])";

// The combining forms of tones (vnsift::Tone) and shapes.
constexpr char32_t kToneMarks[] = {0, 0x300, 0x309, 0x303, 0x301, 0x323};
char32_t shape_mark(uint32_t code) {
  using namespace letter_bits;
  if (code == kABreve) return 0x306;
  if (code == kACircumflex || code == kECircumflex || code == kOCircumflex) return 0x302;
  return code == kOHorn || code == kUHorn ? 0x31B : 0;
}

class Expander {
 public:
  Expander(const LiteralRules& rules, ExpansionOf text)
      : rules_(rules), raw_(text == ExpansionOf::raw), tolerant_(rules.mode != AccentMode::strict) {}

  std::string run(const LiteralPiece& piece) const {
    const bool only_here = piece.sensitive && !rules_.sensitive;
    if (only_here) return "(?-i:" + any_case_run(piece) + ")";
    return any_case_run(piece);
  }

  std::string any_case_run(const LiteralPiece& piece) const {
    if (piece.moving_tone == 0) return letters(piece, -1);
    std::string out = "(?:";
    for (size_t i = 0; i < piece.letters.size(); ++i) {
      const uint32_t key = piece.letters[i].key;
      if (key >= letter_bits::kCodes || !is_vowel_code(key)) continue;
      if (out.size() > 3) out += '|';
      out += letters(piece, static_cast<int>(i));
    }
    return out + ')';
  }

  std::string sign(const LiteralPiece& piece) const {
    std::string out;
    if (piece.kind == LiteralPiece::Kind::sign) {
      append_escaped(piece.sign, out);
      return out;
    }
    out = "[";
    for (const char32_t c : piece.kind == LiteralPiece::Kind::dash ? kDashClass : kSlashClass) append_escaped(c, out);
    if (raw_) out += piece.kind == LiteralPiece::Kind::dash ? "\\x{2010}\\x{2011}" : "\\x{FF0F}";
    if (raw_ && piece.kind == LiteralPiece::Kind::dash) out += "\\x{FF0D}\\x{F02D}";
    return out + "]";
  }

  std::string spacing(Spacing before) const {
    const std::string blank(raw_ ? kRawBlank : "[ \\t]");
    std::string space(kViewSpace);
    if (raw_) {
      const std::string blanks = tolerant_ ? "(?:" + blank + std::string(kIgnorables) + ")" : blank;
      const std::string line_end = std::string(kRawLineEnd) + std::string(ignorables());
      space = "(?:" + blanks + "+(?:" + line_end + blanks + "*)?|" + line_end + blanks + "*)";
    }
    if (rules_.segmented) space = "(?:" + space + "|_)";
    std::string out(before == Spacing::none ? "" : ignorables());
    switch (before) {
      case Spacing::none:
        return "";
      case Spacing::space:
        out += space;
        break;
      case Spacing::few_blanks:
        out += raw_ ? "(?:" + blank + std::string(ignorables()) + "){0,2}" : blank + "{0,2}";
        break;
      case Spacing::any_space:
        out += space + "?";
        break;
      case Spacing::separator:
        out += "(?:" + space + "?[,";
        for (const char32_t c : kDashClass) append_escaped(c, out);
        if (raw_) out += "\\x{2010}\\x{2011}";
        out += "]" + std::string(ignorables()) + space + "?|" + space + ")";
        break;
      case Spacing::point:
        out += "(?:\\." + std::string(ignorables()) + space + "?|" + space + ")";
        break;
    }
    return out;
  }

  std::string_view ignorables() const { return raw_ && tolerant_ ? kIgnorables : std::string_view{}; }

 private:
  // The letters of a run; with `tone_at` >= 0 its tone stands there and nowhere else.
  std::string letters(const LiteralPiece& piece, int tone_at) const {
    std::string out;
    for (size_t i = 0; i < piece.letters.size(); ++i) {
      MatchLetter letter = piece.letters[i];
      if (tone_at >= 0) letter.tone = static_cast<int>(i) == tone_at ? piece.moving_tone : uint8_t{0};
      if (i != 0) out += ignorables();
      if (piece.i_or_y && i + 1 == piece.letters.size()) {
        MatchLetter other = letter;
        other.key = letter.key == letter_info('i').code() ? letter_info('y').code() : letter_info('i').code();
        out += "(?:" + one(letter, piece.characters[i], piece.sensitive) + "|" +
               one(other, piece.characters[i], piece.sensitive) + ")";
      } else {
        out += one(letter, piece.characters[i], piece.sensitive);
      }
    }
    return out;
  }

  std::string one(MatchLetter letter, char32_t character, bool sensitive) const {
    if (rules_.mode == AccentMode::fold) return folded(letter, sensitive);
    const bool upper = letter_info(character).is_upper();
    std::string out;
    if (letter.key >= letter_bits::kCodes) return foreign(character);
    const char32_t composed = letter_form(letter.key, letter.tone, upper);
    if (!raw_) {
      append_escaped(composed, out);
      return out;
    }
    if (letter.key == letter_bits::kDStroke && rules_.mode == AccentMode::tone && rules_.confusables) {
      return upper ? "[ĐÐƉ]" : "[đð\\x{256}]";
    }
    return encodings(letter, upper);
  }

  // Raw: a letter of another language as one character, or decomposed.
  std::string foreign(char32_t character) const {
    std::string composed;
    append_escaped(character, composed);
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString parts;
    const icu::Normalizer2* const nfd = icu::Normalizer2::getNFDInstance(status);
    if (!raw_ || !nfd->getDecomposition(static_cast<UChar32>(character), parts)) return composed;
    std::string out = "(?:";
    for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
      if (i != 0) out += ignorables();
      append_escaped(static_cast<char32_t>(parts.char32At(i)), out);
    }
    return out + "|" + composed + ")";
  }

  // Raw: every way to write a letter with up to two marks.
  std::string encodings(MatchLetter letter, bool upper) const {
    const char32_t tone = kToneMarks[letter.tone], shape = shape_mark(letter.key);
    std::string composed;
    append_escaped(letter_form(letter.key, letter.tone, upper), composed);
    if (tone == 0 && shape == 0) return composed;
    const uint32_t base = base_code(letter.key);
    std::string out = "(?:";
    const auto add = [&](char32_t first, std::initializer_list<char32_t> marks) {
      append_escaped(first, out);
      for (const char32_t mark : marks) {
        out += ignorables();
        append_escaped(mark, out);
      }
      out += '|';
    };
    if (tone != 0 && shape != 0) {
      add(letter_form(letter.key, 0, upper), {tone});
      add(letter_form(base, letter.tone, upper), {shape});
      add(letter_form(base, 0, upper), {shape, tone});
      add(letter_form(base, 0, upper), {tone, shape});
    } else {
      add(letter_form(base, 0, upper), {tone != 0 ? tone : shape});
    }
    return out + composed + ")";
  }

  std::string folded(MatchLetter letter, bool sensitive) const {
    std::string out = "[";
    for (const char32_t c : letters_equal_to(letter, {true, sensitive})) append_escaped(c, out);
    if (raw_ && letter.key == letter_info('d').code() && rules_.confusables) out += "ðÐ\\x{256}\\x{189}";
    out += ']';
    if (raw_) return out + "(?:" + std::string(kIgnorables) + "[\\x{300}-\\x{36F}])*";
    return out + std::string(kMarks);
  }

  const LiteralRules& rules_;
  const bool raw_, tolerant_;
};

}  // namespace

void append_escaped(char32_t c, std::string& out) {
  if (c < 0x80 && !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z')) {
    char buffer[8];
    std::snprintf(buffer, sizeof buffer, c < 0x20 ? "\\x%02X" : "\\%c", static_cast<unsigned>(c));
    out += buffer;
    return;
  }
  if ((c >= 0x300 && c < 0x370) || c == 0xAD || (c >= 0x2000 && c < 0x2070)) {
    char buffer[16];
    std::snprintf(buffer, sizeof buffer, "\\x{%X}", static_cast<unsigned>(c));
    out += buffer;
    return;
  }
  append_utf8(c, out);
}

std::string_view view_space() { return kViewSpace; }

std::string expand_run(const LiteralPiece& run, const LiteralRules& rules, ExpansionOf text) {
  return Expander(rules, text).run(run);
}

std::string expand(const Literal& literal, ExpansionOf text) {
  const Expander expander(literal.rules, text);
  std::string out;
  for (const LiteralPiece& piece : literal.pieces) {
    // Invisible characters may stand between any two pieces, and belong to neither.
    out += piece.before == Spacing::none && !out.empty() ? std::string(expander.ignorables())
                                                         : expander.spacing(piece.before);
    out += piece.kind == LiteralPiece::Kind::run ? expander.run(piece) : expander.sign(piece);
  }
  return out;
}

}  // namespace vnsift
