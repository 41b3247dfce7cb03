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

// Fold::tone of names. The words of names come again and again: what became of four thousand of them is kept, 128 KB.
class NameFolder {
 public:
  NameFolder() : words_(size_t{1} << kBits) {}
  std::string fold(std::string_view name);

 private:
  static constexpr uint32_t kBits = 12;
  static constexpr size_t kLongest = 15;  // bytes of a word
  struct Word {
    std::array<char, kLongest> text{}, folded{};
    uint8_t size = 0, folded_size = 0;
  };
  void fold_word(std::string_view word, std::string& out);

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
