#include "query/match_letter.h"

#include <algorithm>
#include <utility>

#include <vnsift/utf8.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uniset.h>
#include <unicode/unistr.h>
#include <unicode/usetiter.h>

namespace vnsift {
namespace {

char32_t fold_case(char32_t c) {
  return static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT));
}

// The first character of the decomposition, if nothing but marks of U+0300..U+036F follows.
char32_t base_of(char32_t c) {
  if (c < 0xC0) return c;
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString parts;
  if (!icu::Normalizer2::getNFDInstance(status)->getDecomposition(static_cast<UChar32>(c), parts)) return c;
  const auto first = static_cast<char32_t>(parts.char32At(0));
  for (int32_t i = parts.moveIndex32(0, 1); i < parts.length(); i = parts.moveIndex32(i, 1)) {
    if (!is_combining(static_cast<char32_t>(parts.char32At(i)))) return c;
  }
  return first;
}

size_t start_before(std::string_view text, size_t at) {
  do --at;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0u) == 0x80u);
  return at;
}

// Letters of the scripts that the marks U+0300..U+036F combine with, by their base key with case ignored.
const std::vector<std::pair<uint32_t, char32_t>>& foreign_letters() {
  static const auto kTable = [] {
    constexpr std::pair<char32_t, char32_t> kRanges[] = {{0xC0, 0x2AF},    {0x370, 0x52F},   {0x1E00, 0x1FFF},
                                                         {0x2C60, 0x2C7F}, {0xA720, 0xA7FF}, {0x2126, 0x212B}};
    std::vector<std::pair<uint32_t, char32_t>> table;
    for (const auto& [first, last] : kRanges) {
      for (char32_t c = first; c <= last; ++c) {
        const LetterInfo info = letter_info(c);
        if (info.is_letter()) table.emplace_back(match_letter(c, info, {.base = true}).key, c);
      }
    }
    std::sort(table.begin(), table.end());
    return table;
  }();
  return kTable;
}

}  // namespace

MatchLetter match_foreign(char32_t c, LetterRule rule) {
  if (!rule.sensitive) c = fold_case(c);
  if (rule.base) {
    c = base_of(c);
    if (!rule.sensitive) c = fold_case(c);
  }
  const LetterInfo info = letter_info(c);
  if (info.code() != 0) return match_letter(c, info, rule);
  return {kForeignKey | c, 0, false};
}

bool is_syllable_character(char32_t c) {
  const LetterInfo info = letter_info(c);
  if (info.is_letter() || info.is_digit() || info.is_mark()) return true;
  return c >= 0x80 && (U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK)) != 0;
}

bool syllable_before(std::string_view text, size_t at) {
  return at > 0 && is_syllable_character(code_point_at(text, start_before(text, at)).value);
}

bool syllable_at(std::string_view text, size_t at) {
  return at < text.size() && is_syllable_character(code_point_at(text, at).value);
}

bool raw_syllable_before(std::string_view text, size_t at) {
  while (at > 0) {
    at = start_before(text, at);
    const char32_t c = code_point_at(text, at).value;
    if (!is_ignorable(c)) return is_syllable_character(c);
  }
  return false;
}

bool raw_syllable_at(std::string_view text, size_t at) {
  while (at < text.size()) {
    const CodePoint c = code_point_at(text, at);
    if (!is_ignorable(c.value)) return is_syllable_character(c.value);
    at += c.size;
  }
  return false;
}

std::vector<char32_t> letters_equal_to(MatchLetter letter, LetterRule rule) {
  std::vector<char32_t> equal;
  const auto add = [&](char32_t c) {
    if (c != 0 && match_letter(c, letter_info(c), rule) == letter) equal.push_back(c);
  };
  if (letter.key < letter_bits::kCodes) {
    for (uint32_t code = 1; code < letter_bits::kCodes; ++code) {
      for (uint32_t tone = 0; tone < 6; ++tone) {
        add(letter_form(code, tone, false));
        add(letter_form(code, tone, true));
      }
    }
    add(0x17F);   // ſ folds to s
    add(0x212A);  // the kelvin sign to k
  } else if (letter.key >= letter_bits::kZero && letter.key < letter_bits::kZero + 10) {
    add(U'0' + (letter.key - letter_bits::kZero));
  }
  if (rule.base) {
    const auto& table = foreign_letters();
    const auto begin = std::lower_bound(table.begin(), table.end(), std::pair<uint32_t, char32_t>(letter.key, 0));
    for (auto row = begin; row != table.end() && row->first == letter.key; ++row) add(row->second);
  }
  if (letter.key >= kForeignKey) {
    const auto c = static_cast<UChar32>(letter.key - kForeignKey);
    icu::UnicodeSet set(c, c);
    if (!rule.sensitive) set.closeOver(USET_CASE_INSENSITIVE);
    icu::UnicodeSetIterator each(set);
    while (each.next()) {
      if (!each.isString()) add(static_cast<char32_t>(each.getCodepoint()));
    }
  }
  std::sort(equal.begin(), equal.end());
  equal.erase(std::unique(equal.begin(), equal.end()), equal.end());
  return equal;
}

}  // namespace vnsift
