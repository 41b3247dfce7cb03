// Stage 5 of `normalize`: letters of other alphabets in Vietnamese words (normalize.md 7.1, 7.2). Ð -> Đ, Cyrillic and
// Greek look-alikes, ǎ, ı; only where the word so made says that it is meant.
#pragma once

#include <string_view>
#include <vector>

#include "normalize/replacement.h"

namespace vnsift {

struct LetterRepairOptions {
  bool dstroke = true;
  bool confusables = true;
};

struct LetterRepairs {
  std::vector<Replacement> replacements;
  bool has_dashes = false;  // a dash or slash that stage 7 looks at occurs
};

// `text` is composed (stage 4). Cost: 0.1 ns a byte of text without such letters.
void find_letter_repairs(std::string_view text, LetterRepairOptions options, LetterRepairs& out);

}  // namespace vnsift
