#include "text/characters.h"

#include <algorithm>
#include <iterator>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace vnsift {

namespace {

// The tail of an emoji: itself, its variation selector or its skin tone.
bool ends_emoji(char32_t c) {
  const auto code_point = static_cast<UChar32>(c);
  return c == 0xFE0F || u_hasBinaryProperty(code_point, UCHAR_EXTENDED_PICTOGRAPHIC) ||
         u_hasBinaryProperty(code_point, UCHAR_EMOJI_MODIFIER);
}

bool has_other_script(char32_t c, uint32_t categories) {
  const auto code_point = static_cast<UChar32>(c);
  if ((U_GET_GC_MASK(code_point) & categories) == 0) return false;
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(code_point, &status);
  return script != USCRIPT_LATIN && script != USCRIPT_COMMON && script != USCRIPT_INHERITED;
}

}  // namespace

std::u32string_view character_replacement(char32_t c) {
  const auto* row = std::lower_bound(
      std::begin(lexicon::kReplacements), std::end(lexicon::kReplacements), c,
      [](const lexicon::Replacement& replacement, char32_t value) { return replacement.from < value; });
  if (row == std::end(lexicon::kReplacements) || row->from != c) return {};
  return {row->to, row->to[1] == 0 ? 1u : row->to[2] == 0 ? 2u : 3u};
}

bool keeps_joiner(bool joiner, char32_t before, char32_t after) {
  if (joiner && ends_emoji(before) && u_hasBinaryProperty(static_cast<UChar32>(after), UCHAR_EXTENDED_PICTOGRAPHIC))
    return true;
  // Before it also a mark of such a letter: Indic scripts put joiners behind a virama.
  return has_other_script(before, U_GC_L_MASK | U_GC_M_MASK) && has_other_script(after, U_GC_L_MASK);
}

}  // namespace vnsift
