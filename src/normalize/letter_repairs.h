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

// `text` is composed (stage 4); `repairs` in order.
void find_letter_repairs(std::string_view text, LetterRepairOptions options, std::vector<Replacement>& repairs);

}  // namespace vnsift
