// What speaks against mending a word, beside the rules that find it (normalize.md 7.4, 7.5): it may be a piece of text
// in a charset that was not recognised, or another slip than the one that is looked for. A word that stays broken is
// better than one that becomes another word.
//
// Asked for lines with a repair only: 50 ns to some microseconds each.
#pragma once

#include <string_view>

namespace vnsift {

// Does windows-1252 hold the line, as it was before Ð became Đ?
bool was_windows_1252(std::string_view line);

// And do other words or signs of it say that it was read in the wrong charset?
bool may_be_legacy_text(std::string_view line);

// sôì is "sồi" with its tone on the wrong letter, or "số" in windows-1258, whose acute looks like ì: the more
// frequent of the two. For lines that windows-1252 can hold.
bool reads_better_as_windows_1258(std::string_view word, std::string_view repaired);

// In running text: would the repair be a syllable that is never seen, where another slip explains the word by one of
// the most frequent: a tone too much (gỉao: giao), the wrong first letter (siá: giá), or the horn on a letter too much
// (đưon: đơn)?
bool is_rather_another_word(std::string_view word, std::string_view repaired);

// Do the letters around text[begin, end), up to a blank, hold a sequence of mojibake?
bool is_in_mojibake(std::string_view text, size_t begin, size_t end);

}  // namespace vnsift
