// What can be said of a normalised text beside its changes: signs that could not be recovered, how Vietnamese it is,
// the style of its tones (normalize.md 9.4, 11.5).
#pragma once

#include <cstddef>
#include <string_view>

namespace vnsift {

struct TextDescription {
  size_t lines = 0;         // line ends, and a last line without one
  size_t replacements = 0;  // U+FFFD
  size_t private_use = 0;
  size_t two_tones = 0;                 // letters with a second tone mark
  double share = 1;                     // of legal syllables among the words
  bool is_damaged = false;              // letters were dropped: few legal words, many of one letter
  size_t old_tones = 0, new_tones = 0;  // open oa oe uy
};

// Cost: about 10 ns a byte. Precondition: valid UTF-8, composed.
TextDescription describe_text(std::string_view text);

}  // namespace vnsift
