#include <vnsift/query.h>
#include <vnsift/utf8.h>

#include "query/match_letter.h"

namespace vnsift {

size_t count_syllables(std::string_view text) {
  size_t count = 0;
  bool inside = false;
  for (size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    at += c.size;
    if (is_ignorable(c.value)) continue;
    const bool is_part = is_syllable_character(c.value);
    count += is_part && !inside ? 1 : 0;
    inside = is_part;
  }
  return count;
}

}  // namespace vnsift
