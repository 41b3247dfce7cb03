#include "text/letters.h"

#include <unicode/uchar.h>

namespace vnsift {

LetterInfo letter_info_of_other_script(char32_t code_point) {
  using namespace letter_bits;
  switch (u_charType(static_cast<UChar32>(code_point))) {
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER:
      return {kLetter | kUpper};
    case U_LOWERCASE_LETTER:
      return {kLetter | kLower};
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
      return {kLetter};
    default:
      return {};
  }
}

}  // namespace vnsift
