#include "text/compose.h"

#include <algorithm>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "text/characters.h"

namespace vnsift {

namespace {

const icu::Normalizer2& nfc() {
  static const icu::Normalizer2& kInstance = [&]() -> const icu::Normalizer2& {
    UErrorCode status = U_ZERO_ERROR;
    return *icu::Normalizer2::getNFCInstance(status);  // built into libicuuc: cannot fail
  }();
  return kInstance;
}

uint8_t combining_class(char32_t c) { return u_getCombiningClass(static_cast<UChar32>(c)); }

// The three characters of class 0 whose decomposition consists of marks (Tibetan vowel signs) hide their marks from
// sort_marks.
void decompose_hidden_marks(std::u32string& text) {
  std::u32string decomposed;
  for (char32_t c : text) {
    switch (c) {
      case 0xF73:
        decomposed += U"\u0F71\u0F72";
        break;
      case 0xF75:
        decomposed += U"\u0F71\u0F74";
        break;
      case 0xF81:
        decomposed += U"\u0F71\u0F80";
        break;
      default:
        decomposed += c;
    }
  }
  text = std::move(decomposed);
}

// ICU sorts marks by insertion, which is quadratic in a long run of them; sorted input is linear.
void sort_marks(std::u32string& text) {
  constexpr size_t kShort = 32;
  if (text.size() <= kShort) return;
  decompose_hidden_marks(text);
  for (size_t begin = 0; begin < text.size();) {
    if (combining_class(text[begin]) == 0) {
      ++begin;
      continue;
    }
    size_t end = begin;
    while (end < text.size() && combining_class(text[end]) != 0) ++end;
    std::stable_sort(text.begin() + static_cast<ptrdiff_t>(begin), text.begin() + static_cast<ptrdiff_t>(end),
                     [](char32_t a, char32_t b) { return combining_class(a) < combining_class(b); });
    begin = end;
  }
}

VietnameseMark shape_of(uint32_t code) {
  switch (code) {
    case letter_bits::kACircumflex:
    case letter_bits::kECircumflex:
    case letter_bits::kOCircumflex:
      return VietnameseMark::circumflex;
    case letter_bits::kABreve:
      return VietnameseMark::breve;
    case letter_bits::kOHorn:
    case letter_bits::kUHorn:
      return VietnameseMark::horn;
    default:
      return VietnameseMark::none;
  }
}

// A letter of NFC text and the marks that NFC left behind it.
struct Cluster {
  char32_t letter;
  uint32_t change = 0;

  // What Fix does with a mark: true if the letter takes it up, or has it already.
  bool absorb(char32_t c, bool blocked) {
    const LetterInfo info = letter_info(letter);
    const VietnameseMark mark = vietnamese_mark(c);
    if (mark != VietnameseMark::none && is_vowel_code(info.code())) {
      if (mark == shape_of(info.code()) || (is_tone(mark) && static_cast<uint32_t>(mark) == info.tone())) {
        change |= compose_change::kMarkDup;
        return true;
      }
      LetterSlots slots{info.code(), info.tone(), info.is_upper()};
      if (!is_tone(mark) && mark != VietnameseMark::horn && info.tone() != 0 && add_mark(slots, mark)) {
        letter = slots.code_point();
        change |= compose_change::kMarkOrder;
        return true;
      }
    }
    // A mark that was dropped may have kept the next one from composing.
    if (change == 0 || blocked) return false;
    const UChar32 composed = nfc().composePair(static_cast<UChar32>(letter), static_cast<UChar32>(c));
    if (composed < 0) return false;
    letter = static_cast<char32_t>(composed);
    return true;
  }
};

}  // namespace

std::u32string to_nfc(std::u32string_view text) {
  std::u32string sorted(text);
  sort_marks(sorted);
  static_assert(sizeof(UChar32) == sizeof(char32_t));
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString source = icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(sorted.data()),
                                                                  static_cast<int32_t>(sorted.size()));
  const icu::UnicodeString composed = nfc().normalize(source, status);
  std::u32string result;
  result.reserve(static_cast<size_t>(composed.length()));
  for (int32_t i = 0; i < composed.length(); i = composed.moveIndex32(i, 1))
    result += static_cast<char32_t>(composed.char32At(i));
  return result;
}

uint32_t fix_marks(std::u32string& nfc_text) {
  uint32_t change = 0;
  size_t kept = 0;
  for (size_t at = 0; at < nfc_text.size();) {
    Cluster cluster{nfc_text[at++]};
    const size_t place = kept++;
    uint8_t last_class = 0;  // of the marks left behind the letter
    for (; at < nfc_text.size(); ++at) {
      const uint8_t mark_class = combining_class(nfc_text[at]);
      if (mark_class == 0) break;
      if (cluster.absorb(nfc_text[at], last_class >= mark_class)) continue;
      nfc_text[kept++] = nfc_text[at];
      last_class = mark_class;
    }
    nfc_text[place] = cluster.letter;
    change |= cluster.change;
  }
  nfc_text.resize(kept);
  return change;
}

uint32_t compose(std::u32string& text) {
  std::u32string composed = to_nfc(text);
  uint32_t change = composed == text ? 0 : compose_change::kNfc;
  change |= fix_marks(composed);
  text = std::move(composed);
  return change;
}

bool has_boundary_before(char32_t c) {
  const CharacterClass character = character_class(c);
  return !character.composes() || nfc().hasBoundaryBefore(static_cast<UChar32>(c));
}

}  // namespace vnsift
