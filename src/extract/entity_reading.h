// A mention read again for its links: its tokens, what the tables say of them, and its text on one line.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <vnsift/entities.h>

#include "extract/entity_match.h"
#include "extract/entity_words.h"

namespace vnsift {

struct MentionReading {
  EntitySentence sentence;
  SentenceMatches matches;
  MatchRoom matching;
  uint32_t first_token = 0;  // of the text: mentions are read in order, the next one begins near
};

// Other forms of names. Their words come again and again: what became of four thousand of them is kept, 192 KB.
class NameForms {
 public:
  NameForms() : words_(size_t{1} << kBits) {}
  // Fold::tone.
  std::string fold(std::string_view name);
  // Appends a word with its tone in the old place: place_tone().
  void append_placed(std::string_view word, std::string& out) { append(word, &Word::placed, place_word, out); }

 private:
  static constexpr uint32_t kBits = 12;
  static constexpr size_t kLongest = 15;  // bytes of a word
  struct Form {
    static constexpr uint8_t kUnknown = 255;
    std::array<char, kLongest> text{};
    uint8_t size = kUnknown;
    std::string_view view() const { return {text.data(), size}; }
    bool put(std::string_view form);  // false: it is too long
  };
  struct Word {
    Form text, folded, placed;
  };
  using Make = std::string (*)(std::string_view word);
  static std::string fold_word(std::string_view word);
  static std::string place_word(std::string_view word);
  void append(std::string_view word, Form Word::*form, Make make, std::string& out);

  std::vector<Word> words_;
};

// The first token at or behind a byte, looked for around one that is not far.
uint32_t token_near(const std::vector<Token>& tokens, uint32_t at, uint32_t near);

// Reads the tokens of a span of the view. `unaccented`: its line has no diacritics. `matches` are of what was read
// before.
void read_mention_tokens(const PreparedText& text, EntityWords& words, ViewSpan span, bool unaccented,
                         MentionReading& out);
// The tokens and their matches.
void read_mention(const PreparedText& text, const EntityLexicon& lexicon, EntityWords& words, ViewSpan span,
                  bool unaccented, MentionReading& out);

// `đông hà` -> `Đông Hà`; what is behind the first letter of a word becomes lower case.
std::string title_case_of(std::string_view text);

// Lower case of the first letter.
std::string lower_first(std::string_view text);

// ASCII lower case, blanks and other signs as one `_`: for ids of local bodies.
std::string slug_of(std::string_view text);

}  // namespace vnsift
