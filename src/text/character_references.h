// Character references of HTML: &#7879; &#x1EC7; &eacute; (HTML Living Standard 13.2.5.72 and 13.5; normalize.md 10).
//
//   match_character_reference("&#7879;t", BareNames::whole)->first == U'ệ'
//
// Pure, thread-safe; a name costs about 50 ns.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace vnsift {

struct CharacterReferenceMatch {
  size_t size = 0;  // bytes from the ampersand on
  char32_t first = 0;
  char32_t second = 0;  // 0: it means one character
};

// Names without a semicolon (the older ones of HTML have such a form): `whole` unless a letter, a digit or `=` follows,
// for text that may hold URLs; `prefix` as browsers do between tags: &notit; is ¬it;
enum class BareNames : uint8_t { whole, prefix };

// The reference that begins at text[0] == '&'; nothing if there is none, or an unknown name. Numbers 128 to 159 mean
// the characters of windows-1252; 0, surrogates and numbers over 10FFFF mean U+FFFD.
std::optional<CharacterReferenceMatch> match_character_reference(std::string_view text, BareNames bare);

// &, one to three blanks or line ends, three to five digits, semicolon: a reference whose # was eaten by a Markdown
// step, if the number is one of the 134 letters of Vietnamese.
std::optional<CharacterReferenceMatch> match_broken_reference(std::string_view text);

}  // namespace vnsift
